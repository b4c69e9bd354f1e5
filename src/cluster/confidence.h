/**
 * How sure groups are, judged by many searches that started differently.
 */
#ifndef PNI_CONFIDENCE_H
#define PNI_CONFIDENCE_H

#include "method.h"

/**
 * How much of its group is with a node, on average over the starts?
 *
 * Formula:  c_i = mean over starts s of |{j in g_i, j != i: l_s(j) = l_s(i)}|
 *           / (|g_i| - 1), l_s(i) the group of node i in start s, g_i its group in the
 *           answer
 * Source:   the item's consensus of Monti, Tamayo, Mesirov and Golub 2003, Consensus
 *           clustering, doi:10.1023/A:1023949509487, with starts in the place of their
 *           resampled data.  Where the answer joins two groups of most starts, both
 *           halves are as unsure as that; counted against the majority of the group,
 *           the larger half would be sure of itself and the smaller one of nothing.
 * Input:    group[0 .. n-1] below n_groups; at least one trial.
 * Output:   confidence[0 .. n-1] in [0, 1].
 * Special:  a group of one node has no others: 1.
 * Errors:   PN_ENOMEM.
 * Cost:     O(S V log V).
 */
pn_status pni_confidence(size_t n, const uint32_t *group, const pni_trials *trials,
                         double *confidence, pn_error *err);

/** Number of groups that each trial ended with, ascending: count[0 .. trials->n-1]. */
pn_status pni_trial_groups(size_t n, const pni_trials *trials, size_t *count,
                           pn_error *err);

#endif
