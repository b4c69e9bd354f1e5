#include "../support/run_tests.h"

#include "../../src/base/parallel.h"
#include "../../src/base/scope.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

enum { N_CHUNKS = 100 };

static const double many_steps = 1e12;

/* What a test asks of a loop, and what came of it. */
typedef struct trial {
    double found[N_CHUNKS];
    size_t fail_from;        /* this chunk and those after it fail; 0: none */
    bool no_room_for_caller; /* or for its helpers: */
    bool no_room_for_helpers;
    volatile sig_atomic_t cancel;
    size_t cancel_at; /* the chunk that raises the flag; 0: none */
    pthread_t caller;
    atomic_size_t n_entered;
    atomic_size_t n_left;
    size_t n_shown; /* reports of progress */
    double shown;   /* the last share of them */
} trial;

static pn_status enter(void *context, void **out, pn_error *err)
{
    trial *t = context;
    const bool is_caller = pthread_equal(pthread_self(), t->caller) != 0;
    atomic_fetch_add(&t->n_entered, 1);
    if (is_caller ? t->no_room_for_caller : t->no_room_for_helpers) {
        return pni_fail_memory(err);
    }
    trial **room = malloc(sizeof(trial *));
    ck_assert_ptr_nonnull(room);
    *room = t;
    *out = room;
    return PN_OK;
}

static void leave(void *room)
{
    if (room != NULL) {
        trial **of = room;
        atomic_fetch_add(&(*of)->n_left, 1);
        free(of);
    }
}

static pn_status work(void *context, void *room, size_t chunk, pni_worker *worker,
                      pn_error *err)
{
    trial *t = context;
    ck_assert_ptr_eq(*(trial **)room, t);
    double sum = 0;
    for (size_t k = 1; k <= 1000; k++) {
        sum += 1 / (double)(k + chunk);
    }
    t->found[chunk] = sum;
    if (t->cancel_at != 0 && chunk == t->cancel_at) {
        t->cancel = 1;
    }
    if (t->fail_from != 0 && chunk >= t->fail_from) {
        return pni_fail(err, PN_EDATA, "chunk %zu has no answer", chunk);
    }
    (void)worker;
    return PN_OK;
}

static void show(void *context, const char *what, double share)
{
    trial *t = context;
    ck_assert_str_eq(what, "trying");
    ck_assert(pthread_equal(pthread_self(), t->caller));
    ck_assert(share > 0 && share <= 1);
    t->n_shown++;
    t->shown = share;
}

static pn_status try_loop(trial *t, unsigned n_threads, pn_error *err)
{
    const pni_loop loop = {.what = "trying",
                           .n_chunks = N_CHUNKS,
                           .n_steps = many_steps,
                           .context = t,
                           .enter = enter,
                           .work = work,
                           .leave = leave};
    const pn_run run = {
        .n_threads = n_threads, .progress = show, .context = t, .cancel = &t->cancel};
    t->caller = pthread_self();
    return pni_parallel(&loop, &run, err);
}

START_TEST(parallel_any_number_of_threads_gives_the_same)
{
    static trial first;
    ck_assert_int_eq(try_loop(&first, 1, NULL), PN_OK);
    ck_assert_uint_eq(first.n_shown, N_CHUNKS);
    ck_assert_double_eq(first.shown, 1);
    for (unsigned n = 2; n <= 200; n += n) {
        trial t = {0};
        ck_assert_int_eq(try_loop(&t, n, NULL), PN_OK);
        for (size_t k = 0; k < N_CHUNKS; k++) {
            ck_assert_double_eq(t.found[k], first.found[k]);
        }
        ck_assert_uint_eq(t.n_entered, n < N_CHUNKS ? n : N_CHUNKS);
        ck_assert_uint_eq(t.n_left, t.n_entered);
    }
}
END_TEST

START_TEST(parallel_failure_names_the_first_failed_chunk)
{
    for (unsigned n = 1; n <= 8; n++) {
        trial t = {.fail_from = 20};
        pn_error err = PN_ERROR_INIT;
        ck_assert_int_eq(try_loop(&t, n, &err), PN_EDATA);
        ck_assert_str_eq(err.message, "chunk 20 has no answer");
        ck_assert_uint_eq(t.n_left, t.n_entered);
    }
}
END_TEST

START_TEST(parallel_cancelled_stops_all)
{
    for (unsigned n = 1; n <= 8; n++) {
        trial t = {.cancel_at = 10};
        pn_error err = PN_ERROR_INIT;
        ck_assert_int_eq(try_loop(&t, n, &err), PN_ECANCELLED);
        ck_assert_str_eq(err.message, "cancelled");
        ck_assert_uint_eq(t.n_left, t.n_entered);
    }
}
END_TEST

START_TEST(parallel_without_room_for_helpers_the_caller_works_alone)
{
    trial t = {.no_room_for_helpers = true};
    ck_assert_int_eq(try_loop(&t, 4, NULL), PN_OK);
    ck_assert_uint_eq(t.n_shown, N_CHUNKS);
    ck_assert_uint_eq(t.n_left, 1);
}
END_TEST

START_TEST(parallel_without_room_for_the_caller_is_out_of_memory)
{
    trial t = {.no_room_for_caller = true};
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(try_loop(&t, 4, &err), PN_ENOMEM);
    ck_assert_str_eq(err.message, "out of memory");
}
END_TEST

static pn_status count_work(void *context, void *room, size_t chunk, pni_worker *worker,
                            pn_error *err)
{
    trial *t = context;
    (void)room;
    (void)chunk;
    ck_assert(pthread_equal(pthread_self(), t->caller));
    for (size_t k = 0; k < 3; k++) {
        PN_TRY(pni_worker_tick(worker, err));
    }
    return PN_OK;
}

START_TEST(parallel_little_work_stays_with_the_caller)
{
    trial t = {.caller = pthread_self()};
    const pni_loop loop = {.what = "trying",
                           .n_chunks = 7,
                           .n_ticks = 21,
                           .n_steps = 1000,
                           .context = &t,
                           .work = count_work};
    const pn_run run = {.n_threads = 8, .progress = show, .context = &t};
    ck_assert_int_eq(pni_parallel(&loop, &run, NULL), PN_OK);
    ck_assert_uint_eq(t.n_shown, 21);
    ck_assert_double_eq(t.shown, 1);
    const pni_loop nothing = {.what = "trying", .work = count_work};
    ck_assert_int_eq(pni_parallel(&nothing, /*run=*/NULL, NULL), PN_OK);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        parallel_any_number_of_threads_gives_the_same,
        parallel_failure_names_the_first_failed_chunk,
        parallel_cancelled_stops_all,
        parallel_without_room_for_helpers_the_caller_works_alone,
        parallel_without_room_for_the_caller_is_out_of_memory,
        parallel_little_work_stays_with_the_caller,
    };
    return RUN_TESTS("parallel", tests);
}
