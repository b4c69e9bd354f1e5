/* Coreness: how deep in the core. */
#include "measure.h"

#include "../network/structure/peel.h"

/**
 * How deep in the core of the network does it stand?
 *
 * Formula:  the largest k such that it is in the k-core, the largest part of the
 *           network in which every node has at least k partners
 * Source:   Seidman 1983, doi:10.1016/0378-8733(83)90028-X.
 * Input:    n_left x n_right, sparse; weights are ignored, isolated nodes allowed.
 * Output:   score[0 .. n_nodes-1]; partners, 0 to the degree.
 * Special:  isolated node 0.
 * Errors:   PN_ENOMEM.
 * Cost:     O(V + E) time, O(V) memory.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *score,
                     pn_table *table, pn_error *err)
{
    (void)options;
    (void)table;
    PNI_FREE uint32_t *core = malloc((pni_n_nodes(net) + 1) * sizeof *core);
    if (core == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_peel_cores(net, core, err));
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        score[i] = core[i];
    }
    return PN_OK;
}

const pni_measure pni_measure_coreness = {
    .head = {.name = "coreness",
             .summary = "how deep in the core: k partners who have k partners each",
             .reference = "Seidman 1983, doi:10.1016/0378-8733(83)90028-X",
             .parameters = ""},
    .type = PN_INTEGER,
    .unit = "partners",
    .meaning = "largest k of a part of the network where everyone has k partners",
    .note = "coreness is the largest k for which the node belongs to a part of the "
            "network where everyone has at least k partners",
    .run = run,
};
