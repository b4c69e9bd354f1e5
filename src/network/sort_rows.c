#include "sort_rows.h"

#include "../base/scope.h"

#include <stdlib.h>
#include <string.h>

void pni_sorted_rows_done(pni_sorted_rows *rows)
{
    free(rows->node[0]);
    free(rows->node[1]);
    free(rows->order);
}

typedef struct sorted_name {
    const char *text;
    uint32_t number;
} sorted_name;

static int by_text(const void *a, const void *b)
{
    const sorted_name *x = a;
    const sorted_name *y = b;
    const int order = strcmp(x->text, y->text);
    return order != 0 ? order : (x->number > y->number) - (x->number < y->number);
}

/* Node numbers of a side's names, in the byte order of the names. */
static pn_status number_nodes(const pni_names *names, uint32_t **out, pn_error *err)
{
    PNI_FREE sorted_name *sorted = malloc((names->size + 1) * sizeof *sorted);
    *out = calloc(names->size + 1, sizeof **out);
    if (sorted == NULL || *out == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < names->size; i++) {
        sorted[i] = (sorted_name){.text = names->text[i], .number = (uint32_t)i};
    }
    qsort(sorted, names->size, sizeof *sorted, by_text);
    for (size_t i = 0; i < names->size; i++) {
        (*out)[sorted[i].number] = (uint32_t)i;
    }
    return PN_OK;
}

/* A stable counting sort of rows by node[name[row]]. */
typedef struct sorting {
    const uint32_t *name;
    const uint32_t *node;
    size_t n_nodes;
} sorting;

static pn_status sort_by(const sorting *by, const uint32_t *from, uint32_t *to,
                         size_t n, pn_error *err)
{
    PNI_FREE uint32_t *next = calloc(by->n_nodes + 1, sizeof *next);
    if (next == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        next[by->node[by->name[from[i]]] + 1]++;
    }
    for (size_t k = 0; k < by->n_nodes; k++) {
        next[k + 1] += next[k];
    }
    for (size_t i = 0; i < n; i++) {
        to[next[by->node[by->name[from[i]]]]++] = from[i];
    }
    return PN_OK;
}

static void choose_rows(const pni_builder *b, pn_evidence least, pni_sorted_rows *out)
{
    for (size_t i = 0; i < b->n_rows; i++) {
        const int said = b->evidence == NULL ? PN_DOCUMENTED : b->evidence[i];
        if (said >= (int)least) {
            out->order[out->n++] = (uint32_t)i;
        }
    }
}

static void measure_runs(const pni_builder *b, pni_sorted_rows *out)
{
    for (size_t begin = 0; begin < out->n;) {
        const size_t end = pni_run_end(b, out, begin);
        const size_t length = end - begin;
        out->n_runs++;
        out->longest_run = length > out->longest_run ? length : out->longest_run;
        begin = end;
    }
}

pn_status pni_sort_rows(const pni_builder *b, pn_evidence least, pni_sorted_rows *out,
                        pn_error *err)
{
    PN_TRY(number_nodes(&b->name[0], &out->node[0], err));
    PN_TRY(number_nodes(&b->name[1], &out->node[1], err));
    out->order = calloc(b->n_rows + 1, sizeof *out->order);
    PNI_FREE uint32_t *by_right = calloc(b->n_rows + 1, sizeof *by_right);
    if (out->order == NULL || by_right == NULL) {
        return pni_fail_memory(err);
    }
    choose_rows(b, least, out);
    const sorting right = {b->right, out->node[1], b->name[1].size};
    const sorting left = {b->left, out->node[0], b->name[0].size};
    PN_TRY(sort_by(&right, out->order, by_right, out->n, err));
    PN_TRY(sort_by(&left, by_right, out->order, out->n, err));
    measure_runs(b, out);
    return PN_OK;
}

size_t pni_run_end(const pni_builder *b, const pni_sorted_rows *rows, size_t begin)
{
    const uint32_t left = b->left[rows->order[begin]];
    const uint32_t right = b->right[rows->order[begin]];
    size_t end = begin + 1;
    while (end < rows->n && b->left[rows->order[end]] == left &&
           b->right[rows->order[end]] == right) {
        end++;
    }
    return end;
}
