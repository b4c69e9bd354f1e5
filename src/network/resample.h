/**
 * The network as it might have been, had its rows been collected anew.
 */
#ifndef PNI_RESAMPLE_H
#define PNI_RESAMPLE_H

#include "scratch.h"

#include "../base/random.h"

/** What is drawn from; zeroed is empty. */
typedef struct pni_resample {
    const pn_network *net;
    uint32_t *tie_of_row; /* [n_rows], or NULL: one row per tie */
    size_t n_rows;
    double trust; /* of a tie that is not documented */
} pni_resample;

/** One that releases itself: `PNI_RESAMPLE rows = {0};` */
#define PNI_RESAMPLE PNI_SCOPED(pni_resample, pni_resample_done)

/** Prepares draws; `trust` in [0, 1] is the probability that a tie which is not
 * documented is real. */
pn_status pni_resample_init(pni_resample *resample, const pn_network *net, double trust,
                            pn_error *err);
void pni_resample_done(pni_resample *resample);

/**
 * Draws as many rows as there are, with replacement, and leaves out each tie that is
 * not documented with probability 1 - trust.
 *
 * Output:   scratch->net: all nodes, and the ties that were drawn.  A tie of weight w
 *           that stands for r rows, of which c were drawn, weighs w c / r: each row has
 *           an equal share of its tie's weight.
 * Source:   Efron 1979, doi:10.1214/aos/1176344552, with input rows as the units.
 * Cost:     O(V + E + rows).
 */
pn_status pni_resample_draw(const pni_resample *resample, pni_random *random,
                            pni_scratch *scratch, pn_error *err);

#endif
