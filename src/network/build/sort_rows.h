/**
 * The order of a network: nodes by name, rows by pair.
 */
#ifndef PNI_SORT_ROWS_H
#define PNI_SORT_ROWS_H

#include "builder_data.h"

/** Left nodes are shared out among threads in so many chunks. */
enum { PNI_ROW_CHUNKS = 64 };

/** The first left node of a chunk. */
static inline size_t pni_row_chunk(size_t n_left, size_t chunk)
{
    return n_left * chunk / PNI_ROW_CHUNKS;
}

/** A row of a left node. */
typedef struct pni_row_end {
    uint32_t right; /* node within its side */
    uint32_t row;
} pni_row_end;

/**
 * The rows that are as sure as wanted, sorted by pair.
 *
 *     left node i:   rows  end[start[i]] ... end[start[i + 1] - 1]
 */
typedef struct pni_sorted_rows {
    uint32_t *node[2]; /* [names of the side] number of the node within its side */
    uint32_t *start;   /* [n_left + 1] */
    pni_row_end *end;  /* [n] by left node, right node, row */
    size_t n;
    size_t n_runs;                        /* distinct pairs */
    size_t first_run[PNI_ROW_CHUNKS + 1]; /* of each chunk of left nodes */
    size_t longest_run;
} pni_sorted_rows;

/**
 * Sorts the rows of a builder.
 *
 * Frees the builder's left[] and right[] if all rows are as sure as wanted: then
 * everything about the pairs is in the sorted rows.
 * Cost:     O(names log names + rows) time, 8 bytes for each row and, for the rows of
 *           the left node that has most, 8 more on each thread.
 */
pn_status pni_sort_rows(pni_builder *b, pn_evidence least, pni_sorted_rows *out,
                        pn_error *err);
/** Frees what is known of single rows; the counts and the nodes stay. */
void pni_sorted_rows_drop(pni_sorted_rows *rows);
void pni_sorted_rows_done(pni_sorted_rows *rows);

/** End of the run of rows that begins here and shares a pair; `left` has the rows. */
static inline size_t pni_run_end(const pni_sorted_rows *rows, size_t left, size_t begin)
{
    size_t end = begin + 1;
    while (end < rows->start[left + 1] &&
           rows->end[end].right == rows->end[begin].right) {
        end++;
    }
    return end;
}

#endif
