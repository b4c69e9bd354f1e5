/**
 * Loops whose results are handed over in the order of their chunks, on the caller's
 * thread, while memory holds those of a few chunks only: a wave of chunks is worked on,
 * then handed over, then the next.
 *
 * A chunk's results stand in a slot, which is used again by a chunk of the next wave.
 * One thread works and hands over chunk by chunk, and its results stay in the cache.
 */
#ifndef PNI_WAVES_H
#define PNI_WAVES_H

#include "parallel.h"

/** Slots that a loop needs. */
enum { PNI_WAVE = 64 };

typedef struct pni_waves {
    const char *what; /* for the progress bar, in a word or two */
    size_t n_chunks;
    double n_steps; /* rough cost of the whole loop: see pni_loop */
    void *context;
    /* Room of one thread: see pni_loop. */
    pn_status (*enter)(void *context, void **room, pn_error *err);
    void (*leave)(void *room);
    /* Works on a chunk and puts what it finds into a slot, below PNI_WAVE. */
    pn_status (*work)(void *context, void *room, size_t chunk, size_t slot,
                      pn_error *err);
    /* Takes the results of a slot; called for chunk after chunk. */
    pn_status (*take)(void *context, size_t slot, pn_error *err);
} pni_waves;

/**
 * Runs a loop on `run->n_threads` threads.
 *
 * Errors:   what `work` or `take` returned; PN_ENOMEM, PN_ECANCELLED.
 */
pn_status pni_waves_run(const pni_waves *waves, const pn_run *run, pn_error *err);

#endif
