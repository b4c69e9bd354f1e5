/* How often two of one side share two of the other. */
#include "index.h"

#include "../network/structure/shared.h"

#include <math.h>

static void add_cycles(void *context, const pni_pairs *pairs)
{
    double *sum = context;
    const double shared = (double)pairs->shared;
    *sum += pairs->n * shared * (shared - 1) / 2;
}

/* Steps that pni_shared_each takes on a side: squared degrees of the other one. */
static double cost_of(const pn_network *net, pn_side side)
{
    const size_t begin = side == PN_LEFT ? net->n_left : 0;
    const size_t end = side == PN_LEFT ? pni_n_nodes(net) : net->n_left;
    double sum = 0;
    for (size_t i = begin; i < end; i++) {
        sum += (double)pni_degree(net, i) * (double)pni_degree(net, i);
    }
    return sum;
}

/* Paths of three ties, by their middle tie. */
static double count_paths(const pn_network *net)
{
    double sum = 0;
    for (size_t t = 0; t < net->n_ties; t++) {
        const double a = (double)pni_degree(net, net->tie_left[t]);
        const double b = (double)pni_degree(net, net->partner[t]);
        sum += (a - 1) * (b - 1);
    }
    return sum;
}

/**
 * How often do two of one side, once they share a partner, share a second one?
 *
 * Formula:  butterflies = 4-cycles; clustering = 4 butterflies / paths of three ties
 * Source:   Robins and Alexander 2004,
 *           doi:10.1023/B:CMOT.0000032580.12184.c0.
 * Input:    any network; weights are ignored.
 * Output:   a count; [0, 1].
 * Special:  clustering is undefined without a path of three ties.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(squared degrees of one side), the cheaper one; O(V + E) memory.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *value,
                     pn_table *table, pn_error *err)
{
    const bool left = cost_of(net, PN_LEFT) <= cost_of(net, PN_RIGHT);
    double cycles = 0;
    PN_TRY(pni_shared_each(net, left ? PN_LEFT : PN_RIGHT, options, add_cycles, &cycles,
                           err));
    const double paths = count_paths(net);
    value[0] = cycles;
    value[1] = paths > 0 ? 4 * cycles / paths : NAN;
    if (isnan(value[1])) {
        return pni_table_add_note(
            table, err,
            "clustering is not defined: there is no path of three "
            "ties");
    }
    return PN_OK;
}

const pni_index pni_index_cycles = {
    .quantity = {{"butterflies", "4-cycles: two of each side, all tied"},
                 {"clustering", "share of paths of three ties that close to a 4-cycle "
                                "(Robins and Alexander)"}},
    .run = run,
};
