/* Closeness: how few hops away the others are. */
#include "measure.h"

#include "../network/network_data.h"

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
 * Errors:   those of pni_distances.
 * Cost:     O(1), after pni_distances.
 */
static double of_reach(const pn_network *net, size_t node, const pni_reach *reach)
{
    (void)node;
    if (reach->hops == 0) {
        return 0;
    }
    const double n_other = (double)reach->n_other;
    const double n_own = (double)reach->n_own;
    const double nearest = n_other + 2 * n_own;
    const double share = (n_other + n_own) / ((double)pni_n_nodes(net) - 1);
    return nearest / (double)reach->hops * share;
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
        "closeness is the fewest steps in which the node could reach all those that it "
        "reaches, divided by its own, times the share of the network that it reaches: "
        "1 is as near to all as can be; weights are ignored",
    .of_reach = of_reach,
};
