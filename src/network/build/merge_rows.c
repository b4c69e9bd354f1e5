#include "merge_rows.h"

#include "../../base/bytes.h"

#include <stdlib.h>
#include <string.h>

pn_status pni_merge_begin(pni_merge *merge, size_t longest_run, pn_error *err)
{
    merge->weight = malloc((longest_run + 1) * sizeof *merge->weight);
    merge->text = malloc((longest_run + 1) * sizeof *merge->text);
    merge->row = malloc((longest_run + 1) * sizeof *merge->row);
    const bool failed =
        merge->weight == NULL || merge->text == NULL || merge->row == NULL;
    return failed ? pni_fail_memory(err) : PN_OK;
}

void pni_merge_done(pni_merge *merge)
{
    free(merge->weight);
    free(merge->text);
    free(merge->row);
}

static int by_value(const void *a, const void *b)
{
    const double x = *(const double *)a;
    const double y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The weight of a tie; the sum does not depend on the order of the rows. */
static double merge_weights(const pni_merge *merge, const uint32_t *row, size_t n)
{
    const double *weight = merge->from->weight;
    if (merge->rule == PN_DUPLICATES_COUNT) {
        return (double)n;
    }
    if (weight == NULL) {
        return merge->rule == PN_DUPLICATES_MAX ? 1 : (double)n;
    }
    for (size_t i = 0; i < n; i++) {
        merge->weight[i] = weight[row[i]];
    }
    if (n == 1) {
        return merge->weight[0];
    }
    qsort(merge->weight, n, sizeof *merge->weight, by_value);
    if (merge->rule == PN_DUPLICATES_MAX) {
        return merge->weight[n - 1];
    }
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        sum += merge->weight[i];
    }
    return sum;
}

static uint8_t surest(const uint8_t *evidence, const uint32_t *row, size_t n)
{
    uint8_t best = 0;
    for (size_t i = 0; i < n; i++) {
        const uint8_t said = evidence == NULL ? PN_DOCUMENTED : evidence[row[i]];
        best = said > best ? said : best;
    }
    return best;
}

static void merge_years(const pni_merge *merge, size_t tie, const uint32_t *row,
                        size_t n)
{
    int32_t first = 0;
    int32_t last = 0;
    for (size_t i = 0; i < n; i++) {
        const int32_t from = merge->from->year_first[row[i]];
        const int32_t to = merge->from->year_last[row[i]];
        first = from != 0 && (first == 0 || from < first) ? from : first;
        last = to != 0 && (last == 0 || to > last) ? to : last;
    }
    merge->to->year_first[tie] = first;
    merge->to->year_last[tie] = last;
}

static int by_string(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The distinct texts of a run that are not empty, sorted and joined. */
static pn_status merge_texts(pni_merge *merge, size_t n, const char **out,
                             pn_error *err)
{
    if (n == 1) {
        *out = merge->text[0];
        return PN_OK;
    }
    qsort(merge->text, n, sizeof *merge->text, by_string);
    PNI_BYTES joined = {0};
    const char *last = "";
    size_t n_distinct = 0;
    for (size_t i = 0; i < n; i++) {
        if (strcmp(merge->text[i], last) == 0) {
            continue;
        }
        PN_TRY(pni_bytes_text(&joined, n_distinct > 0 ? "; " : "", err));
        PN_TRY(pni_bytes_text(&joined, merge->text[i], err));
        last = merge->text[i];
        n_distinct++;
    }
    *out = last;
    if (n_distinct > 1) {
        *out = pni_arena_copy(merge->arena, joined.data, joined.size);
    }
    return *out == NULL ? pni_fail_memory(err) : PN_OK;
}

void pni_merge_fetch(const pni_merge *merge, uint32_t row)
{
    const pni_builder *from = merge->from;
    if (from->weight != NULL) {
        __builtin_prefetch(&from->weight[row]);
    }
    if (from->evidence != NULL) {
        __builtin_prefetch(&from->evidence[row]);
    }
    if (from->year_first != NULL) {
        __builtin_prefetch(&from->year_first[row]);
        __builtin_prefetch(&from->year_last[row]);
    }
    for (size_t c = 0; c < from->n_attributes; c++) {
        __builtin_prefetch(&from->attribute[c][row]);
    }
}

pn_status pni_merge_rows(pni_merge *merge, size_t tie, const uint32_t *row, size_t n,
                         pn_error *err)
{
    const pni_builder *from = merge->from;
    pn_network *to = merge->to;
    if (to->weight != NULL) {
        to->weight[tie] = merge_weights(merge, row, n);
    }
    if (to->rows != NULL) {
        to->rows[tie] = (uint32_t)n;
    }
    if (to->evidence != NULL) {
        to->evidence[tie] = surest(from->evidence, row, n);
    }
    if (to->year_first != NULL) {
        merge_years(merge, tie, row, n);
    }
    for (size_t c = 0; c < from->n_attributes; c++) {
        for (size_t i = 0; i < n; i++) {
            merge->text[i] = from->text.text[from->attribute[c][row[i]]];
        }
        PN_TRY(merge_texts(merge, n, &to->tie_column[c].text[tie], err));
    }
    return PN_OK;
}
