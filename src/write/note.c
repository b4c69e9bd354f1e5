#include "note.h"

#include "../base/bytes.h"
#include "fields.h"
#include "node_id.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { NOTE_SIZE = 1024 };

pn_status pni_note(const pn_write_options *options, pn_error *err, const char *format,
                   ...)
{
    char text[NOTE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    const int n = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (n < 0) {
        return pni_fail_memory(err);
    }
    if (options->note != NULL) {
        options->note(options->context, text);
    }
    return PN_OK;
}

static pn_status add_word(pn_bytes *list, const char *word, pn_error *err)
{
    PN_TRY(pni_bytes_text(list, list->size > 0 ? ", " : "", err));
    return pni_bytes_text(list, word, err);
}

/* Ties have something of that name, too. */
static bool is_said_of_ties(const pn_network *net, const char *name)
{
    return pn_network_tie_text(net, name, 0) != NULL ||
           (strcmp(name, "evidence") == 0 && pn_network_has_evidence(net));
}

pn_status pni_note_left_out(const pn_network *net, const pn_write_options *options,
                            const char *format, pn_error *err)
{
    PNI_BYTES list = {0};
    if (pn_network_has_evidence(net)) {
        PN_TRY(add_word(&list, "evidence", err));
    }
    if (pni_has_years(net)) {
        PN_TRY(add_word(&list, "years", err));
    }
    const char *name = NULL;
    for (size_t k = 0; (name = pn_network_tie_attribute(net, k)) != NULL; k++) {
        PN_TRY(add_word(&list, name, err));
    }
    for (size_t k = 0; (name = pn_network_node_attribute(net, k)) != NULL; k++) {
        if (!is_said_of_ties(net, name)) {
            PN_TRY(add_word(&list, name, err));
        }
    }
    if (list.size == 0) {
        return PN_OK;
    }
    return pni_note(options, err, "%s holds names and weights only, not: %s", format,
                    list.data);
}

static bool is_untied(const pn_network *net, size_t node)
{
    size_t n = 0;
    (void)pn_network_partners(net, node, &n);
    return n == 0;
}

static size_t count_untied(const pn_network *net)
{
    const size_t n_nodes = pn_network_n_nodes(net, PN_BOTH);
    size_t n = 0;
    for (size_t i = 0; i < n_nodes; i++) {
        n += is_untied(net, i) ? 1 : 0;
    }
    return n;
}

pn_status pni_note_nodes(const pn_network *net, const pn_write_options *options,
                         pn_error *err)
{
    PNI_BYTES list = {0};
    const char *name = NULL;
    for (size_t k = 0; (name = pn_network_node_attribute(net, k)) != NULL; k++) {
        PN_TRY(add_word(&list, name, err));
    }
    if (list.size > 0) {
        PN_TRY(pni_note(options, err,
                        "a table of ties leaves out what is known of nodes: %s "
                        "('nodes' has it)",
                        list.data));
    }
    const size_t n = count_untied(net);
    return n == 0 ? PN_OK
                  : pni_note(options, err,
                             "a table of ties leaves out %zu node%s without a tie "
                             "('nodes' has %s)",
                             n, n == 1 ? "" : "s", n == 1 ? "it" : "them");
}

static size_t count_shared(const pn_network *net)
{
    const size_t n_left = pn_network_n_nodes(net, PN_LEFT);
    size_t n_shared = 0;
    for (size_t i = 0; i < n_left; i++) {
        n_shared += pni_is_name_shared(net, i) ? 1 : 0;
    }
    return n_shared;
}

pn_status pni_note_shared(const pn_network *net, const pn_write_options *options,
                          const char *consequence, pn_error *err)
{
    const size_t n_shared = count_shared(net);
    if (n_shared == 0) {
        return PN_OK;
    }
    return pni_note(options, err, "%zu %s on both sides: %s", n_shared,
                    n_shared == 1 ? "name is" : "names are", consequence);
}
