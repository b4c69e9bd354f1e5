/**
 * Finding a node again in a network that holds only a part of the nodes.
 */
#ifndef PNI_SAME_NODE_H
#define PNI_SAME_NODE_H

#include <partnet/network.h>

/** The same node in another network, which may hold one side alone; SIZE_MAX: none. */
size_t pni_same_node(const pn_network *from, size_t node, const pn_network *to);

#endif
