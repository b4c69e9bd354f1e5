#include "find_program.h"

#include "../../base/bytes.h"

#include <string.h>
#include <unistd.h>

static const char default_path[] = "/usr/local/bin:/usr/bin:/bin";

/* The length of the folder at the start of a list that `:` separates. */
static size_t folder_size(const char *list)
{
    return strcspn(list, ":");
}

pn_status pni_find_program(const char *name, pn_bytes *path, pn_error *err)
{
    const char *list = getenv("PATH");
    list = list == NULL || list[0] == '\0' ? default_path : list;
    for (const char *at = list;; at++) {
        const size_t n = folder_size(at);
        path->size = 0;
        PN_TRY(pni_bytes_format(path, err, "%.*s/%s", (int)n, n == 0 ? "" : at, name));
        if (n > 0 && access(path->data, X_OK) == 0) {
            return PN_OK;
        }
        at += n;
        if (*at == '\0') {
            break;
        }
    }
    path->size = 0;
    return pni_bytes_text(path, "", err);
}
