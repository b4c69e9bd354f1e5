/* Whether the partners of the few are a part of the partners of the many. */
#include "index.h"

#include "../base/scope.h"
#include "../network/network_data.h"

#include <math.h>
#include <stdlib.h>

/* A node of the side at hand. */
typedef struct ranked {
    size_t degree;
    size_t node;
} ranked;

static int compare_degrees(const void *a, const void *b)
{
    const ranked *left = a;
    const ranked *right = b;
    return (right->degree > left->degree) - (right->degree < left->degree);
}

/* Nodes [begin, end) that have a tie, most partners first. */
static size_t rank_nodes(const pn_network *net, size_t begin, size_t end, ranked *out)
{
    size_t n = 0;
    for (size_t i = begin; i < end; i++) {
        const size_t degree = pni_degree(net, i);
        if (degree > 0) {
            out[n++] = (ranked){.degree = degree, .node = i};
        }
    }
    qsort(out, n, sizeof *out, compare_degrees);
    return n;
}

/* Partners that nodes of one degree share with those of more; these met[] counts. */
static uint64_t count_shared(const pn_network *net, const ranked *node, size_t n,
                             const uint32_t *met)
{
    uint64_t shared = 0;
    for (size_t i = 0; i < n; i++) {
        const uint64_t end = net->start[node[i].node + 1];
        for (uint64_t k = net->start[node[i].node]; k < end; k++) {
            shared += met[net->partner[k]];
        }
    }
    return shared;
}

static void meet(const pn_network *net, const ranked *node, size_t n, uint32_t *met)
{
    for (size_t i = 0; i < n; i++) {
        const uint64_t end = net->start[node[i].node + 1];
        for (uint64_t k = net->start[node[i].node]; k < end; k++) {
            met[net->partner[k]]++;
        }
    }
}

/* Adds up the overlaps of the pairs of [begin, end): a partner that a node shares with
 * one of more partners counts as its share of the node's own. */
static pn_status add_overlaps(const pn_network *net, size_t begin, size_t end,
                              double *sum, pn_error *err)
{
    PNI_FREE ranked *node = malloc((end - begin + 1) * sizeof *node);
    PNI_FREE uint32_t *met = calloc(pni_n_nodes(net) + 1, sizeof *met);
    if (node == NULL || met == NULL) {
        return pni_fail_memory(err);
    }
    const size_t n = rank_nodes(net, begin, end, node);
    for (size_t first = 0, next = 0; first < n; first = next) {
        while (next < n && node[next].degree == node[first].degree) {
            next++;
        }
        const uint64_t shared = count_shared(net, node + first, next - first, met);
        *sum += 100 * (double)shared / (double)node[first].degree;
        meet(net, node + first, next - first, met);
    }
    return PN_OK;
}

/* Pairs of the nodes in [begin, end) that have a tie. */
static double count_pairs(const pn_network *net, size_t begin, size_t end)
{
    double n = 0;
    for (size_t i = begin; i < end; i++) {
        n += pni_degree(net, i) > 0;
    }
    return n * (n - 1) / 2;
}

/**
 * Are the partners of those with few partners a part of the partners of those with
 * many?
 *
 * Formula:  NODF = mean over all pairs of one side, of both sides, of 100 x shared
 *           partners / the smaller degree, 0 for pairs of equal degree
 * Source:   Almeida-Neto et al. 2008, doi:10.1111/j.0030-1299.2008.16644.x, on the
 *           matrix sorted by its marginal totals; R's bipartite also prints a variant
 *           that depends on the order of the rows.
 * Input:    any network; weights and isolated nodes are ignored.
 * Output:   0 to 100.
 * Special:  undefined when no side has two nodes with ties.
 * Errors:   PN_ENOMEM.
 * Cost:     O(E + V log V), as no pair is looked at; O(V) memory.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *value,
                     pn_table *table, pn_error *err)
{
    (void)options;
    double sum = 0;
    PN_TRY(add_overlaps(net, 0, net->n_left, &sum, err));
    PN_TRY(add_overlaps(net, net->n_left, pni_n_nodes(net), &sum, err));
    const double pairs = count_pairs(net, 0, net->n_left) +
                         count_pairs(net, net->n_left, pni_n_nodes(net));
    value[0] = pairs > 0 ? sum / pairs : NAN;
    if (isnan(value[0])) {
        return pni_table_add_note(
            table, err,
            "nestedness is not defined: no side has two nodes with "
            "ties");
    }
    return PN_OK;
}

const pni_index pni_index_nestedness = {
    .quantity = {{"nestedness",
                  "NODF, 0 to 100: partners of the few are partners of the "
                  "many"}},
    .run = run,
};
