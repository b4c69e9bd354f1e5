#include "sift.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_EXCHANGES = 30 };

void pni_columns_rank(pni_columns *columns, int side)
{
    const size_t start = pni_column_start(columns->net, side);
    for (size_t i = 0; i < pni_column_size(columns->net, side); i++) {
        columns->rank[columns->order[start + i]] = i;
    }
}

static int compare_ends(const void *a, const void *b)
{
    const uint32_t x = *(const uint32_t *)a;
    const uint32_t y = *(const uint32_t *)b;
    return (x > y) - (x < y); /* equal ends are the same */
}

/* Partners' ranks of every node of a column. */
static void fill_ends(pni_columns *columns, int side)
{
    const pn_network *net = columns->net;
    const size_t first = pni_column_start(net, side);
    for (size_t i = first; i < first + pni_column_size(net, side); i++) {
        for (uint64_t row = net->start[i]; row < net->start[i + 1]; row++) {
            columns->ends[row] = (uint32_t)columns->rank[net->partner[row]];
        }
        qsort(columns->ends + net->start[i], pni_degree(net, i), sizeof(uint32_t),
              compare_ends);
    }
}

/* Crossings of the ties of u and v when u stands above v. */
static int64_t crossings_of(const pni_columns *columns, size_t u, size_t v)
{
    const uint64_t *start = columns->net->start;
    const uint32_t *ends = columns->ends;
    uint64_t j = start[v];
    int64_t sum = 0;
    for (uint64_t i = start[u]; i < start[u + 1]; i++) {
        while (j < start[v + 1] && ends[j] < ends[i]) {
            j++;
        }
        sum += (int64_t)(j - start[v]);
    }
    return sum;
}

/* What it saves when u, above v, goes below it. */
static int64_t gain_of(const pni_columns *columns, size_t u, size_t v)
{
    return crossings_of(columns, u, v) - crossings_of(columns, v, u);
}

/* End of the block that begins at position `from` of order[]. */
static size_t end_of_block(const pni_columns *columns, size_t from, size_t end)
{
    const uint32_t block = columns->block[columns->order[from]];
    size_t to = from + 1;
    while (to < end && columns->block[columns->order[to]] == block) {
        to++;
    }
    return to;
}

double pni_columns_sift_cost(const pni_columns *columns)
{
    double cost = 0;
    for (int side = 0; side < 2; side++) {
        const size_t start = pni_column_start(columns->net, side);
        const size_t end = start + pni_column_size(columns->net, side);
        for (size_t from = start, to = 0; from < end; from = to) {
            to = end_of_block(columns, from, end);
            double ties = 0;
            for (size_t i = from; i < to; i++) {
                ties += (double)pni_degree(columns->net, columns->order[i]);
            }
            cost += 4 * ties * (double)(to - from);
        }
    }
    return cost;
}

/* The best position for the node at `at` within [from, to). */
static size_t best_position(const pni_columns *columns, size_t at, size_t from,
                            size_t to)
{
    const size_t node = columns->order[at];
    int64_t best = 0;
    size_t best_at = at;
    int64_t gain = 0;
    for (size_t i = at; i > from; i--) {
        gain += gain_of(columns, columns->order[i - 1], node);
        if (gain > best) {
            best = gain;
            best_at = i - 1;
        }
    }
    gain = 0;
    for (size_t i = at; i + 1 < to; i++) {
        gain += gain_of(columns, node, columns->order[i + 1]);
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

/* Sifts the nodes of [from, to) of order[], each once, in the order of their numbers.
 */
static bool sift_block(pni_columns *columns, size_t *nodes, size_t from, size_t to)
{
    const size_t first = pni_column_start(columns->net, from >= columns->net->n_left);
    bool moved = false;
    memcpy(nodes, columns->order + from, (to - from) * sizeof *nodes);
    for (size_t k = 0; k < to - from; k++) {
        const size_t at = first + columns->rank[nodes[k]];
        const size_t best = best_position(columns, at, from, to);
        if (best == at) {
            continue;
        }
        move(columns->order, at, best);
        const size_t top = at < best ? at : best;
        const size_t bottom = at < best ? best : at;
        for (size_t i = top; i <= bottom; i++) {
            columns->rank[columns->order[i]] = i - first;
        }
        moved = true;
    }
    return moved;
}

bool pni_columns_sift(pni_columns *columns, int side)
{
    const size_t start = pni_column_start(columns->net, side);
    const size_t end = start + pni_column_size(columns->net, side);
    bool moved = false;
    fill_ends(columns, side);
    for (size_t from = start, to = 0; from < end; from = to) {
        to = end_of_block(columns, from, end);
        moved |= sift_block(columns, columns->scratch, from, to);
    }
    return moved;
}

static bool exchange_once(pni_columns *columns, size_t start, size_t end)
{
    size_t *order = columns->order;
    bool moved = false;
    for (size_t i = start; i + 1 < end; i++) {
        if (columns->block[order[i]] == columns->block[order[i + 1]] &&
            gain_of(columns, order[i], order[i + 1]) > 0) {
            move(order, i, i + 1);
            moved = true;
        }
    }
    return moved;
}

bool pni_columns_exchange(pni_columns *columns, int side)
{
    const size_t start = pni_column_start(columns->net, side);
    const size_t end = start + pni_column_size(columns->net, side);
    fill_ends(columns, side);
    bool moved = false;
    for (int k = 0; k < MAX_EXCHANGES && exchange_once(columns, start, end); k++) {
        moved = true;
    }
    pni_columns_rank(columns, side);
    return moved;
}
