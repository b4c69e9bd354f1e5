#include "weighting.h"

#include <math.h>

/* Weights are taken relative to the largest, so that no square overflows. */
static void add(const pni_tail *tail, pni_row_sums *sums)
{
    const pn_network *net = tail->net;
    const double weight = tail->weight / tail->most;
    for (uint64_t row = tail->row; row < tail->row + tail->n; row++) {
        const double other = pni_weight(net, pni_row_tie(net, row)) / tail->most;
        pni_row_sums_add(sums, net->partner[row] - tail->first, weight * other);
    }
}

static double weigh(const pni_ends *ends, double sum)
{
    return fmin(1, sum / ends->length_a / ends->length_b);
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
    .meaning = "cosine of the angle between their rows of tie weights",
    .add = add,
    .weigh = weigh,
};
