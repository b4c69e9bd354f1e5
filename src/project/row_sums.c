#include "row_sums.h"

/* Nodes of a word of marks, and words that are worth looking at for one step. */
enum { WORD = 64, WORDS_PER_STEP = 16 };

void pni_row_sums_done(pni_row_sums *sums)
{
    free(sums->count);
    free(sums->sum);
    free(sums->mark);
    free(sums->own.node);
    free(sums->own.shared);
    free(sums->own.value);
    *sums = (pni_row_sums){0};
}

pn_status pni_row_sums_new(size_t n_nodes, bool with_sums, pni_row_sums *out,
                           pn_error *err)
{
    const size_t n = n_nodes + 1;
    *out = (pni_row_sums){.n_nodes = n_nodes};
    out->count = calloc(n, sizeof *out->count);
    out->mark = calloc(n / WORD + 1, sizeof *out->mark);
    out->own.node = malloc(n * sizeof *out->own.node);
    out->own.shared = malloc(n * sizeof *out->own.shared);
    if (with_sums) {
        out->sum = calloc(n, sizeof *out->sum);
        out->own.value = malloc(n * sizeof *out->own.value);
    }
    if (out->count == NULL || out->mark == NULL || out->own.node == NULL ||
        out->own.shared == NULL ||
        (with_sums && (out->sum == NULL || out->own.value == NULL))) {
        return pni_fail_memory(err);
    }
    return PN_OK;
}

pn_status pni_row_sums_room(size_t n_nodes, bool with_sums, void **out, pn_error *err)
{
    pni_row_sums *sums = calloc(1, sizeof *sums);
    if (sums == NULL) {
        return pni_fail_memory(err);
    }
    *out = sums;
    return pni_row_sums_new(n_nodes, with_sums, sums, err);
}

void pni_row_sums_leave(void *room)
{
    if (room != NULL) {
        pni_row_sums_done(room);
        free(room);
    }
}

void pni_row_sums_begin(pni_row_sums *sums, size_t from, double n_steps, pni_row *to)
{
    to->n = 0;
    sums->row = to;
    sums->from = from;
    sums->is_listed = n_steps * WORD * WORDS_PER_STEP < (double)(sums->n_nodes - from);
}

/* A node is listed when it is counted first; written always, kept if it is new. */
static void count_listed(pni_row_sums *sums, const uint32_t *node, size_t n,
                         size_t first)
{
    pni_row *row = sums->row;
    for (size_t i = 0; i < n; i++) {
        const size_t at = node[i] - first;
        row->node[row->n] = (uint32_t)at;
        row->n += sums->count[at] == 0 ? 1 : 0;
        sums->count[at]++;
    }
}

void pni_row_sums_count(pni_row_sums *sums, const uint32_t *node, size_t n,
                        size_t first)
{
    if (sums->is_listed) {
        count_listed(sums, node, n, first);
        return;
    }
    uint32_t *const count = sums->count;
    uint64_t *const mark = sums->mark;
    for (size_t i = 0; i < n; i++) {
        const size_t at = node[i] - first;
        count[at]++;
        mark[at / WORD] |= 1ULL << (at % WORD);
    }
}

static int compare_nodes(const void *left, const void *right)
{
    const uint32_t a = *(const uint32_t *)left;
    const uint32_t b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static void take_listed(pni_row_sums *sums)
{
    pni_row *row = sums->row;
    qsort(row->node, row->n, sizeof *row->node, compare_nodes);
    for (size_t i = 0; i < row->n; i++) {
        row->shared[i] = sums->count[row->node[i]];
        sums->count[row->node[i]] = 0;
    }
}

static void take_marked(pni_row_sums *sums)
{
    uint32_t *const count = sums->count;
    uint32_t *const node = sums->row->node;
    uint32_t *const shared = sums->row->shared;
    const size_t n_words = sums->n_nodes / WORD + 1;
    size_t n = 0;
    for (size_t w = sums->from / WORD; w < n_words; w++) {
        uint64_t bits = sums->mark[w];
        sums->mark[w] = 0;
        while (bits != 0) {
            const size_t at = w * WORD + (size_t)__builtin_ctzll(bits);
            node[n] = (uint32_t)at;
            shared[n++] = count[at];
            count[at] = 0;
            bits &= bits - 1;
        }
    }
    sums->row->n = n;
}

void pni_row_sums_take(pni_row_sums *sums)
{
    if (sums->is_listed) {
        take_listed(sums);
    } else {
        take_marked(sums);
    }
    const pni_row *row = sums->row;
    for (size_t i = 0; sums->sum != NULL && i < row->n; i++) {
        row->value[i] = sums->sum[row->node[i]];
        sums->sum[row->node[i]] = 0;
    }
}
