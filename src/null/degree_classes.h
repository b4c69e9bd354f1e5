/**
 * The nodes of each side by degree: what a null model of degrees tells apart.
 *
 *     class c:  size[c] nodes of degree[c]        the highest degree first
 *
 * With m ties a side has at most sqrt(2 m) + 1 classes, so a table of left by right
 * classes is never much larger than the network.
 */
#ifndef PNI_DEGREE_CLASSES_H
#define PNI_DEGREE_CLASSES_H

#include "../base/error.h"

#include <partnet/network.h>

/** One side; zeroed is empty. */
typedef struct pni_degrees {
    size_t n;
    size_t n_nodes;
    size_t first;       /* node of the network that class_of[] starts with */
    double *degree;     /* [n] whole numbers, falling */
    double *size;       /* [n] whole numbers */
    uint32_t *class_of; /* [n_nodes] */
} pni_degrees;

/**
 * Finds the classes of PN_LEFT or PN_RIGHT.
 *
 * Cost:     O(nodes of both sides).
 * Owner:    the caller, who releases them with pni_degrees_done.
 */
pn_status pni_degrees_find(const pn_network *net, pn_side side, pni_degrees *out,
                           pn_error *err);
void pni_degrees_done(pni_degrees *degrees);

#endif
