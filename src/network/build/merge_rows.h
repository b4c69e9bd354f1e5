/**
 * Rows of one pair become one tie.
 */
#ifndef PNI_MERGE_ROWS_H
#define PNI_MERGE_ROWS_H

#include "../network_data.h"
#include "builder_data.h"

/** From where to where rows are merged, and room for one run of rows. */
typedef struct pni_merge {
    const pni_builder *from;
    pn_network *to;
    pn_duplicates rule;
    pni_arena *arena;  /* of texts that are joined */
    uint32_t *row;     /* [longest run] for the caller */
    double *weight;    /* [longest run] */
    const char **text; /* [longest run] */
} pni_merge;

pn_status pni_merge_begin(pni_merge *merge, size_t longest_run, pn_error *err);
void pni_merge_done(pni_merge *merge);

/** Asks for the memory of a row that is merged soon: rows of one tie are anywhere. */
void pni_merge_fetch(const pni_merge *merge, uint32_t row);
/**
 * Fills a tie's weight, rows, evidence, years and texts from its n rows.
 *
 * The result does not depend on the order of the rows: weights are added smallest
 * first, the surest evidence holds, years become first and last, distinct texts are
 * sorted and joined with `; `.
 */
pn_status pni_merge_rows(pni_merge *merge, size_t tie, const uint32_t *row, size_t n,
                         pn_error *err);

#endif
