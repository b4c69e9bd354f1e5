/**
 * Where the degrees leave no choice.
 *
 * The k left nodes of the highest degrees cannot have more ties than the right nodes
 * allow: sum_{i <= k} d_i <= sum_j min(d_j, k)  (Gale and Ryser).  Where this is an
 * equation, every network with these degrees has all ties between the first k left
 * nodes and the right nodes of degree >= k, and none between the others and the right
 * nodes of degree <= k.  Such cuts part a network into blocks:
 *
 *               d_j >= 7     3 < d_j < 7     d_j <= 3        cuts at k = 3 and 7
 *     i 4..7   |   1     |  free: a block  |    0    |
 *
 * Nodes with all partners or with none are the simplest case.  Only within a block are
 * probabilities free, and there the model has a finite solution.
 *
 * Source:   Gale, A theorem on flows in networks, 1957, doi:10.2140/pjm.1957.7.1073;
 *           Ryser, Combinatorial properties of matrices of zeros and ones, 1957,
 *           doi:10.4153/CJM-1957-044-3.
 */
#ifndef PNI_BICM_CUTS_H
#define PNI_BICM_CUTS_H

#include "degree_classes.h"

/** Left classes begin ... end-1, tied to right classes 0 ... full-1 for certain, to
 * full ... none-1 perhaps, to the others never. */
typedef struct pni_bicm_cut {
    size_t begin;
    size_t end;
    size_t full;
    size_t none;
    double above; /* left nodes before the block: ties that `full ... none` must have */
} pni_bicm_cut;

/** The block that starts with left class `begin`. */
pni_bicm_cut pni_bicm_next_cut(const pni_degrees *left, const pni_degrees *right,
                               size_t begin);

#endif
