#include "weighting.h"

void pni_add_counts(const pni_tail *tail, pni_row_sums *sums)
{
    const uint32_t *node = tail->net->partner + tail->row;
    for (size_t j = 0; j < tail->n; j++) {
        pni_row_sums_add(sums, node[j] - tail->first, 1);
    }
}

/**
 * How many partners two nodes have in common.
 *
 * Formula:  w_ij = sum_k a_ik a_jk
 * Output:   a whole number from 1.
 * Cost:     one addition for each pair of ties that meet at a partner.
 */
const pni_weighting pni_weighting_count = {
    .head = {.name = "count",
             .summary = "number of shared partners",
             .reference = "",
             .parameters = ""},
    .type = PN_INTEGER,
    .meaning = "number of shared partners",
    .adds_counts = true,
    .add = pni_add_counts,
};
