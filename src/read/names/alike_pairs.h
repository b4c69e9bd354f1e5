/**
 * All pairs of names of one side that may mean one organisation.
 */
#ifndef PNI_ALIKE_PAIRS_H
#define PNI_ALIKE_PAIRS_H

#include "likeness.h"

/** Two names, by their places in the list; the first comes first there. */
typedef struct pni_alike_pair {
    uint32_t first;
    uint32_t second;
    pni_likeness how;
} pni_alike_pair;

/** Pairs, the surest first, then in the order of the names; zeroed is empty. */
typedef struct pni_alike_pairs {
    pni_alike_pair *of;
    size_t n;
    size_t capacity;
} pni_alike_pairs;

void pni_alike_pairs_done(pni_alike_pairs *pairs);

/** The pair with the names and the sureness of `wanted`, or NULL.
 *
 * Cost:     O(log n). */
const pni_alike_pair *pni_alike_find(const pni_alike_pairs *pairs,
                                     const pni_alike_pair *wanted);

/**
 * Finds the pairs that pni_compare says are alike, without comparing all with all.
 *
 * Only names are compared that share a key of their spelling, all but how umlauts are
 * written, all words but one, all characters but one, or their beginning or end.  Where
 * very many share one, each is compared with those next to it only.
 *
 * Input:    name[0 .. n-1], distinct, in byte order.
 * Cost:     O(n length) time and memory, but for names that share much.
 */
pn_status pni_find_alike(const char *const *name, size_t n, const pn_run *run,
                         pni_alike_pairs *out, pn_error *err);

#endif
