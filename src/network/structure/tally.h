/**
 * Sets of 512, and counting in how many of them each member is.
 *
 * A tally holds 512 counters side by side: bit j of plane[k] is binary digit k of
 * counter j.  Adding a set is then a few operations on whole sets: a carry-save adder
 * takes two sets of one weight and a digit, and gives the new digit and a carry of
 * twice the weight.
 *
 * Source:   Harley's method, in Warren, Hacker's Delight, 2nd edition 2012, section
 *           5-1, applied to 512 columns.
 */
#ifndef PNI_TALLY_H
#define PNI_TALLY_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { PNI_SET_WORDS = 8, PNI_SET_SIZE = 64 * PNI_SET_WORDS, PNI_TALLY_PLANES = 34 };

/** A set of the numbers 0 ... 511; vector instructions work on it at once. */
typedef uint64_t pni_set __attribute__((vector_size(8 * PNI_SET_WORDS)));

/** Zeroed counts nothing. */
typedef struct pni_tally {
    pni_set plane[PNI_TALLY_PLANES];
    pni_set waiting[PNI_TALLY_PLANES]; /* sets of weight 2^k, not yet added */
    bool is_waiting[PNI_TALLY_PLANES];
    unsigned n_planes; /* those above are empty */
} pni_tally;

static inline bool pni_set_is_empty(const pni_set *set)
{
    typedef uint64_t quarter __attribute__((vector_size(16)));
    quarter part[4];
    memcpy(part, set, sizeof part);
    const quarter any = (part[0] | part[1]) | (part[2] | part[3]);
    return (any[0] | any[1]) == 0;
}

static inline void pni_set_put(pni_set *set, unsigned member)
{
    (*set)[member / 64] |= UINT64_C(1) << member % 64;
}

/** Adds 2^k to the counters of all members. */
void pni_tally_add(pni_tally *tally, const pni_set *set, unsigned k);

/** Adds `weight` to the counters of all members. */
static inline void pni_tally_weigh(pni_tally *tally, const pni_set *set,
                                   uint32_t weight)
{
    for (unsigned k = 0; weight != 0; k++, weight >>= 1) {
        if ((weight & 1) != 0) {
            pni_tally_add(tally, set, k);
        }
    }
}

/** Reads the first n counters and sets all to 0.  A counter may reach 2^33. */
void pni_tally_take(pni_tally *tally, uint64_t *count, unsigned n);

#endif
