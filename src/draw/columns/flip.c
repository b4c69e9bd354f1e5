#include "flip.h"

/* Nodes around the centre, the nearest first; how many there are. */
static size_t gather(const pn_network *net, size_t centre, size_t n, size_t *queue,
                     bool *inside)
{
    size_t n_found = 1;
    queue[0] = centre;
    inside[centre] = true;
    for (size_t at = 0; at < n_found && n_found < n; at++) {
        const size_t node = queue[at];
        for (uint64_t row = net->start[node]; row < net->start[node + 1]; row++) {
            const size_t partner = net->partner[row];
            if (!inside[partner] && n_found < n) {
                inside[partner] = true;
                queue[n_found++] = partner;
            }
        }
    }
    return n_found;
}

/* The marked nodes of order[low .. high-1] change places, the first with the last. */
static void reverse(pni_columns *columns, size_t low, size_t high, const bool *inside)
{
    size_t *order = columns->order;
    while (low < high) {
        if (!inside[order[low]]) {
            low++;
        } else if (!inside[order[high - 1]]) {
            high--;
        } else {
            const size_t node = order[low];
            order[low++] = order[--high];
            order[high] = node;
        }
    }
}

static void flip_side(pni_columns *columns, int side, const bool *inside)
{
    const size_t start = pni_column_start(columns->net, side);
    const size_t end = start + pni_column_size(columns->net, side);
    for (size_t from = start, to = start; from < end; from = to) {
        const uint32_t block = columns->block[columns->order[from]];
        while (to < end && columns->block[columns->order[to]] == block) {
            to++;
        }
        reverse(columns, from, to, inside);
    }
    pni_columns_rank(columns, side);
}

void pni_columns_flip(pni_columns *columns, size_t centre, size_t n, size_t *queue,
                      bool *inside)
{
    const size_t n_found = gather(columns->net, centre, n, queue, inside);
    flip_side(columns, /*side=*/0, inside);
    flip_side(columns, /*side=*/1, inside);
    for (size_t i = 0; i < n_found; i++) {
        inside[queue[i]] = false;
    }
}
