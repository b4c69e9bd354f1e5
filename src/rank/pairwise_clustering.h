/**
 * How much the partners of a node overlap with those of the nodes it shares partners
 * with; the variants differ in what a pair's overlap is divided by.
 */
#ifndef PNI_PAIRWISE_CLUSTERING_H
#define PNI_PAIRWISE_CLUSTERING_H

#include "measure.h"

/** Divides the shared partners of a pair, at least 1, by something of the pair. */
typedef double pni_overlap(double shared, double degree_a, double degree_b);

/** A variant. */
typedef struct pni_pairwise {
    const char *name; /* of the measure, for notes and progress */
    pni_overlap *overlap;
} pni_pairwise;

/**
 * Means over the nodes with which a node shares partners.
 *
 * Output:   score[0 .. n_nodes-1] in [0, 1]; NaN, with a note, for a node that shares
 *           no partner.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(sum over classes of twins of their squared number of partner classes).
 */
pn_status pni_pairwise_clustering(const pn_network *net, const pn_run *run,
                                  const pni_pairwise *variant, double *score,
                                  pn_table *table, pn_error *err);

#endif
