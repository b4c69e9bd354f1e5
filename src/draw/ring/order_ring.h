/**
 * In which order nodes stand on a ring.
 */
#ifndef PNI_ORDER_RING_H
#define PNI_ORDER_RING_H

#include "../../base/error.h"

#include <partnet/network.h>
#include <stddef.h>

/**
 * Puts the nodes of a network of one mode in a circle so that strong ties are short:
 * sifting, where each node in turn moves to the place of its block that makes the sum
 * of weight times distance along the ring least.
 *
 * Input:    block[0 .. n_nodes-1]: blocks stay together and follow by number.
 * Output:   order[0 .. n_nodes-1], clockwise.
 * Source:   E. Gansner, Y. Koren, Improved circular layouts, GD 2006,
 *           doi:10.1007/978-3-540-70904-6_37: short edges rather than few crossings.
 *           Ours weighs them, and sifts.
 * Cost:     O(block x ties) a round, at most 12 rounds.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 */
pn_status pni_order_ring(const pn_network *net, const uint32_t *block,
                         const pn_run *run, size_t *order, pn_error *err);

#endif
