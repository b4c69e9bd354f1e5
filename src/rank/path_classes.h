/**
 * What is left of a network to search for shortest paths: without the trees that hang
 * on it, nodes with the same partners taken together, near ones side by side.
 *
 * Source:   Puzis, Elovici, Zilberman, Dolev and Brandes 2015, Topology manipulations
 *           for speeding betweenness centrality computation, doi:10.1093/comnet/cnu015
 *           (structurally equivalent vertices); Sariyuce, Saule, Kaya and Catalyurek
 *           2013, Shattering and compressing networks for betweenness centrality,
 *           doi:10.1137/1.9781611972832.76 (degree-1 and identical vertices together).
 *           There identical vertices stand for as many nodes each; here each may carry
 *           trees of its own, since only sums over a class matter.
 */
#ifndef PNI_PATH_CLASSES_H
#define PNI_PATH_CLASSES_H

#include "pendants.h"

#include "../network/structure/twins.h"
#include "../network/structure/walk_order.h"

/** Zeroed is empty. */
typedef struct pni_path_classes {
    pni_core core;
    pni_twins twins;    /* of the core */
    pni_walk walk;      /* through the classes of twins */
    double *n_members;  /* [walk.rows.n] */
    double *stands_for; /* [walk.rows.n] nodes behind all members */
} pni_path_classes;

#define PNI_PATH_CLASSES PNI_SCOPED(pni_path_classes, pni_path_classes_done)

/**
 * Takes a network apart.
 *
 * Output:   score[0 .. n_nodes-1], betweenness from all pairs that no search is needed
 *           for: those with a tree in between, and those within a class of twins.
 * Cost:     O(E log V).
 * Owner:    the caller, who releases it with pni_path_classes_done.
 */
pn_status pni_path_classes_find(const pn_network *net, pni_path_classes *classes,
                                double *score, pn_error *err);
void pni_path_classes_done(pni_path_classes *classes);

/** Adds factor x total[class] to the score of every node of a class. */
void pni_path_classes_spread(const pni_path_classes *classes, const double *total,
                             double factor, double *score);

#endif
