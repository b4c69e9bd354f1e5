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

/* Keeps the k-th of the pairs that a row had. */
static void keep(const pni_pairs_wanted *wanted, pni_row *row, size_t k)
{
    row->node[row->n] = row->node[k];
    row->shared[row->n] = row->shared[k];
    if (wanted->weighting->add != NULL) {
        row->value[row->n] = row->value[k];
    }
    row->n++;
}

/* Keeps the pairs of a row that pass. */
static void sift(const pni_pairs_wanted *wanted, size_t a, pni_pair_block *to,
                 pni_row *row)
{
    const size_t n_found = row->n;
    row->n = 0;
    for (size_t k = 0; k < n_found; k++) {
        pni_chance chance = {NAN, NAN};
        if (!pni_verdict_passes(wanted->verdict, a, row->node[k], row->shared[k],
                                &chance) &&
            !wanted->keeps_all) {
            continue;
        }
        to->p[to->n + row->n] = chance.p;
        to->q[to->n + row->n] = chance.q;
        keep(wanted, row, k);
    }
}

/* Drops the nodes of a row that are not wanted. */
static void keep_among(const pni_pairs_wanted *wanted, pni_row *row)
{
    const size_t n_found = row->n;
    row->n = 0;
    for (size_t k = 0; k < n_found; k++) {
        if (wanted->among[row->node[k]]) {
            keep(wanted, row, k);
        }
    }
}

static void weigh(const pni_pairs_wanted *wanted, size_t a, const pni_row *row)
{
    const pni_product *product = wanted->product;
    const pn_network *net = product->net;
    for (size_t k = 0; wanted->weighting->add == NULL && k < row->n; k++) {
        row->value[k] = row->shared[k];
    }
    for (size_t k = 0; wanted->weighting->weigh != NULL && k < row->n; k++) {
        const pni_ends ends = {
            .degree_a = (double)pni_degree(net, product->first + a),
            .degree_b = (double)pni_degree(net, product->first + row->node[k])};
        row->value[k] = wanted->weighting->weigh(&ends, row->value[k]);
    }
}

/* The row is made where it stays. */
static pn_status add_row(const pni_pairs_wanted *wanted, size_t a, pni_row_sums *sums,
                         pni_pair_block *to, pn_error *err)
{
    if (wanted->among != NULL && !wanted->among[a]) {
        return PN_OK;
    }
    const pni_product *product = wanted->product;
    PN_TRY(reserve(to, pni_product_most(product, a) + 1, wanted->verdict != NULL, err));
    pni_row row = {.node = to->b + to->n,
                   .shared = to->shared + to->n,
                   .value = to->weight + to->n};
    pni_product_row(product, wanted->weighting->add, a, sums, &row);
    if (wanted->among != NULL) {
        keep_among(wanted, &row);
    }
    if (wanted->verdict != NULL) {
        sift(wanted, a, to, &row);
    }
    weigh(wanted, a, &row);
    for (size_t k = to->n; k < to->n + row.n; k++) {
        to->a[k] = (uint32_t)a;
    }
    to->n += row.n;
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
