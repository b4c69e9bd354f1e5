/**
 * The pairs of a projection in order, made on several threads and handed over on one:
 * some chunks of rows at a time, so that memory does not grow with their number.
 */
#ifndef PNI_PAIRS_H
#define PNI_PAIRS_H

#include "product.h"
#include "verdict.h"

/** Two nodes of the side, numbered within it, a before b. */
typedef struct pni_pair_row {
    uint32_t a;
    uint32_t b;
    double weight;
    double shared;
    double p; /* NaN where pairs are not tested */
    double q;
} pni_pair_row;

/** What pairs are wanted. */
typedef struct pni_pairs_wanted {
    const pni_product *product;
    const pni_weighting *weighting;
    const pni_verdict *verdict; /* NULL: pairs are not tested */
    bool keeps_all;             /* also those that do not pass: their p is NaN */
    /* Takes pairs in ascending order of a, then b. */
    pn_status (*visit)(void *context, const pni_pair_row *pairs, size_t n,
                       pn_error *err);
    void *context;
} pni_pairs_wanted;

/**
 * Hands all pairs that are wanted to `visit`.
 *
 * Errors:   what `visit` returned; PN_ENOMEM, PN_ECANCELLED.
 * Cost:     the additions of the product; memory for some 100 MB of pairs at most, or
 *           for two rows per thread.
 */
pn_status pni_pairs_visit(const pni_pairs_wanted *wanted, const pn_run *run,
                          pn_error *err);

#endif
