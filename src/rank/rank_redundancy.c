/* Redundancy: would its partners still be linked without it? */
#include "measure.h"

#include "../network/structure/shared_rows.h"

#include <math.h>

typedef struct counting {
    const pni_twins *twins;
    double *n_linked; /* [n_classes] ordered pairs of partners that share another */
} counting;

/* Nodes among the partners of class v that share at least two partners with a member
 * of the row's class: v's member and another one. */
static double count_linked(const counting *count, const pni_shared_row *row, uint32_t v)
{
    const pni_twins *twins = count->twins;
    double n = 0;
    for (size_t j = twins->start[v]; j < twins->start[v + 1]; j++) {
        const uint32_t to = twins->partner[j];
        const double others =
            (double)pni_twins_size(twins, to) - (to == row->c ? 1 : 0);
        n += pni_shared_count(row, to) >= 2 ? others : 0;
    }
    return n;
}

static void add_row(void *context, const pni_shared_row *row)
{
    counting *count = context;
    const pni_twins *twins = count->twins;
    const double size = (double)pni_twins_size(twins, row->c);
    if (row->n_several == 0) {
        return; /* has one partner, and so can share no second one */
    }
    for (size_t k = twins->start[row->c]; k < twins->start[row->c + 1]; k++) {
        const uint32_t v = twins->partner[k];
        count->n_linked[v] += size * count_linked(count, row, v);
    }
}

static pn_status tell_undefined(const pn_network *net, size_t n, pn_table *table,
                                pn_error *err)
{
    if (n == 0) {
        return PN_OK;
    }
    return pni_table_add_note(table, err,
                              "redundancy is not defined for %zu of the %zu nodes of "
                              "both sides, those with fewer than two partners",
                              n, pni_n_nodes(net));
}

/**
 * Would its partners still have a partner in common if it were not there?
 *
 * Formula:  pairs {v, w} of partners of u that share another partner than u, divided by
 *           all d_u (d_u - 1) / 2 pairs
 * Source:   Latapy, Magnien and Del Vecchio 2008, doi:10.1016/j.socnet.2007.04.006,
 *           section 5.
 * Input:    n_left x n_right, sparse; weights are ignored, isolated nodes allowed.
 * Output:   score[0 .. n_nodes-1] in [0, 1].
 * Special:  undefined for a node with fewer than two partners.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(sum over classes of twins of their squared number of partner classes)
 *           time, O(V + E) memory.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *score,
                     pn_table *table, pn_error *err)
{
    PNI_TWINS twins = {0};
    PN_TRY(pni_twins_find(net, &twins, err));
    PNI_FREE double *n_linked = calloc(twins.n_classes + 1, sizeof *n_linked);
    if (n_linked == NULL) {
        return pni_fail_memory(err);
    }
    counting count = {&twins, n_linked};
    const pni_row_visitor visitor = {"redundancy", add_row, &count};
    PN_TRY(pni_shared_rows(net, &twins, &visitor, options, err));
    size_t n_undefined = 0;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        const double d = (double)pni_degree(net, i);
        score[i] = d < 2 ? NAN : n_linked[twins.class_of[i]] / (d * (d - 1));
        n_undefined += d < 2 ? 1 : 0;
    }
    return tell_undefined(net, n_undefined, table, err);
}

const pni_measure pni_measure_redundancy = {
    .head = {.name = "redundancy",
             .summary = "share of its partners' links that would remain without it",
             .reference = "Latapy, Magnien and Del Vecchio 2008, "
                          "doi:10.1016/j.socnet.2007.04.006",
             .parameters = ""},
    .type = PN_NUMBER,
    .unit = "",
    .meaning = "share of the pairs of its partners that share another partner, too",
    .note = "redundancy is the share of the pairs of its partners that also have "
            "another partner in common: 0 where all would fall apart without the node",
    .work = pni_shared_rows_work,
    .run = run,
};
