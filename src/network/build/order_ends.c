#include "order_ends.h"

#include <string.h>

enum {
    FEW = 48, /* rows that are sorted by insertion */
    N_BYTES = 256
};

static void insert_each(pni_row_end *end, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        const pni_row_end moved = end[i];
        size_t to = i;
        for (; to > 0 && end[to - 1].right > moved.right; to--) {
            end[to] = end[to - 1];
        }
        end[to] = moved;
    }
}

/* Sorts by one byte of the right node; rows that share it keep their order. */
static void sort_by_byte(const pni_row_end *from, size_t n, unsigned shift,
                         pni_row_end *to)
{
    size_t next[N_BYTES + 1] = {0};
    for (size_t i = 0; i < n; i++) {
        next[((from[i].right >> shift) & 0xFF) + 1]++;
    }
    for (size_t byte = 0; byte < N_BYTES; byte++) {
        next[byte + 1] += next[byte];
    }
    for (size_t i = 0; i < n; i++) {
        to[next[(from[i].right >> shift) & 0xFF]++] = from[i];
    }
}

void pni_order_ends(pni_row_end *end, size_t n, size_t n_right, pni_row_end *room)
{
    if (n <= FEW) {
        insert_each(end, n);
        return;
    }
    const pni_row_end *from = end;
    pni_row_end *to = room;
    for (unsigned shift = 0; shift < 32 && n_right >> shift > 0; shift += 8) {
        sort_by_byte(from, n, shift, to);
        from = to;
        to = to == room ? end : room;
    }
    if (from == room) {
        memcpy(end, room, n * sizeof *end);
    }
}
