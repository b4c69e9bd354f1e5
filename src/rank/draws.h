/**
 * Scores on many random networks with the nodes of one.
 */
#ifndef PNI_DRAWS_H
#define PNI_DRAWS_H

#include "ranking.h"

#include "../base/random.h"
#include "../network/scratch.h"

/** Chunks of draws; what a chunk finds must not depend on the others. */
enum { PNI_DRAW_CHUNKS = 16 };

/** One random network and its scores. */
typedef struct pni_draw {
    size_t number;       /* 0 ... n_draws-1 */
    size_t chunk;        /* 0 ... PNI_DRAW_CHUNKS-1 */
    const double *score; /* [n_shown][n_nodes]; NaN: undefined in this network */
} pni_draw;

/** What to draw, and who looks at it. */
typedef struct pni_draws {
    const pni_ranking *ranking;
    const char *what; /* the word for progress */
    size_t n_draws;
    /* Makes the next network; called from several threads, each with its own scratch.
     */
    pn_status (*make)(const void *source, pni_random *random, pni_scratch *scratch,
                      pn_error *err);
    const void *source;
    /* Sees the draws of a chunk in their order, those of others at the same time. */
    pn_status (*see)(void *context, const pni_draw *draw, pn_error *err);
    void *context;
} pni_draws;

/**
 * Refuses draws that are out of reach, before anything is computed.
 *
 * Errors:   PN_ELIMIT, with an estimate, where not even 50 networks like the data are
 *           in reach and the caller did not say how many draws it shall be.
 */
pn_status pni_draws_check(const pni_ranking *r, pn_error *err);

/**
 * How many draws to make where the caller did not say: 1000, or fewer, with a note,
 * where that would take long.
 *
 * Input:    draws without their number; n_kept is how many numbers each draw leaves in
 *           memory.
 * Errors:   PN_ELIMIT, with an estimate, where not even 50 draws are in reach.
 */
pn_status pni_draws_plan(const pni_draws *draws, double n_kept, size_t *n_draws,
                         pn_table *table, pn_error *err);

/**
 * Makes the draws.  The k-th one is the same for a seed, whatever the number of draws
 * and of threads.
 *
 * Errors:   PN_ENOMEM, PN_ECANCELLED, those of `make` and `see`.  A measure that has no
 *           answer for a network (PN_EDATA) leaves its scores undefined.
 */
pn_status pni_draws_run(const pni_draws *draws, pn_error *err);

#endif
