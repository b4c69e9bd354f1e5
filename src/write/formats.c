/* The registry of formats, and who writes what. */
#include "note.h"
#include "writer.h"

#include "../network/table_build.h"

#include "../base/text.h"

#include <string.h>

static const pni_writer *const writers[] = {
#define PN_WRITER(name) &pni_write_##name,
#include "writers.def"
#undef PN_WRITER
};

enum { N_WRITERS = sizeof writers / sizeof writers[0] };

static const pn_write_options defaults = {0};

const pn_format *pn_formats(size_t k)
{
    return k < N_WRITERS ? &writers[k]->format : NULL;
}

/* `word` stands in a comma-separated list. */
static bool is_in_list(const char *list, pni_slice word)
{
    while (*list != '\0') {
        const size_t n = strcspn(list, ",");
        const pni_slice item = {.data = list, .size = n};
        char text[16];
        if (n < sizeof text) {
            memcpy(text, item.data, n);
            text[n] = '\0';
            if (pni_slice_same_word(word, text)) {
                return true;
            }
        }
        list += n + (list[n] == ',');
    }
    return false;
}

const pn_format *pn_format_of_path(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *dot = strrchr(slash == NULL ? path : slash, '.');
    for (size_t i = 0; dot != NULL && i < N_WRITERS; i++) {
        if (is_in_list(writers[i]->format.extensions, pni_slice_of(dot + 1))) {
            return &writers[i]->format;
        }
    }
    return NULL;
}

static pn_status find_writer(const char *format, const pni_writer **out, pn_error *err)
{
    const char *names[N_WRITERS];
    for (size_t i = 0; i < N_WRITERS; i++) {
        names[i] = writers[i]->format.name;
        if (strcmp(names[i], format) == 0) {
            *out = writers[i];
            return PN_OK;
        }
    }
    const size_t near = pni_nearest(format, names, N_WRITERS);
    if (near != SIZE_MAX) {
        return pni_fail(err, PN_EUSE, "no format '%s': did you mean '%s'?", format,
                        names[near]);
    }
    return pni_fail(err, PN_EUSE, "no format '%s'", format);
}

pn_status pn_table_write(const pn_table *table, const char *format,
                         const pn_write_options *options, pn_sink sink, pn_error *err)
{
    const pni_writer *writer = NULL;
    PN_TRY(find_writer(format, &writer, err));
    if (writer->table == NULL) {
        return pni_fail(err, PN_EUSE,
                        "format '%s' does not hold a table: use 'csv' or "
                        "'json'",
                        format);
    }
    pni_print print = {.sink = sink};
    PN_TRY(writer->table(table, options == NULL ? &defaults : options, &print, err));
    return pni_print_end(&print, err);
}

static pn_status check_network(const pni_writer *writer,
                               const pn_write_options *options, pn_error *err)
{
    const char *name = writer->format.name;
    if (!writer->format.network) {
        return pni_fail(err, PN_EUSE,
                        "format '%s' does not hold a network: draw it, or "
                        "use 'csv' or 'dot'",
                        name);
    }
    const bool has_columns = options->with != NULL && options->with[0] != NULL;
    if (has_columns && !writer->format.with) {
        return pni_fail(err, PN_EUSE,
                        "format '%s' has no place for scores and groups of nodes: use "
                        "'nodes' for a table of them, or 'graphml'",
                        name);
    }
    return PN_OK;
}

pn_status pn_network_write(const pn_network *net, const char *format,
                           const pn_write_options *options, pn_sink sink, pn_error *err)
{
    const pni_writer *writer = NULL;
    PN_TRY(find_writer(format, &writer, err));
    options = options == NULL ? &defaults : options;
    PN_TRY(check_network(writer, options, err));
    if (writer->network != NULL) {
        pni_print print = {.sink = sink};
        PN_TRY(writer->network(net, options, &print, err));
        return pni_print_end(&print, err);
    }
    PNI_OWNED(pn_table, pn_table_free) ties = NULL;
    PN_TRY(pn_network_ties(net, &ties, err));
    PN_TRY(pni_note_nodes(net, options, err));
    return pn_table_write(ties, format, options, sink, err);
}
