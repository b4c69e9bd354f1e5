#include "bicm_draw.h"

#include "../network/network_data.h"
#include "../network/network_filter.h"

#include <math.h>
#include <string.h>

static pn_status list_members(const pni_degrees *degrees, uint32_t **member,
                              size_t **first, pn_error *err)
{
    *member = malloc((degrees->n_nodes + 1) * sizeof **member);
    *first = calloc(degrees->n + 2, sizeof **first);
    if (*member == NULL || *first == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < degrees->n_nodes; i++) {
        (*first)[degrees->class_of[i] + 2]++;
    }
    for (size_t c = 0; c < degrees->n; c++) {
        (*first)[c + 2] += (*first)[c + 1];
    }
    /* Filling moves first[c + 1] from where class c begins to where it ends. */
    for (size_t i = 0; i < degrees->n_nodes; i++) {
        (*member)[(*first)[degrees->class_of[i] + 1]++] =
            (uint32_t)(degrees->first + i);
    }
    return PN_OK;
}

pn_status pni_bicm_draw_init(pni_bicm_draw *draws, const pn_network *net,
                             const pn_run *run, pn_error *err)
{
    draws->net = net;
    PN_TRY(pni_bicm_solve(net, run, &draws->model, err));
    PN_TRY(list_members(&draws->model.left, &draws->member[0], &draws->first[0], err));
    return list_members(&draws->model.right, &draws->member[1], &draws->first[1], err);
}

void pni_bicm_draw_done(pni_bicm_draw *draws)
{
    for (size_t side = 0; side < 2; side++) {
        free(draws->member[side]);
        free(draws->first[side]);
    }
    pni_bicm_done(&draws->model);
    *draws = (pni_bicm_draw){0};
}

/* The cells of a left and a right class, row by row. */
typedef struct block {
    const uint32_t *left;
    const uint32_t *right;
    uint64_t n_right;
    uint64_t n_cells;
    double p;
} block;

static block block_of(const pni_bicm_draw *draws, size_t a, size_t b)
{
    const size_t *left = draws->first[0] + a;
    const size_t *right = draws->first[1] + b;
    return (block){draws->member[0] + left[0], draws->member[1] + right[0],
                   right[1] - right[0], (left[1] - left[0]) * (right[1] - right[0]),
                   pni_bicm_p(&draws->model, a, b)};
}

static pn_status add_tie(pni_scratch *scratch, uint32_t left, uint32_t right,
                         pn_error *err)
{
    struct pn_network *net = &scratch->net;
    if (net->n_ties == scratch->capacity) {
        PN_TRY(pni_scratch_reserve(scratch, 2 * scratch->capacity + 16, err));
    }
    scratch->room[0][net->n_ties] = left;
    scratch->room[1][net->n_ties++] = right;
    return PN_OK;
}

/* Cells to pass over before the next tie, at most `most`. */
static uint64_t skip_cells(pni_random *random, double log_missing, uint64_t most)
{
    const double skip = floor(log(1 - pni_random_unit(random)) / log_missing);
    return skip < (double)most ? (uint64_t)skip : most;
}

static pn_status draw_block(const block *cells, pni_random *random,
                            pni_scratch *scratch, pn_error *err)
{
    if (!(cells->p > 0)) {
        return PN_OK;
    }
    const double log_missing = log1p(-cells->p); /* -inf where p is 1: skips nothing */
    uint64_t at = skip_cells(random, log_missing, cells->n_cells);
    while (at < cells->n_cells) {
        PN_TRY(add_tie(scratch, cells->left[at / cells->n_right],
                       cells->right[at % cells->n_right], err));
        at++;
        at += skip_cells(random, log_missing, cells->n_cells - at);
    }
    return PN_OK;
}

/* Counts ties by their end on one side, and turns the counts into places. */
static void find_places(const uint32_t *end, size_t n_ties, size_t n_nodes,
                        uint64_t *place)
{
    memset(place, 0, (n_nodes + 1) * sizeof *place);
    for (size_t t = 0; t < n_ties; t++) {
        place[end[t] + 1]++;
    }
    for (size_t i = 0; i < n_nodes; i++) {
        place[i + 1] += place[i];
    }
}

/* Sorts the ties in room[] by right, then by left end; both sorts keep the order of
 * equals.  The network's own arrays, which are filled later, hold what is between. */
static void sort_ties(pni_scratch *scratch)
{
    struct pn_network *net = &scratch->net;
    const size_t n = pni_n_nodes(net);
    uint32_t *left = net->right_tie; /* free until the network is indexed */
    uint32_t *right = net->partner + scratch->capacity;
    find_places(scratch->room[1], net->n_ties, n, net->start);
    for (size_t t = 0; t < net->n_ties; t++) {
        const uint64_t to = net->start[scratch->room[1][t]]++;
        left[to] = scratch->room[0][t];
        right[to] = scratch->room[1][t];
    }
    find_places(left, net->n_ties, n, net->start);
    for (size_t t = 0; t < net->n_ties; t++) {
        const uint64_t to = net->start[left[t]]++;
        net->tie_left[to] = left[t];
        net->partner[to] = right[t];
    }
}

pn_status pni_bicm_draw_next(const pni_bicm_draw *draws, pni_random *random,
                             pni_scratch *scratch, pn_error *err)
{
    struct pn_network *net = &scratch->net;
    net->n_ties = 0;
    for (size_t a = 0; a < draws->model.left.n; a++) {
        for (size_t b = 0; b < draws->model.right.n; b++) {
            const block cells = block_of(draws, a, b);
            PN_TRY(draw_block(&cells, random, scratch, err));
        }
    }
    sort_ties(scratch);
    for (size_t t = 0; t < net->n_ties; t++) {
        net->weight[t] =
            pni_weight(draws->net, pni_random_below(random, draws->net->n_ties));
    }
    return pni_network_index(net, err);
}
