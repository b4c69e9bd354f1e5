/**
 * Counting in how many sets each member is.
 *
 * A tally holds 512 counters side by side: bit j of plane[k] is binary digit k of
 * counter j.  Adding a set is then a few operations on whole sets: a carry-save adder
 * takes two sets of one weight and a digit, and gives the new digit and a carry of
 * twice the weight.  Sets of weight 1 wait until there are eight.
 *
 * Source:   Harley's method, in Warren, Hacker's Delight, 2nd edition 2012, section
 *           5-1, applied to 512 columns.
 */
#ifndef PNI_TALLY_H
#define PNI_TALLY_H

#include "source_set.h"

enum { PNI_TALLY_PLANES = 34, PNI_TALLY_BLOCK = 8 };

/** Zeroed counts nothing. */
typedef struct pni_tally {
    pni_set plane[PNI_TALLY_PLANES];
    pni_set waiting[PNI_TALLY_PLANES]; /* sets of weight 2^k, not yet added */
    pni_set block[PNI_TALLY_BLOCK];    /* sets of weight 1, not yet added */
    bool is_waiting[PNI_TALLY_PLANES];
    unsigned n_planes; /* those above are empty */
    unsigned n_block;
} pni_tally;

/** Adds 2^k to the counters of all members. */
void pni_tally_add(pni_tally *tally, const pni_set *set, unsigned k);

/** Adds the sets of the block, and empties it. */
void pni_tally_add_block(pni_tally *tally);

/** Adds `weight` to the counters of all members. */
static inline void pni_tally_weigh(pni_tally *tally, const pni_set *set,
                                   uint32_t weight)
{
    if ((weight & 1) != 0) {
        tally->block[tally->n_block++] = *set;
        if (tally->n_block == PNI_TALLY_BLOCK) {
            pni_tally_add_block(tally);
        }
    }
    for (unsigned k = 1; (weight >>= 1) != 0; k++) {
        if ((weight & 1) != 0) {
            pni_tally_add(tally, set, k);
        }
    }
}

/** Reads all counters and sets them to 0.  A counter may reach 2^33. */
void pni_tally_take(pni_tally *tally, uint64_t count[PNI_SET_SIZE]);

#endif
