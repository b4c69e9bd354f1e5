#include "weighting.h"

static void add(const pni_tail *tail, double *sum)
{
    const uint32_t *node = tail->net->partner + tail->row;
    const double part = 1 / ((double)tail->degree - 1);
    for (size_t j = 0; j < tail->n; j++) {
        sum[node[j] - tail->first] += part;
    }
}

/**
 * Shared partners, where one that is shared by many says less.
 *
 * Formula:  w_ij = sum_k a_ik a_jk / (d_k - 1), over partners k of degree 2 or more
 * Source:   Newman, Scientific collaboration networks II, 2001,
 *           doi:10.1103/PhysRevE.64.016132, equation 2.
 * Output:   above 0; a node's weights add up to its number of partners of degree >= 2.
 * Cost:     one addition for each pair of ties that meet at a partner.
 */
const pni_weighting pni_weighting_newman = {
    .head = {.name = "newman",
             .summary = "shared partners, each divided by its other partners",
             .reference = "Newman 2001, doi:10.1103/PhysRevE.64.016132",
             .parameters = ""},
    .type = PN_NUMBER,
    .meaning = "shared partners, each divided by the number of its other partners",
    .add = add,
};
