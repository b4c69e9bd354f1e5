/**
 * Where the labels of a free picture stand: beside their nodes, over nothing that
 * matters.
 */
#ifndef PNI_SPOTS_H
#define PNI_SPOTS_H

#include "islands.h"

/** Labels in the making; zeroed to start. */
typedef struct pni_spots {
    const pni_scene *scene;
    const pni_islands *islands;
    size_t *node; /* [n] that are labelled, the most important first */
    size_t n;
    bool all;      /* of them: the picture is small */
    bool near;     /* islands stand about where they will, for ties that leave them */
    bool together; /* islands stand in their places, labels stay in their outlines */
} pni_spots;

/** Chooses the nodes that are labelled: all of a small picture, of a large one those
 * with the highest scores of each side.  Those of little islands are not among them. */
pn_status pni_spots_choose(const pni_scene *scene, const pni_islands *islands,
                           pni_spots *out, pn_error *err);
void pni_spots_done(pni_spots *spots);

/**
 * Sets scene->place of the chosen nodes: each label in turn takes the one of some
 * places around its node that lies over the fewest ties; never over a node, another
 * label, or an outline's edge.  A label without such a place is not shown.  While
 * islands stand by themselves, it starts anew; once they stand together, it improves.
 *
 * Output:   how many are shown.
 * Cost:     O(labels (nodes + ties)).
 */
size_t pni_spots_fill(pni_spots *spots);

/**
 * The best place of a node's label, as the node and all else stand; `*best` keeps its
 * value if none costs less than `most`.
 *
 * Output:   what the place costs: length of ties below it, and how little it is liked;
 *           INFINITY if there is none.
 */
double pni_spots_try(const pni_spots *spots, size_t node, double most,
                     pni_label_place *best);
/** True if a box in the island of a node is on nothing that is not the node's own, and
 * within the outline by `pad`; for islands that stand together. */
bool pni_spots_is_free(const pni_spots *spots, size_t node, pni_box box, double pad);
/** How much of a straight line lies in a box. */
double pni_line_inside(pni_point start, pni_point end, pni_box box);

/** The box of a node's label. */
pni_box pni_label_box(const pni_scene *scene, size_t node);

#endif
