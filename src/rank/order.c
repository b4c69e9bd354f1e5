#include "order.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double same_score = 1e-9;

static int compare_names(const void *x, const void *y)
{
    const pni_ranked *a = x;
    const pni_ranked *b = y;
    const int order = strcmp(a->name, b->name);
    if (order != 0) {
        return order;
    }
    return a->node < b->node ? -1 : a->node > b->node;
}

static int compare_scores(const void *x, const void *y)
{
    const pni_ranked *a = x;
    const pni_ranked *b = y;
    if (isnan(a->score) != isnan(b->score)) {
        return isnan(a->score) ? 1 : -1;
    }
    if (a->score > b->score || a->score < b->score) {
        return a->score > b->score ? -1 : 1;
    }
    return compare_names(x, y);
}

bool pni_order_same(double first, double score)
{
    return first - score <= same_score * fabs(first);
}

/* Length of the run of equal scores that starts here. */
static size_t run_length(const pni_ranked *ranked, size_t n)
{
    const double first = ranked[0].score;
    size_t length = 1;
    while (length < n && pni_order_same(first, ranked[length].score)) {
        length++;
    }
    return length;
}

void pni_order_sort(pni_ranked *ranked, size_t n)
{
    qsort(ranked, n, sizeof *ranked, compare_scores);
    for (size_t at = 0; at < n;) {
        const size_t length = run_length(ranked + at, n - at);
        const double rank = isnan(ranked[at].score) ? NAN : (double)at + 1;
        for (size_t k = at; k < at + length; k++) {
            ranked[k].rank = rank;
        }
        qsort(ranked + at, length, sizeof *ranked, compare_names);
        at += length;
    }
}

size_t pni_order_cut(const pni_ranked *ranked, size_t n, size_t top)
{
    if (top == 0 || top >= n) {
        return n;
    }
    size_t cut = top;
    while (cut < n && ranked[cut].rank <= ranked[top - 1].rank) {
        cut++;
    }
    return cut;
}
