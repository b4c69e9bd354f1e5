/**
 * How sure groups are, judged by many searches that started differently.
 */
#ifndef PNI_CONFIDENCE_H
#define PNI_CONFIDENCE_H

#include "method.h"

/**
 * In which share of the starts is a node where the others of its group are?
 *
 * Formula:  c_i = (1/S) |{s: l_s(i) = L_s(g_i)}|, l_s(i) the group of node i in start
 *           s, g_i its group in the answer, L_s(g) the group of start s that holds most
 *           members of g, the one of its first member where several hold as many.
 * Source:   a reading of agreement between partitions, as used for consensus clustering
 *           by Lancichinetti and Fortunato 2012, doi:10.1038/srep00336; theirs counts
 *           pairs of nodes, this one counts nodes against their group, so that it is a
 *           number for each node and costs no more than reading the partitions.
 * Input:    group[0 .. n-1] below n_groups; at least one trial.
 * Output:   confidence[0 .. n-1] in [0, 1].
 * Special:  a group of one node: 1.
 * Errors:   PN_ENOMEM.
 * Cost:     O(S V log V).
 */
pn_status pni_confidence(size_t n, const uint32_t *group, const pni_trials *trials,
                         double *confidence, pn_error *err);

/** Number of groups that each trial ended with, ascending: count[0 .. trials->n-1]. */
pn_status pni_trial_groups(size_t n, const pni_trials *trials, size_t *count,
                           pn_error *err);

#endif
