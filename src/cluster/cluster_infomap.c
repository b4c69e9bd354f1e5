/* Infomap: where a random walker lingers. */
#include "membership.h"
#include "method.h"

#include "../network/border/igraph_shim.h"

enum { N_TRIALS = 10 };

/**
 * In which groups does a random walker linger?
 *
 * Formula:  the partition that gives the shortest description of a random walk (the map
 *           equation), best of 10 trials
 * Source:   Rosvall and Bergstrom 2008, doi:10.1073/pnas.0706851105;
 *           igraph_community_infomap.
 * Input:    n_left x n_right, sparse, weights > 0; isolated nodes allowed.
 * Output:   group[0 .. n_nodes-1].
 * Special:  an isolated node is a group of its own.
 * Params:   trials 10, fixed; seed.
 * Errors:   PN_ENOMEM, PN_EINTERNAL; PN_ECANCELLED, which igraph may notice only after
 *           ten seconds.
 * Cost:     O(E log V) time for each trial.
 */
static pn_status run(const pn_network *net, double resolution, const pn_run *options,
                     uint32_t *group, pn_error *err)
{
    (void)resolution;
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, options, err));
    PNI_MEMBERSHIP m = {0};
    PN_TRY(pni_membership_begin(net, &m, err));
    PN_IGRAPH(pni_igraph_infomap(&m.graph, &m.weights, N_TRIALS, &m.group), err);
    pni_membership_copy(&m, group);
    return PN_OK;
}

const pni_method pni_method_infomap = {
    .head = {.name = "infomap",
             .summary = "where a random walker lingers, by the map equation",
             .reference = "Rosvall and Bergstrom 2008, doi:10.1073/pnas.0706851105",
             .parameters = "--seed"},
    .note = "infomap finds the groups that describe a random walk in the fewest bits, "
            "best of 10 trials",
    .run = run,
};
