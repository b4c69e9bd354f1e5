/* Multilevel (Louvain): groups of groups, as long as modularity rises. */
#include "membership.h"
#include "method.h"

/**
 * Which groups have more ties inside than strengths alone would give?
 *
 * Formula:  greedy moves of nodes, then of whole groups, that raise the (one-mode)
 *           modularity (1/2m) sum_ij (A_ij - g s_i s_j / 2m) [i and j in one group]
 * Source:   Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008;
 *           igraph_community_multilevel.
 * Input:    n_left x n_right, sparse, weights > 0; isolated nodes allowed.
 * Output:   group[0 .. n_nodes-1].
 * Special:  an isolated node is a group of its own.
 * Params:   resolution g, default 1, > 0: higher gives more groups; seed.
 * Errors:   PN_ENOMEM, PN_ECANCELLED, PN_EINTERNAL.
 * Cost:     O(E) time for each of a few rounds.
 */
static pn_status run(const pn_network *net, double resolution, const pn_run *options,
                     uint32_t *group, pn_error *err)
{
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, options, err));
    pni_guard_abandon(&guard); /* as of igraph 0.10.2 */
    PNI_MEMBERSHIP m = {0};
    PN_TRY(pni_membership_begin(net, &m, err));
    PN_IGRAPH(igraph_community_multilevel(&m.graph, &m.weights, resolution, &m.group,
                                          /*memberships=*/NULL, /*modularity=*/NULL),
              err);
    pni_membership_copy(&m, group);
    return PN_OK;
}

const pni_method pni_method_multilevel = {
    .head = {.name = "multilevel",
             .summary = "greedy modularity, level by level (Louvain)",
             .reference = "Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008",
             .parameters = "--resolution: default 1, higher gives more groups; --seed"},
    .takes_resolution = true,
    .note = "multilevel moves nodes, then groups, as long as modularity rises",
    .run = run,
};
