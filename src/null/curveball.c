#include "curveball.h"

#include "../network/network_data.h"

enum { TRADES_PER_ROW = 10, FEWEST_TRADES = 200 };

void pni_curveball_done(pni_curveball *chain)
{
    free(chain->start);
    free(chain->column);
    free(chain->room);
    *chain = (pni_curveball){0};
}

pn_status pni_curveball_begin(const pn_network *net, pni_curveball *out, pn_error *err)
{
    out->rows_are_left = net->n_left <= net->n_right;
    out->n_rows = out->rows_are_left ? net->n_left : net->n_right;
    out->start = malloc((out->n_rows + 1) * sizeof *out->start);
    out->column = malloc((net->n_ties + 1) * sizeof *out->column);
    out->room = malloc((2 * net->n_ties + 1) * sizeof *out->room);
    if (out->start == NULL || out->column == NULL || out->room == NULL) {
        return pni_fail_memory(err);
    }
    const size_t first = out->rows_are_left ? 0 : net->n_left;
    const uint64_t offset = net->start[first];
    for (size_t row = 0; row <= out->n_rows; row++) {
        out->start[row] = (size_t)(net->start[first + row] - offset);
    }
    for (size_t k = 0; k < net->n_ties; k++) {
        out->column[k] = net->partner[offset + k];
    }
    return PN_OK;
}

/* What only one of two rows has goes to either, what both have to both.  `n_a` of the
 * `n` single ones are still to go to row a: each goes there with chance n_a / n. */
typedef struct trade {
    uint32_t *a;
    uint32_t *b;
    size_t n_a;
    size_t n;
} trade;

static void deal(trade *t, uint32_t column, pni_random *random)
{
    if (pni_random_below(random, t->n) < t->n_a) {
        *t->a++ = column;
        t->n_a--;
    } else {
        *t->b++ = column;
    }
    t->n--;
}

static size_t count_common(const uint32_t *a, size_t n_a, const uint32_t *b, size_t n_b)
{
    size_t n = 0;
    for (size_t i = 0, j = 0; i < n_a && j < n_b;) {
        const bool same = a[i] == b[j];
        n += same;
        const bool step_a = a[i] <= b[j];
        j += a[i] >= b[j];
        i += step_a;
    }
    return n;
}

static void trade_rows(pni_curveball *chain, size_t row_a, size_t row_b,
                       pni_random *random)
{
    const size_t n_a = chain->start[row_a + 1] - chain->start[row_a];
    const size_t n_b = chain->start[row_b + 1] - chain->start[row_b];
    uint32_t *const to_a = chain->column + chain->start[row_a];
    uint32_t *const to_b = chain->column + chain->start[row_b];
    const size_t common = count_common(to_a, n_a, to_b, n_b);
    if (common == n_a || common == n_b) {
        return; /* one row holds all of the other: no choice */
    }
    uint32_t *const a = chain->room;
    uint32_t *const b = chain->room + n_a;
    for (size_t k = 0; k < n_a; k++) {
        a[k] = to_a[k];
    }
    for (size_t k = 0; k < n_b; k++) {
        b[k] = to_b[k];
    }
    trade t = {to_a, to_b, n_a - common, n_a + n_b - 2 * common};
    size_t i = 0;
    size_t j = 0;
    while (i < n_a || j < n_b) {
        if (j == n_b || (i < n_a && a[i] < b[j])) {
            deal(&t, a[i++], random);
        } else if (i == n_a || b[j] < a[i]) {
            deal(&t, b[j++], random);
        } else {
            *t.a++ = a[i++];
            *t.b++ = b[j++];
        }
    }
}

void pni_curveball_trade(pni_curveball *chain, pni_random *random, size_t n_trades)
{
    for (size_t k = 0; k < n_trades && chain->n_rows > 1; k++) {
        const size_t a = pni_random_below(random, chain->n_rows);
        const size_t b = pni_random_below(random, chain->n_rows - 1);
        trade_rows(chain, a, b + (b >= a), random);
    }
}

size_t pni_curveball_enough(const pni_curveball *chain)
{
    const size_t n = TRADES_PER_ROW * chain->n_rows;
    return n < FEWEST_TRADES ? FEWEST_TRADES : n;
}
