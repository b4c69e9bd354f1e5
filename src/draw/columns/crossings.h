/**
 * How often the ties of a two-column drawing cross.
 */
#ifndef PNI_CROSSINGS_H
#define PNI_CROSSINGS_H

#include "../../base/error.h"

#include <partnet/network.h>

/**
 * Counts pairs of ties that cross.
 *
 * Source:   W. Barth, P. Mutzel, M. Jünger, "Simple and efficient bilayer cross
 *           counting", J. Graph Algorithms Appl. 8 (2004) 179-194,
 *           doi:10.7155/jgaa.00088: an accumulator tree over the right ranks.
 * Input:    order[0 .. n_nodes-1], left nodes from top to bottom, then right nodes.
 * Cost:     O(ties log nodes).
 */
pn_status pni_crossings(const pn_network *net, const size_t *order, uint64_t *out,
                        pn_error *err);

#endif
