/*
 * One step puts the rows where those of their left node go, in the order of the input:
 * a list that is written firm by firm is then copied from front to back.  The rows of a
 * left node lie together now, so that sorting them by the right node stays in the
 * cache, and every thread sorts other nodes.
 */
#include "sort_rows.h"

#include "order_ends.h"
#include "sort_names.h"

#include "../../base/parallel.h"
#include "../../base/scope.h"

#include <stdlib.h>

/* Rows whose places are fetched early, and those whose counters are. */
enum { AHEAD = 16, FAR_AHEAD = 32 };

void pni_sorted_rows_drop(pni_sorted_rows *rows)
{
    free(rows->start);
    free(rows->end);
    rows->start = NULL;
    rows->end = NULL;
}

void pni_sorted_rows_done(pni_sorted_rows *rows)
{
    pni_sorted_rows_drop(rows);
    free(rows->node[0]);
    free(rows->node[1]);
}

/* Node numbers of a side's names, in the byte order of the names. */
static pn_status number_nodes(const pni_names *names, uint32_t **out, pn_error *err)
{
    *out = calloc(names->size + 1, sizeof **out);
    return *out == NULL ? pni_fail_memory(err) : pni_sort_names(names, *out, err);
}

static bool is_sure(const pni_builder *b, size_t row, pn_evidence least)
{
    return b->evidence == NULL || b->evidence[row] >= (int)least;
}

/* Where the rows of each left node start, and of each left name: there its next row
 * goes. */
static void find_starts(const pni_builder *b, pn_evidence least, pni_sorted_rows *out,
                        uint32_t *next)
{
    const size_t n_left = b->name[0].size;
    for (size_t i = 0; i < b->n_rows; i++) {
        const bool taken = is_sure(b, i, least);
        next[b->left[i]] += taken;
        out->n += taken;
    }
    for (size_t i = 0; i < n_left; i++) {
        out->start[out->node[0][i] + 1] = next[i];
    }
    for (size_t k = 0; k < n_left; k++) {
        out->start[k + 1] += out->start[k];
    }
    for (size_t i = 0; i < n_left; i++) {
        next[i] = out->start[out->node[0][i]];
    }
}

static void put_rows(const pni_builder *b, pn_evidence least, pni_sorted_rows *out,
                     uint32_t *next)
{
    for (size_t i = 0; i < b->n_rows; i++) {
        if (i + FAR_AHEAD < b->n_rows) {
            __builtin_prefetch(&next[b->left[i + FAR_AHEAD]]);
            __builtin_prefetch(&out->end[next[b->left[i + AHEAD]]]);
        }
        if (is_sure(b, i, least)) {
            out->end[next[b->left[i]]++] =
                (pni_row_end){.right = out->node[1][b->right[i]], .row = (uint32_t)i};
        }
    }
}

/* Rows by left node, within it as they came. */
static pn_status sort_by_left(pni_builder *b, pn_evidence least, pni_sorted_rows *out,
                              pn_error *err)
{
    PNI_FREE uint32_t *next = calloc(b->name[0].size + 1, sizeof *next);
    out->start = calloc(b->name[0].size + 1, sizeof *out->start);
    if (next == NULL || out->start == NULL) {
        return pni_fail_memory(err);
    }
    find_starts(b, least, out, next);
    out->end = calloc(out->n + 1, sizeof *out->end);
    if (out->end == NULL) {
        return pni_fail_memory(err);
    }
    put_rows(b, least, out, next);
    if (out->n == b->n_rows) {
        free(b->left);
        free(b->right);
        b->left = NULL;
        b->right = NULL;
    }
    return PN_OK;
}

/* Rows of a pair, one run after another. */
typedef struct runs {
    size_t n;
    size_t longest;
} runs;

/* What the threads share. */
typedef struct shared {
    const pni_builder *from;
    pni_sorted_rows *rows;
    size_t longest; /* rows of one left node */
    runs of[PNI_ROW_CHUNKS];
} shared;

static pn_status make_room(void *context, void **room, pn_error *err)
{
    const shared *s = context;
    *room = malloc((s->longest + 1) * sizeof(pni_row_end));
    return *room == NULL ? pni_fail_memory(err) : PN_OK;
}

static void count_runs(const pni_sorted_rows *rows, size_t left, runs *count)
{
    for (size_t begin = rows->start[left]; begin < rows->start[left + 1];) {
        const size_t end = pni_run_end(rows, left, begin);
        count->n++;
        count->longest = end - begin > count->longest ? end - begin : count->longest;
        begin = end;
    }
}

static pn_status sort_chunk(void *context, void *room, size_t chunk, pni_worker *worker,
                            pn_error *err)
{
    shared *s = context;
    const size_t n_left = s->from->name[0].size;
    const uint32_t *start = s->rows->start;
    runs count = {0};
    (void)worker; /* ticks after the chunk */
    (void)err;
    for (size_t left = pni_row_chunk(n_left, chunk);
         left < pni_row_chunk(n_left, chunk + 1); left++) {
        pni_order_ends(s->rows->end + start[left], start[left + 1] - start[left],
                       s->from->name[1].size, room);
        count_runs(s->rows, left, &count);
    }
    s->of[chunk] = count;
    return PN_OK;
}

/* The rows of each left node by right node, and how many ties they make. */
static pn_status sort_by_right(const pni_builder *b, pni_sorted_rows *out,
                               pn_error *err)
{
    shared s = {.from = b, .rows = out};
    for (size_t left = 0; left < b->name[0].size; left++) {
        const size_t n = out->start[left + 1] - out->start[left];
        s.longest = n > s.longest ? n : s.longest;
    }
    const pni_loop loop = {.what = "sorting ties",
                           .n_chunks = PNI_ROW_CHUNKS,
                           .n_steps = 10 * (double)out->n,
                           .context = &s,
                           .enter = make_room,
                           .work = sort_chunk,
                           .leave = free};
    PN_TRY(pni_parallel(&loop, b->run, err));
    for (size_t chunk = 0; chunk < PNI_ROW_CHUNKS; chunk++) {
        const size_t longest = s.of[chunk].longest;
        out->n_runs += s.of[chunk].n;
        out->first_run[chunk + 1] = out->n_runs;
        out->longest_run = longest > out->longest_run ? longest : out->longest_run;
    }
    return PN_OK;
}

pn_status pni_sort_rows(pni_builder *b, pn_evidence least, pni_sorted_rows *out,
                        pn_error *err)
{
    PN_TRY(number_nodes(&b->name[0], &out->node[0], err));
    PN_TRY(number_nodes(&b->name[1], &out->node[1], err));
    PN_TRY(sort_by_left(b, least, out, err));
    return sort_by_right(b, out, err);
}
