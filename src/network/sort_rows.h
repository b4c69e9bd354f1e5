/**
 * The order of a network: nodes by name, rows by pair.
 */
#ifndef PNI_SORT_ROWS_H
#define PNI_SORT_ROWS_H

#include "builder_data.h"

/** The rows that are as sure as wanted, sorted by pair. */
typedef struct pni_sorted_rows {
    uint32_t *node[2]; /* [names of the side] number of the node within its side */
    uint32_t *order;   /* [n] rows */
    size_t n;
    size_t n_runs; /* distinct pairs */
    size_t longest_run;
} pni_sorted_rows;

/** Cost: O(names log names + rows). */
pn_status pni_sort_rows(const pni_builder *b, pn_evidence least, pni_sorted_rows *out,
                        pn_error *err);
void pni_sorted_rows_done(pni_sorted_rows *rows);

/** End of the run of rows that begins here and shares a pair. */
size_t pni_run_end(const pni_builder *b, const pni_sorted_rows *rows, size_t begin);

#endif
