/**
 * A partition with high Barber modularity.
 */
#ifndef PNI_BARBER_SEARCH_H
#define PNI_BARBER_SEARCH_H

#include "group_graph.h"

/** How long to go on; a round costs about 0.5 s for a million ties. */
typedef struct pni_effort {
    size_t most_rounds;
    const pn_run *run; /* asked whether to stop; progress is for the caller to tell */
} pni_effort;

/**
 * Improves a partition by the Leiden method until a whole round changes nothing, or
 * there were enough rounds.
 *
 * Formula:  local moves, refinement and merging, each raising the quality of
 *           group_graph.h.
 * Source:   Traag, Waltman, van Eck 2019, doi:10.1038/s41598-019-41695-z, with
 *           Barber's null model (2007, doi:10.1103/PhysRevE.76.066102) in the place of
 *           Newman's.
 * Input:    group[0 .. n-1], numbers below n: where to start.
 * Output:   group, improved; never worse.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(E) time for each of some dozens of passes, O(V + E) memory.
 */
pn_status pni_barber_improve(const pni_group_graph *graph, pni_random *random,
                             const pni_effort *effort, uint32_t *group, pn_error *err);

/** The quality of a partition, divided by the total weight: Barber's modularity. */
pn_status pni_barber_quality(const pni_group_graph *graph, const uint32_t *group,
                             double *out, pn_error *err);

#endif
