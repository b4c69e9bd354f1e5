/**
 * Where the nodes of a ring stand: a row of its own for each, on one of two arcs.
 */
#ifndef PNI_RING_PLACES_H
#define PNI_RING_PLACES_H

#include "../canvas.h"

/** Neighbours on one arc that belong to one block: order[from .. to-1]. */
typedef struct pni_arc {
    size_t from;
    size_t to;
    int side;   /* -1: left; 1: right */
    double top; /* of its rows */
    double bottom;
} pni_arc;

/** A ring, seen from its middle. */
typedef struct pni_ring {
    const size_t *order;   /* [n_nodes] clockwise, from the top of the right arc */
    const uint32_t *block; /* [n_nodes] */
    double across;         /* half axes of the ellipse */
    double down;
    double height;         /* of the higher arc */
    double stretch_rows;   /* 1, or more where a page has room */
    double stretch_across; /* the same, of the ellipse */
    double reach[2];       /* from the middle to the ends of labels: left, right */
    pni_arc *arc;          /* [n_arcs] */
    size_t n_arcs;
} pni_ring;

/**
 * Gives each node a row, so that no label can lie over another label or node, and a
 * place on an ellipse; labels stand outside, where no tie goes.
 *
 * Input:    ring->order, block; ring->arc has room for one arc per node.
 * Output:   scene->x, y, place around the middle of the ring, and the rest of `ring`.
 * Cost:     O(nodes).
 */
void pni_ring_place(pni_scene *scene, pni_ring *ring);

/** How far the ellipse is from its middle at a height. */
double pni_ring_x(const pni_ring *ring, double y);

#endif
