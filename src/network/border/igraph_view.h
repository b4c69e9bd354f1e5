/**
 * The border to igraph: the only place that touches its process-wide state.
 *
 *     PNI_GUARD guard = {0};                        leaves when it goes out of scope
 *     PN_TRY(pni_guard_enter(&guard, run, err));
 *     PN_VECTOR score = {0};
 *     PN_IGRAPH(igraph_vector_init(&score, 0), err);
 *
 * The guard is declared first, so that it leaves last.
 */
#ifndef PNI_IGRAPH_VIEW_H
#define PNI_IGRAPH_VIEW_H

#include "../../base/error.h"
#include "../../base/scope.h"

#include <partnet/network.h>

#include <igraph/igraph.h>

/** igraph's state while we are in it; what was there before is put back. */
typedef struct pni_guard {
    bool entered;
    bool abandon; /* out of memory, igraph's objects are left behind, not freed */
    const pn_run *run;
    const char *what; /* a call that reports no progress, or NULL */
    double n_asks;    /* how often it will ask whether to go on */
    double n_asked;
    igraph_error_t code; /* igraph's first complaint, and its words */
    char reason[256];
    igraph_error_handler_t *error_handler;
    igraph_warning_handler_t *warning_handler;
    igraph_interruption_handler_t *interruption_handler;
    igraph_progress_handler_t *progress_handler;
    igraph_status_handler_t *status_handler;
    igraph_rng_t rng;
    igraph_rng_t *old_rng; /* where igraph's generator was, and what it was */
    igraph_rng_t old_state;
} pni_guard;

/** A guard that leaves by itself; zero it. */
#define PNI_GUARD __attribute__((cleanup(pni_guard_leave))) pni_guard

/**
 * Takes the lock, opens a new level of igraph's cleanup stack, installs our
 * handlers and a generator seeded from `run`.
 *
 * Must not be nested.  `guard` stays where it is until it is left.
 * igraph's fatal handler stays the program's own: it is called for faults inside
 * igraph only, and must not return.
 */
pn_status pni_guard_enter(pni_guard *guard, const pn_run *run, pn_error *err);
/** Restores everything; safe on a guard that was never entered. */
void pni_guard_leave(pni_guard *guard);

/** For calls of igraph that report no progress: has it follow from how often the call
 * asks whether to go on, `n_asks` times in all. */
void pni_guard_expect(pni_guard *guard, const char *what, double n_asks);

/** For calls of igraph that free objects twice when memory runs out: what they hold
 * then is left behind.  Better a leak than a crash. */
void pni_guard_abandon(pni_guard *guard);

/** A status for an igraph error code, or for what igraph complained of since the guard
 * was entered: some of its functions go on after a failure below them. */
pn_status pni_from_igraph(igraph_error_t code, pn_error *err);

/** Calls igraph and returns the translated status if it failed. */
#define PN_IGRAPH(call, err) PN_TRY(pni_from_igraph((call), err))

/* Destroying a zeroed object is safe in igraph 0.10 for these types; a unit test
 * holds each of them to it. */
#define PN_VECTOR __attribute__((cleanup(igraph_vector_destroy))) igraph_vector_t
#define PN_VECTOR_INT                                                                  \
    __attribute__((cleanup(igraph_vector_int_destroy))) igraph_vector_int_t
#define PN_VECTOR_BOOL                                                                 \
    __attribute__((cleanup(igraph_vector_bool_destroy))) igraph_vector_bool_t
#define PN_MATRIX __attribute__((cleanup(igraph_matrix_destroy))) igraph_matrix_t
#define PN_MATRIX_INT                                                                  \
    __attribute__((cleanup(igraph_matrix_int_destroy))) igraph_matrix_int_t
#define PN_GRAPH __attribute__((cleanup(igraph_destroy))) igraph_t

/** Initialises `graph` as the network: vertex = node, edge = tie; `directed` means
 * left to right. */
pn_status pni_view_graph(const pn_network *net, bool directed, igraph_t *graph,
                         pn_error *err);
/** Initialises `weights` with the weight of each tie. */
pn_status pni_view_weights(const pn_network *net, igraph_vector_t *weights,
                           pn_error *err);

#endif
