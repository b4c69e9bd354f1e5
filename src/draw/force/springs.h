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
 *           One algorithm for all sizes, since others of igraph serve two-mode networks
 *           less.  Kamada-Kawai (20 random networks each): at 25 nodes and 35 ties
 *           stress 0.080 against 0.087 here, but 6.8 crossings against 6.0 and 0.26 of
 *           the neighbours nearest against 0.28; at 60 and 100 stress 0.107 against
 *           0.119, crossings 127 against 110.  DrL: at 2500 nodes and 6000 ties stress
 *           0.216 against 0.204 and 5.7 s against 0.24 s; at 10,000 and 30,000 stress
 *           0.214 against 0.209 and 44 s against 1 s.
 * Cost:     O(n^2) a round for few vertices, O(n + springs) for many.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 */
pn_status pni_springs_settle(pni_springs *springs, pn_error *err);

#endif
