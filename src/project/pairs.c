#include "pairs.h"

#include "../base/parallel.h"

#include <math.h>

/* Chunks that are computed before their pairs are handed over. */
enum { WAVE = 16 };

/* Pairs of one chunk. */
typedef struct buffer {
    pni_pair_row *pair;
    size_t n;
    size_t capacity;
} buffer;

/* One wave of chunks on its way. */
typedef struct wave {
    const pni_pairs_wanted *wanted;
    size_t first;  /* chunk */
    buffer *found; /* [WAVE] */
} wave;

/* What one thread needs. */
typedef struct room {
    pni_row_sums sums;
    pni_row_sums counts; /* where the sums are not counts and both are wanted */
} room;

static pn_status enter(void *context, void **out, pn_error *err)
{
    const wave *w = context;
    const size_t n = w->wanted->product->n;
    room *made = calloc(1, sizeof *made);
    if (made == NULL) {
        return pni_fail_memory(err);
    }
    *out = made;
    PN_TRY(pni_row_sums_new(n, &made->sums, err));
    if (!w->wanted->weighting->adds_counts) {
        PN_TRY(pni_row_sums_new(n, &made->counts, err));
    }
    return PN_OK;
}

static void leave(void *made)
{
    room *r = made;
    if (r != NULL) {
        pni_row_sums_done(&r->sums);
        pni_row_sums_done(&r->counts);
        free(r);
    }
}

static pn_status reserve(buffer *b, size_t more, pn_error *err)
{
    if (b->n + more <= b->capacity) {
        return PN_OK;
    }
    const size_t capacity = 2 * b->capacity + more;
    pni_pair_row *pair = realloc(b->pair, capacity * sizeof *pair);
    if (pair == NULL) {
        return pni_fail_memory(err);
    }
    b->pair = pair;
    b->capacity = capacity;
    return PN_OK;
}

static double weigh(const pni_pairs_wanted *wanted, size_t a, size_t b, double sum)
{
    const pni_product *product = wanted->product;
    if (wanted->weighting->weigh == NULL) {
        return sum;
    }
    const pni_ends ends = {
        .degree_a = (double)pni_degree(product->net, product->first + a),
        .degree_b = (double)pni_degree(product->net, product->first + b),
    };
    return wanted->weighting->weigh(&ends, sum);
}

/* Adds the pairs of a row that are wanted. */
static pn_status add_row(const pni_pairs_wanted *wanted, size_t a, room *r, buffer *to,
                         pn_error *err)
{
    const pni_weighting *weighting = wanted->weighting;
    const double *shared = r->sums.value;
    pni_product_row(wanted->product, weighting->add, a, &r->sums);
    if (!weighting->adds_counts) {
        pni_product_row(wanted->product, pni_add_counts, a, &r->counts);
        shared = r->counts.value;
    }
    PN_TRY(reserve(to, r->sums.n, err));
    for (size_t k = 0; k < r->sums.n; k++) {
        const uint32_t b = r->sums.node[k];
        pni_chance chance = {NAN, NAN};
        if (wanted->verdict != NULL &&
            !pni_verdict_passes(wanted->verdict, a, b, shared[k], &chance) &&
            !wanted->keeps_all) {
            continue;
        }
        to->pair[to->n++] =
            (pni_pair_row){.a = (uint32_t)a,
                           .b = b,
                           .weight = weigh(wanted, a, b, r->sums.value[k]),
                           .shared = shared[k],
                           .p = chance.p,
                           .q = chance.q};
    }
    return PN_OK;
}

static pn_status work(void *context, void *made, size_t k, pni_worker *worker,
                      pn_error *err)
{
    const wave *w = context;
    const pni_product *product = w->wanted->product;
    const size_t chunk = w->first + k;
    (void)worker;
    w->found[k].n = 0;
    for (size_t a = product->cut[chunk]; a < product->cut[chunk + 1]; a++) {
        PN_TRY(add_row(w->wanted, a, made, &w->found[k], err));
    }
    return PN_OK;
}

static void free_wave(wave *w)
{
    for (size_t k = 0; w->found != NULL && k < WAVE; k++) {
        free(w->found[k].pair);
    }
    free(w->found);
}

static pn_status run_wave(wave *w, size_t n, const pn_run *run, pn_error *err)
{
    /* progress is that of all waves, reported below */
    pn_run quiet = run == NULL ? (pn_run){0} : *run;
    quiet.progress = NULL;
    const pni_loop loop = {.n_chunks = n,
                           .n_steps = w->wanted->product->n_steps /
                                      (double)w->wanted->product->n_chunks * (double)n,
                           .context = w,
                           .enter = enter,
                           .work = work,
                           .leave = leave};
    PN_TRY(pni_parallel(&loop, &quiet, err));
    for (size_t k = 0; k < n; k++) {
        PN_TRY(
            w->wanted->visit(w->wanted->context, w->found[k].pair, w->found[k].n, err));
    }
    return PN_OK;
}

pn_status pni_pairs_visit(const pni_pairs_wanted *wanted, const pn_run *run,
                          pn_error *err)
{
    const size_t n_chunks = wanted->product->n_chunks;
    PNI_SCOPED(wave, free_wave)
    w = {.wanted = wanted, .found = calloc(WAVE, sizeof *w.found)};
    if (w.found == NULL) {
        return pni_fail_memory(err);
    }
    for (; w.first < n_chunks; w.first += WAVE) {
        const double share = (double)w.first / (double)n_chunks;
        const size_t left = n_chunks - w.first;
        PN_TRY(pni_tick(run, "projection", share, err));
        PN_TRY(run_wave(&w, left < WAVE ? left : WAVE, run, err));
    }
    return PN_OK;
}
