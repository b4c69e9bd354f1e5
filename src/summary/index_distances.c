/* How far apart the nodes of the largest component are. */
#include "component_sizes.h"
#include "index.h"

#include "../network/distances.h"

#include <math.h>

typedef struct spread {
    const pni_component_sizes *sizes;
    size_t diameter;
    double sum; /* of distances over ordered pairs */
} spread;

static void add_reach(void *context, const pni_reach *reach)
{
    spread *s = context;
    if (s->sizes->component[reach->member[0]] != s->sizes->largest) {
        return;
    }
    double sum = 0;
    for (size_t d = 1; d <= reach->n_levels; d++) {
        sum += (double)d * (double)reach->n_at[d];
    }
    s->sum += sum * (double)reach->n_members;
    s->diameter = reach->n_levels > s->diameter ? reach->n_levels : s->diameter;
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
 * Cost:     O(C D) time for C classes of twins with D ties between them, O(V + E)
 *           memory.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *value,
                     pn_table *table, pn_error *err)
{
    PNI_SCOPED(pni_component_sizes, pni_component_sizes_done) sizes = {0};
    PN_TRY(pni_component_sizes_find(net, &sizes, err));
    spread s = {.sizes = &sizes};
    PN_TRY(pni_distances_each(net, options, add_reach, &s, err));
    const double n = (double)sizes.n_largest;
    value[0] = n < 2 ? NAN : (double)s.diameter;
    value[1] = n < 2 ? NAN : s.sum / (n * (n - 1));
    return say_special(&sizes, table, err);
}

const pni_index pni_index_distances = {
    .quantity = {{"diameter", "most hops between two nodes of the largest component"},
                 {"mean_distance",
                  "mean hops between two nodes of the largest component"}},
    .run = run,
};
