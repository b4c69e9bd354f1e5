/**
 * What the methods that igraph runs have in common.
 */
#ifndef PNI_MEMBERSHIP_H
#define PNI_MEMBERSHIP_H

#include "../network/border/igraph_view.h"

/** A network as igraph takes it, with room for its answer; zeroed is empty. */
typedef struct pni_membership {
    igraph_t graph;
    igraph_vector_t weights;
    igraph_vector_int_t group;
} pni_membership;

/** A membership that releases itself: `PNI_MEMBERSHIP m = {0};`, after the guard. */
#define PNI_MEMBERSHIP PNI_SCOPED(pni_membership, pni_membership_done)

/** Makes the view; inside a guard. */
pn_status pni_membership_begin(const pn_network *net, pni_membership *membership,
                               pn_error *err);
void pni_membership_done(pni_membership *membership);
/** Copies igraph's answer, which numbers groups from 0. */
void pni_membership_copy(const pni_membership *membership, uint32_t *group);

#endif
