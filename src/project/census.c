#include "census.h"

#include "../base/waves.h"

#include <math.h>

typedef struct counting {
    const pni_product *product;
    const pni_degrees *degrees;
    const pni_thresholds *least;
    pni_kinds *found; /* [PNI_WAVE] of the chunks at work */
    pni_kinds all;
} counting;

void pni_census_done(pni_census *census)
{
    free(census->kind);
    *census = (pni_census){0};
}

static pn_status enter(void *context, void **room, pn_error *err)
{
    const counting *c = context;
    return pni_row_sums_room(c->product->n, /*with_sums=*/false, room, err);
}

/* Most pairs share too few to matter, which costs one look each. */
static pn_status count_row(const counting *c, size_t a, const pni_row *row,
                           pni_kinds *found, pn_error *err)
{
    const uint32_t *class_of = c->degrees->class_of;
    const uint32_t *least = pni_thresholds_of(c->least, class_of[a]);
    for (size_t i = 0; i < row->n; i++) {
        const uint32_t class_b = class_of[row->node[i]];
        if (row->shared[i] >= least[class_b]) {
            const pni_kind_key key =
                pni_kind_of(class_of[a], class_b, c->degrees->n, row->shared[i]);
            PN_TRY(pni_kinds_add(found, key, 1, err));
        }
    }
    return PN_OK;
}

static pn_status count_chunk(void *context, void *room, size_t chunk, size_t slot,
                             pn_error *err)
{
    const counting *c = context;
    pni_row_sums *sums = room;
    pni_kinds *found = &c->found[slot];
    pni_kinds_clear(found);
    for (size_t a = c->product->cut[chunk]; a < c->product->cut[chunk + 1]; a++) {
        pni_product_row(c->product, /*add=*/NULL, a, sums, &sums->own);
        PN_TRY(count_row(c, a, &sums->own, found, err));
    }
    return PN_OK;
}

static pn_status add_found(void *context, size_t slot, pn_error *err)
{
    counting *c = context;
    const pni_kinds *found = &c->found[slot];
    for (size_t i = 0; i < found->capacity; i++) {
        const pni_kind_cell *cell = &found->cell[i];
        if (cell->n != 0) {
            PN_TRY(pni_kinds_add(&c->all, cell->key, cell->n, err));
        }
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
    for (size_t k = 0; c->found != NULL && k < PNI_WAVE; k++) {
        pni_kinds_done(&c->found[k]);
    }
    free(c->found);
    pni_kinds_done(&c->all);
}

pn_status pni_census_take(const pni_product *product, const pni_degrees *degrees,
                          const pni_thresholds *least, const pn_run *run,
                          pni_census *out, pn_error *err)
{
    PNI_SCOPED(counting, free_found)
    c = {.product = product,
         .degrees = degrees,
         .least = least,
         .found = calloc(PNI_WAVE, sizeof *c.found)};
    if (c.found == NULL) {
        return pni_fail_memory(err);
    }
    if (degrees->n > 0 && degrees->degree[0] >= (double)(1ULL << PNI_SHARED_BITS)) {
        return pni_fail(err, PN_ELIMIT, "a node has too many partners to test pairs");
    }
    const pni_waves waves = {.what = "counting pairs",
                             .n_chunks = product->n_chunks,
                             .n_steps = product->n_steps,
                             .context = &c,
                             .enter = enter,
                             .leave = pni_row_sums_leave,
                             .work = count_chunk,
                             .take = add_found};
    PN_TRY(pni_waves_run(&waves, run, err));
    return list_kinds(&c.all, out, err);
}
