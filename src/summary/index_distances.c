/* How far apart the nodes of the largest component are. */
#include "component_sizes.h"
#include "index.h"

#include "../network/structure/distance_sample.h"

#include <math.h>

/* What exact distances may take on one thread where the caller does not say. */
enum { DEFAULT_SECONDS = 5 };

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

static pn_status say_sampled(const pni_distance_sample *sample, pn_table *table,
                             pn_error *err)
{
    PN_TRY(pni_table_add_note(
        table, err,
        "mean_distance is estimated from %zu random nodes, as searches from all would "
        "take long: with a confidence of 95 %%, the true mean is within %.2g of it; "
        "--limit-time allows them more time",
        sample->n_sources, sample->half_width));
    return sample->is_least
               ? pni_table_add_note(table, err,
                                    "diameter is the greatest distance that was found: "
                                    "there may be a greater one")
               : PN_OK;
}

static pn_status find_exactly(const pn_network *net, const pn_run *options,
                              const pni_component_sizes *sizes, double *value,
                              pn_error *err)
{
    const size_t n_nodes = pni_n_nodes(net);
    PNI_FREE pni_reach *reach = malloc((n_nodes + 1) * sizeof *reach);
    if (reach == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_distances(net, options, reach, err));
    double diameter = 0;
    double sum = 0;
    sum_reach(sizes, reach, n_nodes, &diameter, &sum);
    const double n = (double)sizes->n_largest;
    value[0] = n < 2 ? NAN : diameter;
    value[1] = n < 2 ? NAN : sum / (n * (n - 1));
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
 *           is taken.  Where it would take longer than `options->limit_time`, by
 *           default 5 seconds, the mean is estimated, and a note says so.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     that of pni_distances or pni_distance_sample_run.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *value,
                     pn_table *table, pn_error *err)
{
    const double asked = options == NULL ? 0 : options->limit_time;
    PNI_SCOPED(pni_component_sizes, pni_component_sizes_done) sizes = {0};
    pni_distance_sample sample = {0};
    PN_TRY(pni_component_sizes_find(net, &sizes, err));
    PN_TRY(pni_distance_sample_run(net, asked > 0 ? asked : DEFAULT_SECONDS, options,
                                   &sample, err));
    if (sample.n_sources > 0) {
        value[0] = sample.diameter;
        value[1] = sample.mean;
        PN_TRY(say_sampled(&sample, table, err));
    } else {
        PN_TRY(find_exactly(net, options, &sizes, value, err));
    }
    return say_special(&sizes, table, err);
}

const pni_index pni_index_distances = {
    .quantity = {{"diameter", "most hops between two nodes of the largest component"},
                 {"mean_distance",
                  "mean hops between two nodes of the largest component"}},
    .run = run,
};
