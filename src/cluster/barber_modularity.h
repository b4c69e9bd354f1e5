/**
 * Modularity of a partition of a two-mode network.
 */
#ifndef PNI_BARBER_MODULARITY_H
#define PNI_BARBER_MODULARITY_H

#include "../base/error.h"

#include <partnet/network.h>

/**
 * How much more weight lies inside the groups than strengths alone would put there?
 *
 * Formula:  Q = (1/m) sum_ij (A_ij - g k_i d_j / m) [i and j in one group], i left,
 *           j right, k and d their strengths, m the total weight, g the resolution
 * Source:   Barber 2007, doi:10.1103/PhysRevE.76.066102, equation 15.
 * Input:    group[0 .. n_nodes-1] below n_nodes.
 * Output:   at most 1; NaN for a network without ties.
 * Errors:   PN_ENOMEM.
 * Cost:     O(V + E).
 */
pn_status pni_barber_modularity(const pn_network *net, const uint32_t *group,
                                double resolution, double *out, pn_error *err);

#endif
