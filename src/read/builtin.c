#include "builtin.h"

#include <partnet/network.h>

#include <string.h>

const pni_builtin_file *pni_builtin_find(const char *folder, const char *name)
{
    for (const pni_builtin_file *f = pni_builtin_files; f->folder != NULL; f++) {
        if (strcmp(f->folder, folder) == 0 && strcmp(f->name, name) == 0) {
            return f;
        }
    }
    return NULL;
}

const char *pn_builtin_name(size_t k)
{
    size_t n = 0;
    for (const pni_builtin_file *f = pni_builtin_files; f->folder != NULL; f++) {
        if (strcmp(f->name, "partnerships.csv") == 0 && n++ == k) {
            return f->folder;
        }
    }
    return NULL;
}
