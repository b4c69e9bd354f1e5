/**
 * Two partitions become a third.
 */
#ifndef PNI_BARBER_MIX_H
#define PNI_BARBER_MIX_H

#include "barber_search.h"

/**
 * Takes nodes that are together in both partitions as one, and searches from there.
 *
 * Source:   Ovelgoenne, Geyer-Schulz, An ensemble learning strategy for graph
 *           clustering, 2013, doi:10.1090/conm/588/11701 (core groups).
 * Input:    pair[0] and pair[1], partitions with numbers below n.
 * Output:   group[0 .. n-1], numbers below n.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(V log V + E), and the search on the smaller graph.
 */
pn_status pni_barber_mix(const pni_group_graph *graph, const uint32_t *const pair[2],
                         pni_random *random, const pni_effort *effort, uint32_t *group,
                         pn_error *err);

#endif
