/**
 * For those who know igraph: look at a network as an igraph graph, or make a
 * network of one.  Not part of partnet.h, so that most users need no igraph headers.
 */
#ifndef PARTNET_IGRAPH_H
#define PARTNET_IGRAPH_H

#include <partnet/network.h>

#include <igraph/igraph.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A network as igraph sees it: vertex = node, edge = tie, same numbers. */
typedef struct pn_igraph pn_igraph;

/**
 * Makes the view.
 *
 * Errors:   PN_ENOMEM.
 * Cost:     O(nodes + ties) time and memory.
 * Owner:    the caller frees *out with pn_igraph_free.
 */
PN_API pn_status pn_igraph_new(const pn_network *net, pn_igraph **out, pn_error *err);
/** Releases a view.  NULL is allowed. */
PN_API void pn_igraph_free(pn_igraph *view);

/** The undirected graph; borrowed. */
PN_API const igraph_t *pn_igraph_graph(const pn_igraph *view);
/** false for the left side, true for the right; borrowed. */
PN_API const igraph_vector_bool_t *pn_igraph_types(const pn_igraph *view);
/** Weight per edge; borrowed. */
PN_API const igraph_vector_t *pn_igraph_weights(const pn_igraph *view);

/**
 * Makes a network of an igraph graph.
 *
 * Input:    types as igraph has them; weights and names may be NULL (all 1; `1`,
 *           `2` …).  Parallel edges are merged, directions ignored.
 * Output:   nodes are numbered anew, in the byte order of their names.
 * Errors:   PN_EUSE for vectors of another size than the graph; PN_EDATA for an edge
 *           inside one side, a weight that is not positive, a name that is empty or
 *           there twice, or a graph without edges; PN_ENOMEM.
 * Cost:     about O(E + V log V) time, O(E + V) memory.
 * Owner:    the caller frees *out with pn_network_free.
 */
PN_API pn_status pn_network_from_igraph(const igraph_t *graph,
                                        const igraph_vector_bool_t *types,
                                        const igraph_vector_t *weights,
                                        const igraph_strvector_t *names,
                                        pn_network **out, pn_error *err);

#ifdef __cplusplus
}
#endif

#endif
