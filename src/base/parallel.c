#include "parallel.h"

#include "scope.h"
#include "task.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <unistd.h>

enum { MAX_THREADS = 1024 };

/* Steps that take about as long as it takes to start a thread a few times over. */
static const double worth_a_thread = 1e6;

/* What the workers share. */
typedef struct crew {
    const pni_loop *loop;
    const pn_run *run;
    size_t n_ticks;
    atomic_size_t next_chunk;
    atomic_size_t n_ticked;
    atomic_bool stop; /* someone failed or was told to stop */
} crew;

struct pni_worker {
    crew *crew;
    pthread_t thread;
    bool is_started;
    bool is_caller;
    size_t chunk; /* at work on, or failed at */
    pn_status status;
    pn_error err;
};

pn_status pni_worker_tick(pni_worker *worker, pn_error *err)
{
    crew *c = worker->crew;
    const size_t n = atomic_fetch_add(&c->n_ticked, 1) + 1;
    if (atomic_load(&c->stop) || pni_cancelled(c->run)) {
        return pni_fail(err, PN_ECANCELLED, "cancelled");
    }
    if (worker->is_caller) {
        return pni_tick(c->run, c->loop->what, (double)n / (double)c->n_ticks, err);
    }
    return PN_OK;
}

static pn_status work_chunk(pni_worker *worker, void *room, size_t chunk)
{
    const pni_loop *loop = worker->crew->loop;
    worker->chunk = chunk;
    PN_TRY(loop->work(loop->context, room, chunk, worker, &worker->err));
    return loop->n_ticks > 0 ? PN_OK : pni_worker_tick(worker, &worker->err);
}

static void work_chunks(pni_worker *worker, void *room)
{
    crew *c = worker->crew;
    while (worker->status == PN_OK && !atomic_load(&c->stop)) {
        const size_t chunk = atomic_fetch_add(&c->next_chunk, 1);
        if (chunk >= c->loop->n_chunks) {
            return;
        }
        worker->status = work_chunk(worker, room, chunk);
    }
    if (worker->status != PN_OK) {
        atomic_store(&c->stop, true);
    }
}

static void *work(void *context)
{
    pni_worker *worker = context;
    const pni_loop *loop = worker->crew->loop;
    void *room = NULL;
    pn_status status = PN_OK;
    if (loop->enter != NULL) {
        status = loop->enter(loop->context, &room, &worker->err);
    }
    if (status == PN_OK) {
        work_chunks(worker, room);
    } else if (worker->is_caller) {
        worker->status = status; /* the others can do without a helper */
        atomic_store(&worker->crew->stop, true);
    }
    if (loop->leave != NULL) {
        loop->leave(room);
    }
    return NULL;
}

size_t pni_n_threads(const pn_run *run, double n_steps)
{
    size_t n = run == NULL ? 0 : run->n_threads;
    if (n == 0) {
        const long online = sysconf(_SC_NPROCESSORS_ONLN);
        n = online > 0 ? (size_t)online : 1;
    }
    n = n < MAX_THREADS ? n : MAX_THREADS;
    return n_steps < worth_a_thread ? 1 : n;
}

static size_t count_threads(const pni_loop *loop, const pn_run *run)
{
    const size_t n = pni_n_threads(run, loop->n_steps);
    const size_t most = loop->n_chunks > 0 ? loop->n_chunks : 1;
    return n < most ? n : most;
}

/* Starts helpers until the system refuses one. */
static void start_helpers(pni_worker *helper, size_t n, crew *c)
{
    for (size_t k = 0; k < n; k++) {
        helper[k].crew = c;
        helper[k].is_started = pni_thread_start(&helper[k].thread, work, &helper[k]);
        if (!helper[k].is_started) {
            return;
        }
    }
}

/* The failure that a single thread would have met first. */
static const pni_worker *find_failed(const pni_worker *caller, const pni_worker *helper,
                                     size_t n_helpers)
{
    const pni_worker *failed = caller->status == PN_OK ? NULL : caller;
    for (size_t k = 0; k < n_helpers; k++) {
        const pni_worker *other = &helper[k];
        const bool counts =
            other->status != PN_OK &&
            (failed == NULL || failed->status == PN_ECANCELLED ||
             (other->status != PN_ECANCELLED && other->chunk < failed->chunk));
        failed = counts ? other : failed;
    }
    return failed;
}

pn_status pni_parallel(const pni_loop *loop, const pn_run *run, pn_error *err)
{
    const size_t n_helpers = count_threads(loop, run) - 1;
    crew c = {.loop = loop,
              .run = run,
              .n_ticks = loop->n_ticks > 0 ? loop->n_ticks : loop->n_chunks};
    pni_worker caller = {.crew = &c, .is_caller = true, .err = PN_ERROR_INIT};
    /* Without memory for helpers the caller works alone. */
    PNI_FREE pni_worker *helper =
        n_helpers == 0 ? NULL : calloc(n_helpers, sizeof *helper);
    const size_t n_wanted = helper == NULL ? 0 : n_helpers;
    start_helpers(helper, n_wanted, &c);
    work(&caller);
    for (size_t k = 0; k < n_wanted && helper[k].is_started; k++) {
        pthread_join(helper[k].thread, /*retval=*/NULL);
    }
    const pni_worker *failed = find_failed(&caller, helper, n_wanted);
    if (failed == NULL) {
        return PN_OK;
    }
    return pni_fail(err, failed->status, "%s", failed->err.message);
}
