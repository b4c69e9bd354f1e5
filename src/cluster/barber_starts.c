#include "barber_starts.h"

#include "../base/parallel.h"
#include "../base/scope.h"

typedef struct starts {
    const pni_group_graph *graph;
    uint64_t seed;
    const pni_effort *effort;
    pni_trials *trials;
} starts;

static pn_status work(void *context, void *room, size_t chunk, pni_worker *worker,
                      pn_error *err)
{
    (void)room;
    (void)worker;
    const starts *s = context;
    pni_random seeds = {.state = s->seed + chunk};
    pni_random random = {.state = pni_random_next(&seeds)};
    uint32_t *group = s->trials->group + chunk * s->graph->n;
    for (size_t i = 0; i < s->graph->n; i++) {
        group[i] = (uint32_t)i;
    }
    PN_TRY(pni_barber_improve(s->graph, &random, s->effort, group, err));
    return pni_barber_quality(s->graph, group, &s->trials->quality[chunk], err);
}

pn_status pni_barber_starts(const pni_group_graph *graph, uint64_t seed,
                            const pni_effort *effort, pni_trials *trials, pn_error *err)
{
    trials->group = malloc((trials->n * graph->n + 1) * sizeof *trials->group);
    trials->quality = malloc((trials->n + 1) * sizeof *trials->quality);
    if (trials->group == NULL || trials->quality == NULL) {
        return pni_fail_memory(err);
    }
    starts s = {graph, seed, effort, trials};
    const pni_loop loop = {.what = "groups",
                           .n_chunks = trials->n,
                           .n_steps = 100.0 * (double)trials->n *
                                      (double)graph->start[graph->n],
                           .context = &s,
                           .work = work};
    return pni_parallel(&loop, effort->run, err);
}
