/**
 * Are there groups at all, or only what degrees alone would look like?
 */
#ifndef PNI_GROUP_TEST_H
#define PNI_GROUP_TEST_H

#include "method.h"

/** What to compare with. */
typedef struct pni_group_test_options {
    size_t n_draws; /* 0: 200, fewer on large networks */
    double resolution;
    const pn_run *run;
} pni_group_test_options;

/** What came out. */
typedef struct pni_group_test {
    size_t n_draws;
    size_t n_searches;
    double modularity; /* of the network, ties without weights */
    double mean;       /* of the random networks */
    double sd;         /* sample standard deviation */
    double z;          /* NaN where sd is 0 */
    double p;
} pni_group_test;

/**
 * Compares the modularity with that of random networks with the same degrees.
 *
 * Formula:  z = (Q - mean Q_k) / sd Q_k,  p = (1 + |{k: Q_k >= Q}|) / (1 + n_draws);
 *           Q and each Q_k are the best of as many searches of barber from single
 *           nodes: 20, fewer above 1,000 ties, 2 from 10,000 ties on.  So Q may be
 *           below that of a longer search.
 * Source:   random networks by curveball.h; the added ones: Davison, Hinkley 1997,
 *           doi:10.1017/CBO9780511802843, section 4.2.
 * Input:    at least one tie.
 * Special:  weights are left aside: the question is who is tied to whom.  Dealt anew at
 *           random they would make groups of their own, where few ties weigh most.
 * Output:   the same for any number of threads.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     the searches and ten trades per node of the smaller side for each network;
 *           O(V + E) memory for each thread.
 */
pn_status pni_group_test_run(const pn_network *net,
                             const pni_group_test_options *options, pni_group_test *out,
                             pn_error *err);

#endif
