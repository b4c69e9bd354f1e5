#include "distances.h"

typedef struct search {
    const pni_twins *twins;
    uint32_t *distance; /* [n_classes] UINT32_MAX: not yet reached */
    uint32_t *queue;    /* [n_classes] reached classes in order */
    size_t n_queued;
    uint64_t *n_at; /* [n_classes + 2] */
    size_t n_levels;
} search;

static void reach(search *s, uint32_t c, uint32_t distance, size_t n_nodes)
{
    s->distance[c] = distance;
    s->queue[s->n_queued++] = c;
    if (n_nodes == 0) {
        return; /* the class of the source, which has no second member */
    }
    while (s->n_levels < distance) {
        s->n_at[++s->n_levels] = 0;
    }
    s->n_at[distance] += n_nodes;
}

static void reach_partners(search *s, uint32_t from, uint32_t source, uint32_t distance)
{
    const pni_twins *twins = s->twins;
    for (size_t k = twins->start[from]; k < twins->start[from + 1]; k++) {
        const uint32_t to = twins->partner[k];
        if (s->distance[to] == UINT32_MAX) {
            reach(s, to, distance, pni_twins_size(twins, to) - (to == source));
        }
    }
}

/* Finds what one member of a class reaches; the class itself stands for the other
 * members and is not reached at the start. */
static void search_from(search *s, uint32_t source)
{
    s->n_queued = 0;
    s->n_levels = 0;
    s->n_at[0] = 1;
    reach_partners(s, source, source, 1);
    for (size_t at = 0; at < s->n_queued; at++) {
        const uint32_t c = s->queue[at];
        reach_partners(s, c, source, s->distance[c] + 1);
    }
    for (size_t at = 0; at < s->n_queued; at++) {
        s->distance[s->queue[at]] = UINT32_MAX;
    }
}

static pn_status search_all(search *s, const pn_run *run,
                            void (*visit)(void *context, const pni_reach *reach),
                            void *context, pn_error *err)
{
    const pni_twins *twins = s->twins;
    for (size_t c = 0; c < twins->n_classes; c++) {
        if (c % 16 == 0) {
            const double share = (double)c / (double)twins->n_classes;
            PN_TRY(pni_tick(run, "distances", share, err));
        }
        search_from(s, (uint32_t)c);
        const pni_reach found = {twins->member + twins->first[c],
                                 pni_twins_size(twins, c), s->n_at, s->n_levels};
        visit(context, &found);
    }
    return PN_OK;
}

pn_status pni_distances_each(const pn_network *net, const pn_run *run,
                             void (*visit)(void *context, const pni_reach *reach),
                             void *context, pn_error *err)
{
    PNI_TWINS twins = {0};
    PN_TRY(pni_twins_find(net, &twins, err));
    const size_t n = twins.n_classes + 2;
    PNI_FREE uint32_t *distance = malloc(n * sizeof *distance);
    PNI_FREE uint32_t *queue = malloc(n * sizeof *queue);
    PNI_FREE uint64_t *n_at = malloc(n * sizeof *n_at);
    if (distance == NULL || queue == NULL || n_at == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t c = 0; c < n; c++) {
        distance[c] = UINT32_MAX;
    }
    search s = {.twins = &twins, .distance = distance, .queue = queue, .n_at = n_at};
    return search_all(&s, run, visit, context, err);
}
