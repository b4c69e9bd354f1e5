#include "pairs.h"

#include "../base/waves.h"

#include <math.h>
#include <string.h>

/* Pairs on their way. */
typedef struct making {
    const pni_pairs_wanted *wanted;
    pni_pair_block *block; /* [PNI_WAVE] of the chunks at work */
} making;

static pn_status enter(void *context, void **room, pn_error *err)
{
    const making *m = context;
    return pni_row_sums_room(m->wanted->product->n, m->wanted->weighting->add != NULL,
                             room, err);
}

static bool grow(void *column, size_t size)
{
    void **array = column;
    void *larger = realloc(*array, size);
    *array = larger == NULL ? *array : larger;
    return larger != NULL;
}

static pn_status reserve(pni_pair_block *to, size_t more, bool is_tested, pn_error *err)
{
    if (to->n + more <= to->capacity) {
        return PN_OK;
    }
    const size_t n = 2 * to->capacity + more;
    const bool has_room =
        grow(&to->a, n * sizeof *to->a) && grow(&to->b, n * sizeof *to->b) &&
        grow(&to->shared, n * sizeof *to->shared) &&
        grow(&to->weight, n * sizeof *to->weight) &&
        (!is_tested ||
         (grow(&to->p, n * sizeof *to->p) && grow(&to->q, n * sizeof *to->q)));
    if (!has_room) {
        return pni_fail_memory(err);
    }
    to->capacity = n;
    return PN_OK;
}

/* Adds all pairs of a row, without their weights. */
static void add_all(size_t a, const pni_row_sums *sums, pni_pair_block *to)
{
    memcpy(to->b + to->n, sums->node, sums->n * sizeof *to->b);
    memcpy(to->shared + to->n, sums->shared, sums->n * sizeof *to->shared);
    for (size_t k = to->n; k < to->n + sums->n; k++) {
        to->a[k] = (uint32_t)a;
    }
    to->n += sums->n;
}

/* Adds those that pass. */
static void add_tested(const pni_pairs_wanted *wanted, size_t a, pni_row_sums *sums,
                       pni_pair_block *to)
{
    size_t n = 0;
    for (size_t k = 0; k < sums->n; k++) {
        const uint32_t b = sums->node[k];
        pni_chance chance = {NAN, NAN};
        if (!pni_verdict_passes(wanted->verdict, a, b, sums->shared[k], &chance) &&
            !wanted->keeps_all) {
            continue;
        }
        to->p[to->n + n] = chance.p;
        to->q[to->n + n] = chance.q;
        sums->node[n] = b;
        sums->shared[n] = sums->shared[k];
        if (sums->value != NULL) {
            sums->value[n] = sums->value[k];
        }
        n++;
    }
    sums->n = n;
    add_all(a, sums, to);
}

/* Drops the nodes of a row that are not wanted. */
static void keep_among(const bool *among, pni_row_sums *sums)
{
    size_t n = 0;
    for (size_t k = 0; k < sums->n; k++) {
        if (among[sums->node[k]]) {
            sums->node[n] = sums->node[k];
            sums->shared[n] = sums->shared[k];
            if (sums->value != NULL) {
                sums->value[n] = sums->value[k];
            }
            n++;
        }
    }
    sums->n = n;
}

/* Weighs the last pairs of a block, which are those of a row. */
static void weigh_row(const pni_pairs_wanted *wanted, const pni_row_sums *sums,
                      pni_pair_block *to)
{
    const pni_product *product = wanted->product;
    const size_t first = to->n - sums->n;
    double *weight = to->weight + first;
    if (sums->value != NULL) {
        memcpy(weight, sums->value, sums->n * sizeof *weight);
    } else {
        for (size_t k = 0; k < sums->n; k++) {
            weight[k] = sums->shared[k];
        }
    }
    for (size_t k = 0; wanted->weighting->weigh != NULL && k < sums->n; k++) {
        const pni_ends ends = {
            .degree_a = (double)pni_degree(product->net, product->first + to->a[first]),
            .degree_b =
                (double)pni_degree(product->net, product->first + sums->node[k])};
        weight[k] = wanted->weighting->weigh(&ends, weight[k]);
    }
}

static pn_status add_row(const pni_pairs_wanted *wanted, size_t a, pni_row_sums *sums,
                         pni_pair_block *to, pn_error *err)
{
    if (wanted->among != NULL && !wanted->among[a]) {
        return PN_OK;
    }
    pni_product_row(wanted->product, wanted->weighting->add, a, sums);
    if (wanted->among != NULL) {
        keep_among(wanted->among, sums);
    }
    if (sums->n == 0) {
        return PN_OK; /* nothing may be copied to a block that has no memory yet */
    }
    PN_TRY(reserve(to, sums->n, wanted->verdict != NULL, err));
    if (wanted->verdict == NULL) {
        add_all(a, sums, to);
    } else {
        add_tested(wanted, a, sums, to);
    }
    weigh_row(wanted, sums, to);
    return PN_OK;
}

static pn_status work(void *context, void *room, size_t chunk, size_t slot,
                      pn_error *err)
{
    const making *m = context;
    const pni_product *product = m->wanted->product;
    pni_pair_block *to = &m->block[slot];
    to->n = 0;
    for (size_t a = product->cut[chunk]; a < product->cut[chunk + 1]; a++) {
        PN_TRY(add_row(m->wanted, a, room, to, err));
    }
    return PN_OK;
}

static pn_status take(void *context, size_t slot, pn_error *err)
{
    const making *m = context;
    const pni_pair_block *block = &m->block[slot];
    return block->n == 0 ? PN_OK : m->wanted->visit(m->wanted->context, block, err);
}

static void free_blocks(making *m)
{
    for (size_t k = 0; m->block != NULL && k < PNI_WAVE; k++) {
        pni_pair_block *block = &m->block[k];
        free(block->a);
        free(block->b);
        free(block->shared);
        free(block->weight);
        free(block->p);
        free(block->q);
    }
    free(m->block);
}

pn_status pni_pairs_visit(const pni_pairs_wanted *wanted, const pn_run *run,
                          pn_error *err)
{
    PNI_SCOPED(making, free_blocks)
    m = {.wanted = wanted, .block = calloc(PNI_WAVE, sizeof *m.block)};
    if (m.block == NULL) {
        return pni_fail_memory(err);
    }
    const pni_waves waves = {.what = "projection",
                             .n_chunks = wanted->product->n_chunks,
                             .n_steps = wanted->product->n_steps,
                             .context = &m,
                             .enter = enter,
                             .leave = pni_row_sums_leave,
                             .work = work,
                             .take = take};
    return pni_waves_run(&waves, run, err);
}
