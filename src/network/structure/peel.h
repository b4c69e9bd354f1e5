/**
 * Peeling: what remains when nodes with too few partners are taken away again and
 * again.
 */
#ifndef PNI_PEEL_H
#define PNI_PEEL_H

#include "../network_data.h"

#include "../../base/error.h"

/**
 * The largest k for which each node is in the k-core, the largest part of the network
 * where everyone has k partners.
 *
 * Output:   core[0 .. n_nodes-1]; 0 for a node without a tie.
 * Source:   Seidman 1983, doi:10.1016/0378-8733(83)90028-X; the order of peeling after
 *           Batagelj and Zaversnik 2003, arXiv:cs/0310049.
 * Cost:     O(V + E) time, O(V) memory.
 */
pn_status pni_peel_cores(const pn_network *net, uint32_t *core, pn_error *err);

/**
 * The (a,b)-cores for one a: the largest parts of the network where each node of
 * `fixed_side` has `at_least` partners and each node of the other side b.
 *
 * Output:   core[0 .. n_nodes-1]: the largest b for which a node of either side is in
 *           such a part; 0 where it is in none.  So the core of (at_least, b) holds
 *           just the nodes with core[i] >= b, for every b from 1.
 * Source:   Ding, Li, Wang and Wei 2017, doi:10.1145/3132847.3133130; the numbers are
 *           the offsets of Liu, Yuan, Lin, Qin, Zhang and Zhou 2019,
 *           doi:10.1145/3308558.3313522.
 * Cost:     O(V + E) time, O(V) memory.
 */
pn_status pni_peel_side_cores(const pn_network *net, pn_side fixed_side,
                              size_t at_least, uint32_t *core, pn_error *err);

#endif
