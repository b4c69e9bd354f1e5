#include "reach_room.h"

pn_status pni_reach_room_new(const pni_walk *walk, const uint32_t *n_members,
                             pni_reach_room **out, pn_error *err)
{
    pni_reach_room *room = aligned_alloc(sizeof(pni_set), sizeof *room);
    *out = room;
    if (room == NULL) {
        return pni_fail_memory(err);
    }
    room->lanes = (pni_lane_reach){0};
    room->single = (pni_queue_reach){0};
    room->way = PNI_REACH_SETS_AT_BEST;
    room->component = UINT32_MAX;
    return pni_reach_search_init(&room->sets, walk, n_members, err);
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
    const uint32_t *component = room->sets.walk->component;
    if (room->component != component[first] || room->component != component[last]) {
        room->component = component[first];
        room->way = PNI_REACH_SETS_AT_BEST;
    }
}

static pn_status search_singly(pni_reach_room *room, const uint32_t *source, unsigned n,
                               pni_reach *reach, pn_error *err)
{
    pni_queue_reach *single = &room->single;
    if (single->walk == NULL) {
        PN_TRY(
            pni_queue_reach_init(single, room->sets.walk, room->sets.n_members, err));
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
        PN_TRY(pni_lane_reach_init(lanes, room->sets.walk, room->sets.n_members, err));
    }
    *is_found = pni_lane_reach_run(lanes, source, n, reach);
    return PN_OK;
}

/* Searches in the way of the room. */
static pn_status search(pni_reach_room *room, const uint32_t *source, unsigned n,
                        pni_reach *reach, bool *is_found, pn_error *err)
{
    const double least = 1.5; /* it is more once sources have met */
    const double much = n / 16.;
    *is_found = true;
    switch (room->way) {
    case PNI_REACH_SETS_AT_BEST:
        *is_found = pni_reach_search_run(&room->sets, source, n,
                                         much > least ? much : least, reach);
        return PN_OK;
    case PNI_REACH_LANES:
        return search_lanes(room, source, n, reach, is_found, err);
    case PNI_REACH_SETS:
        *is_found = pni_reach_search_run(&room->sets, source, n, least, reach);
        return PN_OK;
    default:
        return search_singly(room, source, n, reach, err);
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
