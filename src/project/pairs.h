/**
 * The pairs of a projection in order, made on several threads and handed over on one:
 * some rows at a time, so that memory does not grow with their number.
 */
#ifndef PNI_PAIRS_H
#define PNI_PAIRS_H

#include "product.h"
#include "verdict.h"

/** Some pairs in columns: two nodes of the side, numbered within it, a before b. */
typedef struct pni_pair_block {
    size_t n;
    size_t capacity;
    uint32_t *a;
    uint32_t *b;
    uint32_t *shared;
    double *weight;
    double *p; /* NULL where pairs are not tested; NaN of those that do not pass */
    double *q;
} pni_pair_block;

/** What pairs are wanted. */
typedef struct pni_pairs_wanted {
    const pni_product *product;
    const pni_weighting *weighting;
    const pni_verdict *verdict; /* NULL: pairs are not tested */
    bool keeps_all;             /* also those that do not pass */
    const bool *among; /* [product->n] nodes whose pairs are wanted; NULL: all */
    /* Takes pairs in ascending order of a, then b. */
    pn_status (*visit)(void *context, const pni_pair_block *pairs, pn_error *err);
    void *context;
} pni_pairs_wanted;

/**
 * Hands all pairs that are wanted to `visit`.
 *
 * Errors:   what `visit` returned; PN_ENOMEM, PN_ECANCELLED.
 * Cost:     the additions of the product; memory for some millions of pairs at most,
 *           or for PNI_WAVE rows.
 */
pn_status pni_pairs_visit(const pni_pairs_wanted *wanted, const pn_run *run,
                          pn_error *err);

#endif
