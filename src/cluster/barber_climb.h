/**
 * Partitions that are crossed, kicked and improved, on several threads.
 */
#ifndef PNI_BARBER_CLIMB_H
#define PNI_BARBER_CLIMB_H

#include "barber_search.h"
#include "method.h"

typedef struct pni_climb {
    size_t n_kicks; /* of each partition */
    uint64_t seed;
    pni_effort effort; /* of each search */
} pni_climb;

/**
 * Improves each of several partitions: a search from its cores with another one of
 * them, then one from each of several kicks; what is no worse stays.
 *
 * Input:    at least one partition, with its quality.
 * Output:   the same for any number of threads; none is worse.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     that of pni_barber_improve for each search; O(V) memory for each partition.
 */
pn_status pni_barber_climb(const pni_group_graph *graph, const pni_climb *climb,
                           pni_trials *pool, pn_error *err);

#endif
