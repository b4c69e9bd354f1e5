#include "census.h"

#include "../base/parallel.h"

#include <math.h>

/* Chunks that are counted before their kinds are put together. */
enum { WAVE = 16 };

typedef struct counting {
    const pni_product *product;
    const pni_degrees *degrees;
    size_t first;     /* chunk of the wave */
    pni_kinds *found; /* [WAVE] of the chunks of the wave */
} counting;

void pni_census_done(pni_census *census)
{
    free(census->kind);
    *census = (pni_census){0};
}

static pn_status enter(void *context, void **room, pn_error *err)
{
    const counting *c = context;
    return pni_row_sums_room(c->product->n, room, err);
}

static pn_status count_chunk(void *context, void *room, size_t k, pni_worker *worker,
                             pn_error *err)
{
    const counting *c = context;
    const size_t chunk = c->first + k;
    pni_row_sums *sums = room;
    (void)worker;
    pni_kinds_clear(&c->found[k]);
    for (size_t a = c->product->cut[chunk]; a < c->product->cut[chunk + 1]; a++) {
        pni_product_row(c->product, pni_add_counts, a, sums);
        for (size_t i = 0; i < sums->n; i++) {
            const pni_kind_key key = pni_kind_of(c->degrees->class_of[a],
                                                 c->degrees->class_of[sums->node[i]],
                                                 c->degrees->n, sums->value[i]);
            PN_TRY(pni_kinds_add(&c->found[k], key, 1, err));
        }
    }
    return PN_OK;
}

static pn_status add_found(const pni_kinds *found, pni_kinds *all, pn_error *err)
{
    for (size_t i = 0; i < found->capacity; i++) {
        const pni_kind_cell *cell = &found->cell[i];
        if (cell->n != 0) {
            PN_TRY(pni_kinds_add(all, cell->key, cell->n, err));
        }
    }
    return PN_OK;
}

static pn_status count_wave(counting *c, size_t n, const pn_run *run, pni_kinds *all,
                            pn_error *err)
{
    /* progress is that of all waves, reported by the caller */
    pn_run quiet = run == NULL ? (pn_run){0} : *run;
    quiet.progress = NULL;
    const double share = (double)n / (double)c->product->n_chunks;
    const pni_loop loop = {.n_chunks = n,
                           .n_steps = c->product->n_steps * share,
                           .context = c,
                           .enter = enter,
                           .work = count_chunk,
                           .leave = pni_row_sums_leave};
    PN_TRY(pni_parallel(&loop, &quiet, err));
    for (size_t k = 0; k < n; k++) {
        PN_TRY(add_found(&c->found[k], all, err));
    }
    return PN_OK;
}

static int compare_kinds(const void *left, const void *right)
{
    const pni_pair_kind *a = left;
    const pni_pair_kind *b = right;
    return (a->key > b->key) - (a->key < b->key);
}

static pn_status list_kinds(const pni_kinds *all, pni_census *out, pn_error *err)
{
    pni_census census = {.kind = malloc((all->n + 1) * sizeof *census.kind)};
    if (census.kind == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < all->capacity; i++) {
        if (all->cell[i].n != 0) {
            census.kind[census.n++] = (pni_pair_kind){.key = all->cell[i].key,
                                                      .n_pairs = (double)all->cell[i].n,
                                                      .p = NAN,
                                                      .q = NAN};
        }
    }
    qsort(census.kind, census.n, sizeof *census.kind, compare_kinds);
    *out = census;
    return PN_OK;
}

static void free_found(counting *c)
{
    for (size_t k = 0; c->found != NULL && k < WAVE; k++) {
        pni_kinds_done(&c->found[k]);
    }
    free(c->found);
}

pn_status pni_census_take(const pni_product *product, const pni_degrees *degrees,
                          const pn_run *run, pni_census *out, pn_error *err)
{
    PNI_KINDS all = {0};
    PNI_SCOPED(counting, free_found)
    c = {
        .product = product, .degrees = degrees, .found = calloc(WAVE, sizeof *c.found)};
    if (c.found == NULL) {
        return pni_fail_memory(err);
    }
    if (degrees->n > 0 && degrees->degree[0] >= (double)(1ULL << PNI_SHARED_BITS)) {
        return pni_fail(err, PN_ELIMIT, "a node has too many partners to test pairs");
    }
    for (; c.first < product->n_chunks; c.first += WAVE) {
        const size_t left = product->n_chunks - c.first;
        const double share = (double)c.first / (double)product->n_chunks;
        PN_TRY(pni_tick(run, "counting pairs", share, err));
        PN_TRY(count_wave(&c, left < WAVE ? left : WAVE, run, &all, err));
    }
    return list_kinds(&all, out, err);
}
