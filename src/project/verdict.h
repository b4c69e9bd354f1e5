/**
 * Which pairs share more partners than chance would give them.
 *
 * Under the null models of partnet a pair's p depends on the degrees of its two nodes
 * and on the number of partners that they share.  So a verdict is a table: for each two
 * classes of degree, the least number that passes, and p and q from there on.
 */
#ifndef PNI_VERDICT_H
#define PNI_VERDICT_H

#include "../null/degree_classes.h"

#include <math.h>
#include <stdbool.h>

/** How rare a pair is by chance. */
typedef struct pni_chance {
    double p; /* P(X >= shared) */
    double q; /* p, corrected for the number of pairs */
} pni_chance;

typedef struct pni_verdict pni_verdict;

/** True if nodes a and b of the side, which share so many partners, pass. */
bool pni_verdict_passes(const pni_verdict *verdict, size_t a, size_t b, double shared,
                        pni_chance *out);

#endif
