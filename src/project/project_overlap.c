#include "weighting.h"

#include <math.h>

static double weigh(const pni_ends *ends, double sum)
{
    return sum / fmin(ends->degree_a, ends->degree_b);
}

/**
 * The share of the partners of the one with fewer that the other has, too.
 *
 * Formula:  w_ij = s_ij / min(d_i, d_j), s_ij the number of shared partners
 * Source:   Szymkiewicz 1934, Simpson 1960 (overlap coefficient).
 * Output:   (0, 1].
 * Cost:     one addition for each pair of ties that meet at a partner.
 */
const pni_weighting pni_weighting_overlap = {
    .head = {.name = "overlap",
             .summary = "shared partners as a share of the partners of the one with "
                        "fewer",
             .reference = "Szymkiewicz 1934, Simpson 1960",
             .parameters = ""},
    .type = PN_NUMBER,
    .meaning = "shared partners as a share of the partners of the one with fewer",
    .weigh = weigh,
};
