/**
 * Sums over the nodes that come after one node, in ascending order without sorting: a
 * bit marks each node that got a part, a second layer of bits marks the words of the
 * first that hold any.
 */
#ifndef PNI_ROW_SUMS_H
#define PNI_ROW_SUMS_H

#include "../base/error.h"
#include "../base/scope.h"

/** What one row adds up to; zeroed is empty. */
typedef struct pni_row_sums {
    double *sum;     /* [n], 0 between rows */
    uint64_t *mark;  /* [n / 64 + 1] */
    uint64_t *block; /* [n / 4096 + 1] */
    size_t n_blocks;
    size_t n;       /* of the row that was taken */
    uint32_t *node; /* [n] ascending */
    double *value;  /* [n] its sums */
} pni_row_sums;

/** Sums that release themselves: `PNI_ROW_SUMS sums = {0};` */
#define PNI_ROW_SUMS PNI_SCOPED(pni_row_sums, pni_row_sums_done)

/** Room for nodes 0 ... n_nodes-1; released by the caller after a failure, too. */
pn_status pni_row_sums_new(size_t n_nodes, pni_row_sums *out, pn_error *err);
void pni_row_sums_done(pni_row_sums *sums);

/** The same as the room of a thread of pni_parallel: for its `enter` and `leave`. */
pn_status pni_row_sums_room(size_t n_nodes, void **out, pn_error *err);
void pni_row_sums_leave(void *room);

/** Adds to one node; a part is above 0. */
static inline void pni_row_sums_add(pni_row_sums *sums, size_t node, double part)
{
    if (!(sums->sum[node] > 0)) {
        sums->mark[node / 64] |= 1ULL << (node % 64);
        sums->block[node / 4096] |= 1ULL << (node / 64 % 64);
    }
    sums->sum[node] += part;
}

/** Moves the sums to node[] and value[]; the next row begins at 0. */
void pni_row_sums_take(pni_row_sums *sums);

#endif
