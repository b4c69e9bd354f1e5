#include "product.h"

#include "../base/parallel.h"

#include <math.h>

/* Additions of a chunk, but for long rows: its pairs stay in a processor's cache. */
static const double CHUNK_STEPS = 3e4;
/* Ties that memory is asked for before their turn. */
enum { TIES_AHEAD = 16 };

void pni_product_done(pni_product *product)
{
    free(product->steps);
    free(product->length);
    free(product->right_row);
    free(product->cut);
    *product = (pni_product){0};
}

/* Additions for a node, with those that earlier rows have made for it. */
static double count_steps(const pn_network *net, size_t node)
{
    double steps = 0;
    for (uint64_t r = net->start[node]; r < net->start[node + 1]; r++) {
        steps += (double)pni_degree(net, net->partner[r]) - 1;
    }
    return steps;
}

/* Each node has pairs with all later nodes at most, and all nodes together have twice
 * as many pairs as there are. */
double pni_product_bound(const pn_network *net, pn_side side)
{
    const size_t first = side == PN_LEFT ? 0 : net->n_left;
    const size_t n = side == PN_LEFT ? net->n_left : net->n_right;
    double later = 0;
    double twice = 0;
    for (size_t i = 0; i < n; i++) {
        const double steps = count_steps(net, first + i);
        later += fmin(steps, (double)(n - 1 - i));
        twice += fmin(steps, (double)(n - 1));
    }
    return fmin(later, floor(twice / 2));
}

/* Rows of about equal work, whatever the number of threads. */
static void cut_rows(pni_product *product)
{
    double steps = 0;
    for (size_t i = 0; i < product->n; i++) {
        const double own = count_steps(product->net, product->first + i);
        product->steps[i] = own;
        if (steps > 0 && steps + own > CHUNK_STEPS) {
            product->cut[++product->n_chunks] = i;
            steps = 0;
        }
        steps += own + 1;
        product->n_steps += own / 2;
    }
    product->cut[++product->n_chunks] = product->n;
}

/* Relative to the largest weight of the row, so that no square over- or underflows. */
static double measure_row(const pn_network *net, size_t node)
{
    double most = 0;
    double square = 0;
    for (uint64_t r = net->start[node]; r < net->start[node + 1]; r++) {
        most = fmax(most, pni_weight(net, pni_row_tie(net, r)));
    }
    for (uint64_t r = net->start[node]; r < net->start[node + 1]; r++) {
        const double weight = pni_weight(net, pni_row_tie(net, r)) / most;
        square += weight * weight;
    }
    return most * sqrt(square);
}

static pn_status measure_rows(pni_product *product, pn_error *err)
{
    product->length = malloc((product->n + 1) * sizeof *product->length);
    if (product->length == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < product->n; i++) {
        product->length[i] = measure_row(product->net, product->first + i);
    }
    return PN_OK;
}

/* Where the ties of the left rows stand among the right rows. */
static void find_right_rows(const pn_network *net, uint32_t *right_row)
{
    for (size_t k = 0; k < net->n_ties; k++) {
        right_row[net->right_tie[k]] = (uint32_t)k;
    }
}

pn_status pni_product_open(const pn_network *net, pn_side side, bool with_lengths,
                           pni_product *out, pn_error *err)
{
    PNI_PRODUCT product = {.net = net,
                           .first = side == PN_LEFT ? 0 : net->n_left,
                           .n = side == PN_LEFT ? net->n_left : net->n_right};
    product.end = net->start[product.first + product.n];
    product.steps = malloc((product.n + 1) * sizeof *product.steps);
    product.cut = malloc((product.n + 2) * sizeof *product.cut);
    if (product.steps == NULL || product.cut == NULL) {
        return pni_fail_memory(err);
    }
    if (side == PN_LEFT) {
        product.right_row = malloc((net->n_ties + 1) * sizeof *product.right_row);
        if (product.right_row == NULL) {
            return pni_fail_memory(err);
        }
        find_right_rows(net, product.right_row);
    }
    product.cut[0] = 0;
    cut_rows(&product);
    if (with_lengths) {
        PN_TRY(measure_rows(&product, err));
    }
    *out = product;
    product = (pni_product){0};
    return PN_OK;
}

/* The row of partner[] behind that of the tie of a node in the rows of its partner:
 * later nodes of the side begin there. */
static uint64_t find_later(const pni_product *product, uint64_t row)
{
    const pn_network *net = product->net;
    return product->right_row == NULL ? (uint64_t)pni_row_tie(net, row) + 1
                                      : net->n_ties + product->right_row[row] + 1;
}

size_t pni_product_most(const pni_product *product, size_t row)
{
    return (size_t)fmin(product->steps[row], (double)(product->n - 1 - row));
}

void pni_product_row(const pni_product *product,
                     void (*add)(const pni_tail *tail, double *sum), size_t row,
                     pni_row_sums *sums, pni_row *to)
{
    const pn_network *net = product->net;
    const size_t node = product->first + row;
    pni_row_sums_begin(sums, row, product->steps[row], to);
    for (uint64_t r = net->start[node]; r < net->start[node + 1]; r++) {
        if (r + TIES_AHEAD < product->end) { /* the rows of partners lie anywhere */
            const uint64_t next = r + TIES_AHEAD;
            __builtin_prefetch(&net->start[net->partner[next] + 1]);
            __builtin_prefetch(&net->partner[find_later(product, next)]);
        }
        const size_t partner = net->partner[r];
        const uint64_t later = find_later(product, r);
        const size_t n = (size_t)(net->start[partner + 1] - later);
        pni_row_sums_count(sums, net->partner + later, n, product->first);
        if (add != NULL) {
            const pni_tail tail = {
                .net = net,
                .first = product->first,
                .row = later,
                .n = n,
                .degree = pni_degree(net, partner),
                .weight = pni_weight(net, pni_row_tie(net, r)),
                .length = product->length == NULL ? 0 : product->length[row],
                .lengths = product->length};
            add(&tail, sums->sum);
        }
    }
    pni_row_sums_take(sums);
}

/* Counting: one result per chunk. */
typedef struct counting {
    const pni_product *product;
    double *n_pairs; /* [n_chunks] */
} counting;

static pn_status enter(void *context, void **room, pn_error *err)
{
    const counting *c = context;
    return pni_row_sums_room(c->product->n, /*with_sums=*/false, room, err);
}

static pn_status count_chunk(void *context, void *room, size_t chunk,
                             pni_worker *worker, pn_error *err)
{
    const counting *c = context;
    pni_row_sums *sums = room;
    (void)worker;
    (void)err;
    double n = 0;
    for (size_t i = c->product->cut[chunk]; i < c->product->cut[chunk + 1]; i++) {
        pni_product_row(c->product, /*add=*/NULL, i, sums, &sums->own);
        n += (double)sums->own.n;
    }
    c->n_pairs[chunk] = n;
    return PN_OK;
}

pn_status pni_product_count(const pni_product *product, const pn_run *run, double *out,
                            pn_error *err)
{
    PNI_FREE double *n_pairs = malloc((product->n_chunks + 1) * sizeof *n_pairs);
    if (n_pairs == NULL) {
        return pni_fail_memory(err);
    }
    counting c = {product, n_pairs};
    const pni_loop loop = {.what = "counting pairs",
                           .n_chunks = product->n_chunks,
                           .n_steps = product->n_steps,
                           .context = &c,
                           .enter = enter,
                           .work = count_chunk,
                           .leave = pni_row_sums_leave};
    PN_TRY(pni_parallel(&loop, run, err));
    *out = 0;
    for (size_t k = 0; k < product->n_chunks; k++) {
        *out += n_pairs[k];
    }
    return PN_OK;
}
