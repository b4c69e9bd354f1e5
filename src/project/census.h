/**
 * How many pairs of each kind there are.
 */
#ifndef PNI_CENSUS_H
#define PNI_CENSUS_H

#include "kinds.h"
#include "product.h"
#include "thresholds.h"

#include "../null/degree_classes.h"

/** A kind that occurs. */
typedef struct pni_pair_kind {
    pni_kind_key key;
    double n_pairs;
    double p; /* P(X >= shared); NaN: not computed */
    double q; /* p, corrected for the number of pairs */
} pni_pair_kind;

/** All that were counted; zeroed is empty. */
typedef struct pni_census {
    size_t n;
    pni_pair_kind *kind; /* [n] by key */
} pni_census;

/** A census that releases itself: `PNI_CENSUS census = {0};` */
#define PNI_CENSUS PNI_SCOPED(pni_census, pni_census_done)
void pni_census_done(pni_census *census);

/**
 * Counts the pairs of each kind that share as many partners as `least` asks of their
 * classes, or more; p and q are left NaN.
 *
 * Errors:   PN_ELIMIT for degrees of 2^31 and more; PN_ENOMEM, PN_ECANCELLED.
 * Cost:     the additions of the product; memory for the kinds, which are far fewer
 *           than the pairs.
 */
pn_status pni_census_take(const pni_product *product, const pni_degrees *degrees,
                          const pni_thresholds *least, const pn_run *run,
                          pni_census *out, pn_error *err);

#endif
