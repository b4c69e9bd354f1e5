/**
 * Distances in a ring.
 */
#ifndef PNI_RING_REACH_H
#define PNI_RING_REACH_H

#include "distances.h"

/**
 * What a node of a ring reaches.
 *
 * Formula:  two nodes at each distance from 1 to n/2 - 1, one at n/2.
 * Input:    n nodes, 4 or more, an even number: a ring of two sides has no other.
 * Cost:     O(n).
 */
pni_reach pni_ring_reach(uint32_t n);

#endif
