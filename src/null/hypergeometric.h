/**
 * How many of the partners that two nodes draw at random are the same.
 */
#ifndef PNI_HYPERGEOMETRIC_H
#define PNI_HYPERGEOMETRIC_H

#include "poisson_binomial.h"

/** A draws a, B draws b of n partners, each set of that size being as likely. */
typedef struct pni_draws_of_two {
    double n;
    double a;
    double b;
} pni_draws_of_two;

/**
 * How likely the two share at least k partners.
 *
 * Formula:  P(X >= k), P(X = j) = C(a, j) C(n - a, b - j) / C(n, b); computed from the
 *           most likely j by the ratios of neighbours, and divided by the sum.
 * Source:   Tumminello et al., Statistically validated networks in bipartite complex
 *           systems, 2011, doi:10.1371/journal.pone.0017994.
 * Input:    0 <= a, b <= n, whole numbers.
 * Output:   tail[k - from] for k = from ... to, in [0, 1]; 1 for what is certain, 0 for
 *           what cannot be, or is less likely than 1e-300.
 * Cost:     O(a + b).
 */
void pni_hypergeometric(const pni_draws_of_two *draws, pni_tail_range range,
                        double *tail);

#endif
