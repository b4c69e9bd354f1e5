/**
 * Loops that run on several threads and give the same bytes on any number of them.
 *
 * A loop is cut into chunks, whose number must not depend on the number of threads.
 * Whoever is free takes the next chunk; what a chunk finds goes where the chunk's
 * number says, and the caller combines it afterwards, chunk by chunk:
 *
 *     context   seen by all: inputs, and one place for results per chunk
 *     room      of one thread: what it needs to work, made once by `enter`
 *
 * The caller's thread works too and is the only one that reports progress; signals are
 * left to the caller's threads.  Nobody waits by spinning, and nothing stays behind
 * when the loop ends.  Where the system gives no more threads or no room for one, fewer
 * work.
 */
#ifndef PNI_PARALLEL_H
#define PNI_PARALLEL_H

#include "error.h"

/** One of the threads at work. */
typedef struct pni_worker pni_worker;

typedef struct pni_loop {
    const char *what; /* for the progress bar, in a word or two */
    size_t n_chunks;
    size_t
        n_ticks; /* calls of pni_worker_tick in all; 0: one tick follows each chunk */
    double n_steps; /* rough cost of the whole loop in additions or so: little work is
                     * not worth a second thread */
    void *context;
    /* Makes the room of one thread; NULL: none is needed. */
    pn_status (*enter)(void *context, void **room, pn_error *err);
    /* Works on one chunk. */
    pn_status (*work)(void *context, void *room, size_t chunk, pni_worker *worker,
                      pn_error *err);
    /* Releases a room, also one that `enter` could not finish; may get NULL. */
    void (*leave)(void *room);
} pni_loop;

/**
 * Runs a loop on `run->n_threads` threads, at most one per chunk.
 *
 * Errors:   what `work` returned for the first of the chunks that failed; PN_ENOMEM if
 *           not even the caller's thread got room; PN_ECANCELLED.
 */
pn_status pni_parallel(const pni_loop *loop, const pn_run *run, pn_error *err);

/** Threads that a loop of so many steps is run on, if it has enough chunks. */
size_t pni_n_threads(const pn_run *run, double n_steps);

/** Inside `work`: counts one tick, reports progress, and asks whether to go on: PN_OK,
 * or PN_ECANCELLED, which `work` hands on at once. */
pn_status pni_worker_tick(pni_worker *worker, pn_error *err);

#endif
