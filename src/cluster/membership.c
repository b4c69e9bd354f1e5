#include "membership.h"

#include "../network/border/igraph_shim.h"

void pni_membership_done(pni_membership *membership)
{
    igraph_vector_int_destroy(&membership->group);
    igraph_vector_destroy(&membership->weights);
    igraph_destroy(&membership->graph);
}

pn_status pni_membership_begin(const pn_network *net, pni_membership *membership,
                               pn_error *err)
{
    PN_TRY(pni_view_graph(net, /*directed=*/false, &membership->graph, err));
    PN_TRY(pni_view_weights(net, &membership->weights, err));
    const pni_igraph_int n = igraph_vcount(&membership->graph);
    PN_IGRAPH(igraph_vector_int_init(&membership->group, n), err);
    return PN_OK;
}

void pni_membership_copy(const pni_membership *membership, uint32_t *group)
{
    for (pni_igraph_int i = 0; i < igraph_vector_int_size(&membership->group); i++) {
        group[i] = (uint32_t)VECTOR(membership->group)[i];
    }
}
