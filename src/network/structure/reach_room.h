/**
 * What up to 512 classes of twins reach, by sets of them, by lanes, or by single
 * searches, whichever costs less.
 */
#ifndef PNI_REACH_ROOM_H
#define PNI_REACH_ROOM_H

#include "lane_reach.h"
#include "queue_reach.h"
#include "reach_search.h"

/** Ways to search; each is tried when those before it are vain. */
typedef enum pni_reach_way {
    PNI_REACH_SETS_AT_BEST, /* where many sources meet */
    PNI_REACH_LANES,
    PNI_REACH_SETS,
    PNI_REACH_SINGLE
} pni_reach_way;

/** Room of one thread for one search after another. */
typedef struct pni_reach_room {
    pni_reach_search sets;  /* zeroed where the network is small */
    pni_lane_reach lanes;   /* zeroed until it is needed */
    pni_queue_reach single; /* the same */
    const pni_walk *walk;
    const uint32_t *n_members;
    pni_reach_way way;  /* of the latest search */
    uint32_t component; /* in which it was */
} pni_reach_room;

/**
 * Makes a room, also one that has to be released when it fails.
 *
 * Owner:    the caller, who releases it with pni_reach_room_free.
 */
pn_status pni_reach_room_new(const pni_walk *walk, const uint32_t *n_members,
                             pni_reach_room **out, pn_error *err);
/** Releases a room; may get NULL. */
void pni_reach_room_free(pni_reach_room *room);

/**
 * Searches from n <= 512 classes, all of one side, in ascending order.
 *
 * Output:   reach[0 .. n-1], for one member of each class.
 * Errors:   PN_ENOMEM.
 */
pn_status pni_reach_room_search(pni_reach_room *room, const uint32_t *source,
                                unsigned n, pni_reach *reach, pn_error *err);

#endif
