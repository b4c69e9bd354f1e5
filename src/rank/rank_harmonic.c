/* Harmonic closeness: how near the others are on average. */
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
    for (size_t d = 1; d <= reach->n_levels; d++) {
        sum += (double)reach->n_at[d] / (double)d;
    }
    const bool left = reach->member[0] < s->net->n_left;
    const double n_own = (double)(left ? s->net->n_left : s->net->n_right);
    const double n_other = (double)(left ? s->net->n_right : s->net->n_left);
    const double most = n_other + (n_own - 1) / 2;
    for (size_t k = 0; k < reach->n_members; k++) {
        s->score[reach->member[k]] = most > 0 ? sum / most : 0;
    }
}

/**
 * How near are the others, where those out of reach count nothing?
 *
 * Formula:  h_u = sum_v 1/d(u,v) / (n_o + (n_s - 1)/2), where the whole network has n_s
 *           nodes on the side of u and n_o on the other
 * Source:   Marchiori and Latora 2000, doi:10.1016/S0378-4371(00)00311-3; divided by
 *           the two-mode maximum: n_o nodes at distance 1, the others at 2.
 * Input:    n_left x n_right, sparse; weights are ignored, isolated nodes allowed.
 * Output:   score[0 .. n_nodes-1] in [0, 1], comparable across components.
 * Special:  isolated node 0.
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

const pni_measure pni_measure_harmonic = {
    .head = {.name = "harmonic",
             .summary = "how near the others are, those out of reach counting nothing",
             .reference =
                 "Marchiori and Latora 2000, doi:10.1016/S0378-4371(00)00311-3",
             .parameters = ""},
    .type = PN_NUMBER,
    .unit = "",
    .meaning = "sum of inverse distances as a share of the greatest possible",
    .note = "harmonic is the sum of inverse distances to all others as a share of the "
            "greatest possible one; weights are ignored",
    .run = run,
};
