#include "distances.h"

#include "nearby.h"
#include "reach_room.h"
#include "ring_reach.h"
#include "tree_reach.h"
#include "twins.h"

#include "../../base/parallel.h"

/* Components of fewer classes are searched together, whatever their form. */
enum { LARGE = 256 };

/* Kinds of components. */
enum { IS_SMALL, IS_LARGE, IS_SOLVED };

/* Sources of one side that are searched from at once. */
typedef struct batch {
    uint32_t first; /* in source[] */
    uint32_t n;
} batch;

/* Batches of sources are the chunks. */
typedef struct searching {
    pni_walk walk;
    uint32_t *n_members; /* [walk.rows.n] */
    pni_reach *found;    /* [walk.rows.n] */
    uint8_t *kind;       /* [walk.n_components] a kind of component */
    uint32_t *source;    /* [walk.rows.n] by side and component, as they are searched */
    batch *batch;        /* [n_batches] */
    size_t n_batches;
} searching;

static void searching_done(searching *s)
{
    pni_walk_done(&s->walk);
    free(s->n_members);
    free(s->found);
    free(s->kind);
    free(s->source);
    free(s->batch);
}

static void search_leave(void *room)
{
    pni_reach_room_free(room);
}

static pn_status search_enter(void *context, void **room, pn_error *err)
{
    const searching *s = context;
    pni_reach_room *made = NULL;
    const pn_status status = pni_reach_room_new(&s->walk, s->n_members, &made, err);
    *room = made;
    return status;
}

static pn_status search_batch(void *context, void *room, size_t chunk,
                              pni_worker *worker, pn_error *err)
{
    (void)worker;
    const searching *s = context;
    const batch *b = &s->batch[chunk];
    const uint32_t *source = s->source + b->first;
    pni_reach reach[PNI_SET_SIZE];
    PN_TRY(pni_reach_room_search(room, source, b->n, reach, err));
    for (uint32_t j = 0; j < b->n; j++) {
        s->found[source[j]] = reach[j];
    }
    return PN_OK;
}

/* Fills found[] for a ring. */
static void solve_ring(const searching *s, uint32_t component, uint32_t n)
{
    const pni_reach reach = pni_ring_reach(n);
    for (unsigned side = 0; side < 2; side++) {
        const uint32_t *range = s->walk.first[side] + component;
        for (uint32_t c = range[0]; c < range[1]; c++) {
            s->found[c] = reach;
        }
    }
}

/* Looks at the form of a component, and fills found[] where it says all. */
static pn_status look_at(searching *s, uint32_t component, const pn_run *run,
                         pn_error *err)
{
    const pni_rows *rows = &s->walk.rows;
    uint32_t n = 0;
    uint64_t n_ends = 0; /* of ties */
    bool is_ring = true;
    for (unsigned side = 0; side < 2; side++) {
        const uint32_t *range = s->walk.first[side] + component;
        n += range[1] - range[0];
        n_ends += rows->start[range[1]] - rows->start[range[0]];
        for (uint32_t c = range[0]; c < range[1] && is_ring; c++) {
            is_ring = pni_row_length(rows, c) == 2 && s->n_members[c] == 1;
        }
    }
    s->kind[component] = n < LARGE ? IS_SMALL : IS_LARGE;
    if (n < LARGE || (n_ends / 2 >= n && !is_ring)) {
        return PN_OK;
    }
    s->kind[component] = IS_SOLVED;
    if (!is_ring) {
        return pni_tree_reach(&s->walk, component, s->n_members, run, s->found, err);
    }
    solve_ring(s, component, n);
    return PN_OK;
}

/* Cuts a range of sources into batches; it may begin by filling up the last one. */
static void add_batches(searching *s, uint32_t first, uint32_t end, bool joins)
{
    while (first < end) {
        if (!joins || s->batch[s->n_batches - 1].n == PNI_SET_SIZE) {
            s->batch[s->n_batches++] = (batch){first, 0};
            joins = true;
        }
        batch *last = &s->batch[s->n_batches - 1];
        const uint32_t room = PNI_SET_SIZE - last->n;
        const uint32_t n = end - first < room ? end - first : room;
        last->n += n;
        first += n;
    }
}

static pn_status plan_batches(searching *s, pn_error *err)
{
    PNI_SCOPED(pni_nearby, pni_nearby_done) nearby = {0};
    PN_TRY(pni_nearby_init(&nearby, &s->walk, err));
    for (unsigned side = 0; side < 2; side++) {
        for (uint32_t c = 0; c < s->walk.n_components; c++) {
            const bool joins =
                c > 0 && s->kind[c] == IS_SMALL && s->kind[c - 1] == IS_SMALL;
            const uint32_t *range = s->walk.first[side] + c;
            if (s->kind[c] == IS_SOLVED) {
                continue;
            }
            add_batches(s, range[0], range[1], joins);
            if (s->kind[c] == IS_LARGE) {
                pni_nearby_order(&nearby, c, side, PNI_SET_SIZE, s->source + range[0]);
            } else {
                for (uint32_t k = range[0]; k < range[1]; k++) {
                    s->source[k] = k;
                }
            }
        }
    }
    return PN_OK;
}

static pn_status prepare(const pni_twins *twins, searching *s, const pn_run *run,
                         pn_error *err)
{
    const pni_rows rows = pni_twins_rows(twins);
    PN_TRY(pni_walk_order(&rows, &s->walk, err));
    const size_t n = s->walk.rows.n;
    s->n_members = malloc((n + 1) * sizeof *s->n_members);
    s->found = malloc((n + 1) * sizeof *s->found);
    s->source = malloc((n + 1) * sizeof *s->source);
    s->batch = malloc((n + 1) * sizeof *s->batch);
    s->kind = malloc(s->walk.n_components + 1);
    if (s->n_members == NULL || s->found == NULL || s->source == NULL ||
        s->batch == NULL || s->kind == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t k = 0; k < n; k++) {
        s->n_members[k] = (uint32_t)pni_twins_size(twins, s->walk.row[k]);
    }
    for (uint32_t c = 0; c < s->walk.n_components; c++) {
        PN_TRY(look_at(s, c, run, err));
    }
    return plan_batches(s, err);
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
    PN_TRY(prepare(&twins, &s, run, err));
    const double n_ties = (double)twins.start[twins.n_classes];
    const pni_loop loop = {.what = "distances",
                           .n_chunks = s.n_batches,
                           .n_steps = (double)s.n_batches * n_ties * PNI_SET_PARTS,
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
