#include "crossings.h"

#include "../../base/scope.h"

#include <string.h>

/* tree[] is a binary tree in an array: leaves are right ranks, each inner node holds
 * the number of ends below it. */
typedef struct counter {
    uint64_t *tree;
    size_t first_leaf;
    uint64_t crossings;
} counter;

/* Adds an end at a rank and counts the ends above that rank. */
static void add_end(counter *c, size_t rank)
{
    size_t at = rank + c->first_leaf;
    c->tree[at]++;
    while (at > 0) {
        if (at % 2 == 1) { /* a left child: what its sibling holds lies further down */
            c->crossings += c->tree[at + 1];
        }
        at = (at - 1) / 2;
        c->tree[at]++;
    }
}

static int compare_ranks(const void *a, const void *b)
{
    const size_t x = *(const size_t *)a;
    const size_t y = *(const size_t *)b;
    return (x > y) - (x < y); /* equal ranks are the same */
}

/* Ends of one left node do not cross: they go in from top to bottom. */
static void add_node(counter *c, const pn_network *net, size_t node, const size_t *rank,
                     size_t *ends)
{
    size_t n = 0;
    const uint32_t *partners = pn_network_partners(net, node, &n);
    for (size_t k = 0; k < n; k++) {
        ends[k] = rank[partners[k]];
    }
    qsort(ends, n, sizeof *ends, compare_ranks);
    for (size_t k = 0; k < n; k++) {
        add_end(c, ends[k]);
    }
}

pn_status pni_crossings(const pn_network *net, const size_t *order, uint64_t *out,
                        pn_error *err)
{
    const size_t n_left = pn_network_n_nodes(net, PN_LEFT);
    const size_t n_right = pn_network_n_nodes(net, PN_RIGHT);
    size_t n_leaves = 1;
    while (n_leaves < n_right) {
        n_leaves *= 2;
    }
    PNI_FREE uint64_t *tree = calloc(2 * n_leaves, sizeof *tree);
    PNI_FREE size_t *rank = calloc(n_left + n_right + 1, sizeof *rank);
    PNI_FREE size_t *ends = calloc(n_right + 1, sizeof *ends);
    if (tree == NULL || rank == NULL || ends == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n_right; i++) {
        rank[order[n_left + i]] = i;
    }
    counter c = {.tree = tree, .first_leaf = n_leaves - 1};
    for (size_t i = 0; i < n_left; i++) {
        add_node(&c, net, order[i], rank, ends);
    }
    *out = c.crossings;
    return PN_OK;
}
