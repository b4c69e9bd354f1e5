/* Clustering, pairs compared with the smaller of the two. */
#include "pairwise_clustering.h"

#include "../network/structure/shared_rows.h"

#include <math.h>

static double overlap(double shared, double degree_a, double degree_b)
{
    return shared / fmin(degree_a, degree_b);
}

/**
 * How much do its partners overlap with those of the nodes it shares partners with,
 * as a share of the partners of the one that has fewer?
 *
 * Formula:  mean over all v that share a partner with u of
 *           |N(u) and N(v)| / min(d(u), d(v))
 * Source:   Latapy, Magnien and Del Vecchio 2008, doi:10.1016/j.socnet.2007.04.006,
 *           section 5, cc-min.
 * Input:    n_left x n_right, sparse; weights are ignored, isolated nodes allowed.
 * Output:   score[0 .. n_nodes-1] in (0, 1].
 * Special:  undefined for a node that shares no partner with another.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(sum over classes of twins of their squared number of partner classes)
 *           time, O(V + E) memory.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *score,
                     pn_table *table, pn_error *err)
{
    static const pni_pairwise variant = {"clustering_min", overlap};
    return pni_pairwise_clustering(net, options, &variant, score, table, err);
}

const pni_measure pni_measure_clustering_min = {
    .head = {.name = "clustering_min",
             .summary = "the same, divided by the partners of the one that has fewer",
             .reference = "Latapy, Magnien and Del Vecchio 2008, "
                          "doi:10.1016/j.socnet.2007.04.006",
             .parameters = ""},
    .type = PN_NUMBER,
    .unit = "",
    .meaning =
        "mean overlap with the nodes that share a partner, of the fewer partners",
    .note = "clustering_min is the mean, over the nodes that share a partner with the "
            "node, of the partners in common divided by the partners of the one that "
            "has fewer",
    .work = pni_shared_rows_work,
    .run = run,
};
