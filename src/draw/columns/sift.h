/**
 * Moves of single nodes in a two-column order.
 */
#ifndef PNI_SIFT_H
#define PNI_SIFT_H

#include "../../network/network_data.h"

/** An order of both columns in the making. */
typedef struct pni_columns {
    const pn_network *net;
    const uint32_t *block; /* [n_nodes] */
    size_t *order;   /* [n_nodes] left nodes from top to bottom, then right ones */
    size_t *rank;    /* [n_nodes] place within the node's column */
    uint32_t *ends;  /* [2 n_ties] partners' ranks, ascending, rows as partner[] */
    size_t *scratch; /* [n_nodes] */
} pni_columns;

/** Where a column begins in order[], and how long it is: side 0 left, 1 right. */
static inline size_t pni_column_start(const pn_network *net, int side)
{
    return side == 0 ? 0 : net->n_left;
}
static inline size_t pni_column_size(const pn_network *net, int side)
{
    return side == 0 ? net->n_left : net->n_right;
}

/** Fills rank[] of a column from order[]. */
void pni_columns_rank(pni_columns *columns, int side);
/** Upper bound of the steps that pni_columns_sift takes on both sides. */
double pni_columns_sift_cost(const pni_columns *columns);
/** Moves each node of a column to its best place in its block; true if any moved. */
bool pni_columns_sift(pni_columns *columns, int side);
/** Lets neighbours of a column change places where that saves crossings, a bounded
 * number of times; true if any did. */
bool pni_columns_exchange(pni_columns *columns, int side);

#endif
