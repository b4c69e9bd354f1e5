/**
 * A pool of good partitions that become better together.
 */
#ifndef PNI_BARBER_BREED_H
#define PNI_BARBER_BREED_H

#include "barber_search.h"
#include "method.h"

typedef struct pni_breeding {
    double effort; /* 1 is usual */
    uint64_t seed;
    size_t most_rounds; /* of each search */
    const pn_run *run;
} pni_breeding;

/**
 * Lets the best of many partitions climb, one generation after the other, until a
 * quarter of the generations, at least six, have found nothing better or the effort is
 * spent.  Of those that come to the same quality all but one give way to partitions
 * that were not in the pool yet.
 *
 * Source:   a memetic algorithm, as in Naeni, Berretta, Moscato 2015,
 *           doi:10.1007/978-3-319-13359-1_25, with the crossing of barber_mix.h and the
 *           kicks of barber_kick.h.
 * Input:    at least one partition, with its quality.
 * Output:   best[0 .. n-1], as good as the best of the input or better.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     up to 200 searches for each node, on up to 4 million ties in all, each node
 *           counted as two, both times the effort, but at least one for each of two
 *           partitions; O(V) memory for each of up to 16.
 */
pn_status pni_barber_breed(const pni_group_graph *graph, const pni_breeding *breeding,
                           const pni_trials *from, uint32_t *best, pn_error *err);

#endif
