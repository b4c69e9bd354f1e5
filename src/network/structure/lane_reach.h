/**
 * Breadth-first search for classes of twins near each other, as one search from a root
 * among them and what differs from it: for networks in which sources reach a class at
 * different times, but neighbours see most of it in the same way.
 */
#ifndef PNI_LANE_REACH_H
#define PNI_LANE_REACH_H

#include "distances.h"
#include "lanes.h"

/** Classes that share a row, which come by ascending depth. */
typedef struct pni_lane_crowd {
    uint32_t depth;     /* of the latest one */
    uint64_t n_at;      /* members at that depth, so far */
    uint64_t n_before;  /* members one layer above it */
    uint64_t n_members; /* in all */
} pni_lane_crowd;

/** Room for one search after another. */
typedef struct pni_lane_reach {
    const pni_walk *walk;
    const uint32_t *n_members; /* [n] nodes that a class stands for */
    pni_depth_order order;
    pni_lanes lanes;
    pni_lane_crowd *crowd; /* [n] by place of the owner of its row */
    uint32_t *wanted;      /* [n] number of a class among the sources plus 1, or 0 */
    pni_inverse *up_to;    /* [n + 2] at d + 1: 1/1 + 1/2 ... + 1/d */
    /* The sources that share a root. */
    unsigned n_sources;
    uint32_t source[PNI_LANES]; /* their places */
    uint64_t hops[PNI_LANES];
    pni_inverse inverse[PNI_LANES];
    uint32_t farthest[PNI_LANES];
} pni_lane_reach;

pn_status pni_lane_reach_init(pni_lane_reach *search, const pni_walk *walk,
                              const uint32_t *n_members, pn_error *err);
/** Releases a search, also one that is zeroed. */
void pni_lane_reach_done(pni_lane_reach *search);

/**
 * Searches from n classes of one side and component, in ascending order.
 *
 * Output:   reach[0 .. n-1], for one member of each.  False if it gave up.
 * Cost:     for every 128 sources near each other O(ties of the component), and 128
 *           bytes for each class that sees them differently than those above it.
 */
bool pni_lane_reach_run(pni_lane_reach *search, const uint32_t *source, unsigned n,
                        pni_reach *reach);

#endif
