#include "walk_order.h"

#include <string.h>

/* A walk under way: rows in the order in which they are met, by side. */
typedef struct walking {
    const pni_rows *rows;
    pni_walk *walk;
    uint32_t *queue;  /* [n] of the component at hand, both sides */
    uint32_t *number; /* [n] place on its side; UINT32_MAX: not met */
    uint32_t *met[2]; /* [side][n] */
    size_t n_met[2];
} walking;

static unsigned side_of(const pni_rows *rows, size_t row)
{
    return row < rows->n_left ? 0 : 1;
}

static void meet(walking *w, uint32_t row)
{
    const unsigned side = side_of(w->rows, row);
    w->number[row] = (uint32_t)w->n_met[side];
    w->met[side][w->n_met[side]++] = row;
}

static void walk_component(walking *w, uint32_t from)
{
    size_t n_queued = 0;
    meet(w, from);
    w->queue[n_queued++] = from;
    for (size_t at = 0; at < n_queued; at++) {
        const uint32_t row = w->queue[at];
        for (uint64_t k = w->rows->start[row]; k < w->rows->start[row + 1]; k++) {
            const uint32_t to = w->rows->partner[k];
            if (w->number[to] == UINT32_MAX) {
                meet(w, to);
                w->queue[n_queued++] = to;
            }
        }
    }
}

static void walk_all(walking *w)
{
    pni_walk *walk = w->walk;
    for (size_t row = 0; row < w->rows->n; row++) {
        if (w->number[row] != UINT32_MAX || pni_row_length(w->rows, row) == 0) {
            continue;
        }
        walk_component(w, (uint32_t)row);
        walk->n_components++;
        walk->first[0][walk->n_components] = (uint32_t)w->n_met[0];
        walk->first[1][walk->n_components] = (uint32_t)w->n_met[1];
    }
}

/* The left rows come first, so right ones move behind them. */
static void join_sides(walking *w)
{
    pni_walk *walk = w->walk;
    const uint32_t n_left = (uint32_t)w->n_met[0];
    memcpy(walk->row, w->met[0], w->n_met[0] * sizeof *walk->row);
    memcpy(walk->row + n_left, w->met[1], w->n_met[1] * sizeof *walk->row);
    for (size_t k = 0; k < w->n_met[1]; k++) {
        w->number[w->met[1][k]] += n_left;
    }
    for (size_t c = 0; c <= walk->n_components; c++) {
        walk->first[1][c] += n_left;
    }
    for (unsigned side = 0; side < 2; side++) {
        for (uint32_t c = 0; c < walk->n_components; c++) {
            for (uint32_t k = walk->first[side][c]; k < walk->first[side][c + 1]; k++) {
                walk->component[k] = c;
            }
        }
    }
}

/* Going through the new rows in order and entering each with its partners fills every
 * row in ascending order. */
static void fill_rows(const walking *w)
{
    pni_walk *walk = w->walk;
    const size_t n = w->n_met[0] + w->n_met[1];
    walk->start[0] = 0;
    for (size_t k = 0; k < n; k++) {
        walk->start[k + 1] = walk->start[k] + pni_row_length(w->rows, walk->row[k]);
    }
    for (uint32_t k = 0; k < n; k++) {
        const uint32_t row = walk->row[k];
        for (uint64_t at = w->rows->start[row]; at < w->rows->start[row + 1]; at++) {
            walk->partner[walk->start[w->number[w->rows->partner[at]]]++] = k;
        }
    }
    /* Filling moved each start to the next one. */
    for (size_t k = n; k > 0; k--) {
        walk->start[k] = walk->start[k - 1];
    }
    walk->start[0] = 0;
    walk->rows = (pni_rows){n, w->n_met[0], walk->start, walk->partner};
}

pn_status pni_walk_order(const pni_rows *rows, pni_walk *walk, pn_error *err)
{
    const size_t n = rows->n + 1;
    PNI_FREE uint32_t *room = malloc(3 * n * sizeof *room);
    PNI_FREE uint32_t *met_right = malloc(n * sizeof *met_right);
    *walk = (pni_walk){
        .start = malloc((n + 1) * sizeof *walk->start),
        .partner = malloc((rows->start[rows->n] + 1) * sizeof *walk->partner),
        .row = malloc(n * sizeof *walk->row),
        .component = malloc(n * sizeof *walk->component),
        .first = {calloc(n + 1, sizeof(uint32_t)), calloc(n + 1, sizeof(uint32_t))},
    };
    if (room == NULL || met_right == NULL || walk->start == NULL ||
        walk->partner == NULL || walk->row == NULL || walk->component == NULL ||
        walk->first[0] == NULL || walk->first[1] == NULL) {
        return pni_fail_memory(err);
    }
    walking w = {.rows = rows,
                 .walk = walk,
                 .queue = room,
                 .number = room + n,
                 .met = {room + 2 * n, met_right}};
    memset(w.number, 0xff, n * sizeof *w.number);
    walk_all(&w);
    join_sides(&w);
    fill_rows(&w);
    return PN_OK;
}

void pni_walk_done(pni_walk *walk)
{
    free(walk->start);
    free(walk->partner);
    free(walk->row);
    free(walk->component);
    free(walk->first[0]);
    free(walk->first[1]);
    *walk = (pni_walk){0};
}
