#include "order_columns.h"

#include "../../base/scope.h"
#include "crossings.h"
#include "flip.h"
#include "sift.h"

#include <math.h>
#include <string.h>

enum { STARTS = 80, FLIPS = 600, MAX_SWEEPS = 200, MAX_ROUNDS = 12 };
/* starts and flips in a row that make nothing better; sweeps; rounds of sifting */

/* Steps that sifting may take in all, about a second, and in one round. */
static const double all_steps = 5e8;
static const double round_steps = 3e8;

/* A node and where its partners stand on average. */
typedef struct placed {
    uint32_t block;
    double value;
    size_t rank;
    size_t node;
} placed;

typedef struct order_search {
    pni_columns columns;
    placed *placed;  /* [n_nodes] scratch */
    size_t *best;    /* [n_nodes] the best order so far */
    uint64_t fewest; /* its crossings */
    size_t *queue;   /* [n_nodes] scratch */
    bool *inside;    /* [n_nodes] scratch, all false */
    uint64_t random; /* state of the generator */
    double round;    /* steps of one round of sifting */
    double steps;    /* that are left */
} order_search;

/* S. Vigna's splitmix64 (public domain). */
static uint64_t next_random(order_search *search)
{
    uint64_t z = search->random += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

static int compare_placed(const void *a, const void *b)
{
    const placed *x = a;
    const placed *y = b;
    if (x->block != y->block) {
        return x->block < y->block ? -1 : 1;
    }
    if (x->value < y->value || x->value > y->value) {
        return x->value < y->value ? -1 : 1;
    }
    return x->rank < y->rank ? -1 : 1; /* no two are the same */
}

static double mean_rank(const pni_columns *columns, size_t node)
{
    const pn_network *net = columns->net;
    double sum = 0;
    for (uint64_t row = net->start[node]; row < net->start[node + 1]; row++) {
        sum += (double)columns->rank[net->partner[row]];
    }
    const size_t degree = pni_degree(net, node);
    return degree == 0 ? INFINITY : sum / (double)degree; /* no ties: at the end */
}

/* Sorts placed[0 .. n-1] into a column. */
static void take_over(order_search *search, int side, size_t n)
{
    qsort(search->placed, n, sizeof *search->placed, compare_placed);
    size_t *order = search->columns.order + pni_column_start(search->columns.net, side);
    for (size_t i = 0; i < n; i++) {
        order[i] = search->placed[i].node;
    }
    pni_columns_rank(&search->columns, side);
}

static void sort_by_barycentre(order_search *search, int side)
{
    pni_columns *columns = &search->columns;
    const size_t n = pni_column_size(columns->net, side);
    const size_t first = pni_column_start(columns->net, side);
    for (size_t i = 0; i < n; i++) {
        const size_t node = first + i;
        search->placed[i] = (placed){.block = columns->block[node],
                                     .value = mean_rank(columns, node),
                                     .rank = columns->rank[node],
                                     .node = node};
    }
    take_over(search, side, n);
}

/* The first start is the order of names, others are at random. */
static void begin(order_search *search, size_t start)
{
    const pni_columns *columns = &search->columns;
    for (int side = 0; side < 2; side++) {
        const size_t n = pni_column_size(columns->net, side);
        const size_t first = pni_column_start(columns->net, side);
        for (size_t i = 0; i < n; i++) {
            const uint64_t random = start == 0 ? 0 : next_random(search) >> 11;
            search->placed[i] = (placed){.block = columns->block[first + i],
                                         .value = (double)random,
                                         .rank = i,
                                         .node = first + i};
        }
        take_over(search, side, n);
    }
}

/* Nodes follow as a walk meets them, nearest first: chains and trees, where random
 * starts get stuck, lie nearly untangled. */
static void begin_walk(order_search *search)
{
    const pn_network *net = search->columns.net;
    const size_t n = pni_n_nodes(net);
    const size_t root = next_random(search) % n;
    size_t n_met = 0;
    for (size_t i = 0, at = 0; i < n; i++) {
        const size_t next = (root + i) % n;
        if (!search->inside[next]) {
            search->inside[next] = true;
            search->queue[n_met++] = next;
        }
        for (; at < n_met; at++) {
            const size_t node = search->queue[at];
            for (uint64_t row = net->start[node]; row < net->start[node + 1]; row++) {
                const size_t partner = net->partner[row];
                if (!search->inside[partner]) {
                    search->inside[partner] = true;
                    search->queue[n_met++] = partner;
                }
            }
        }
    }
    for (size_t i = 0; i < n; i++) {
        search->columns.rank[search->queue[i]] = i;
        search->inside[i] = false;
    }
    for (int side = 0; side < 2; side++) {
        const size_t first = pni_column_start(net, side);
        const size_t n_side = pni_column_size(net, side);
        for (size_t i = 0; i < n_side; i++) {
            const size_t node = first + i;
            search->placed[i] = (placed){.block = search->columns.block[node],
                                         .value = (double)search->columns.rank[node],
                                         .rank = i,
                                         .node = node};
        }
        take_over(search, side, n_side);
    }
}

static pn_status keep_if_best(order_search *search, uint64_t *crossings, pn_error *err)
{
    pni_columns *columns = &search->columns;
    PN_TRY(pni_crossings(columns->net, columns->order, crossings, err));
    if (*crossings <= search->fewest) { /* equal: to go on from another place */
        search->fewest = *crossings;
        memcpy(search->best, columns->order,
               pni_n_nodes(columns->net) * sizeof *search->best);
    }
    return PN_OK;
}

static bool improve(order_search *search, int side)
{
    if (search->round > round_steps) {
        return pni_columns_exchange(&search->columns, side);
    }
    search->steps -= search->round / 2;
    return pni_columns_sift(&search->columns, side);
}

static pn_status improve_both(order_search *search, const pn_run *run, pn_error *err)
{
    for (int k = 0; k < MAX_ROUNDS && (k == 0 || search->steps > 0); k++) {
        const bool right = improve(search, /*side=*/1);
        const bool left = improve(search, /*side=*/0);
        if (!right && !left) {
            break;
        }
        PN_TRY(pni_tick(run, "ordering", -1, err));
    }
    return PN_OK;
}

static pn_status run_start(order_search *search, size_t start, const pn_run *run,
                           pn_error *err)
{
    if (start % 2 == 1) {
        begin_walk(search);
    } else {
        begin(search, start);
    }
    uint64_t crossings = UINT64_MAX;
    uint64_t before = UINT64_MAX;
    for (int k = 0; k < MAX_SWEEPS; k++) {
        sort_by_barycentre(search, /*side=*/1);
        sort_by_barycentre(search, /*side=*/0);
        PN_TRY(keep_if_best(search, &crossings, err));
        if (crossings >= before) {
            break;
        }
        before = crossings;
    }
    PN_TRY(improve_both(search, run, err));
    return keep_if_best(search, &crossings, err);
}

/* From the best order, a part of it the other way round. */
static pn_status run_flip(order_search *search, const pn_run *run, pn_error *err)
{
    pni_columns *columns = &search->columns;
    const size_t n = pni_n_nodes(columns->net);
    const size_t centre = next_random(search) % n;
    const size_t most = n / 2 > 3 ? n / 2 : 3;
    const size_t size = 2 + next_random(search) % most;
    uint64_t crossings = 0;
    memcpy(columns->order, search->best, n * sizeof *search->best);
    pni_columns_rank(columns, /*side=*/0);
    pni_columns_rank(columns, /*side=*/1);
    pni_columns_flip(columns, centre, size, search->queue, search->inside);
    PN_TRY(improve_both(search, run, err));
    return keep_if_best(search, &crossings, err);
}

static pn_status run_search(order_search *search, const pn_run *run, pn_error *err)
{
    begin(search, /*start=*/0);
    search->round = pni_columns_sift_cost(&search->columns);
    search->steps = search->round > round_steps ? 0 : all_steps;
    PN_TRY(run_start(search, /*start=*/0, run, err));
    size_t last = 0; /* start or flip that made it better */
    for (size_t k = 1; k < last + STARTS && search->steps > 0 && search->fewest > 0;
         k++) {
        const uint64_t before = search->fewest;
        PN_TRY(pni_tick(run, "ordering", -1, err));
        PN_TRY(run_start(search, k, run, err));
        last = search->fewest < before ? k : last;
    }
    last = 0;
    for (size_t k = 0; k < last + FLIPS && search->steps > 0 && search->fewest > 0;
         k++) {
        const uint64_t before = search->fewest;
        PN_TRY(run_flip(search, run, err));
        last = search->fewest < before ? k : last;
    }
    return PN_OK;
}

pn_status pni_order_columns(const pn_network *net, const uint32_t *block,
                            const pn_run *run, size_t *order, pn_error *err)
{
    const size_t n = pni_n_nodes(net) + 1;
    PNI_FREE size_t *working = calloc(n, sizeof *working);
    PNI_FREE size_t *rank = calloc(n, sizeof *rank);
    PNI_FREE size_t *scratch = calloc(n, sizeof *scratch);
    PNI_FREE uint32_t *ends = calloc(2 * net->n_ties + 1, sizeof *ends);
    PNI_FREE placed *rows = calloc(n, sizeof *rows);
    PNI_FREE size_t *queue = calloc(n, sizeof *queue);
    PNI_FREE bool *inside = calloc(n, sizeof *inside);
    if (queue == NULL || inside == NULL || working == NULL || rank == NULL ||
        scratch == NULL || ends == NULL || rows == NULL) {
        return pni_fail_memory(err);
    }
    order_search search = {.columns = {.net = net,
                                       .block = block,
                                       .order = working,
                                       .rank = rank,
                                       .ends = ends,
                                       .scratch = scratch},
                           .placed = rows,
                           .best = order,
                           .queue = queue,
                           .inside = inside,
                           .fewest = UINT64_MAX,
                           .random = run == NULL || run->seed == 0 ? 1 : run->seed};
    return run_search(&search, run, err);
}
