/**
 * Leading singular vectors of the weighted biadjacency matrix, component by component.
 */
#ifndef PNI_LEADING_VECTORS_H
#define PNI_LEADING_VECTORS_H

#include "../base/error.h"

#include <partnet/network.h>

/**
 * Computes, for every component, its largest singular value and both vectors.
 *
 * Within a component the value is simple and the vectors are positive (Perron and
 * Frobenius), so they are unique up to scale.
 *
 * Input:    component[0 .. n_nodes-1], as pni_components numbers them.
 * Output:   entry[0 .. n_nodes-1] > 0 (0 where isolated), of any scale on each side of
 *           each component; value[0 .. n_components-1], 0 where there is no tie.
 * Source:   ARPACK's implicitly restarted Lanczos method, through igraph.
 * Errors:   PN_ENOMEM, PN_ECANCELLED; PN_EDATA when the iteration does not settle.
 * Cost:     O(E) time per step, O(V) memory.
 */
pn_status pni_leading_vectors(const pn_network *net, const uint32_t *component,
                              const pn_run *run, double *entry, double *value,
                              pn_error *err);

#endif
