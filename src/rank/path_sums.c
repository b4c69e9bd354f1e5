#include "path_sums.h"

#include "brandes.h"
#include "ring_paths.h"

#include "../base/parallel.h"

enum { MAX_PARTS = 16 };

/* Part k takes the batches k, k + n_parts ...: parts end at about the same time, and
 * each has its own partial sums. */
typedef struct summing {
    const pni_path_classes *classes;
    const pni_source_list *sources;
    size_t *batch; /* [n_batches + 1] first source of each */
    size_t n_batches;
    size_t n_parts;
    size_t n;       /* classes */
    double *total;  /* [n_parts][n] */
    double *square; /* [n_parts][n], or NULL */
} summing;

static void leave(void *room)
{
    pni_paths_free(room);
}

static pn_status enter(void *context, void **room, pn_error *err)
{
    const summing *s = context;
    pni_paths *paths = NULL;
    PN_TRY(pni_paths_new(&s->classes->walk, s->classes->n_members,
                         s->classes->stands_for, &paths, err));
    *room = paths;
    return PN_OK;
}

static void take_batch(const summing *s, size_t k, pni_sources *batch)
{
    const size_t first = s->batch[k];
    batch->n = s->batch[k + 1] - first;
    for (size_t j = 0; j < batch->n; j++) {
        batch->node[j] = s->sources->node[first + j];
        batch->weight[j] =
            s->sources->weight == NULL ? 1 : s->sources->weight[first + j];
    }
}

static pn_status sum_part(void *context, void *room, size_t part, pni_worker *worker,
                          pn_error *err)
{
    const summing *s = context;
    double *total = s->total + part * s->n;
    double *square = s->square == NULL ? NULL : s->square + part * s->n;
    for (size_t k = part; k < s->n_batches; k += s->n_parts) {
        pni_sources batch = {0};
        take_batch(s, k, &batch);
        if (!pni_paths_add(room, &batch, total, square)) {
            return pni_fail(err, PN_EDATA,
                            "betweenness: there are more shortest paths than a number "
                            "can count; rank by closeness or harmonic");
        }
        PN_TRY(pni_worker_tick(worker, err));
    }
    return PN_OK;
}

/* Up to eight sources of one side make a batch. */
static void plan_batches(summing *s)
{
    const pni_source_list *sources = s->sources;
    const size_t n_left = s->classes->walk.rows.n_left;
    size_t at = 0;
    while (at < sources->n) {
        s->batch[s->n_batches++] = at;
        const bool is_left = sources->node[at] < n_left;
        const size_t first = at;
        while (at < sources->n && at < first + PNI_LANES &&
               (sources->node[at] < n_left) == is_left) {
            at++;
        }
    }
    s->batch[s->n_batches] = at;
    s->n_parts = s->n_batches < MAX_PARTS ? s->n_batches : MAX_PARTS;
}

static void add_parts(const summing *s, const double *part, double *sum)
{
    for (size_t c = 0; c < s->n; c++) {
        sum[c] = 0;
    }
    for (size_t k = 0; k < s->n_parts; k++) {
        for (size_t c = 0; c < s->n; c++) {
            sum[c] += part[k * s->n + c];
        }
    }
}

pn_status pni_path_sums(const pni_path_classes *classes, const pni_source_list *sources,
                        const pn_run *run, double *total, double *square, pn_error *err)
{
    summing s = {.classes = classes, .sources = sources, .n = classes->walk.rows.n};
    PNI_FREE size_t *batch = malloc((sources->n + 1) * sizeof *batch);
    if (batch == NULL) {
        return pni_fail_memory(err);
    }
    s.batch = batch;
    plan_batches(&s);
    const size_t n_cells = s.n_parts * s.n + 1;
    PNI_FREE double *totals = calloc(n_cells, sizeof *totals);
    PNI_FREE double *squares = square == NULL ? NULL : calloc(n_cells, sizeof *squares);
    if (totals == NULL || (square != NULL && squares == NULL)) {
        return pni_fail_memory(err);
    }
    s.total = totals;
    s.square = squares;
    const double n_ties = (double)classes->walk.rows.start[s.n];
    const pni_loop loop = {.what = "betweenness",
                           .n_chunks = s.n_parts,
                           .n_ticks = s.n_batches,
                           .n_steps = (double)s.n_batches * n_ties * PNI_LANES,
                           .context = &s,
                           .enter = enter,
                           .work = sum_part,
                           .leave = leave};
    PN_TRY(pni_parallel(&loop, run, err));
    add_parts(&s, totals, total);
    if (square != NULL) {
        add_parts(&s, squares, square);
    }
    return PN_OK;
}

/* Lists the classes to search from, and how often each counts; returns their number. */
static size_t list_sources(const pni_path_classes *classes, uint32_t *node,
                           double *weight)
{
    const pni_walk *walk = &classes->walk;
    size_t n = 0;
    for (unsigned side = 0; side < 2; side++) {
        for (uint32_t c = 0; c < walk->n_components; c++) {
            const bool is_ring = pni_ring_paths_fit(classes, c);
            const uint32_t end = walk->first[side][c + 1];
            for (uint32_t k = walk->first[side][c]; !is_ring && k < end; k++) {
                node[n] = k;
                weight[n++] = classes->stands_for[k];
            }
        }
    }
    return n;
}

static pn_status add_rings(const pni_path_classes *classes, double *total,
                           pn_error *err)
{
    for (uint32_t c = 0; c < classes->walk.n_components; c++) {
        if (pni_ring_paths_fit(classes, c)) {
            PN_TRY(pni_ring_paths(classes, c, total, err));
        }
    }
    return PN_OK;
}

pn_status pni_path_sums_all(const pni_path_classes *classes, const pn_run *run,
                            double *score, pn_error *err)
{
    const size_t n = classes->walk.rows.n;
    PNI_FREE uint32_t *node = malloc((n + 1) * sizeof *node);
    PNI_FREE double *weight = malloc((n + 1) * sizeof *weight);
    PNI_FREE double *total = malloc((n + 1) * sizeof *total);
    if (node == NULL || weight == NULL || total == NULL) {
        return pni_fail_memory(err);
    }
    const pni_source_list all = {node, weight, list_sources(classes, node, weight)};
    PN_TRY(pni_path_sums(classes, &all, run, total, /*square=*/NULL, err));
    PN_TRY(add_rings(classes, total, err));
    /* Each pair was met from both ends. */
    pni_path_classes_spread(classes, total, 0.5, score);
    return PN_OK;
}
