/**
 * Work that another thread does while the caller goes on with something else.
 */
#ifndef PNI_TASK_H
#define PNI_TASK_H

#include "error.h"

#include <pthread.h>
#include <stdbool.h>

/** Zeroed, then `work` and `context` set; stays where it is until it was waited for. */
typedef struct pni_task {
    pn_status (*work)(void *context, pn_error *err);
    void *context;
    pthread_t thread;
    bool is_started;
    pn_status status; /* of work that was done and not yet waited for */
    pn_error err;
} pni_task;

/** Starts the work; where the run has one thread, or the system gives no more, the
 * caller does it at once. */
void pni_task_start(pni_task *task, const pn_run *run);
/** Waits for the work to end and returns what it returned; PN_OK where nothing was
 * started since. */
pn_status pni_task_wait(pni_task *task, pn_error *err);

/** Starts a thread that leaves all signals to the caller's threads; false where the
 * system refuses. */
bool pni_thread_start(pthread_t *thread, void *(*work)(void *context), void *context);

#endif
