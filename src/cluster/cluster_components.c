/* Components: who can be reached at all. */
#include "method.h"

#include "../network/structure/components.h"

/**
 * Who is connected to whom, by however many steps?
 *
 * Formula:  the connected components
 * Source:   Hopcroft and Tarjan 1973, doi:10.1145/362248.362272.
 * Input:    n_left x n_right, sparse; weights are ignored, isolated nodes allowed.
 * Output:   group[0 .. n_nodes-1].
 * Special:  an isolated node is a group of its own.
 * Errors:   PN_ENOMEM.
 * Cost:     O(V + E).
 */
static pn_status run(const pn_network *net, double resolution, const pn_run *options,
                     uint32_t *group, pn_error *err)
{
    (void)resolution;
    (void)options;
    size_t n_groups = 0;
    return pni_components(net, /*keep_tie=*/NULL, group, &n_groups, err);
}

const pni_method pni_method_components = {
    .head = {.name = "components",
             .summary = "connected components, whatever the weights",
             .reference = "Hopcroft and Tarjan 1973, doi:10.1145/362248.362272",
             .parameters = ""},
    .note = "groups are the connected components; weights are ignored",
    .run = run,
};
