/*
 * UCINET's DL language, format edgelist2: a two-mode network by rows and columns
 * (http://www.analytictech.com/ucinet/help/hs5000.htm).
 */
#include "note.h"
#include "quoted_label.h"
#include "writer.h"

static void put_count(pni_print *print, const char *before, size_t n)
{
    pni_print_text(print, before);
    pni_print_number(print, (double)n);
}

static void put_labels(pni_labels *labels, const pn_network *net, size_t first,
                       size_t end)
{
    for (size_t i = first; i < end; i++) {
        pni_label_put(labels, pn_network_name(net, i));
        pni_print_char(labels->print, '\n');
    }
}

static void put_ties(pni_print *print, const pn_network *net, size_t n_left)
{
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        put_count(print, "", tie.left + 1);
        put_count(print, " ", tie.right - n_left + 1);
        pni_print_char(print, ' ');
        pni_print_number(print, tie.weight);
        pni_print_char(print, '\n');
    }
}

static pn_status write_network(const pn_network *net, const pn_write_options *options,
                               pni_print *print, pn_error *err)
{
    const size_t n_left = pn_network_n_nodes(net, PN_LEFT);
    const size_t n_right = pn_network_n_nodes(net, PN_RIGHT);
    pni_labels labels = {.print = print};
    put_count(print, "dl nr=", n_left);
    put_count(print, " nc=", n_right);
    pni_print_text(print, " format=edgelist2\nrow labels:\n");
    put_labels(&labels, net, 0, n_left);
    pni_print_text(print, "column labels:\n");
    put_labels(&labels, net, n_left, n_left + n_right);
    pni_print_text(print, "data:\n");
    put_ties(print, net, n_left);
    PN_TRY(pni_label_note(&labels, options, "DL", err));
    return pni_note_left_out(net, options, "DL", err);
}

const pni_writer pni_write_dl = {
    .format = {.name = "dl",
               .extensions = "dl",
               .summary = "two-mode edge list for UCINET: names and weights",
               .network = true},
    .network = write_network,
};
