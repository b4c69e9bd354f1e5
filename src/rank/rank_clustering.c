/* Clustering, pairs compared with all their partners. */
#include "pairwise_clustering.h"

#include "../network/structure/shared_rows.h"

static double overlap(double shared, double degree_a, double degree_b)
{
    return shared / (degree_a + degree_b - shared);
}

/**
 * How much do its partners overlap with those of the nodes it shares partners with,
 * as a share of all partners that the two have?
 *
 * Formula:  mean over all v that share a partner with u of
 *           |N(u) and N(v)| / |N(u) or N(v)|
 * Source:   Latapy, Magnien and Del Vecchio 2008, doi:10.1016/j.socnet.2007.04.006,
 *           section 5, cc-dot.
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
    static const pni_pairwise variant = {"clustering", overlap};
    return pni_pairwise_clustering(net, options, &variant, score, table, err);
}

const pni_measure pni_measure_clustering = {
    .head = {.name = "clustering",
             .summary =
                 "how much its partners overlap with those of nodes that share one",
             .reference = "Latapy, Magnien and Del Vecchio 2008, "
                          "doi:10.1016/j.socnet.2007.04.006",
             .parameters = ""},
    .type = PN_NUMBER,
    .unit = "",
    .meaning =
        "mean overlap with the nodes that share a partner, of all partners of both",
    .note = "clustering is the mean, over the nodes that share a partner with the "
            "node, of the partners in common divided by all partners of the two",
    .work = pni_shared_rows_work,
    .run = run,
};
