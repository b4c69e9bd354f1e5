#include "sift.h"

#include <string.h>

enum { MAX_EXCHANGES = 30 };

/* Partners' ranks of every node of a column: ascending, since the other column is
 * walked from top to bottom. */
static void fill_ends(pni_layers *layers, int side)
{
    const pn_network *net = layers->net;
    const size_t first = pni_column_start(net, side);
    memset(layers->n_ends + first, 0,
           pni_column_size(net, side) * sizeof *layers->n_ends);
    const size_t *across = layers->order + pni_column_start(net, 1 - side);
    for (size_t rank = 0; rank < pni_column_size(net, 1 - side); rank++) {
        const size_t node = across[rank];
        const uint64_t end = layers->out[node] ? 0 : net->start[node + 1];
        for (uint64_t row = net->start[node]; row < end; row++) {
            const size_t partner = net->partner[row];
            if (!layers->out[partner]) {
                layers->ends[net->start[partner] + layers->n_ends[partner]++] =
                    (uint32_t)rank;
            }
        }
    }
}

/* Crossings of the ties of u and v when u stands above v. */
static int64_t crossings_of(const pni_layers *layers, size_t u, size_t v)
{
    const uint64_t *start = layers->net->start;
    const uint32_t *ends = layers->ends;
    const uint64_t end_u = start[u] + layers->n_ends[u];
    const uint64_t end_v = start[v] + layers->n_ends[v];
    uint64_t j = start[v];
    int64_t sum = 0;
    for (uint64_t i = start[u]; i < end_u; i++) {
        while (j < end_v && ends[j] < ends[i]) {
            j++;
        }
        sum += (int64_t)(j - start[v]);
    }
    return sum;
}

/* What it saves when u, above v, goes below it. */
static int64_t gain_of(const pni_layers *layers, size_t u, size_t v)
{
    return crossings_of(layers, u, v) - crossings_of(layers, v, u);
}

/* End of the block that begins at position `from` of order[]. */
static size_t end_of_block(const pni_layers *layers, size_t from, size_t end)
{
    const uint32_t block = layers->block[layers->order[from]];
    size_t to = from + 1;
    while (to < end && layers->block[layers->order[to]] == block) {
        to++;
    }
    return to;
}

double pni_layers_sift_cost(const pni_layers *layers)
{
    double cost = 0;
    for (int side = 0; side < 2; side++) {
        const size_t start = pni_column_start(layers->net, side);
        const size_t end = start + pni_column_size(layers->net, side);
        for (size_t from = start, to = 0; from < end; from = to) {
            to = end_of_block(layers, from, end);
            double ties = 0;
            for (size_t i = from; i < to; i++) {
                ties += (double)pni_degree(layers->net, layers->order[i]);
            }
            cost += 4 * ties * (double)(to - from);
        }
    }
    return cost;
}

/* The best position for the node at `at` within [from, to). */
static size_t best_position(const pni_layers *layers, size_t at, size_t from, size_t to)
{
    const size_t node = layers->order[at];
    int64_t best = 0;
    size_t best_at = at;
    int64_t gain = 0;
    for (size_t i = at; i > from; i--) {
        gain += gain_of(layers, layers->order[i - 1], node);
        if (gain > best) {
            best = gain;
            best_at = i - 1;
        }
    }
    gain = 0;
    for (size_t i = at; i + 1 < to; i++) {
        gain += gain_of(layers, node, layers->order[i + 1]);
        if (gain > best) {
            best = gain;
            best_at = i + 1;
        }
    }
    return best_at;
}

static void move(size_t *order, size_t from, size_t to)
{
    const size_t node = order[from];
    for (; from < to; from++) {
        order[from] = order[from + 1];
    }
    for (; from > to; from--) {
        order[from] = order[from - 1];
    }
    order[to] = node;
}

/* Moves the node at a position of order[] to its best one in [from, to). */
static bool settle(pni_layers *layers, size_t at, size_t from, size_t to)
{
    const size_t first = pni_column_start(layers->net, from >= layers->net->n_left);
    const size_t best = best_position(layers, at, from, to);
    move(layers->order, at, best);
    const size_t bottom = at < best ? best : at;
    for (size_t i = at < best ? at : best; i <= bottom; i++) {
        layers->rank[layers->order[i]] = i - first;
    }
    return best != at;
}

void pni_layers_put_back(pni_layers *layers, size_t node)
{
    const int side = node >= layers->net->n_left;
    const size_t start = pni_column_start(layers->net, side);
    const size_t end = start + pni_column_size(layers->net, side);
    layers->out[node] = false;
    fill_ends(layers, side);
    const size_t at = start + layers->rank[node];
    size_t from = at;
    while (from > start &&
           layers->block[layers->order[from - 1]] == layers->block[node]) {
        from--;
    }
    settle(layers, at, from, end_of_block(layers, from, end));
}

/* Sifts the nodes of [from, to) of order[], each once, in the order they have now. */
static bool sift_block(pni_layers *layers, size_t from, size_t to)
{
    const size_t first = pni_column_start(layers->net, from >= layers->net->n_left);
    bool moved = false;
    memcpy(layers->queue, layers->order + from, (to - from) * sizeof *layers->queue);
    for (size_t k = 0; k < to - from; k++) {
        const size_t at = first + layers->rank[layers->queue[k]];
        moved |= settle(layers, at, from, to);
    }
    return moved;
}

bool pni_layers_sift(pni_layers *layers, int side)
{
    const size_t start = pni_column_start(layers->net, side);
    const size_t end = start + pni_column_size(layers->net, side);
    bool moved = false;
    fill_ends(layers, side);
    for (size_t from = start, to = 0; from < end; from = to) {
        to = end_of_block(layers, from, end);
        moved |= sift_block(layers, from, to);
    }
    return moved;
}

static bool exchange_once(pni_layers *layers, size_t start, size_t end)
{
    size_t *order = layers->order;
    bool moved = false;
    for (size_t i = start; i + 1 < end; i++) {
        if (layers->block[order[i]] == layers->block[order[i + 1]] &&
            gain_of(layers, order[i], order[i + 1]) > 0) {
            move(order, i, i + 1);
            moved = true;
        }
    }
    return moved;
}

bool pni_layers_exchange(pni_layers *layers, int side)
{
    const size_t start = pni_column_start(layers->net, side);
    const size_t end = start + pni_column_size(layers->net, side);
    fill_ends(layers, side);
    bool moved = false;
    for (int k = 0; k < MAX_EXCHANGES && exchange_once(layers, start, end); k++) {
        moved = true;
    }
    pni_layers_rank(layers, side);
    return moved;
}
