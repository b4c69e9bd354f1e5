/**
 * The order of a ranking.
 */
#ifndef PNI_ORDER_H
#define PNI_ORDER_H

#include "../base/error.h"

#include <partnet/network.h>

/** A node in a ranking. */
typedef struct pni_ranked {
    double score; /* NaN: undefined */
    double rank;  /* from 1; NaN where the score is undefined */
    const char *name;
    uint32_t node;
} pni_ranked;

/**
 * Sorts by score, the highest first, and sets the ranks.
 *
 * Going down, a score within 1e-9 (relative) of the first of its run shares that run's
 * rank; inside a run names decide the order; the next rank skips: 1, 2, 2, 4.
 * Undefined scores come last, by name.
 */
void pni_order_sort(pni_ranked *ranked, size_t n);

/** True if a score shares the rank of the higher `first` of its run. */
bool pni_order_same(double first, double score);

/** How many of the sorted nodes are shown when `top` are asked for: those, and those
 * equal to the last of them; 0 means all. */
size_t pni_order_cut(const pni_ranked *ranked, size_t n, size_t top);

#endif
