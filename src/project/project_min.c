#include "weighting.h"

#include <math.h>

static void add(const pni_tail *tail, double *sum)
{
    const pn_network *net = tail->net;
    for (uint64_t row = tail->row; row < tail->row + tail->n; row++) {
        const double weight = pni_weight(net, pni_row_tie(net, row));
        sum[net->partner[row] - tail->first] += fmin(tail->weight, weight);
    }
}

/**
 * How much two nodes do with the partners that they share: what both do.
 *
 * Formula:  w_ij = sum_k min(w_ik, w_jk)
 * Output:   above 0, in the unit of the weights; the count where all weights are 1.
 * Cost:     one addition for each pair of ties that meet at a partner.
 */
const pni_weighting pni_weighting_min = {
    .head = {.name = "min",
             .summary = "the smaller of the two tie weights, summed over shared "
                        "partners",
             .reference = "",
             .parameters = ""},
    .type = PN_NUMBER,
    .meaning = "the smaller of the two tie weights, summed over shared partners",
    .add = add,
};
