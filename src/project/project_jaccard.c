#include "weighting.h"

static double weigh(const pni_ends *ends, double sum)
{
    return sum / (ends->degree_a + ends->degree_b - sum);
}

/**
 * The share of the partners of either that both have.
 *
 * Formula:  w_ij = s_ij / (d_i + d_j - s_ij), s_ij the number of shared partners
 * Source:   Jaccard, The distribution of the flora in the alpine zone, 1912,
 *           doi:10.1111/j.1469-8137.1912.tb05611.x.
 * Output:   (0, 1].
 * Cost:     one addition for each pair of ties that meet at a partner.
 */
const pni_weighting pni_weighting_jaccard = {
    .head = {.name = "jaccard",
             .summary = "shared partners as a share of the partners of either",
             .reference = "Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x",
             .parameters = ""},
    .type = PN_NUMBER,
    .meaning = "shared partners as a share of the partners of either",
    .weigh = weigh,
};
