#include "barber_climb.h"

#include "barber_kick.h"
#include "barber_mix.h"

#include "../base/parallel.h"
#include "../base/scope.h"

#include <string.h>

typedef struct climbing {
    const pni_group_graph *graph;
    const pni_climb *climb;
    const uint32_t *before; /* [n of the pool] rows as they were */
    pni_trials *pool;
} climbing;

/* What one thread works with. */
typedef struct desk {
    pni_kick_room kick;
    uint32_t *group; /* [n] */
} desk;

static void leave(void *room)
{
    desk *d = room;
    if (d != NULL) {
        pni_kick_room_done(&d->kick);
        free(d->group);
        free(d);
    }
}

static pn_status enter(void *context, void **room, pn_error *err)
{
    const climbing *c = context;
    desk *d = calloc(1, sizeof *d);
    if (d == NULL) {
        return pni_fail_memory(err);
    }
    *room = d;
    d->group = malloc((c->graph->n + 1) * sizeof *d->group);
    if (d->group == NULL) {
        return pni_fail_memory(err);
    }
    return pni_kick_room_new(c->graph->n, &d->kick, err);
}

/* Searches from the partition at work and keeps what is found if it is no worse. */
static pn_status search_on(const climbing *c, desk *d, size_t row, pni_random *random,
                           pn_error *err)
{
    double quality = 0;
    const size_t n = c->graph->n;
    PN_TRY(pni_barber_improve(c->graph, random, &c->climb->effort, d->group, err));
    PN_TRY(pni_barber_quality(c->graph, d->group, &quality, err));
    if (quality >= c->pool->quality[row]) {
        memcpy(c->pool->group + row * n, d->group, n * sizeof *d->group);
        c->pool->quality[row] = quality;
    }
    return PN_OK;
}

static pn_status work(void *context, void *room, size_t row, pni_worker *worker,
                      pn_error *err)
{
    (void)worker;
    const climbing *c = context;
    desk *d = room;
    const size_t n = c->graph->n;
    pni_random seeds = {.state = c->climb->seed + row};
    pni_random random = {.state = pni_random_next(&seeds)};
    const size_t n_others = c->pool->n - 1;
    const size_t step = n_others == 0 ? 0 : 1 + pni_random_below(&random, n_others);
    const size_t other = (row + step) % c->pool->n;
    const uint32_t *const pair[] = {c->before + row * n, c->before + other * n};
    PN_TRY(pni_barber_mix(c->graph, pair, &random, &c->climb->effort, d->group, err));
    PN_TRY(search_on(c, d, row, &random, err));
    for (size_t k = 0; k < c->climb->n_kicks; k++) {
        memcpy(d->group, c->pool->group + row * n, n * sizeof *d->group);
        pni_barber_kick(c->graph, &random, &d->kick, d->group);
        PN_TRY(search_on(c, d, row, &random, err));
    }
    return PN_OK;
}

pn_status pni_barber_climb(const pni_group_graph *graph, const pni_climb *climb,
                           pni_trials *pool, pn_error *err)
{
    const size_t n_rows = pool->n * graph->n;
    PNI_FREE uint32_t *before = malloc((n_rows + 1) * sizeof *before);
    if (before == NULL) {
        return pni_fail_memory(err);
    }
    memcpy(before, pool->group, n_rows * sizeof *before);
    climbing c = {graph, climb, before, pool};
    const pni_loop loop = {.what = "better groups",
                           .n_chunks = pool->n,
                           .n_steps = 100.0 * (double)(pool->n * (1 + climb->n_kicks)) *
                                      (double)graph->start[graph->n],
                           .context = &c,
                           .enter = enter,
                           .work = work,
                           .leave = leave};
    return pni_parallel(&loop, climb->effort.run, err);
}
