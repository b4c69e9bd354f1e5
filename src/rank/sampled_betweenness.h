/**
 * Betweenness from random sources, with what is known of its error.
 */
#ifndef PNI_SAMPLED_BETWEENNESS_H
#define PNI_SAMPLED_BETWEENNESS_H

#include "../base/error.h"

#include <partnet/network.h>

#include <stdbool.h>

/** What is known of a score. */
typedef struct pni_interval {
    double estimate;
    double low;
    double high;
} pni_interval;

/**
 * Estimates betweenness from random nodes, each as likely as any other.
 *
 * Formula:  b_u = e_u + W/2 (m_u +- h_u), where e_u comes from pairs that no search is
 *           needed for, W nodes are left to search from, m_u and V_u are mean and
 *           variance over n sampled sources of what passes from one over u, which is at
 *           most R_u, the nodes of its component less two; C classes of twins;
 *           h_u = sqrt(2 V_u L / n) + 7 R_u L / (3 (n - 1)), L = ln(4 C / 0.05).
 * Source:   Brandes and Pich 2007, doi:10.1142/S0218127407018403 (sources by chance);
 *           Maurer and Pontil 2009, Empirical Bernstein bounds and sample variance
 *           penalization, arXiv:0907.3740, theorem 4: ln(2/d) for one side with
 *           probability 1 - d; here for both sides of all C classes at once, by the
 *           union bound.  Cousins, Wohlgemuth and Riondato 2023,
 *           doi:10.1145/3577021, compare estimators and have tighter bounds.
 * Input:    n_sources > 1; with as many as there are classes of nodes to search from,
 *           all are taken, the intervals are points and *is_exact is true.
 * Output:   interval[0 .. n_nodes-1]; all hold their true values with a probability of
 *           at least 95 %.  Same seed, same bytes, for any number of threads.
 * Errors:   PN_EDATA when path counts overflow; PN_ENOMEM; PN_ECANCELLED.
 * Cost:     O(n_sources D) time; memory as pni_path_sums says.
 */
pn_status pni_sampled_betweenness(const pn_network *net, size_t n_sources,
                                  const pn_run *run, pni_interval *interval,
                                  bool *is_exact, pn_error *err);

#endif
