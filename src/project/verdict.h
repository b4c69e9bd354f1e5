/**
 * Which pairs share more partners than chance would give them.
 *
 * Under the null models of partnet a pair's p depends on the degrees of its two nodes
 * and on the number of partners that they share, its kind.  So a verdict is a list of
 * the kinds that pass.
 */
#ifndef PNI_VERDICT_H
#define PNI_VERDICT_H

#include "power.h"

#include "../network/table_build.h"

/** How rare a pair is by chance. */
typedef struct pni_chance {
    double p; /* P(X >= shared) */
    double q; /* p, corrected for the number of pairs */
} pni_chance;

/** Zeroed is empty. */
typedef struct pni_verdict {
    const pn_network *net;
    pni_testing testing;
    pni_census passed;      /* kinds that pass, by rising p */
    pni_thresholds passing; /* of those kinds */
    pni_kinds place;        /* of a kind in that list, from 1 */
    double n_pairs;         /* that pass */
    double smallest_p;      /* of all pairs; NaN where none shares a partner */
    pni_power power;        /* looked at only if no pair passes */
} pni_verdict;

/**
 * Tests the pairs of a side.
 *
 * Output:   p and q are exact for all pairs that pass.  Others are left out as soon as
 *           a proven bound says that they cannot (see pni_tail_floor).
 * Errors:   PN_ELIMIT, PN_ENOMEM, PN_ECANCELLED; PN_EDATA where the null model cannot
 *           be fitted.
 * Owner:    the caller, who releases it with pni_verdict_done, after a failure, too.
 */
pn_status pni_verdict_find(const pni_product *product, const pni_test_rule *rule,
                           const pn_run *run, pni_verdict *out, pn_error *err);
void pni_verdict_done(pni_verdict *verdict);

/** True if nodes a and b of the side, which share so many partners, pass. */
bool pni_verdict_passes(const pni_verdict *verdict, size_t a, size_t b, uint32_t shared,
                        pni_chance *out);

/** Adds facts and notes: what was tested, and what to do where nothing can pass. */
pn_status pni_verdict_describe(const pni_verdict *verdict, const pn_run *run,
                               pn_table *table, pn_error *err);

#endif
