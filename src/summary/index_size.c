/* How large and how dense the network is. */
#include "index.h"

#include "../network/network_data.h"

#include <math.h>

static double count_isolated(const pn_network *net)
{
    size_t n = 0;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        n += pni_degree(net, i) == 0;
    }
    return (double)n;
}

static void sum_ties(const pn_network *net, double *rows, double *weight)
{
    *rows = 0;
    *weight = 0;
    for (size_t t = 0; t < net->n_ties; t++) {
        *rows += net->rows == NULL ? 1 : (double)net->rows[t];
        *weight += pni_weight(net, t);
    }
}

/**
 * How large is the network, and which share of the possible ties is there?
 *
 * Formula:  density = ties / (n_left n_right)
 * Source:   Borgatti and Everett 1997, doi:10.1016/S0378-8733(96)00301-2.
 * Input:    any network.
 * Output:   counts; density in [0, 1].
 * Special:  the density is undefined when a side has no nodes.
 * Cost:     O(V + E).
 */
static pn_status run(const pn_network *net, const pn_run *options, double *value,
                     pn_table *table, pn_error *err)
{
    (void)options;
    const double n_left = (double)net->n_left;
    const double n_right = (double)net->n_right;
    const double ties = (double)net->n_ties;
    value[0] = n_left;
    value[1] = n_right;
    value[2] = count_isolated(net);
    value[3] = ties;
    sum_ties(net, &value[4], &value[5]);
    value[6] = n_left * n_right > 0 ? ties / (n_left * n_right) : NAN;
    if (isnan(value[6])) {
        return pni_table_add_note(table, err,
                                  "density is not defined: a side has no nodes");
    }
    return PN_OK;
}

const pni_index pni_index_size = {
    .quantity = {{"left", "nodes on the left side ({left})"},
                 {"right", "nodes on the right side ({right})"},
                 {"isolated", "nodes without a tie, of both sides"},
                 {"ties", "pairs of {left} and {right} that are tied"},
                 {"rows", "input rows behind the ties"},
                 {"weight", "sum of the weights of all ties"},
                 {"density", "ties as a share of all possible ones"}},
    .run = run,
};
