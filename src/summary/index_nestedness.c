/* Whether the partners of the few are a part of the partners of the many. */
#include "index.h"

#include "../network/structure/shared.h"

#include <math.h>

static void add_overlap(void *context, const pni_pairs *pairs)
{
    double *sum = context;
    const size_t a = pairs->degree_a;
    const size_t b = pairs->degree_b;
    if (a != b) {
        *sum += pairs->n * 100 * (double)pairs->shared / (double)(a < b ? a : b);
    }
}

/* Pairs of the nodes in [begin, end) that have a tie. */
static double count_pairs(const pn_network *net, size_t begin, size_t end)
{
    double n = 0;
    for (size_t i = begin; i < end; i++) {
        n += pni_degree(net, i) > 0;
    }
    return n * (n - 1) / 2;
}

/**
 * Are the partners of those with few partners a part of the partners of those with
 * many?
 *
 * Formula:  NODF = mean over all pairs of one side, of both sides, of 100 x shared
 *           partners / the smaller degree, 0 for pairs of equal degree
 * Source:   Almeida-Neto et al. 2008, doi:10.1111/j.0030-1299.2008.16644.x, on the
 *           matrix sorted by its marginal totals; R's bipartite also prints a variant
 *           that depends on the order of the rows.
 * Input:    any network; weights and isolated nodes are ignored.
 * Output:   0 to 100.
 * Special:  undefined when no side has two nodes with ties.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(squared degrees of both sides' classes of twins); O(V + E) memory.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *value,
                     pn_table *table, pn_error *err)
{
    double sum = 0;
    PN_TRY(pni_shared_each(net, PN_LEFT, options, add_overlap, &sum, err));
    PN_TRY(pni_shared_each(net, PN_RIGHT, options, add_overlap, &sum, err));
    const double pairs = count_pairs(net, 0, net->n_left) +
                         count_pairs(net, net->n_left, pni_n_nodes(net));
    value[0] = pairs > 0 ? sum / pairs : NAN;
    if (isnan(value[0])) {
        return pni_table_add_note(
            table, err,
            "nestedness is not defined: no side has two nodes with "
            "ties");
    }
    return PN_OK;
}

const pni_index pni_index_nestedness = {
    .quantity = {{"nestedness",
                  "NODF, 0 to 100: partners of the few are partners of the "
                  "many"}},
    .run = run,
};
