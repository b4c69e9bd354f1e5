/**
 * Could any pair pass at all, however many partners it shared?
 */
#ifndef PNI_POWER_H
#define PNI_POWER_H

#include "chances.h"

/** The best that pairs of a side can do. */
typedef struct pni_power {
    bool can_pass;
    double smallest_p; /* NaN where it was not needed: can_pass */
} pni_power;

/**
 * Tests the best case of each pair: all partners of the node with fewer are shared.
 *
 * Formula:  p of a pair is at least P(X >= min(d_a, d_b)).  Corrections are monotone:
 *           if no pair passes with that p, none can with any.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     a bound for each two classes of degree; where no bound tells, a
 *           distribution for each.
 */
pn_status pni_power_find(const pni_testing *testing, const pn_run *run, pni_power *out,
                         pn_error *err);

#endif
