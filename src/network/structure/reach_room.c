#include "reach_room.h"

/* Classes of a network in which single searches take less time than making sets. */
enum { FEW = 40 };

pn_status pni_reach_room_new(const pni_walk *walk, const uint32_t *n_members,
                             pni_reach_room **out, pn_error *err)
{
    pni_reach_room *room = aligned_alloc(sizeof(pni_set), sizeof *room);
    *out = room;
    if (room == NULL) {
        return pni_fail_memory(err);
    }
    room->walk = walk;
    room->n_members = n_members;
    room->sets = (pni_reach_search){0};
    room->lanes = (pni_lane_reach){0};
    room->single = (pni_queue_reach){0};
    room->component = UINT32_MAX;
    return walk->rows.n < FEW
               ? PN_OK
               : pni_reach_search_init(&room->sets, walk, n_members, err);
}

void pni_reach_room_free(pni_reach_room *room)
{
    if (room != NULL) {
        pni_reach_search_done(&room->sets);
        pni_lane_reach_done(&room->lanes);
        pni_queue_reach_done(&room->single);
        free(room);
    }
}

/* A way that was vain in a component is not tried there again. */
static void choose_way(pni_reach_room *room, uint32_t first, uint32_t last)
{
    const uint32_t *component = room->walk->component;
    if (room->component != component[first] || room->component != component[last]) {
        room->component = component[first];
        room->way =
            room->walk->rows.n < FEW ? PNI_REACH_SINGLE : PNI_REACH_SETS_AT_BEST;
    }
}

static pn_status search_singly(pni_reach_room *room, const uint32_t *source, unsigned n,
                               pni_reach *reach, pn_error *err)
{
    pni_queue_reach *single = &room->single;
    if (single->walk == NULL) {
        PN_TRY(pni_queue_reach_init(single, room->walk, room->n_members, err));
    }
    for (unsigned j = 0; j < n; j++) {
        pni_queue_reach_run(single, source[j], &reach[j]);
    }
    return PN_OK;
}

static pn_status search_lanes(pni_reach_room *room, const uint32_t *source, unsigned n,
                              pni_reach *reach, bool *is_found, pn_error *err)
{
    pni_lane_reach *lanes = &room->lanes;
    if (lanes->walk == NULL) {
        PN_TRY(pni_lane_reach_init(lanes, room->walk, room->n_members, err));
    }
    *is_found = pni_lane_reach_run(lanes, source, n, reach);
    return PN_OK;
}

/* Sets have to save much at first; what they save grows once sources have met. */
static bool search_sets(pni_reach_room *room, const uint32_t *source, unsigned n,
                        pni_reach *reach)
{
    const double least = 1.5;
    const double much = room->way == PNI_REACH_SETS_AT_BEST ? n / 16. : least;
    return pni_reach_search_run(&room->sets, source, n, much > least ? much : least,
                                reach);
}

/* Searches in the way of the room. */
static pn_status search(pni_reach_room *room, const uint32_t *source, unsigned n,
                        pni_reach *reach, bool *is_found, pn_error *err)
{
    switch (room->way) {
    case PNI_REACH_SINGLE:
        *is_found = true;
        return search_singly(room, source, n, reach, err);
    case PNI_REACH_LANES:
        return search_lanes(room, source, n, reach, is_found, err);
    default:
        *is_found = search_sets(room, source, n, reach);
        return PN_OK;
    }
}

pn_status pni_reach_room_search(pni_reach_room *room, const uint32_t *source,
                                unsigned n, pni_reach *reach, pn_error *err)
{
    bool is_found = false;
    choose_way(room, source[0], source[n - 1]);
    for (;;) {
        PN_TRY(search(room, source, n, reach, &is_found, err));
        if (is_found) {
            return PN_OK;
        }
        room->way++;
    }
}
