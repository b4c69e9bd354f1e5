/**
 * Positions by attraction along edges and repulsion between all.
 */
#ifndef PNI_SPRINGS_H
#define PNI_SPRINGS_H

#include "../../base/error.h"

#include <stdint.h>

/** An edge and how hard it pulls. */
typedef struct pni_spring {
    size_t from;
    size_t to;
    double pull;
} pni_spring;

/** What is laid out; the vertices from `n_free` on stay where they are. */
typedef struct pni_springs {
    size_t n;
    size_t n_free;
    double *x; /* [n] where they begin, then where they end; 1 is a spring's length */
    double *y;
    const pni_spring *spring; /* [n_springs] */
    size_t n_springs;
} pni_springs;

/** A place of a sunflower's seed, so that n vertices begin well spread. */
void pni_sunflower(size_t k, double *x, double *y);

/**
 * Lets the springs settle.  igraph's guard is entered already.
 *
 * Source:   T. Fruchterman, E. Reingold, Software: Practice and Experience 21 (1991)
 *           1129-1164, doi:10.1002/spe.4380211102;
 *           igraph_layout_fruchterman_reingold, with its grid for many vertices.
 * Cost:     O(n^2) a round for few vertices, O(n + springs) for many.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 */
pn_status pni_springs_settle(pni_springs *springs, pn_error *err);

#endif
