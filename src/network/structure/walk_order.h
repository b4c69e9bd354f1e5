/**
 * Rows renumbered in the order of a walk: what is near each other stands together.
 *
 * Kernels that search from many nodes at once go through memory in that order, and find
 * a component, and each side of it, as one range:
 *
 *     left of component 0 | left of component 1 ... | right of component 0 | right ...
 *     first[0][0]           first[0][1]               first[1][0]
 *
 * Rows without partners are left out.
 */
#ifndef PNI_WALK_ORDER_H
#define PNI_WALK_ORDER_H

#include "rows.h"

#include "../../base/error.h"
#include "../../base/scope.h"

/** Zeroed is empty. */
typedef struct pni_walk {
    pni_rows rows; /* the renumbered ones; borrows the arrays below */
    uint64_t *start;
    uint32_t *partner;
    uint32_t *row;       /* [rows.n] number of the row before */
    uint32_t *component; /* [rows.n] */
    size_t n_components;
    uint32_t *first[2]; /* [side][n_components + 1] where its nodes begin */
} pni_walk;

/** An order that releases itself: `PNI_WALK walk = {0};` */
#define PNI_WALK PNI_SCOPED(pni_walk, pni_walk_done)

/**
 * Walks breadth first through every component, from its first row.
 *
 * Cost:     O(n + ties) time and memory.
 * Owner:    the caller, who releases it with pni_walk_done.
 */
pn_status pni_walk_order(const pni_rows *rows, pni_walk *walk, pn_error *err);
void pni_walk_done(pni_walk *walk);

#endif
