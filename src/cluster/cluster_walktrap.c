/* Walktrap: short random walks stay inside groups. */
#include "membership.h"
#include "method.h"

enum { N_STEPS = 4 };

/**
 * Between whom do short random walks lead back and forth?
 *
 * Formula:  Ward clustering of the distributions of 4-step walks, cut where (one-mode)
 *           modularity is highest
 * Source:   Pons and Latapy 2006, doi:10.7155/jgaa.00124; igraph_community_walktrap.
 * Input:    n_left x n_right, sparse, weights > 0; isolated nodes allowed.
 * Output:   group[0 .. n_nodes-1].
 * Special:  an isolated node is a group of its own.
 * Params:   steps 4, fixed.
 * Errors:   PN_ENOMEM, PN_ECANCELLED, PN_EINTERNAL.
 * Cost:     O(V^2 log V) time on sparse networks; the last mergers take longest.
 */
static pn_status run(const pn_network *net, double resolution, const pn_run *options,
                     uint32_t *group, pn_error *err)
{
    (void)resolution;
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, options, err));
    PNI_MEMBERSHIP m = {0};
    PN_TRY(pni_membership_begin(net, &m, err));
    PN_VECTOR modularity = {
        0}; /* without these two igraph does not know where to cut */
    PN_MATRIX_INT merges = {0};
    PN_IGRAPH(igraph_vector_init(&modularity, 0), err);
    PN_IGRAPH(igraph_matrix_int_init(&merges, 0, 0), err);
    /* It asks once for each component and once for each merger. */
    pni_guard_expect(&guard, "walktrap", (double)igraph_vcount(&m.graph));
    PN_IGRAPH(igraph_community_walktrap(&m.graph, &m.weights, N_STEPS, &merges,
                                        &modularity, &m.group),
              err);
    pni_membership_copy(&m, group);
    return PN_OK;
}

const pni_method pni_method_walktrap = {
    .head = {.name = "walktrap",
             .summary = "short random walks that stay together",
             .reference = "Pons and Latapy 2006, doi:10.7155/jgaa.00124",
             .parameters = ""},
    .note = "walktrap joins nodes between which random walks of 4 steps lead back and "
            "forth",
    .run = run,
};
