#include "weighting.h"

#include <math.h>

/* Rows are brought to length 1 first, so that no product overflows. */
static void add(const pni_tail *tail, double *sum)
{
    const pn_network *net = tail->net;
    const double weight = tail->weight / tail->length;
    for (uint64_t row = tail->row; row < tail->row + tail->n; row++) {
        const size_t node = net->partner[row] - tail->first;
        const double other = pni_weight(net, pni_row_tie(net, row));
        sum[node] += weight * (other / tail->lengths[node]);
    }
}

static double weigh(const pni_ends *ends, double sum)
{
    (void)ends;
    return fmin(1, sum);
}

/**
 * How alike two nodes spread their weight over partners.
 *
 * Formula:  w_ij = sum_k w_ik w_jk / (sqrt(sum_k w_ik^2) sqrt(sum_k w_jk^2))
 * Source:   Salton, McGill, Introduction to modern information retrieval, 1983.
 * Output:   (0, 1]; sums that rounding puts above 1 are 1.
 * Cost:     one addition for each pair of ties that meet at a partner.
 */
const pni_weighting pni_weighting_cosine = {
    .head = {.name = "cosine",
             .summary = "cosine of the angle between their rows of tie weights",
             .reference = "Salton and McGill 1983",
             .parameters = ""},
    .type = PN_NUMBER,
    .needs_lengths = true,
    .meaning = "cosine of the angle between their rows of tie weights",
    .add = add,
    .weigh = weigh,
};
