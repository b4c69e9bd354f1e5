/*
 * UCINET's DL language, format edgelist2: a two-mode network by rows and columns;
 * format edgelist1 for one mode
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

static void put_two_modes(pni_labels *labels, const pn_network *net)
{
    const size_t n_left = pn_network_n_nodes(net, PN_LEFT);
    const size_t n_right = pn_network_n_nodes(net, PN_RIGHT);
    put_count(labels->print, "dl nr=", n_left);
    put_count(labels->print, " nc=", n_right);
    pni_print_text(labels->print, " format=edgelist2\nrow labels:\n");
    put_labels(labels, net, 0, n_left);
    pni_print_text(labels->print, "column labels:\n");
    put_labels(labels, net, n_left, n_left + n_right);
    pni_print_text(labels->print, "data:\n");
    put_ties(labels->print, net, n_left);
}

/* An arc each way, which is how DL says that a tie has no direction. */
static void put_one_mode(pni_labels *labels, const pn_network *net)
{
    const size_t n_nodes = pn_network_n_nodes(net, PN_LEFT);
    put_count(labels->print, "dl n=", n_nodes);
    pni_print_text(labels->print, " format=edgelist1\nlabels:\n");
    put_labels(labels, net, 0, n_nodes);
    pni_print_text(labels->print, "data:\n");
    for (size_t i = 0; i < n_nodes; i++) {
        size_t degree = 0;
        const uint32_t *partner = pn_network_partners(net, i, &degree);
        for (size_t k = 0; k < degree; k++) {
            put_count(labels->print, "", i + 1);
            put_count(labels->print, " ", (size_t)partner[k] + 1);
            pni_print_char(labels->print, ' ');
            pni_print_number(labels->print,
                             pn_network_tie(net, pn_network_tie_to(net, i, k)).weight);
            pni_print_char(labels->print, '\n');
        }
    }
}

static pn_status write_network(const pn_network *net, const pn_write_options *options,
                               pni_print *print, pn_error *err)
{
    pni_labels labels = {.print = print};
    if (pn_network_is_one_mode(net)) {
        put_one_mode(&labels, net);
    } else {
        put_two_modes(&labels, net);
    }
    PN_TRY(pni_label_note(&labels, options, "DL", err));
    return pni_note_left_out(net, options, "DL", err);
}

const pni_writer pni_write_dl = {
    .format = {.name = "dl",
               .extensions = "dl",
               .summary =
                   "edge list for UCINET, of two modes or one: names and weights",
               .network = true},
    .network = write_network,
};
