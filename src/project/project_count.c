#include "weighting.h"

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
};
