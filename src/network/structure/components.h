/**
 * Connected components.
 */
#ifndef PNI_COMPONENTS_H
#define PNI_COMPONENTS_H

#include "../network_data.h"

#include "../../base/error.h"

/**
 * Numbers the components in the order of their first nodes.
 *
 * Input:    keep_tie[0 .. n_ties-1], or NULL for all ties.
 * Output:   component[0 .. n_nodes-1], and how many there are.
 * Cost:     O(nodes + ties).
 */
pn_status pni_components(const pn_network *net, const bool *keep_tie,
                         uint32_t *component, size_t *n_components, pn_error *err);

#endif
