/* Leiden: modularity, with groups that are connected. */
#include "amount.h"
#include "membership.h"
#include "method.h"

#include "../network/border/igraph_shim.h"
#include "../network/network_data.h"

static const pni_amount passes = {2, 100, 5000000};

/* Initialises `strength` with the sum of weights of each node; returns their sum. */
static pn_status sum_strengths(const pn_network *net, igraph_vector_t *strength,
                               double *sum, pn_error *err)
{
    PN_IGRAPH(igraph_vector_init(strength, (pni_igraph_int)pni_n_nodes(net)), err);
    *sum = 0;
    for (size_t t = 0; t < net->n_ties; t++) {
        const double weight = pni_weight(net, t);
        VECTOR(*strength)[net->tie_left[t]] += weight;
        VECTOR(*strength)[net->partner[t]] += weight;
        *sum += 2 * weight;
    }
    return PN_OK;
}

/* Improves the groups until a pass does not raise modularity any more.  igraph's own
 * repetition ends when nothing changed in one pass of its queue, which is sooner. */
static pn_status improve(pni_membership *m, const igraph_vector_t *strength, double sum,
                         double resolution, pn_error *err)
{
    igraph_real_t before = -1;
    const size_t n_passes = pni_amount_for(passes, (size_t)igraph_ecount(&m->graph));
    for (size_t pass = 0; pass < n_passes; pass++) {
        PN_IGRAPH(pni_igraph_leiden(&m->graph, &m->weights, strength, resolution / sum,
                                    /*start=*/pass > 0, &m->group),
                  err);
        igraph_real_t now = 0;
        PN_IGRAPH(igraph_modularity(&m->graph, &m->group, &m->weights, resolution,
                                    /*directed=*/false, &now),
                  err);
        if (pass > 0 && now <= before + 1e-12) {
            break;
        }
        before = now;
    }
    return PN_OK;
}

/**
 * Which groups have more ties inside than strengths alone would give?
 *
 * Formula:  moves and refinements that raise the (one-mode) modularity
 *           (1/2m) sum_ij (A_ij - g s_i s_j / 2m) [i and j in one group] until a pass
 *           over the network raises it no more (at most 100 passes, fewer above 50,000
 *           ties, never less than igraph's usual 2)
 * Source:   Traag, Waltman, van Eck 2019, doi:10.1038/s41598-019-41695-z;
 *           igraph_community_leiden with strengths as node weights and g/2m as its
 *           resolution.
 * Input:    n_left x n_right, sparse, weights > 0; isolated nodes allowed.
 * Output:   group[0 .. n_nodes-1].
 * Special:  an isolated node is a group of its own; every group is connected.
 * Params:   resolution g, default 1, > 0: higher gives more groups; seed.
 * Errors:   PN_ENOMEM, PN_ECANCELLED, PN_EINTERNAL.
 * Cost:     O(E) time for each of a few passes.
 */
static pn_status run(const pn_network *net, double resolution, const pn_run *options,
                     uint32_t *group, pn_error *err)
{
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, options, err));
    pni_guard_abandon(&guard); /* as of igraph 0.10.2 */
    PNI_MEMBERSHIP m = {0};
    PN_VECTOR strength = {0};
    double sum = 0;
    PN_TRY(pni_membership_begin(net, &m, err));
    PN_TRY(sum_strengths(net, &strength, &sum, err));
    PN_TRY(improve(&m, &strength, sum, resolution, err));
    pni_membership_copy(&m, group);
    return PN_OK;
}

const pni_method pni_method_leiden = {
    .head = {.name = "leiden",
             .summary = "modularity, with groups that are connected",
             .reference =
                 "Traag, Waltman, van Eck 2019, doi:10.1038/s41598-019-41695-z",
             .parameters = "--resolution: default 1, higher gives more groups; --seed"},
    .takes_resolution = true,
    .note = "leiden finds connected groups that have more weight inside than strengths "
            "alone would give, until modularity rises no more",
    .run = run,
};
