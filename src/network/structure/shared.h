/**
 * How many partners each pair of nodes of one side shares.
 */
#ifndef PNI_SHARED_H
#define PNI_SHARED_H

#include "twins.h"

/** Pairs of nodes that are alike: members of two classes, or of one. */
typedef struct pni_pairs {
    double n;      /* pairs, a whole number */
    size_t shared; /* partners in common, at least 1 */
} pni_pairs;

/**
 * Calls `visit` for all pairs of one side that share a partner, classes at a time, in
 * a fixed order.
 *
 * Cost:     O(sum of squared degrees of the other side's classes), O(V + E) memory.
 */
pn_status pni_shared_each(const pn_network *net, pn_side side, const pn_run *run,
                          void (*visit)(void *context, const pni_pairs *pairs),
                          void *context, pn_error *err);

#endif
