/**
 * What a node is called where its name must also tell it from all others.
 */
#ifndef PNI_NODE_ID_H
#define PNI_NODE_ID_H

#include "../base/bytes.h"

#include <partnet/network.h>

/** True if the other side has a node of the same name. */
bool pni_is_name_shared(const pn_network *net, size_t node);

/** `left-17`, `right-3`: what nodes are called that cannot be called by their name. */
bool pni_is_node_number(const char *name);

/** Appends such a number, counted from 1 within the side. */
pn_status pni_node_number(const pn_network *net, size_t node, pn_bytes *out,
                          pn_error *err);

/**
 * The name, or the number where both sides share the name or it looks like a number.
 *
 * Owner:    *out points into the network or into `room`, until the next call.
 */
pn_status pni_node_id(const pn_network *net, size_t node, pn_bytes *room,
                      const char **out, pn_error *err);

#endif
