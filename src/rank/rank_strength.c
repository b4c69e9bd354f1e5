/* Strength: how much partnership. */
#include "measure.h"

#include "../network/network_data.h"

static bool kept_by_degrees(const pn_network *net)
{
    return !pn_network_is_weighted(net);
}

/**
 * How much partnership does it have, each tie counted by its weight?
 *
 * Formula:  s_u = sum_v w_uv
 * Source:   Barrat, Barthelemy, Pastor-Satorras, Vespignani 2004,
 *           doi:10.1073/pnas.0400087101, equation 2.
 * Input:    n_left x n_right, sparse, weights > 0; isolated nodes allowed.
 * Output:   score[0 .. n_nodes-1]; in the unit of the weights.
 * Special:  isolated node 0; equals degree where all weights are 1.
 * Cost:     O(V + E); sums run in the order of the partners.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *score,
                     pn_table *table, pn_error *err)
{
    (void)options;
    (void)table;
    (void)err;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        double sum = 0;
        for (uint64_t row = net->start[i]; row < net->start[i + 1]; row++) {
            sum += pni_weight(net, pni_row_tie(net, row));
        }
        score[i] = sum;
    }
    return PN_OK;
}

const pni_measure pni_measure_strength = {
    .head = {.name = "strength",
             .summary = "sum of the weights of the ties",
             .reference = "Barrat et al. 2004, doi:10.1073/pnas.0400087101",
             .parameters = ""},
    .type = PN_NUMBER,
    .unit = "",
    .meaning = "sum of the weights of the ties",
    .uses_weights = true,
    .note = "strength is the sum of the weights of the ties",
    .kept_by_degrees = kept_by_degrees,
    .run = run,
};
