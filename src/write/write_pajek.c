/*
 * Pajek's two-mode network: `*Vertices 52 39`, the vertices of the first mode first
 * (Batagelj and Mrvar, Pajek reference manual).  One mode: `*Vertices 13`.
 */
#include "note.h"
#include "quoted_label.h"
#include "writer.h"

static void put_count(pni_print *print, const char *before, size_t n)
{
    pni_print_text(print, before);
    pni_print_number(print, (double)n);
}

static void put_tie(pni_print *print, const pn_tie *tie)
{
    put_count(print, "", tie->left + 1);
    put_count(print, " ", tie->right + 1);
    pni_print_char(print, ' ');
    pni_print_number(print, tie->weight);
    pni_print_char(print, '\n');
}

static pn_status write_network(const pn_network *net, const pn_write_options *options,
                               pni_print *print, pn_error *err)
{
    const size_t n_nodes = pn_network_n_nodes(net, PN_BOTH);
    pni_labels labels = {.print = print, .entities = true};
    put_count(print, "*Vertices ", n_nodes);
    if (!pn_network_is_one_mode(net)) {
        put_count(print, " ", pn_network_n_nodes(net, PN_LEFT));
    }
    pni_print_char(print, '\n');
    for (size_t i = 0; i < n_nodes; i++) {
        put_count(print, "", i + 1);
        pni_print_char(print, ' ');
        pni_label_put(&labels, pn_network_name(net, i));
        pni_print_char(print, '\n');
    }
    pni_print_text(print, "*Edges\n");
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        put_tie(print, &tie);
    }
    PN_TRY(pni_label_note(&labels, options, "Pajek", err));
    PN_TRY(pni_note_shared(net, options,
                           "programs that know nodes by their label will take two for "
                           "one",
                           err));
    return pni_note_left_out(net, options, "Pajek", err);
}

const pni_writer pni_write_pajek = {
    .format = {.name = "pajek",
               .extensions = "net",
               .summary = "network for Pajek, of two modes or one: names and weights",
               .network = true},
    .network = write_network,
};
