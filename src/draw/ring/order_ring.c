#include "order_ring.h"

#include "../../base/scope.h"

#include <stdbool.h>
#include <stdlib.h>

enum { MAX_ROUNDS = 12 };

/* A ring in the making. */
typedef struct ring_order {
    const pn_network *net;
    const uint32_t *block;
    size_t *order; /* [n] node at a slot */
    size_t *slot;  /* [n] of a node */
    size_t n;
} ring_order;

typedef struct member {
    uint32_t block;
    size_t node;
} member;

static int compare_members(const void *a, const void *b)
{
    const member *x = a;
    const member *y = b;
    if (x->block != y->block) {
        return x->block < y->block ? -1 : 1;
    }
    return x->node < y->node ? -1 : 1; /* no two are the same */
}

static double distance(const ring_order *ring, size_t a, size_t b)
{
    const size_t apart = a < b ? b - a : a - b;
    return (double)(apart < ring->n - apart ? apart : ring->n - apart);
}

/* How much longer the ties of a node get, but for that to `except`. */
static double change(const ring_order *ring, size_t node, size_t to, size_t except)
{
    size_t n = 0;
    const uint32_t *partners = pn_network_partners(ring->net, node, &n);
    double sum = 0;
    for (size_t k = 0; k < n; k++) {
        if (partners[k] != except) {
            const size_t at = ring->slot[partners[k]];
            const pn_tie tie =
                pn_network_tie(ring->net, pn_network_tie_to(ring->net, node, k));
            sum += tie.weight *
                   (distance(ring, to, at) - distance(ring, ring->slot[node], at));
        }
    }
    return sum;
}

/* Exchanges the nodes at a slot and the next one; how much longer all ties get. */
static double exchange(ring_order *ring, size_t at)
{
    const size_t u = ring->order[at];
    const size_t v = ring->order[at + 1];
    const double longer = change(ring, u, at + 1, v) + change(ring, v, at, u);
    ring->order[at] = v;
    ring->order[at + 1] = u;
    ring->slot[v] = at;
    ring->slot[u] = at + 1;
    return longer;
}

/* Walks a node down, then up, then to the best place in [from, to) that it met. */
static bool sift(ring_order *ring, size_t node, size_t from, size_t to)
{
    static const double least = 1e-9; /* less is rounding */
    const size_t begin = ring->slot[node];
    double sum = 0;
    double best = -least;
    size_t best_at = begin;
    for (size_t at = begin; at + 1 < to; at++) {
        sum += exchange(ring, at);
        best_at = sum < best ? at + 1 : best_at;
        best = sum < best ? sum : best;
    }
    for (size_t at = to - 1; at > from; at--) {
        sum += exchange(ring, at - 1);
        best_at = sum < best ? at - 1 : best_at;
        best = sum < best ? sum : best;
    }
    for (size_t at = from; at < best_at; at++) {
        exchange(ring, at);
    }
    return best_at != begin;
}

static size_t end_of_block(const ring_order *ring, size_t from)
{
    size_t to = from + 1;
    while (to < ring->n &&
           ring->block[ring->order[to]] == ring->block[ring->order[from]]) {
        to++;
    }
    return to;
}

static bool sift_all(ring_order *ring, size_t *nodes)
{
    bool moved = false;
    for (size_t from = 0, to = 0; from < ring->n; from = to) {
        to = end_of_block(ring, from);
        for (size_t i = from; i < to; i++) {
            nodes[i] = ring->order[i];
        }
        for (size_t i = from; i < to; i++) {
            moved = sift(ring, nodes[i], from, to) || moved;
        }
    }
    return moved;
}

pn_status pni_order_ring(const pn_network *net, const uint32_t *block,
                         const pn_run *run, size_t *order, pn_error *err)
{
    const size_t n = pn_network_n_nodes(net, PN_BOTH);
    PNI_FREE size_t *slot = calloc(n + 1, sizeof *slot);
    PNI_FREE size_t *nodes = calloc(n + 1, sizeof *nodes);
    PNI_FREE member *members = calloc(n + 1, sizeof *members);
    if (slot == NULL || nodes == NULL || members == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        members[i] = (member){.block = block[i], .node = i};
    }
    qsort(members, n, sizeof *members, compare_members);
    for (size_t i = 0; i < n; i++) {
        order[i] = members[i].node;
        slot[order[i]] = i;
    }
    ring_order ring = {
        .net = net, .block = block, .order = order, .slot = slot, .n = n};
    for (int round = 0; round < MAX_ROUNDS && sift_all(&ring, nodes); round++) {
        PN_TRY(pni_tick(run, "ordering", -1, err));
    }
    return PN_OK;
}
