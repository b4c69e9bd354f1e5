#include "order_columns.h"

#include "../../base/scope.h"
#include "crossings.h"
#include "kick.h"
#include "layer_starts.h"
#include "sift.h"

#include <math.h>
#include <string.h>

enum { STARTS = 60, KICKS = 1000, MAX_CLIMBS = 6, MAX_SWEEPS = 200, MAX_ROUNDS = 12 };
/* starts and kicks in a row that make nothing better; rounds of sifting */

/* Steps that sifting may take in all, one or two seconds, and in one round. */
static const double all_steps = 5e8;
static const double round_steps = 3e8;

typedef struct order_search {
    pni_layers layers;
    pni_random random;
    size_t *current;      /* [n_nodes] the order to go on from */
    size_t *best;         /* [n_nodes] the best one of all climbs */
    uint64_t fewest;      /* crossings of the best */
    uint64_t fewest_here; /* in this climb */
    double round;         /* steps of one round of sifting */
    double steps;         /* that are left */
} order_search;

static double mean_rank(const pni_layers *layers, size_t node)
{
    const pn_network *net = layers->net;
    double sum = 0;
    for (uint64_t row = net->start[node]; row < net->start[node + 1]; row++) {
        sum += (double)layers->rank[net->partner[row]];
    }
    const size_t degree = pni_degree(net, node);
    return degree == 0 ? INFINITY : sum / (double)degree; /* no ties: at the end */
}

static void sort_by_barycentre(pni_layers *layers, int side)
{
    const size_t first = pni_column_start(layers->net, side);
    for (size_t i = first; i < first + pni_column_size(layers->net, side); i++) {
        layers->value[i] = mean_rank(layers, i);
    }
    pni_layers_sort(layers, side);
}

static void copy_order(const order_search *search, size_t *to, const size_t *from)
{
    memcpy(to, from, pni_n_nodes(search->layers.net) * sizeof *to);
}

/* Goes on from an order that has at most `slack` crossings more than the best here. */
static pn_status keep(order_search *search, uint64_t slack, uint64_t *crossings,
                      pn_error *err)
{
    const pni_layers *layers = &search->layers;
    PN_TRY(pni_crossings(layers->net, layers->order, crossings, err));
    if (*crossings < search->fewest) {
        search->fewest = *crossings;
        copy_order(search, search->best, layers->order);
    }
    if (*crossings < search->fewest_here) {
        search->fewest_here = *crossings;
    }
    if (*crossings <= search->fewest_here + slack) {
        copy_order(search, search->current, layers->order);
    }
    return PN_OK;
}

static bool improve(order_search *search, int side)
{
    if (search->round > round_steps) {
        return pni_layers_exchange(&search->layers, side);
    }
    search->steps -= search->round / 2;
    return pni_layers_sift(&search->layers, side);
}

static pn_status improve_both(order_search *search, int n_rounds, const pn_run *run,
                              pn_error *err)
{
    for (int k = 0; k < n_rounds && (k == 0 || search->steps > 0); k++) {
        const bool right = improve(search, /*side=*/1);
        const bool left = improve(search, /*side=*/0);
        if (!right && !left) {
            break;
        }
        PN_TRY(pni_tick(run, "ordering", -1, err));
    }
    return PN_OK;
}

static void begin(order_search *search, size_t start)
{
    if (start % 2 == 0) {
        pni_start_from_means(&search->layers, &search->random);
    } else if (start % 4 == 1) {
        pni_start_from_walk(&search->layers, &search->random);
    } else {
        pni_start_at_random(&search->layers, &search->random);
    }
}

static pn_status run_start(order_search *search, size_t start, const pn_run *run,
                           pn_error *err)
{
    begin(search, start);
    uint64_t crossings = UINT64_MAX;
    uint64_t before = UINT64_MAX;
    for (int k = 0; k < MAX_SWEEPS; k++) {
        sort_by_barycentre(&search->layers, /*side=*/1);
        sort_by_barycentre(&search->layers, /*side=*/0);
        PN_TRY(keep(search, /*slack=*/0, &crossings, err));
        if (crossings >= before) {
            break;
        }
        before = crossings;
    }
    PN_TRY(improve_both(search, MAX_ROUNDS, run, err));
    return keep(search, /*slack=*/0, &crossings, err);
}

static pn_status run_kick(order_search *search, const pn_run *run, pn_error *err)
{
    pni_layers *layers = &search->layers;
    uint64_t crossings = 0;
    copy_order(search, layers->order, search->current);
    pni_layers_rank(layers, /*side=*/0);
    pni_layers_rank(layers, /*side=*/1);
    const size_t n_out = pni_layers_kick(layers, &search->random);
    search->steps -= 4 * (double)n_out * (double)layers->net->n_ties;
    PN_TRY(improve_both(search, /*n_rounds=*/1, run, err));
    return keep(search, 1 + search->fewest_here / 32, &crossings, err);
}

/* There may be something to gain, and time to do so. */
static bool goes_on(const order_search *search)
{
    return search->fewest_here > 0 && search->steps > 0;
}

/* The best of some starts, then kicks. */
static pn_status run_climb(order_search *search, const pn_run *run, pn_error *err)
{
    search->fewest_here = UINT64_MAX;
    for (size_t k = 0, last = 0; k < last + STARTS && (k == 0 || goes_on(search));
         k++) {
        const uint64_t before = search->fewest_here;
        PN_TRY(pni_tick(run, "ordering", -1, err));
        PN_TRY(run_start(search, k, run, err));
        last = search->fewest_here < before ? k : last;
    }
    for (size_t k = 0, last = 0; k < last + KICKS && goes_on(search); k++) {
        const uint64_t before = search->fewest_here;
        PN_TRY(run_kick(search, run, err));
        last = search->fewest_here < before ? k : last;
    }
    return PN_OK;
}

static pn_status run_search(order_search *search, const pn_run *run, pn_error *err)
{
    search->round = pni_layers_sift_cost(&search->layers);
    search->steps = search->round > round_steps ? 0 : all_steps;
    for (int k = 0; k < MAX_CLIMBS && (k == 0 || goes_on(search)); k++) {
        const uint64_t before = search->fewest;
        PN_TRY(run_climb(search, run, err));
        if (search->fewest_here == before) {
            break; /* found twice: nothing better is to be expected */
        }
    }
    return PN_OK;
}

pn_status pni_order_columns(const pn_network *net, const uint32_t *block,
                            const pn_run *run, size_t *order, pn_error *err)
{
    const size_t n = pni_n_nodes(net);
    if (n == 0) {
        return PN_OK;
    }
    PNI_FREE size_t *current = calloc(n, sizeof *current);
    if (current == NULL) {
        return pni_fail_memory(err);
    }
    PNI_SCOPED(pni_layers, pni_layers_done) layers = {0};
    PN_TRY(pni_layers_init(&layers, net, block, err));
    order_search search = {.layers = layers,
                           .random = {pni_seed(run)},
                           .current = current,
                           .best = order,
                           .fewest = UINT64_MAX};
    return run_search(&search, run, err);
}
