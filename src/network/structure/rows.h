/**
 * Who is tied to whom, as rows of partners: a view of a network, or of what is left of
 * one when some of its nodes are taken together or away.
 */
#ifndef PNI_ROWS_H
#define PNI_ROWS_H

#include "../network_data.h"

/** Nodes of the left side come first; both directions of every tie are there. */
typedef struct pni_rows {
    size_t n;
    size_t n_left;
    const uint64_t *start;   /* [n + 1] */
    const uint32_t *partner; /* [start[n]] ascending within a row */
} pni_rows;

static inline pni_rows pni_rows_of(const pn_network *net)
{
    return (pni_rows){pni_n_nodes(net), net->n_left, net->start, net->partner};
}

static inline size_t pni_row_length(const pni_rows *rows, size_t i)
{
    return (size_t)(rows->start[i + 1] - rows->start[i]);
}

#endif
