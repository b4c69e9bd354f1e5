/* Into how many parts the network falls. */
#include "component_sizes.h"
#include "index.h"

/**
 * Into how many parts does the network fall, and how large is the largest?
 *
 * Formula:  connected components; an isolated node is one
 * Source:   Hopcroft and Tarjan 1973, doi:10.1145/362248.362272.
 * Input:    any network.
 * Output:   counts.
 * Special:  0 and 0 for a network without nodes.
 * Errors:   PN_ENOMEM.
 * Cost:     O(V + E).
 */
static pn_status run(const pn_network *net, const pn_run *options, double *value,
                     pn_table *table, pn_error *err)
{
    (void)options;
    (void)table;
    PNI_SCOPED(pni_component_sizes, pni_component_sizes_done) sizes = {0};
    PN_TRY(pni_component_sizes_find(net, &sizes, err));
    value[0] = (double)sizes.n_components;
    value[1] = (double)sizes.n_largest;
    return PN_OK;
}

const pni_index pni_index_components = {
    .quantity = {{"components", "connected components, isolated nodes included"},
                 {"largest_component", "nodes in the largest component"}},
    .run = run,
};
