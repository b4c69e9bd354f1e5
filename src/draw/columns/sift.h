/**
 * Moves of single nodes in a two-column order.
 */
#ifndef PNI_SIFT_H
#define PNI_SIFT_H

#include "layers.h"

/** Upper bound of the steps that pni_layers_sift takes on both sides. */
double pni_layers_sift_cost(const pni_layers *layers);
/** Moves each node of a column to its best place in its block; true if any moved. */
bool pni_layers_sift(pni_layers *layers, int side);
/** Lets neighbours of a column change places where that saves crossings, a bounded
 * number of times; true if any did. */
bool pni_layers_exchange(pni_layers *layers, int side);
/** Lets the ties of a node count again, and moves it to its best place. */
void pni_layers_put_back(pni_layers *layers, size_t node);

#endif
