/**
 * A side that is tested: null model, correction and level, and the p of its kinds.
 */
#ifndef PNI_CHANCES_H
#define PNI_CHANCES_H

#include "correction.h"

#include "../null/null_model.h"

/** How pairs are tested. */
typedef struct pni_test_rule {
    pn_side side; /* PN_LEFT or PN_RIGHT */
    const pni_null_model *model;
    const pni_correction *correction;
    double level;
} pni_test_rule;

/** A rule applied to a network; zeroed is empty. */
typedef struct pni_testing {
    pni_test_rule rule;
    pni_fitted *fitted;
    pni_degrees degrees; /* of the side */
    double n_tests;      /* pairs of the side, also those that share nothing */
} pni_testing;

/** A testing that releases itself: `PNI_TESTING testing = {0};` */
#define PNI_TESTING PNI_SCOPED(pni_testing, pni_testing_done)

/** Fits the null model; *out is released by the caller after a failure, too. */
pn_status pni_testing_open(const pn_network *net, const pni_test_rule *rule,
                           const pn_run *run, pni_testing *out, pn_error *err);
void pni_testing_done(pni_testing *testing);

/** The two classes of a kind. */
pni_class_pair pni_testing_classes(const pni_testing *testing, pni_kind_key key);
/** What the null model knows of a kind's class pair without computing tails. */
pni_moments pni_testing_moments(const pni_testing *testing, pni_kind_key key);

/**
 * Computes p of n kinds, given by rising key.
 *
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     one distribution for each class pair among them, on several threads.
 */
pn_status pni_testing_chances(const pni_testing *testing, pni_pair_kind *const *kind,
                              size_t n, const pn_run *run, pn_error *err);

/** Sorts n kinds by p, corrects them, and returns how many of them, from the first on,
 * pass. */
size_t pni_testing_pass(const pni_testing *testing, pni_pair_kind **kind, size_t n);

#endif
