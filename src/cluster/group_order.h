/**
 * The order of groups and of the nodes in them.
 */
#ifndef PNI_GROUP_ORDER_H
#define PNI_GROUP_ORDER_H

#include "../base/error.h"

#include <partnet/network.h>

/**
 * Numbers groups from 0, the largest first, equally large ones by their first nodes
 * (left side first, then by name).
 *
 * Input:    group[0 .. n_nodes-1], any numbers below n_nodes.
 * Output:   group[] renumbered; row[0 .. n_nodes-1], nodes by group, then side, then
 *           name; how many groups there are.
 * Cost:     O(V log V).
 */
pn_status pni_group_order(const pn_network *net, uint32_t *group, uint32_t *row,
                          size_t *n_groups, pn_error *err);

#endif
