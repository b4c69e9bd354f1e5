/**
 * A network of one mode: the nodes of one side and ties between them.
 */
#ifndef PNI_NETWORK_ONE_MODE_H
#define PNI_NETWORK_ONE_MODE_H

#include "network_data.h"

#include "../base/error.h"

/**
 * Begins a network of the nodes of one side, with their texts and with what the data
 * say of themselves, and with room for ties.
 *
 * The caller fills tie_left[], the first n_ties of partner[] (both numbered within the
 * side, sorted), weight[] and the numbers, whose names and types are there, and calls
 * pni_network_index.
 * Input:    numbers[] with name and type, behind the last one without a name.
 * Owner:    the caller frees *out with pn_network_free.
 */
pn_status pni_one_mode_new(const pn_network *net, pn_side side, size_t n_ties,
                           const pni_tie_number *numbers, pn_network **out,
                           pn_error *err);

#endif
