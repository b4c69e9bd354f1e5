/* What a path means, and where the tables beside the partnerships are. */
#include "aliases.h"
#include "builtin.h"
#include "input_network.h"
#include "organisations.h"
#include "reader.h"

#include "../base/scope.h"
#include "../network/builder_data.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Reads one table of a stream into the builder. */
typedef pn_status read_table(const pni_reading *reading, pn_source source,
                             pn_error *err);

static void close_file(FILE **file)
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

static pn_status read_file(const pni_reading *reading, const char *path,
                           read_table *read, pn_error *err)
{
    __attribute__((cleanup(close_file))) FILE *file = fopen(path, "rbe");
    if (file == NULL) {
        return fail_missing(path, err);
    }
    pni_reading here = *reading;
    here.path = path;
    return read(&here, pn_source_file(file, path), err);
}

static bool file_exists(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0;
}

/* Reads a table that stands in the folder, if it is there. */
static pn_status read_beside(const pni_reading *reading, const char *folder,
                             const char *name, read_table *read, pn_error *err)
{
    PNI_BYTES path = {0};
    PN_TRY(pni_bytes_format(&path, err, "%s/%s", folder, name));
    return file_exists(path.data) ? read_file(reading, path.data, read, err) : PN_OK;
}

static pn_status read_folder(const pni_reading *reading, const char *path,
                             pn_bytes *name, pn_error *err)
{
    PNI_BYTES folder = {0};
    PN_TRY(pni_bytes_text(&folder, path, err));
    while (folder.size > 1 && folder.data[folder.size - 1] == '/') {
        folder.data[--folder.size] = '\0';
    }
    PN_TRY(pni_bytes_format(name, err, "%s/partnerships.csv", folder.data));
    if (!file_exists(name->data)) {
        return pni_fail(
            err, PN_EREAD,
            "cannot read '%s': the folder holds no partnerships.csv; name a "
            "file of it",
            path);
    }
    PN_TRY(read_file(reading, name->data, pni_reader_run, err));
    PN_TRY(pni_read_aliases(reading, err));
    if (reading->options->aliases == NULL) {
        PN_TRY(read_beside(reading, folder.data, "aliases.csv", pni_aliases_read, err));
    }
    if (reading->options->organisations == NULL) {
        PN_TRY(read_beside(reading, folder.data, "organisations.csv",
                           pni_organisations_read, err));
    }
    return read_beside(reading, folder.data, "about.csv", pni_about_read, err);
}

static pn_status fail_builtin(const char *folder, pn_error *err)
{
    enum { MOST_NAMES = 64 };
    const char *known[MOST_NAMES] = {NULL};
    PNI_BYTES all = {0};
    PN_TRY(pni_bytes_text(&all, "", err));
    size_t n = 0;
    for (; n < MOST_NAMES && pn_builtin_name(n) != NULL; n++) {
        known[n] = pn_builtin_name(n);
        PN_TRY(pni_bytes_format(&all, err, "%s@%s", n == 0 ? "" : ", ", known[n]));
    }
    const size_t nearest = pni_nearest(folder, known, n);
    if (nearest == SIZE_MAX) {
        return pni_fail(err, PN_EUSE, "no built-in network '@%s': known are %s", folder,
                        all.data);
    }
    return pni_fail(err, PN_EUSE,
                    "no built-in network '@%s': did you mean '@%s'? known are %s",
                    folder, known[nearest], all.data);
}

static pn_status read_builtin_file(const pni_reading *reading, const char *folder,
                                   const char *name, read_table *read, pn_error *err)
{
    const pni_builtin_file *file = pni_builtin_find(folder, name);
    if (file == NULL) {
        return PN_OK;
    }
    PNI_BYTES path = {0};
    PN_TRY(pni_bytes_format(&path, err, "@%s/%s", folder, name));
    pn_memory memory = {.bytes = file->bytes, .size = file->size};
    /* These are known to be UTF-8, with decimal points. */
    pn_read_options options = *reading->options;
    options.encoding = NULL;
    options.decimal = 0;
    pni_reading own = *reading;
    own.options = &options;
    return read(&own, pn_source_memory(&memory, path.data), err);
}

static pn_status read_builtin(const pni_reading *reading, const char *folder,
                              pn_bytes *name, pn_error *err)
{
    PN_TRY(pni_bytes_format(name, err, "@%s", folder));
    if (pni_builtin_find(folder, "partnerships.csv") == NULL) {
        return fail_builtin(folder, err);
    }
    PN_TRY(read_builtin_file(reading, folder, "partnerships.csv", pni_reader_run, err));
    PN_TRY(pni_read_aliases(reading, err));
    if (reading->options->organisations == NULL) {
        PN_TRY(read_builtin_file(reading, folder, "organisations.csv",
                                 pni_organisations_read, err));
    }
    return read_builtin_file(reading, folder, "about.csv", pni_about_read, err);
}

static pn_status read_partnerships(const pni_reading *reading, const char *path,
                                   pn_bytes *name, pn_error *err)
{
    struct stat info;
    if (path[0] == '@') {
        return read_builtin(reading, path + 1, name, err);
    }
    if (strcmp(path, "-") == 0) {
        PN_TRY(pni_bytes_text(name, "standard input", err));
        return pni_reader_run(reading, pn_source_file(stdin, name->data), err);
    }
    if (stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
        return read_folder(reading, path, name, err);
    }
    PN_TRY(pni_bytes_text(name, path, err));
    return read_file(reading, path, pni_reader_run, err);
}

pn_status pni_read_aliases(const pni_reading *reading, pn_error *err)
{
    const char *path = reading->options->aliases;
    const bool is_read = reading->builder->alias_source != NULL;
    return path == NULL || is_read ? PN_OK
                                   : read_file(reading, path, pni_aliases_read, err);
}

pn_status pni_read_organisations(const pni_reading *reading, pn_error *err)
{
    const char *path = reading->options->organisations;
    return path == NULL ? PN_OK : read_file(reading, path, pni_organisations_read, err);
}

pn_status pni_read_path(const pni_reading *reading, const char *path, pn_bytes *name,
                        pn_error *err)
{
    PN_TRY(read_partnerships(reading, path, name, err));
    PN_TRY(pni_read_aliases(reading, err));
    return pni_read_organisations(reading, err);
}
