#include "twins.h"

#include <string.h>

/* A node and its row of partners. */
typedef struct seen {
    const uint32_t *partner;
    size_t n;
    uint32_t node;
    bool right;
} seen;

static int compare_partners(const seen *a, const seen *b)
{
    if (a->right != b->right) {
        return a->right ? 1 : -1;
    }
    if (a->n != b->n) {
        return a->n < b->n ? -1 : 1;
    }
    return a->n == 0 ? 0 : memcmp(a->partner, b->partner, a->n * sizeof *a->partner);
}

static int compare_seen(const void *x, const void *y)
{
    const seen *a = x;
    const seen *b = y;
    const int order = compare_partners(a, b);
    if (order != 0) {
        return order;
    }
    return a->node < b->node ? -1 : a->node > b->node;
}

/* Sets class_of[] to each node's first twin. */
static pn_status find_first_twins(const pni_rows *rows, uint32_t *class_of,
                                  pn_error *err)
{
    const size_t n = rows->n;
    PNI_FREE seen *row = malloc((n + 1) * sizeof *row);
    if (row == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        row[i] = (seen){rows->partner + rows->start[i], pni_row_length(rows, i),
                        (uint32_t)i, i >= rows->n_left};
    }
    qsort(row, n, sizeof *row, compare_seen);
    size_t head = 0;
    for (size_t i = 0; i < n; i++) {
        if (compare_partners(&row[head], &row[i]) != 0) {
            head = i;
        }
        class_of[row[i].node] = row[head].node;
    }
    return PN_OK;
}

/* Turns first twins into class numbers and counts the classes. */
static void number_classes(const pni_rows *rows, pni_twins *twins)
{
    for (size_t i = 0; i < rows->n; i++) {
        const uint32_t first = twins->class_of[i];
        if (first == i) {
            twins->n_left += i < rows->n_left;
            twins->class_of[i] = (uint32_t)twins->n_classes++;
        } else {
            twins->class_of[i] = twins->class_of[first];
        }
    }
}

static void list_members(const pni_rows *rows, pni_twins *twins)
{
    const size_t n = rows->n;
    for (size_t i = 0; i < n; i++) {
        twins->first[twins->class_of[i] + 1]++;
    }
    for (size_t c = 0; c < twins->n_classes; c++) {
        twins->first[c + 1] += twins->first[c];
    }
    /* Filling moves first[c] to where class c + 1 starts ... */
    for (size_t i = 0; i < n; i++) {
        twins->member[twins->first[twins->class_of[i]]++] = (uint32_t)i;
    }
    /* ... so it is moved back. */
    for (size_t c = twins->n_classes; c > 0; c--) {
        twins->first[c] = twins->first[c - 1];
    }
    twins->first[0] = 0;
}

/* A class has a partner class where its first member has that class's first member. */
static void list_partners(const pni_rows *rows, pni_twins *twins)
{
    size_t n = 0;
    for (size_t c = 0; c < twins->n_classes; c++) {
        const uint32_t node = twins->member[twins->first[c]];
        twins->start[c] = n;
        for (uint64_t k = rows->start[node]; k < rows->start[node + 1]; k++) {
            const uint32_t other = twins->class_of[rows->partner[k]];
            if (twins->member[twins->first[other]] == rows->partner[k]) {
                twins->partner[n++] = other;
            }
        }
    }
    twins->start[twins->n_classes] = n;
}

pn_status pni_twins_of_rows(const pni_rows *rows, pni_twins *twins, pn_error *err)
{
    const size_t n = rows->n;
    *twins = (pni_twins){
        .class_of = malloc((n + 1) * sizeof *twins->class_of),
        .member = malloc((n + 1) * sizeof *twins->member),
        .first = calloc(n + 2, sizeof *twins->first),
        .start = calloc(n + 2, sizeof *twins->start),
        .partner = malloc((rows->start[n] + 1) * sizeof *twins->partner),
    };
    const bool whole = twins->class_of != NULL && twins->member != NULL &&
                       twins->first != NULL && twins->start != NULL &&
                       twins->partner != NULL;
    if (!whole) {
        return pni_fail_memory(err);
    }
    PN_TRY(find_first_twins(rows, twins->class_of, err));
    number_classes(rows, twins);
    list_members(rows, twins);
    list_partners(rows, twins);
    return PN_OK;
}

pn_status pni_twins_find(const pn_network *net, pni_twins *twins, pn_error *err)
{
    const pni_rows rows = pni_rows_of(net);
    return pni_twins_of_rows(&rows, twins, err);
}

void pni_twins_done(pni_twins *twins)
{
    free(twins->class_of);
    free(twins->member);
    free(twins->first);
    free(twins->start);
    free(twins->partner);
    *twins = (pni_twins){0};
}
