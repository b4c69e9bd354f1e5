/* Betweenness: who stands on the shortest paths of others. */
#include "measure.h"
#include "path_sums.h"
#include "path_time.h"

/**
 * On how many of the shortest paths between others does it stand?
 *
 * Formula:  b_u = sum over unordered pairs s, t other than u of
 *           (shortest paths from s to t through u) / (shortest paths from s to t)
 * Source:   Brandes 2001, doi:10.1080/0022250X.2001.9990249, on what pendants.h,
 *           path_classes.h and ring_paths.h leave of the network.
 * Input:    n_left x n_right, sparse; weights are ignored, isolated nodes allowed.
 * Output:   score[0 .. n_nodes-1]; pairs.
 * Special:  isolated node and node with one partner 0; pairs without a path count 0.
 * Errors:   PN_ENOMEM, PN_ECANCELLED; PN_EDATA when path counts overflow; PN_ELIMIT
 *           when it would take longer than the caller wants to wait.
 * Cost:     O(C D) time for C classes of twins in the core with D ties between them,
 *           eight sources at a time; memory as pni_path_sums says.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *score,
                     pn_table *table, pn_error *err)
{
    (void)table;
    PNI_PATH_CLASSES classes = {0};
    PN_TRY(pni_path_classes_find(net, &classes, score, err));
    PN_TRY(pni_path_time_check(&classes, options, err));
    return pni_path_sums_all(&classes, options, score, err);
}

/* Searches of what is left of it, three ties a step; without memory, of all of it. */
static double work(const pn_network *net)
{
    PNI_PATH_CLASSES classes = {0};
    const double n = (double)pni_n_nodes(net);
    PNI_FREE double *score = malloc((pni_n_nodes(net) + 1) * sizeof *score);
    const bool is_found = score != NULL && pni_path_classes_find(net, &classes, score,
                                                                 /*err=*/NULL) == PN_OK;
    return is_found ? n + pni_path_steps(&classes) / 3 : n * (double)net->n_ties;
}

/* Formula:  1/2 [m^2 (s+1)^2 + m (s+1)(2t-s-1) - t (2s-t+3)], s = (n-1) div m,
 *           t = (n-1) mod m, for a node whose side has n and whose other side m nodes.
 * Source:   Borgatti and Everett 1997, doi:10.1016/S0378-8733(96)00301-2. */
static double two_mode_maximum(const pn_network *net, pn_side side)
{
    const size_t own = pn_network_n_nodes(net, side);
    const size_t other = pn_network_n_nodes(net, side == PN_LEFT ? PN_RIGHT : PN_LEFT);
    if (own == 0 || other == 0) {
        return 0;
    }
    const size_t full = (own - 1) / other;
    const size_t rest = (own - 1) % other;
    const double m = (double)other;
    const double s = (double)full;
    const double t = (double)rest;
    return (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) -
            t * (2 * s - t + 3)) /
           2;
}

const pni_measure pni_measure_betweenness = {
    .head = {.name = "betweenness",
             .summary = "how many shortest paths between others pass through",
             .reference = "Brandes 2001, doi:10.1080/0022250X.2001.9990249; Borgatti "
                          "and Everett 1997, doi:10.1016/S0378-8733(96)00301-2",
             .parameters = "--normalized: as a share of the two-mode maximum"},
    .type = PN_NUMBER,
    .unit = "pairs",
    .meaning = "shortest paths between other pairs that pass through it",
    .note = "betweenness sums, over all pairs of others, the share of their shortest "
            "paths that passes through the node; weights are ignored",
    .maximum = two_mode_maximum,
    .normalized_meaning = "betweenness as a share of the two-mode maximum",
    .work = work,
    .run = run,
};
