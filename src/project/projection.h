/**
 * A projection that was asked for, from its options to what is said about it.
 */
#ifndef PNI_PROJECTION_H
#define PNI_PROJECTION_H

#include "pairs.h"

/** Zeroed is empty. */
typedef struct pni_projection {
    const pn_network *net;
    pn_side side;
    const pni_weighting *weighting;
    pni_product product;
    bool is_tested;
    bool keeps_all;      /* also pairs that do not pass */
    bool *among;         /* nodes of the side whose pairs are kept; NULL: all */
    pni_verdict verdict; /* of the pairs that are tested */
    size_t limit_pairs;  /* 0: not said */
    const pn_run *run;
} pni_projection;

/** A projection that releases itself: `PNI_PROJECTION projection = {0};` */
#define PNI_PROJECTION PNI_SCOPED(pni_projection, pni_projection_done)

/** Reads the options, prepares the product and, where asked, tests the pairs.  *out is
 * released by the caller after a failure, too. */
pn_status pni_projection_open(const pn_network *net, const pn_project_options *options,
                              pni_projection *out, pn_error *err);
void pni_projection_done(pni_projection *projection);

/** Counts the pairs that will come; PN_ELIMIT where they are more than the limit. */
pn_status pni_projection_size(const pni_projection *projection, size_t *out,
                              pn_error *err);

/** The same, but counts only where the limit could be passed. */
pn_status pni_projection_check_size(const pni_projection *projection, pn_error *err);

/** Hands all pairs to `visit`: see pni_pairs_visit. */
pn_status pni_projection_visit(const pni_projection *projection,
                               pn_status (*visit)(void *context,
                                                  const pni_pair_block *pairs,
                                                  pn_error *err),
                               void *context, pn_error *err);

/** Makes a table with its columns and without rows. */
pn_status pni_projection_columns(const pni_projection *projection, pn_table **out,
                                 pn_error *err);
/** Adds facts and notes; n_pairs were found. */
pn_status pni_projection_describe(const pni_projection *projection, size_t n_pairs,
                                  pn_table *table, pn_error *err);

#endif
