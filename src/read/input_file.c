/* Opening a file by its path; one that is not there gets a suggestion. */
#include "input_file.h"

#include "../base/bytes.h"
#include "../base/scope.h"
#include "../base/text.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

void pni_input_close(FILE **file)
{
    if (*file != NULL) {
        fclose(*file);
    }
}

/* The names in a folder, sorted. */
typedef struct listing {
    char **name;
    size_t n;
} listing;

static void listing_done(listing *l)
{
    for (size_t i = 0; i < l->n; i++) {
        free(l->name[i]);
    }
    free(l->name);
}

static void close_folder(DIR **folder)
{
    if (*folder != NULL) {
        closedir(*folder);
    }
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Lists a folder, as far as it goes: this is only for a suggestion. */
static void list_folder(const char *path, listing *out)
{
    enum { MOST_NAMES = 1000 };
    __attribute__((cleanup(close_folder))) DIR *folder = opendir(path);
    out->name = calloc(MOST_NAMES, sizeof *out->name);
    if (folder == NULL || out->name == NULL) {
        return;
    }
    for (const struct dirent *entry = readdir(folder);
         entry != NULL && out->n < MOST_NAMES; entry = readdir(folder)) {
        char *name = entry->d_name[0] == '.' ? NULL : strdup(entry->d_name);
        if (name != NULL) {
            out->name[out->n++] = name;
        }
    }
    qsort(out->name, out->n, sizeof *out->name, by_name);
}

static pn_status fail_missing(const char *path, pn_error *err)
{
    const int error = errno;
    if (error == ENOMEM) {
        return pni_fail_memory(err);
    }
    const char *slash = strrchr(path, '/');
    const size_t n_folder = slash == NULL ? 0 : (size_t)(slash - path) + 1;
    PNI_BYTES folder = {0};
    PNI_SCOPED(listing, listing_done) names = {0};
    PN_TRY(pni_bytes_add(&folder, path, n_folder, err));
    if (error == ENOENT) {
        list_folder(n_folder == 0 ? "." : folder.data, &names);
    }
    const size_t nearest =
        pni_nearest(path + n_folder, (const char *const *)names.name, names.n);
    if (names.name == NULL || nearest >= names.n) {
        return pni_fail(err, PN_EREAD, "cannot read '%s': %s", path, strerror(error));
    }
    return pni_fail(err, PN_EREAD, "cannot read '%s': %s: did you mean '%s%s'?", path,
                    strerror(error), n_folder == 0 ? "" : folder.data,
                    names.name[nearest]);
}

pn_status pni_input_open(const char *path, FILE **out, pn_error *err)
{
    if (strcmp(path, "-") == 0) {
        return pni_fail(err, PN_EREAD,
                        "cannot read '-' as a table beside the list: standard input is "
                        "for FILE alone, so write the table to a file");
    }
    *out = fopen(path, "rbe");
    return *out == NULL ? fail_missing(path, err) : PN_OK;
}
