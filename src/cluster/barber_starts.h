/**
 * Many independent searches for groups, on several threads.
 */
#ifndef PNI_BARBER_STARTS_H
#define PNI_BARBER_STARTS_H

#include "barber_search.h"
#include "method.h"

/**
 * Searches from single nodes, each time with random numbers of its own.
 *
 * Input:    trials->n, how many; its arrays are NULL.
 * Output:   trials->group and trials->quality, the same for any number of threads.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     that of pni_barber_improve for each; O(V) memory for each.
 * Owner:    the caller, who releases them with pni_trials_done.
 */
pn_status pni_barber_starts(const pni_group_graph *graph, uint64_t seed,
                            const pni_effort *effort, pni_trials *trials,
                            pn_error *err);

#endif
