/*
 * Networks in which most nodes are far from each other.
 */
#ifndef SHAPES_H
#define SHAPES_H

#include <igraph/igraph.h>

#include <stddef.h>
#include <stdint.h>

typedef struct shape {
    const char *name;
    igraph_integer_t n_nodes;
    /* Adds the edges, which leave two sides. */
    void (*tie)(const struct shape *of, igraph_vector_int_t *edges);
    igraph_integer_t reach; /* of a tree, or ties per node */
    igraph_integer_t width; /* of a grid */
    igraph_integer_t lacks; /* one of so many of its ties, on average; 0: none */
} shape;

/* The k-th shape, or NULL past the last. */
const shape *shape_at(size_t k);

/* A random number in [0, 1): splitmix64, S. Vigna, public domain. */
double uniform(uint64_t *state);

#endif
