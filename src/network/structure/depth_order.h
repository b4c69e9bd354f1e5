/**
 * A component in layers: its classes by their distance from a root, nearest first.
 *
 *     place      0     1   2   3   4   5   6 ...
 *     depth      0     1   1   1   2   2   2 ...
 *     parents          0   0   0   1  1,3  2 ...
 *
 * A network of two sides has no ties within a layer, so each tie is one of a class to
 * a parent, and a class comes after all its parents.
 */
#ifndef PNI_DEPTH_ORDER_H
#define PNI_DEPTH_ORDER_H

#include "walk_order.h"

/** The order of one root after another; arrays by place. */
typedef struct pni_depth_order {
    size_t n;               /* classes of the component */
    uint32_t *at;           /* [n] number of the class in the walk */
    uint32_t *depth;        /* [n] distance from the root */
    uint64_t *first_parent; /* [n + 1] where its parents begin */
    uint32_t *parent;       /* [ties] places */
    uint32_t *place;        /* [walk->rows.n] of a class of the component */
} pni_depth_order;

/** Makes room for any component, also room to release when it fails. */
pn_status pni_depth_order_init(pni_depth_order *order, const pni_walk *walk,
                               pn_error *err);
/** Releases an order, also one that is zeroed. */
void pni_depth_order_done(pni_depth_order *order);

/**
 * Finds the order of the component of a root.
 *
 * Cost:     O(ties of the component).
 */
void pni_depth_order_find(pni_depth_order *order, const pni_walk *walk, uint32_t root);

#endif
