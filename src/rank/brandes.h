/**
 * Shortest paths from eight sources at once, and what passes over each node.
 *
 * Works on classes of twins in the order of a walk.  Every value stands in eight lanes,
 * one per source, side by side in memory: one pass over the partners of a class serves
 * eight sources, and they move in step, since all stand on one side.
 *
 * Source:   Brandes 2001, doi:10.1080/0022250X.2001.9990249, section 4.  With twins and
 *           weights: a class has n members and stands for w nodes in all (its members
 *           and the trees that hang on them).  A shortest path to one member goes on
 *           over every member of the next class, so paths multiply by n; a member
 *           passes to those before it its share of w + n (what passes over a member).
 */
#ifndef PNI_BRANDES_H
#define PNI_BRANDES_H

#include "../network/structure/walk_order.h"

enum { PNI_LANES = 8 };

/** Eight sources of one side, or fewer. */
typedef struct pni_sources {
    uint32_t node[PNI_LANES]; /* classes, in the order of the walk */
    double weight[PNI_LANES]; /* how often each counts */
    size_t n;
} pni_sources;

typedef struct pni_paths pni_paths;

/** Makes room for one batch after another; borrows the walk and the classes. */
pn_status pni_paths_new(const pni_walk *walk, const double *n_members,
                        const double *stands_for, pni_paths **out, pn_error *err);
void pni_paths_free(pni_paths *paths);

/**
 * Adds what passes from the sources over a member of each class.
 *
 * Output:   total[0 .. walk->rows.n-1] += weight x dependency, over the sources;
 *           square[...] += weight x squared dependency; NULL: not wanted.  Pairs within
 *           the class of a source are left out.
 * Errors:   false when there are more shortest paths than a number can count.
 */
bool pni_paths_add(pni_paths *paths, const pni_sources *sources, double *total,
                   double *square);

#endif
