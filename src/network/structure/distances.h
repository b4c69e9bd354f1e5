/**
 * How far every node is from every other, in hops.
 */
#ifndef PNI_DISTANCES_H
#define PNI_DISTANCES_H

#include "inverse.h"

#include "../network_data.h"

#include "../../base/error.h"

/** What a node finds within its reach; zeroed for an isolated node. */
typedef struct pni_reach {
    uint64_t n_other;    /* nodes of the other side, at odd distances */
    uint64_t n_own;      /* nodes of its own side, at even ones, without itself */
    uint64_t hops;       /* sum of the distances */
    pni_inverse inverse; /* sum of 1 / distance */
    uint32_t farthest;   /* the greatest distance */
} pni_reach;

/** Enters n > 0 nodes at a distance not less than those before. */
static inline void pni_reach_add(pni_reach *reach, uint64_t n, uint32_t distance,
                                 const pni_inverse *unit)
{
    *(distance % 2 == 1 ? &reach->n_other : &reach->n_own) += n;
    reach->hops += n * distance;
    pni_inverse_add(&reach->inverse, n, unit);
    reach->farthest = distance;
}

/**
 * Finds what every node reaches.
 *
 * Formula:  on classes of twins, component by component.  What is left of a large ring
 *           or tree follows from its form (ring_reach.h, tree_reach.h).  Else it is
 *           breadth-first search from 512 sources at a time that are near each other
 *           (nearby.h, reach_search.h): in a network of few hops most of them reach a
 *           class in the same rounds, so that few rounds find something new.  In one
 *           that is long and thin, like a ladder or a grid, they come one after
 *           another; but there sources near each other have nearly the same distances,
 *           so that one search serves 128 of them, and only what differs is searched
 *           for (lane_reach.h).  Where neither is so, sources are searched from singly
 *           (queue_reach.h).  All of it is integers, so it does not matter which way
 *           was taken.
 * Output:   reach[0 .. n_nodes-1].
 * Errors:   PN_ENOMEM; PN_ECANCELLED.
 * Cost:     with C classes and D ties between them: O(C D / 512) set operations, times
 *           the few rounds until all is reached; by lanes O(C D / 128) steps, and at
 *           worst O(C D).  Trees of depth h: O(C log C + h^2).  O(V + E) memory, and
 *           for each class and thread about 150 bytes, by lanes 230 more.
 */
pn_status pni_distances(const pn_network *net, const pn_run *run, pni_reach *reach,
                        pn_error *err);

#endif
