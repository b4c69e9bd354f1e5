/**
 * What the comparisons measure with, and on.
 */
#ifndef PNT_COMPARISON_H
#define PNT_COMPARISON_H

#include <partnet/partnet.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

/** Ends the program with a message unless all is well. */
static inline void pnt_check(bool is_good, const char *what)
{
    if (!is_good) {
        fprintf(stderr, "cannot compare: %s\n", what);
        exit(1);
    }
}

/** Seconds on a clock. */
double pnt_seconds(void);
/** Seconds of all threads of this process on the processors. */
double pnt_processor_seconds(void);
/** The highest memory of this process so far, in bytes. */
double pnt_peak(void);

/** A heavy-tailed network: every left node has a tie, all other ends fall by chance,
 * low numbers far more often.  Same arguments, same network. */
pn_network *pnt_heavy_tailed(size_t n_left, size_t n_right, size_t n_ties);

#endif
