#include "bicm_cuts.h"

#include <math.h>

/* Ties that the right side allows to any k left nodes. */
static double room_for(const pni_degrees *right, double k)
{
    double room = 0;
    for (size_t c = 0; c < right->n; c++) {
        room += right->size[c] * fmin(right->degree[c], k);
    }
    return room;
}

/* Right classes of at least that degree. */
static size_t count_from(const pni_degrees *right, double degree)
{
    size_t n = 0;
    while (n < right->n && right->degree[n] >= degree) {
        n++;
    }
    return n;
}

pni_bicm_cut pni_bicm_next_cut(const pni_degrees *left, const pni_degrees *right,
                               size_t begin)
{
    double k = 0;
    double ties = 0;
    for (size_t c = 0; c < begin; c++) {
        k += left->size[c];
        ties += left->size[c] * left->degree[c];
    }
    pni_bicm_cut cut = {.begin = begin, .end = begin, .above = k};
    do {
        k += left->size[cut.end];
        ties += left->size[cut.end] * left->degree[cut.end];
        cut.end++;
    } while (cut.end < left->n && ties < room_for(right, k));
    cut.full = count_from(right, k);
    cut.none = count_from(right, cut.above + 1);
    return cut;
}
