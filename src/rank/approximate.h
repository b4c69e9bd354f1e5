/**
 * A ranking by betweenness from random sources: scores are intervals.
 */
#ifndef PNI_APPROXIMATE_H
#define PNI_APPROXIMATE_H

#include "ranking.h"

/** Has the ranking show betweenness.
 *
 * Errors:   PN_EUSE when other measures are asked for, or fewer than two sources. */
pn_status pni_approximate_begin(pni_ranking *r, pn_error *err);

/**
 * Fills the intervals, and says whether they are estimates.
 *
 * Errors:   those of pni_sampled_betweenness.
 */
pn_status pni_approximate_score(pni_ranking *r, pn_error *err);

/**
 * Fills scores, ranks and rows, and adds the ends of the intervals.
 *
 * Formula:  a group of ranks ends where all intervals above it lie above all below.
 * Errors:   PN_ENOMEM.
 */
pn_status pni_approximate_rank(pni_ranking *r, pn_table *table, pn_error *err);

#endif
