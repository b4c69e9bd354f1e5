/**
 * The order of nodes in two columns, such that few ties cross.
 */
#ifndef PNI_ORDER_COLUMNS_H
#define PNI_ORDER_COLUMNS_H

#include "../../base/error.h"

#include <partnet/network.h>

/**
 * Orders both columns; blocks stand in the order of their numbers on both sides.
 *
 * Climbs one after another until two end with the same number of crossings: the best of
 * some starts (means, walks, random), each improved by barycentres and by sifting, is
 * kicked again and again, and may become a little worse before it becomes better.
 * Sources:  K. Sugiyama, S. Tagawa, M. Toda, IEEE Trans. SMC 11 (1981) 109-125,
 *           doi:10.1109/TSMC.1981.4308636 (barycentres); C. Matuszewski, R. Schönfeld,
 *           P. Molitor, Graph Drawing 1999, doi:10.1007/3-540-46648-7_23 (sifting);
 *           G. Dueck, "New optimization heuristics", J. Comput. Phys. 104 (1993) 86-92,
 *           doi:10.1006/jcph.1993.1010 (record-to-record travel).
 *           igraph_layout_sugiyama has barycentres alone, and needs up to 200 sweeps
 *           where networks are large; so do ours.
 * Input:    block[0 .. n_nodes-1]; run: seed, cancellation.
 * Output:   order[0 .. n_nodes-1], the left nodes from top to bottom, then the right.
 * Cost:     bounded: for large inputs fewer starts, then neighbours change places
 *           instead of sifting: O(ties log nodes) a pass.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 */
pn_status pni_order_columns(const pn_network *net, const uint32_t *block,
                            const pn_run *run, size_t *order, pn_error *err);

#endif
