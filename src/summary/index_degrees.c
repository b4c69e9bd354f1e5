/* How many partners the nodes have. */
#include "index.h"

#include "../network/network_data.h"

#include <math.h>

static double greatest(const pn_network *net, size_t begin, size_t end)
{
    size_t most = 0;
    for (size_t i = begin; i < end; i++) {
        most = pni_degree(net, i) > most ? pni_degree(net, i) : most;
    }
    return (double)most;
}

/**
 * How many partners has a node of each side, on average and at most?
 *
 * Formula:  mean degree = ties / nodes of the side
 * Source:   Borgatti and Everett 1997, doi:10.1016/S0378-8733(96)00301-2.
 * Input:    any network; isolated nodes count.
 * Output:   partners.
 * Special:  the mean of a side without nodes is undefined.
 * Cost:     O(V).
 */
static pn_status run(const pn_network *net, const pn_run *options, double *value,
                     pn_table *table, pn_error *err)
{
    (void)options;
    const double ties = (double)net->n_ties;
    value[0] = net->n_left > 0 ? ties / (double)net->n_left : NAN;
    value[1] = net->n_right > 0 ? ties / (double)net->n_right : NAN;
    value[2] = greatest(net, 0, net->n_left);
    value[3] = greatest(net, net->n_left, pni_n_nodes(net));
    if (isnan(value[0]) || isnan(value[1])) {
        return pni_table_add_note(table, err,
                                  "a mean degree is not defined: a side has no nodes");
    }
    return PN_OK;
}

const pni_index pni_index_degrees = {
    .quantity =
        {{"mean_degree_left", "mean number of partners on the left side ({left})"},
         {"mean_degree_right", "mean number of partners on the right side ({right})"},
         {"max_degree_left", "most partners of a node on the left side ({left})"},
         {"max_degree_right", "most partners of a node on the right side ({right})"}},
    .run = run,
};
