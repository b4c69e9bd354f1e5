/* Degree: how many partners. */
#include "measure.h"

#include "../network/network_data.h"

static double other_side(const pn_network *net, pn_side side)
{
    return (double)pn_network_n_nodes(net, side == PN_LEFT ? PN_RIGHT : PN_LEFT);
}

static bool kept_by_degrees(const pn_network *net)
{
    (void)net;
    return true;
}

/**
 * How many organisations of the other side is this one tied to?
 *
 * Formula:  d_u = number of v with w_uv > 0
 * Source:   Borgatti and Everett 1997, doi:10.1016/S0378-8733(96)00301-2, for the
 *           normalisation by the size of the other side.
 * Input:    n_left x n_right, sparse; isolated nodes allowed.
 * Output:   score[0 .. n_nodes-1]; partners, 0 to the size of the other side.
 * Special:  isolated node 0.
 * Cost:     O(V).
 */
static pn_status run(const pn_network *net, const pn_run *options, double *score,
                     pn_table *table, pn_error *err)
{
    (void)options;
    (void)table;
    (void)err;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        score[i] = (double)pni_degree(net, i);
    }
    return PN_OK;
}

const pni_measure pni_measure_degree = {
    .head = {.name = "degree",
             .summary = "number of distinct partners",
             .reference =
                 "Borgatti and Everett 1997, doi:10.1016/S0378-8733(96)00301-2",
             .parameters = "--normalized: as a share of the other side"},
    .type = PN_INTEGER,
    .unit = "partners",
    .meaning = "number of distinct partners",
    .note = "degree is the number of distinct partners",
    .maximum = other_side,
    .normalized_meaning = "distinct partners as a share of the other side",
    .kept_by_degrees = kept_by_degrees,
    .run = run,
};
