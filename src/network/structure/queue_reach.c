#include "queue_reach.h"

pn_status pni_queue_reach_init(pni_queue_reach *search, const pni_walk *walk,
                               const uint32_t *n_members, pn_error *err)
{
    const size_t n = walk->rows.n;
    *search = (pni_queue_reach){.walk = walk,
                                .n_members = n_members,
                                .met_by = calloc(n + 1, sizeof(uint32_t)),
                                .queue = malloc((n + 1) * sizeof(uint32_t)),
                                .unit = calloc(n + 2, sizeof(pni_inverse))};
    if (search->met_by == NULL || search->queue == NULL || search->unit == NULL) {
        return pni_fail_memory(err);
    }
    for (uint32_t distance = 1; distance < n + 2; distance++) {
        search->unit[distance] = pni_inverse_of(distance);
    }
    return PN_OK;
}

void pni_queue_reach_done(pni_queue_reach *search)
{
    free(search->met_by);
    free(search->queue);
    free(search->unit);
}

/* Meets the partners of the classes at queue[begin .. end-1]; returns how many members
 * they have. */
static uint64_t meet_partners(pni_queue_reach *s, uint32_t mark, size_t begin,
                              size_t *end)
{
    const pni_rows *rows = &s->walk->rows;
    uint64_t n_met = 0;
    size_t n_queued = *end;
    for (size_t at = begin; at < *end; at++) {
        const uint64_t stop = rows->start[s->queue[at] + 1];
        for (uint64_t k = rows->start[s->queue[at]]; k < stop; k++) {
            const uint32_t to = rows->partner[k];
            const bool is_new = s->met_by[to] != mark;
            s->met_by[to] = mark;
            s->queue[n_queued] = to;
            n_queued += is_new;
            n_met += is_new ? s->n_members[to] : 0;
        }
    }
    *end = n_queued;
    return n_met;
}

void pni_queue_reach_run(pni_queue_reach *search, uint32_t source, pni_reach *reach)
{
    const uint32_t mark = ++search->n_searches;
    size_t begin = 0;
    size_t end = 1;
    *reach = (pni_reach){0};
    search->met_by[source] = mark;
    search->queue[0] = source;
    for (uint32_t distance = 1; begin < end; distance++) {
        const size_t next = end;
        uint64_t n_met = meet_partners(search, mark, begin, &end);
        n_met += distance == 2 ? search->n_members[source] - 1 : 0; /* its twins */
        if (n_met > 0) {
            pni_reach_add(reach, n_met, distance, &search->unit[distance]);
        }
        begin = next;
    }
}
