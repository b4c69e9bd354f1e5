/**
 * How far apart two nodes of the largest component are, from random ones: for networks
 * in which searching from all takes long.
 */
#ifndef PNI_DISTANCE_SAMPLE_H
#define PNI_DISTANCE_SAMPLE_H

#include "distances.h"

/** What the sample says; zeroed: there is none. */
typedef struct pni_distance_sample {
    size_t n_sources;
    double mean;       /* of the distances between two nodes */
    double half_width; /* of its interval, with a confidence of 95 % */
    uint32_t diameter;
    bool is_least; /* the diameter may be greater */
} pni_distance_sample;

/**
 * Searches from 2,048 random nodes, if searches from all would take more than `limit`
 * seconds on one thread, by the number of their steps.
 *
 * Formula:  mean +- 1.96 standard errors of what the sources have each.  The diameter
 *           is exact as a rule: with all nodes searched that are k or more hops from a
 *           hub, the others are at most 2 (k - 1) apart.
 * Source:   Crescenzi, Grossi, Habib, Lanzi and Marino 2013, On computing the diameter
 *           of real-world undirected graphs, doi:10.1016/j.tcs.2012.09.018, for the
 *           diameter.
 * Input:    the largest component; of equally large ones that of the first node.
 * Output:   n_sources is 0 where nothing was searched.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     some tens of searches from 512 nodes at once.
 */
pn_status pni_distance_sample_run(const pn_network *net, double limit,
                                  const pn_run *run, pni_distance_sample *sample,
                                  pn_error *err);

#endif
