/*
 * A counting sort in two steps, first by the right, then by the left node.  Each step
 * reads its input from front to back; what is needed of a row travels with it, so that
 * only the writes jump.
 */
#include "sort_rows.h"

#include "sort_names.h"

#include "../base/scope.h"

#include <stdlib.h>

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

/* A row of a right node. */
typedef struct row_begin {
    uint32_t left; /* node */
    uint32_t row;
} row_begin;

/* The rows between the two steps. */
typedef struct half_sorted {
    row_begin *begin; /* [n] by right node, row */
    uint32_t *start;  /* [n_right + 1] rows of a right node */
    uint32_t *next;   /* [n_left or n_right + 1] where the next row goes */
} half_sorted;

static void half_sorted_done(half_sorted *half)
{
    free(half->begin);
    free(half->start);
    free(half->next);
}

static bool is_sure(const pni_builder *b, size_t row, pn_evidence least)
{
    return b->evidence == NULL || b->evidence[row] >= (int)least;
}

static void count_rows(const pni_builder *b, pn_evidence least, pni_sorted_rows *out,
                       half_sorted *half)
{
    for (size_t i = 0; i < b->n_rows; i++) {
        if (is_sure(b, i, least)) {
            out->start[out->node[0][b->left[i]] + 1]++;
            half->start[out->node[1][b->right[i]] + 1]++;
            out->n++;
        }
    }
}

/* From the number of rows of each node to where its rows start. */
static void add_up(uint32_t *start, size_t n_nodes)
{
    for (size_t k = 0; k < n_nodes; k++) {
        start[k + 1] += start[k];
    }
}

static void sort_by_right(const pni_builder *b, pn_evidence least,
                          const pni_sorted_rows *out, half_sorted *half)
{
    for (size_t k = 0; k < b->name[1].size; k++) {
        half->next[k] = half->start[k];
    }
    for (size_t i = 0; i < b->n_rows; i++) {
        if (is_sure(b, i, least)) {
            const uint32_t right = out->node[1][b->right[i]];
            half->begin[half->next[right]++] =
                (row_begin){.left = out->node[0][b->left[i]], .row = (uint32_t)i};
        }
    }
}

static void sort_by_left(const pni_builder *b, const half_sorted *half,
                         pni_sorted_rows *out)
{
    for (size_t k = 0; k < b->name[0].size; k++) {
        half->next[k] = out->start[k];
    }
    for (size_t right = 0; right < b->name[1].size; right++) {
        for (size_t k = half->start[right]; k < half->start[right + 1]; k++) {
            out->end[half->next[half->begin[k].left]++] =
                (pni_row_end){.right = (uint32_t)right, .row = half->begin[k].row};
        }
    }
}

static void measure_runs(const pni_builder *b, pni_sorted_rows *out)
{
    for (size_t left = 0; left < b->name[0].size; left++) {
        for (size_t begin = out->start[left]; begin < out->start[left + 1];) {
            const size_t end = pni_run_end(out, left, begin);
            const size_t length = end - begin;
            out->n_runs++;
            out->longest_run = length > out->longest_run ? length : out->longest_run;
            begin = end;
        }
    }
}

static pn_status sort_pairs(pni_builder *b, pn_evidence least, pni_sorted_rows *out,
                            pn_error *err)
{
    const size_t n_left = b->name[0].size;
    const size_t n_right = b->name[1].size;
    const size_t n_most = n_left > n_right ? n_left : n_right;
    PNI_SCOPED(half_sorted, half_sorted_done)
    half = {.begin = calloc(b->n_rows + 1, sizeof *half.begin),
            .start = calloc(n_right + 1, sizeof *half.start),
            .next = malloc((n_most + 1) * sizeof *half.next)};
    out->start = calloc(n_left + 1, sizeof *out->start);
    if (half.begin == NULL || half.start == NULL || half.next == NULL ||
        out->start == NULL) {
        return pni_fail_memory(err);
    }
    count_rows(b, least, out, &half);
    add_up(out->start, n_left);
    add_up(half.start, n_right);
    sort_by_right(b, least, out, &half);
    if (out->n == b->n_rows) {
        free(b->left);
        free(b->right);
        b->left = NULL;
        b->right = NULL;
    }
    out->end = calloc(out->n + 1, sizeof *out->end);
    if (out->end == NULL) {
        return pni_fail_memory(err);
    }
    sort_by_left(b, &half, out);
    return PN_OK;
}

pn_status pni_sort_rows(pni_builder *b, pn_evidence least, pni_sorted_rows *out,
                        pn_error *err)
{
    PN_TRY(number_nodes(&b->name[0], &out->node[0], err));
    PN_TRY(number_nodes(&b->name[1], &out->node[1], err));
    PN_TRY(sort_pairs(b, least, out, err));
    measure_runs(b, out);
    return PN_OK;
}
