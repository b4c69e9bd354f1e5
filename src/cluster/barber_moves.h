/**
 * The two steps of the Leiden method on a group graph.
 */
#ifndef PNI_BARBER_MOVES_H
#define PNI_BARBER_MOVES_H

#include "group_graph.h"

/**
 * Moves single nodes between groups until no move raises the quality.
 *
 * Output:   `*moved`, whether any node moved.
 * Cost:     O(E) for each of a few rounds of the queue.
 */
pn_status pni_barber_move(const pni_group_graph *graph, pni_partition *partition,
                          pni_random *random, const pn_run *run, bool *moved,
                          pn_error *err);

/**
 * Splits groups into well-connected parts, at random where several are as good.
 *
 * Output:   refined[0 .. n-1], numbers below n; parts of a group stay inside it.
 * Cost:     O(E).
 */
pn_status pni_barber_refine(const pni_group_graph *graph,
                            const pni_partition *partition, pni_random *random,
                            const pn_run *run, uint32_t *refined, pn_error *err);

#endif
