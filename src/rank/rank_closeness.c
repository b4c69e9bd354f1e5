/* Closeness: how few hops away the others are. */
#include "measure.h"

#include "../network/distances.h"

typedef struct scoring {
    const pn_network *net;
    double *score;
} scoring;

static void score_members(void *context, const pni_reach *reach)
{
    const scoring *s = context;
    double sum = 0;
    double reached[2] = {0, 0}; /* own side, itself included; other side */
    for (size_t d = 0; d <= reach->n_levels; d++) {
        sum += (double)d * (double)reach->n_at[d];
        reached[d % 2] += (double)reach->n_at[d];
    }
    double value = 0;
    if (sum > 0) {
        const double nearest = reached[1] + 2 * (reached[0] - 1);
        const double share =
            (reached[0] + reached[1] - 1) / ((double)pni_n_nodes(s->net) - 1);
        value = nearest / sum * share;
    }
    for (size_t k = 0; k < reach->n_members; k++) {
        s->score[reach->member[k]] = value;
    }
}

/**
 * How few hops is it from all others?
 *
 * Formula:  c_u = (n_o + 2 (n_s - 1)) / sum_v d(u,v) x (n_c - 1) / (N - 1), where the
 *           component of u has n_s nodes of its own side and n_o of the other,
 *           n_c = n_s + n_o, and the network has N nodes.
 * Source:   Borgatti and Everett 1997, doi:10.1016/S0378-8733(96)00301-2, within the
 *           component; the second factor by Wasserman and Faust 1994,
 *           doi:10.1017/CBO9780511815478.  Without it a pair apart from all others
 *           would score 1.
 * Input:    n_left x n_right, sparse; weights are ignored, isolated nodes allowed.
 * Output:   score[0 .. n_nodes-1] in [0, 1].
 * Special:  isolated node 0; a node tied to the whole other side of a connected
 *           network 1.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(C D) time for C classes of twins with D ties between them, O(V + E)
 *           memory.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *score,
                     pn_table *table, pn_error *err)
{
    (void)table;
    scoring s = {net, score};
    return pni_distances_each(net, options, score_members, &s, err);
}

const pni_measure pni_measure_closeness = {
    .head = {.name = "closeness",
             .summary = "how few hops away the others are",
             .reference =
                 "Borgatti and Everett 1997, doi:10.1016/S0378-8733(96)00301-2; "
                 "Wasserman and Faust 1994, doi:10.1017/CBO9780511815478",
             .parameters = ""},
    .type = PN_NUMBER,
    .unit = "",
    .meaning =
        "smallest possible sum of distances divided by its own, times the share of "
        "the network that it reaches",
    .note =
        "closeness is the smallest possible sum of distances within the component "
        "divided by the node's own, times the share of the network that it reaches; "
        "weights are ignored",
    .run = run,
};
