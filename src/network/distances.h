/**
 * How far every node is from every other, in hops.
 */
#ifndef PNI_DISTANCES_H
#define PNI_DISTANCES_H

#include "twins.h"

/** What a node finds at each distance.  Odd distances lead to the other side, even
 * ones to the node's own. */
typedef struct pni_reach {
    const uint32_t *member; /* nodes that this holds for: twins */
    size_t n_members;
    const uint64_t *n_at; /* [n_levels + 1] nodes at distance 0, 1 ... n_levels */
    size_t n_levels;      /* the greatest distance that is reached */
} pni_reach;

/**
 * Calls `visit` once for each class of twins, in the order of their first members.
 *
 * Formula:  breadth-first search from one member of each class; the other members of
 *           its class are found at distance 2.
 * Errors:   PN_ENOMEM; PN_ECANCELLED; what `visit` never sees.
 * Cost:     O(C D) time for C classes with D ties between them, O(V + E) memory.
 */
pn_status pni_distances_each(const pn_network *net, const pn_run *run,
                             void (*visit)(void *context, const pni_reach *reach),
                             void *context, pn_error *err);

#endif
