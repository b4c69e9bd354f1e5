#include "reach_room.h"

pn_status pni_reach_room_new(const pni_walk *walk, const uint32_t *n_members,
                             pni_reach_room **out, pn_error *err)
{
    pni_reach_room *room = aligned_alloc(sizeof(pni_set), sizeof *room);
    *out = room;
    if (room == NULL) {
        return pni_fail_memory(err);
    }
    room->single = (pni_queue_reach){0};
    return pni_reach_search_init(&room->sets, walk, n_members, err);
}

void pni_reach_room_free(pni_reach_room *room)
{
    if (room != NULL) {
        pni_reach_search_done(&room->sets);
        pni_queue_reach_done(&room->single);
        free(room);
    }
}

pn_status pni_reach_room_search(pni_reach_room *room, const uint32_t *source,
                                unsigned n, pni_reach *reach, pn_error *err)
{
    pni_queue_reach *single = &room->single;
    if (pni_reach_search_run(&room->sets, source, n, reach)) {
        return PN_OK;
    }
    if (single->queue == NULL) {
        PN_TRY(
            pni_queue_reach_init(single, room->sets.walk, room->sets.n_members, err));
    }
    for (unsigned j = 0; j < n; j++) {
        pni_queue_reach_run(single, source[j], &reach[j]);
    }
    return PN_OK;
}
