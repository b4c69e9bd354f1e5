/**
 * Betweenness in a ring, which follows from its form.
 *
 * From node v of a ring of n = 2h nodes one way leads to u = v - h + 1 ... v - 1, the
 * other to the rest.  A shortest path from u leads over v to v + 1 ... u + h - 1, and
 * one of the two to u + h.  With w_u nodes behind u, counted from any node on, around
 * and around, and C_x the sum of w_0 ... w_x:
 *
 *     b_v = sum over u of w_u (D_(u+h) - C_v),  D_x = (C_(x-1) + C_x) / 2
 *
 * whose sums are those of neighbours but for two terms.
 */
#ifndef PNI_RING_PATHS_H
#define PNI_RING_PATHS_H

#include "path_classes.h"

/** True if a component of the walk is a ring of single nodes. */
bool pni_ring_paths_fit(const pni_path_classes *classes, uint32_t component);

/**
 * What passes over the nodes of a ring.
 *
 * Source:   the definition of betweenness, in the form above; the tests compare it with
 *           Brandes' algorithm.
 * Input:    a component that is a ring.
 * Output:   total[class] of its classes, each pair counted from both ends.
 * Errors:   PN_ENOMEM.
 * Cost:     O(n).
 */
pn_status pni_ring_paths(const pni_path_classes *classes, uint32_t component,
                         double *total, pn_error *err);

#endif
