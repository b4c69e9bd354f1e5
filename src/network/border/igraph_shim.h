/**
 * The calls of igraph whose signatures differ between 0.10 and 1.x, in one form.
 */
#ifndef PNI_IGRAPH_SHIM_H
#define PNI_IGRAPH_SHIM_H

#include <igraph/igraph.h>

/* Arguments that say NULL or false to igraph are named where they stand. */
#if IGRAPH_VERSION_MAJOR < 1

typedef igraph_integer_t pni_igraph_int;

/** One pass of the Leiden method over an undirected graph; `start`: `membership`
 * holds a partition to improve. */
static inline igraph_error_t
pni_igraph_leiden(const igraph_t *graph, const igraph_vector_t *weights,
                  const igraph_vector_t *node_weights, igraph_real_t resolution,
                  igraph_bool_t start, igraph_vector_int_t *membership)
{
    return igraph_community_leiden(graph, weights, node_weights, resolution,
                                   /*beta=*/0.01, start, /*n_iterations=*/1, membership,
                                   /*nb_clusters=*/NULL, /*quality=*/NULL);
}

/** Infomap on an undirected graph. */
static inline igraph_error_t pni_igraph_infomap(const igraph_t *graph,
                                                const igraph_vector_t *weights,
                                                pni_igraph_int n_trials,
                                                igraph_vector_int_t *membership)
{
    igraph_real_t codelength = 0;
    return igraph_community_infomap(graph, weights, /*v_weights=*/NULL, n_trials,
                                    membership, &codelength);
}

#else

typedef igraph_int_t pni_igraph_int;

static inline igraph_error_t
pni_igraph_leiden(const igraph_t *graph, const igraph_vector_t *weights,
                  const igraph_vector_t *node_weights, igraph_real_t resolution,
                  igraph_bool_t start, igraph_vector_int_t *membership)
{
    return igraph_community_leiden(graph, weights, node_weights,
                                   /*vertex_in_weights=*/NULL, resolution,
                                   /*beta=*/0.01, start, /*n_iterations=*/1, membership,
                                   /*nb_clusters=*/NULL, /*quality=*/NULL);
}

static inline igraph_error_t pni_igraph_infomap(const igraph_t *graph,
                                                const igraph_vector_t *weights,
                                                pni_igraph_int n_trials,
                                                igraph_vector_int_t *membership)
{
    igraph_real_t codelength = 0;
    return igraph_community_infomap(graph, weights, /*vertex_weights=*/NULL, n_trials,
                                    /*is_regularized=*/false,
                                    /*regularization_strength=*/0, membership,
                                    &codelength);
}

#endif

#endif
