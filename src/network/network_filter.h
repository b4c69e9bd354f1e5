/**
 * A network of a part of a network.
 */
#ifndef PNI_NETWORK_FILTER_H
#define PNI_NETWORK_FILTER_H

#include "network_data.h"

#include "../base/error.h"

/** Fills start[], the right half of partner[] and right_tie[] from tie_left[] and
 * the left half of partner[]; all arrays are there, the ties sorted. */
pn_status pni_network_index(pn_network *net, pn_error *err);

/** Which optional arrays a network has. */
typedef struct pni_shape {
    bool weight;
    bool rows;
    bool evidence;
    bool years;
    size_t n_node_columns;
    size_t n_tie_columns;
    size_t n_tie_numbers;
} pni_shape;

/** Takes memory for the arrays of the nodes and ties that a network counts. */
pn_status pni_network_allocate(pn_network *net, const pni_shape *shape, pn_error *err);

/** The network of the marked nodes and ties; a kept tie has both its ends kept. */
pn_status pni_network_filter(const pn_network *net, const bool *keep_node,
                             const bool *keep_tie, pn_network **out, pn_error *err);

#endif
