/**
 * How far every node is from every other, in hops.
 */
#ifndef PNI_DISTANCES_H
#define PNI_DISTANCES_H

#include "../network_data.h"

#include "../../base/error.h"

/** What a node finds within its reach; zeroed for an isolated node. */
typedef struct pni_reach {
    uint64_t n_other;  /* nodes of the other side, at odd distances */
    uint64_t n_own;    /* nodes of its own side, at even ones, without itself */
    uint64_t hops;     /* sum of the distances */
    double inverse;    /* sum of 1 / distance, the nearest first */
    uint32_t farthest; /* the greatest distance */
} pni_reach;

/**
 * Searches from every node.
 *
 * Formula:  breadth-first search from 512 sources at a time on classes of twins; see
 *           reach_search.h.
 * Output:   reach[0 .. n_nodes-1].
 * Errors:   PN_ENOMEM; PN_ECANCELLED.
 * Cost:     O(C D / 512) set operations for C classes with D ties between them, times
 *           the few rounds until all is reached; O(V + E) memory, 128 bytes more per
 *           class and thread.
 */
pn_status pni_distances(const pn_network *net, const pn_run *run, pni_reach *reach,
                        pn_error *err);

#endif
