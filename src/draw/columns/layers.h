/**
 * Two columns in the making: which node stands where.
 */
#ifndef PNI_LAYERS_H
#define PNI_LAYERS_H

#include "../../network/network_data.h"

/** A node on its way to a new place. */
typedef struct pni_layer_row {
    uint32_t block;
    double value;
    size_t rank;
    size_t node;
} pni_layer_row;

/** An order of both columns. */
typedef struct pni_layers {
    const pn_network *net;
    const uint32_t *block; /* [n_nodes] */
    size_t *order;      /* [n_nodes] left nodes from top to bottom, then right ones */
    size_t *rank;       /* [n_nodes] place within the node's column */
    bool *out;          /* [n_nodes] nodes whose ties do not count for the moment */
    uint32_t *ends;     /* [2 n_ties] partners' ranks, ascending, rows as partner[] */
    size_t *n_ends;     /* [n_nodes] how many of a row are filled */
    double *value;      /* [n_nodes] what a column is to be sorted by */
    double *next;       /* [n_nodes] scratch, as are the rest */
    size_t *queue;      /* [n_nodes] */
    bool *met;          /* [n_nodes] all false */
    pni_layer_row *row; /* [n_nodes] */
} pni_layers;

/** Where a column begins in order[], and how long it is: side 0 left, 1 right. */
static inline size_t pni_column_start(const pn_network *net, int side)
{
    return side == 0 ? 0 : net->n_left;
}
static inline size_t pni_column_size(const pn_network *net, int side)
{
    return side == 0 ? net->n_left : net->n_right;
}

/** All memory; order[] and rank[] as the nodes are numbered. */
pn_status pni_layers_init(pni_layers *layers, const pn_network *net,
                          const uint32_t *block, pn_error *err);
void pni_layers_done(pni_layers *layers);
/** Fills rank[] of a column from order[]. */
void pni_layers_rank(pni_layers *layers, int side);
/** Sorts a column by block, then value, then present rank. */
void pni_layers_sort(pni_layers *layers, int side);

#endif
