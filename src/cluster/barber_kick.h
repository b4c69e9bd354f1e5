/**
 * Small disturbances of a partition, from which a search may find a better one.
 */
#ifndef PNI_BARBER_KICK_H
#define PNI_BARBER_KICK_H

#include "group_graph.h"

/** Room for kicks of n nodes; zeroed is empty. */
typedef struct pni_kick_room {
    bool *loose;     /* [n] the node leaves its group */
    uint32_t *first; /* [n] by group: the first node that stays */
} pni_kick_room;

pn_status pni_kick_room_new(size_t n, pni_kick_room *room, pn_error *err);
void pni_kick_room_done(pni_kick_room *room);

/**
 * Takes one to five groups along a random walk apart into single nodes; now and then
 * takes some nodes out of all groups, or puts some where a partner is.
 *
 * Source:   iterated local search, Lourenço, Martin, Stützle 2003, in: Glover,
 *           Kochenberger (eds.), Handbook of Metaheuristics, chapter 11.
 * Input:    group[0 .. n-1], numbers below n; the graph has a tie.
 * Output:   group, numbers below n.
 * Cost:     O(V) time.
 */
void pni_barber_kick(const pni_group_graph *graph, pni_random *random,
                     pni_kick_room *room, uint32_t *group);

#endif
