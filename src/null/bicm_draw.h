/**
 * Random networks of the bipartite configuration model.
 */
#ifndef PNI_BICM_DRAW_H
#define PNI_BICM_DRAW_H

#include "bicm.h"

#include "../base/random.h"
#include "../network/scratch.h"

/** What is drawn from; zeroed is empty. */
typedef struct pni_bicm_draw {
    const pn_network *net;
    pni_bicm model;
    uint32_t *member[2]; /* nodes of each side, class by class */
    size_t *first[2];    /* [n + 1] where the members of a class begin */
} pni_bicm_draw;

/** One that releases itself: `PNI_BICM_DRAW draws = {0};` */
#define PNI_BICM_DRAW PNI_SCOPED(pni_bicm_draw, pni_bicm_draw_done)

/** Solves the model of a network and prepares draws. */
pn_status pni_bicm_draw_init(pni_bicm_draw *draws, const pn_network *net,
                             const pn_run *run, pn_error *err);
void pni_bicm_draw_done(pni_bicm_draw *draws);

/**
 * Draws a network in which each tie is there with its probability in the model,
 * independently of all others.
 *
 * Formula:  of the cells of two classes, which all have the same p, the next tie is
 *           floor(log u / log(1 - p)) cells on, u uniform in (0, 1]
 * Source:   Batagelj and Brandes 2005, doi:10.1103/PhysRevE.71.036113.
 * Output:   scratch->net: all nodes, the ties drawn.  Their weights are drawn from
 *           those of the data, as the model says nothing of weights.
 * Cost:     O(V + E + left classes x right classes).
 */
pn_status pni_bicm_draw_next(const pni_bicm_draw *draws, pni_random *random,
                             pni_scratch *scratch, pn_error *err);

#endif
