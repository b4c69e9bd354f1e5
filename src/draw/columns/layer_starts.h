/**
 * Orders of two columns from which a search for few crossings may begin.
 */
#ifndef PNI_LAYER_STARTS_H
#define PNI_LAYER_STARTS_H

#include "layers.h"

#include "../../base/random.h"

/** Any order. */
void pni_start_at_random(pni_layers *layers, pni_random *random);
/**
 * Nodes follow as a walk from some node meets them, nearest first: chains and trees,
 * where random starts get stuck, lie nearly untangled.
 */
void pni_start_from_walk(pni_layers *layers, pni_random *random);
/**
 * Random numbers, each replaced by the mean of itself and its partners' many times:
 * nodes that hang together come near each other all over the network, where sorting by
 * barycentres sees the next column only.
 *
 * Source:   Y. Koren, "Drawing graphs by eigenvectors", Comput. Math. Appl. 49 (2005)
 *           1867-1888, doi:10.1016/j.camwa.2004.08.015, whose degree-normalised
 *           eigenvector this nears; stopped early, starts differ.
 */
void pni_start_from_means(pni_layers *layers, pni_random *random);

#endif
