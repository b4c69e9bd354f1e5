/* What a path means, and where the tables beside the partnerships are. */
#include "aliases.h"
#include "builtin.h"
#include "input_file.h"
#include "input_network.h"
#include "organisations.h"
#include "reader.h"

#include "../base/scope.h"
#include "../network/build/builder_data.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* Reads one table of a stream into the builder. */
typedef pn_status read_table(const pni_reading *reading, pn_source source,
                             pn_error *err);

static pn_status read_file(const pni_reading *reading, const char *path,
                           read_table *read, pn_error *err)
{
    PNI_INPUT file = NULL;
    PN_TRY(pni_input_open(path, &file, err));
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

/* A table of ties and the one of organisations that goes with it. */
typedef struct pair {
    const char *ties;
    const char *organisations;
} pair;

/* Our own names, Gephi's two sheets, VOSviewer's two files. */
static const pair pairs[] = {{"partnerships.csv", "organisations.csv"},
                             {"edges.csv", "nodes.csv"},
                             {"network.txt", "map.txt"}};
enum { N_PAIRS = sizeof pairs / sizeof pairs[0] };

/* The first pair whose ties are in the folder; their path is in `name`. */
static pn_status find_pair(const char *folder, size_t *found, pn_bytes *name,
                           pn_error *err)
{
    for (*found = 0; *found < N_PAIRS; ++*found) {
        name->size = 0;
        PN_TRY(pni_bytes_format(name, err, "%s/%s", folder, pairs[*found].ties));
        if (file_exists(name->data)) {
            return PN_OK;
        }
    }
    return pni_fail(err, PN_EREAD,
                    "cannot read '%s': the folder holds no partnerships.csv; name a "
                    "file of it",
                    folder);
}

static pn_status read_folder(const pni_reading *reading, const char *path,
                             pn_bytes *name, pn_error *err)
{
    PNI_BYTES folder = {0};
    PN_TRY(pni_bytes_text(&folder, path, err));
    while (folder.size > 1 && folder.data[folder.size - 1] == '/') {
        folder.data[--folder.size] = '\0';
    }
    size_t k = 0;
    PN_TRY(find_pair(folder.data, &k, name, err));
    PNI_BYTES beside = {0};
    PN_TRY(
        pni_bytes_format(&beside, err, "%s/%s", folder.data, pairs[k].organisations));
    /* ids may stand in the ties: the graph has to know that there is such a table */
    pn_read_options options = *reading->options;
    const bool has_table = options.organisations == NULL && file_exists(beside.data);
    options.organisations = has_table ? beside.data : options.organisations;
    pni_reading inner = *reading;
    inner.options = &options;
    PN_TRY(read_file(&inner, name->data, pni_reader_run, err));
    PN_TRY(pni_read_aliases(reading, err));
    if (reading->options->aliases == NULL) {
        PN_TRY(read_beside(reading, folder.data, "aliases.csv", pni_aliases_read, err));
    }
    if (has_table) {
        PN_TRY(pni_read_organisations(&inner, err));
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
    return path == NULL || reading->builder->has_organisations
               ? PN_OK
               : read_file(reading, path, pni_organisations_read, err);
}

pn_status pni_read_path(const pni_reading *reading, const char *path, pn_bytes *name,
                        pn_error *err)
{
    if (path == NULL) {
        return pni_fail(err, PN_EUSE,
                        "no path is given: name a file, a folder, '-' or a built-in "
                        "network such as @binzhou");
    }
    PN_TRY(read_partnerships(reading, path, name, err));
    PN_TRY(pni_read_aliases(reading, err));
    return pni_read_organisations(reading, err);
}
