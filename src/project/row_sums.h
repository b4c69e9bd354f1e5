/**
 * What one node shares with each node of its side: counts and, where a weighting adds
 * up more, sums.
 *
 * Counts are gathered in an array over the side, then taken in ascending order without
 * sorting: a bit marks each node that was counted.  A row so short that looking through
 * the marks would take longer is listed and sorted instead.
 */
#ifndef PNI_ROW_SUMS_H
#define PNI_ROW_SUMS_H

#include "../base/error.h"
#include "../base/scope.h"

#include <stdbool.h>

/** Where a row goes: memory of the caller, for one node more than the row can have. */
typedef struct pni_row {
    size_t n;
    uint32_t *node;   /* [n] ascending */
    uint32_t *shared; /* [n] their counts */
    double *value;    /* [n] their sums; not used where only counts are wanted */
} pni_row;

/** What one row adds up to; zeroed is empty. */
typedef struct pni_row_sums {
    size_t n_nodes;
    uint32_t *count; /* [n_nodes] 0 between rows */
    double *sum;     /* [n_nodes] 0 between rows; NULL: only counts are wanted */
    uint64_t *mark;  /* [n_nodes / 64] 0 between rows */
    pni_row own;     /* for a row that is wanted nowhere else */

    pni_row *row;   /* that is at work */
    size_t from;    /* no node before it is counted */
    bool is_listed; /* in row->node[], not in mark[] */
} pni_row_sums;

/** Sums that release themselves: `PNI_ROW_SUMS sums = {0};` */
#define PNI_ROW_SUMS PNI_SCOPED(pni_row_sums, pni_row_sums_done)

/** Room for nodes 0 ... n_nodes-1; released by the caller after a failure, too. */
pn_status pni_row_sums_new(size_t n_nodes, bool with_sums, pni_row_sums *out,
                           pn_error *err);
void pni_row_sums_done(pni_row_sums *sums);

/** The same as the room of a thread: for an `enter` and a `leave`. */
pn_status pni_row_sums_room(size_t n_nodes, bool with_sums, void **out, pn_error *err);
void pni_row_sums_leave(void *room);

/** Begins a row of nodes from `from` on, which goes to *to, after at most n_steps. */
void pni_row_sums_begin(pni_row_sums *sums, size_t from, double n_steps, pni_row *to);
/** Counts each of n nodes, whose numbers begin with `first`, once. */
void pni_row_sums_count(pni_row_sums *sums, const uint32_t *node, size_t n,
                        size_t first);
/** Moves the row to where it goes; the next one begins at 0. */
void pni_row_sums_take(pni_row_sums *sums);

#endif
