#include "node_id.h"

#include <string.h>

bool pni_is_name_shared(const pn_network *net, size_t node)
{
    const pn_side other = pn_network_side(net, node) == PN_LEFT ? PN_RIGHT : PN_LEFT;
    return pn_network_find(net, other, pn_network_name(net, node)) != SIZE_MAX;
}

bool pni_is_node_number(const char *name)
{
    const size_t n = strncmp(name, "left-", 5) == 0    ? 5
                     : strncmp(name, "right-", 6) == 0 ? 6
                                                       : 0;
    return n > 0 && name[n] != '\0' && name[n + strspn(name + n, "0123456789")] == '\0';
}

pn_status pni_node_number(const pn_network *net, size_t node, pn_bytes *out,
                          pn_error *err)
{
    const size_t n_left = pn_network_n_nodes(net, PN_LEFT);
    return node < n_left ? pni_bytes_format(out, err, "left-%zu", node + 1)
                         : pni_bytes_format(out, err, "right-%zu", node - n_left + 1);
}

pn_status pni_node_id(const pn_network *net, size_t node, pn_bytes *room,
                      const char **out, pn_error *err)
{
    const char *name = pn_network_name(net, node);
    if (!pni_is_node_number(name) && !pni_is_name_shared(net, node)) {
        *out = name;
        return PN_OK;
    }
    room->size = 0;
    PN_TRY(pni_node_number(net, node, room, err));
    *out = room->data;
    return PN_OK;
}
