/**
 * In which order blocks of nodes (groups, components) stand one below the other.
 */
#ifndef PNI_ORDER_BLOCKS_H
#define PNI_ORDER_BLOCKS_H

#include "../base/error.h"

#include <partnet/network.h>

/**
 * Renumbers blocks from top to bottom.
 *
 * Blocks that ties connect stand together, the largest such family first.  Inside a
 * family, sifting: each block in turn moves to where the ties between different
 * blocks cross least.
 *
 * Input:    block[0 .. n_nodes-1] < n_blocks.
 * Output:   block[] with the new numbers.
 * Cost:     O(ties + k^3) for a family of k <= 256 blocks; larger ones stand in the
 *           order of their sizes.
 */
pn_status pni_order_blocks(const pn_network *net, uint32_t *block, size_t n_blocks,
                           pn_error *err);

#endif
