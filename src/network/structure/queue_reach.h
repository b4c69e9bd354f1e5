/**
 * Breadth-first search from one class of twins after another: for sources that have
 * nothing in common.
 */
#ifndef PNI_QUEUE_REACH_H
#define PNI_QUEUE_REACH_H

#include "distances.h"
#include "walk_order.h"

/** Room for one search after another. */
typedef struct pni_queue_reach {
    const pni_walk *walk;
    const uint32_t *n_members; /* [n] nodes that a class stands for */
    uint32_t *met_by;          /* [n] number of the latest search that met it */
    uint32_t *queue;           /* [n] */
    pni_inverse *unit;         /* [n + 2] 1 / distance */
    uint32_t n_searches;       /* so far */
} pni_queue_reach;

pn_status pni_queue_reach_init(pni_queue_reach *search, const pni_walk *walk,
                               const uint32_t *n_members, pn_error *err);
/** Releases a search, also one that is zeroed. */
void pni_queue_reach_done(pni_queue_reach *search);

/**
 * Searches from one class.
 *
 * Output:   what one of its members reaches.
 * Cost:     O(ties of its component).
 */
void pni_queue_reach_run(pni_queue_reach *search, uint32_t source, pni_reach *reach);

#endif
