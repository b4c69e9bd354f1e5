/* How far apart the nodes of the largest component are. */
#include "component_sizes.h"
#include "index.h"

#include "../network/structure/distances.h"

#include <math.h>

/* Diameter and sum of distances over ordered pairs of the largest component. */
static void sum_reach(const pni_component_sizes *sizes, const pni_reach *reach,
                      size_t n_nodes, double *diameter, double *sum)
{
    for (size_t i = 0; i < n_nodes; i++) {
        if (sizes->component[i] == sizes->largest) {
            *sum += (double)reach[i].hops;
            *diameter = fmax(*diameter, reach[i].farthest);
        }
    }
}

static pn_status say_special(const pni_component_sizes *sizes, pn_table *table,
                             pn_error *err)
{
    if (sizes->n_largest < 2) {
        return pni_table_add_note(
            table, err,
            "diameter and mean_distance are not defined: there are "
            "no ties");
    }
    if (sizes->n_as_large > 1) {
        return pni_table_add_note(table, err,
                                  "%zu components are equally large; diameter and "
                                  "mean_distance are those of the first",
                                  sizes->n_as_large);
    }
    return PN_OK;
}

/**
 * How many hops apart are two nodes of the largest component, at most and on average?
 *
 * Formula:  diameter = max d(u,v), mean distance = mean of d(u,v) over pairs u != v
 * Source:   Wasserman and Faust 1994, doi:10.1017/CBO9780511815478, section 4.3.
 * Input:    any network; weights are ignored.
 * Output:   hops.
 * Special:  undefined without ties; of equally large components that of the first node
 *           is taken.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     that of pni_distances.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *value,
                     pn_table *table, pn_error *err)
{
    PNI_SCOPED(pni_component_sizes, pni_component_sizes_done) sizes = {0};
    PN_TRY(pni_component_sizes_find(net, &sizes, err));
    const size_t n_nodes = pni_n_nodes(net);
    PNI_FREE pni_reach *reach = malloc((n_nodes + 1) * sizeof *reach);
    if (reach == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_distances(net, options, reach, err));
    double diameter = 0;
    double sum = 0;
    sum_reach(&sizes, reach, n_nodes, &diameter, &sum);
    const double n = (double)sizes.n_largest;
    value[0] = n < 2 ? NAN : diameter;
    value[1] = n < 2 ? NAN : sum / (n * (n - 1));
    return say_special(&sizes, table, err);
}

const pni_index pni_index_distances = {
    .quantity = {{"diameter", "most hops between two nodes of the largest component"},
                 {"mean_distance",
                  "mean hops between two nodes of the largest component"}},
    .run = run,
};
