#include "same_node.h"

#include <stdint.h>
#include <string.h>

size_t pni_same_node(const pn_network *from, size_t node, const pn_network *to)
{
    const pn_side side = pn_network_side(from, node);
    const char *name = pn_network_name(from, node);
    if (pn_network_is_one_mode(from) == pn_network_is_one_mode(to)) {
        return pn_network_find(to, side, name);
    }
    const char *kind = pn_network_side_name(from, side);
    const bool left = strcmp(pn_network_side_name(to, PN_LEFT), kind) == 0;
    const bool right = strcmp(pn_network_side_name(to, PN_RIGHT), kind) == 0;
    return left || right ? pn_network_find(to, left ? PN_LEFT : PN_RIGHT, name)
                         : SIZE_MAX;
}
