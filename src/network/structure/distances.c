#include "distances.h"

#include "reach_search.h"
#include "twins.h"

#include "../../base/parallel.h"

/* Batches of sources are the chunks: first those of the left side, then the others. */
typedef struct searching {
    pni_walk walk;
    uint32_t *n_members; /* [walk.rows.n] */
    pni_reach *found;    /* [walk.rows.n] */
    size_t n_left_batches;
    size_t n_batches;
} searching;

static void searching_done(searching *s)
{
    pni_walk_done(&s->walk);
    free(s->n_members);
    free(s->found);
}

static void search_leave(void *room)
{
    if (room != NULL) {
        pni_reach_search_done(room);
        free(room);
    }
}

static pn_status search_enter(void *context, void **room, pn_error *err)
{
    const searching *s = context;
    *room = aligned_alloc(sizeof(pni_set), sizeof(pni_reach_search));
    if (*room == NULL) {
        return pni_fail_memory(err);
    }
    return pni_reach_search_init(*room, &s->walk, s->n_members, err);
}

static pn_status search_batch(void *context, void *room, size_t chunk,
                              pni_worker *worker, pn_error *err)
{
    (void)worker;
    (void)err;
    const searching *s = context;
    const bool is_left = chunk < s->n_left_batches;
    const size_t end = is_left ? s->walk.rows.n_left : s->walk.rows.n;
    const size_t first =
        is_left ? chunk * PNI_SET_SIZE
                : s->walk.rows.n_left + (chunk - s->n_left_batches) * PNI_SET_SIZE;
    const size_t n = end - first < PNI_SET_SIZE ? end - first : PNI_SET_SIZE;
    pni_reach_search_run(room, (uint32_t)first, (unsigned)n, s->found + first);
    return PN_OK;
}

static pn_status prepare(const pni_twins *twins, searching *s, pn_error *err)
{
    const pni_rows rows = pni_twins_rows(twins);
    PN_TRY(pni_walk_order(&rows, &s->walk, err));
    const size_t n = s->walk.rows.n;
    const size_t n_left = s->walk.rows.n_left;
    s->n_left_batches = (n_left + PNI_SET_SIZE - 1) / PNI_SET_SIZE;
    s->n_batches = s->n_left_batches + (n - n_left + PNI_SET_SIZE - 1) / PNI_SET_SIZE;
    s->n_members = malloc((n + 1) * sizeof *s->n_members);
    s->found = malloc((n + 1) * sizeof *s->found);
    if (s->n_members == NULL || s->found == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t k = 0; k < n; k++) {
        s->n_members[k] = (uint32_t)pni_twins_size(twins, s->walk.row[k]);
    }
    return PN_OK;
}

/* Twins have the same reach. */
static void spread_reach(const searching *s, const pni_twins *twins, pni_reach *reach)
{
    for (size_t k = 0; k < s->walk.rows.n; k++) {
        const uint32_t c = s->walk.row[k];
        for (size_t m = twins->first[c]; m < twins->first[c + 1]; m++) {
            reach[twins->member[m]] = s->found[k];
        }
    }
}

pn_status pni_distances(const pn_network *net, const pn_run *run, pni_reach *reach,
                        pn_error *err)
{
    PNI_TWINS twins = {0};
    PNI_SCOPED(searching, searching_done) s = {0};
    PN_TRY(pni_twins_find(net, &twins, err));
    PN_TRY(prepare(&twins, &s, err));
    const double n_ties = (double)twins.start[twins.n_classes];
    const pni_loop loop = {.what = "distances",
                           .n_chunks = s.n_batches,
                           .n_steps = (double)s.n_batches * n_ties * PNI_SET_WORDS,
                           .context = &s,
                           .enter = search_enter,
                           .work = search_batch,
                           .leave = search_leave};
    PN_TRY(pni_parallel(&loop, run, err));
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        reach[i] = (pni_reach){0};
    }
    spread_reach(&s, &twins, reach);
    return PN_OK;
}
