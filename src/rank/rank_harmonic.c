/* Harmonic closeness: how near the others are on average. */
#include "measure.h"

#include "../network/network_data.h"

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
 * Errors:   those of pni_distances.
 * Cost:     O(1), after pni_distances.
 */
static double of_reach(const pn_network *net, size_t node, const pni_reach *reach)
{
    const bool left = node < net->n_left;
    const double n_own = (double)(left ? net->n_left : net->n_right);
    const double n_other = (double)(left ? net->n_right : net->n_left);
    const double most = n_other + (n_own - 1) / 2;
    return most > 0 ? pni_inverse_value(&reach->inverse) / most : 0;
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
    .note =
        "harmonic adds 1 for each node that is one step away, 1/2 for two steps, 1/3 "
        "for three and so on, as a share of the greatest possible sum; weights are "
        "ignored",
    .of_reach = of_reach,
};
