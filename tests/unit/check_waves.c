#include "../support/run_tests.h"

#include "../../src/base/scope.h"
#include "../../src/base/waves.h"

enum { N_CHUNKS = 3 * PNI_WAVE + 5 };

/* What a test asks of a loop, and what came of it. */
typedef struct trial {
    size_t found[PNI_WAVE];
    size_t taken[N_CHUNKS];
    size_t n_taken;
    size_t fail_work_at; /* chunk; 0: none */
    size_t fail_take_at; /* how many were taken before; 0: none */
    double shown;
    volatile sig_atomic_t cancel;
} trial;

static pn_status enter(void *context, void **room, pn_error *err)
{
    (void)context;
    *room = malloc(1);
    return *room == NULL ? pni_fail_memory(err) : PN_OK;
}

static pn_status work(void *context, void *room, size_t chunk, size_t slot,
                      pn_error *err)
{
    trial *t = context;
    ck_assert_ptr_nonnull(room);
    ck_assert_uint_lt(slot, PNI_WAVE);
    t->found[slot] = chunk * chunk;
    return t->fail_work_at != 0 && chunk >= t->fail_work_at
               ? pni_fail(err, PN_EDATA, "chunk %zu has no answer", chunk)
               : PN_OK;
}

static pn_status take(void *context, size_t slot, pn_error *err)
{
    trial *t = context;
    if (t->fail_take_at != 0 && t->n_taken == t->fail_take_at) {
        return pni_fail(err, PN_EWRITE, "no place for more");
    }
    t->taken[t->n_taken++] = t->found[slot];
    return PN_OK;
}

static void show(void *context, const char *what, double share)
{
    trial *t = context;
    ck_assert_str_eq(what, "trying");
    ck_assert(share >= t->shown && share < 1);
    t->shown = share;
}

static pn_status try_waves(trial *t, unsigned n_threads, size_t n_chunks, pn_error *err)
{
    const pni_waves waves = {.what = "trying",
                             .n_chunks = n_chunks,
                             .n_steps = 1e12,
                             .context = t,
                             .enter = enter,
                             .leave = free,
                             .work = work,
                             .take = take};
    const pn_run run = {
        .n_threads = n_threads, .progress = show, .context = t, .cancel = &t->cancel};
    return pni_waves_run(&waves, &run, err);
}

START_TEST(waves_are_taken_in_order_on_any_number_of_threads)
{
    for (unsigned n = 1; n <= 4; n++) {
        trial t = {0};
        ck_assert_int_eq(try_waves(&t, n, N_CHUNKS, NULL), PN_OK);
        ck_assert_uint_eq(t.n_taken, N_CHUNKS);
        for (size_t k = 0; k < N_CHUNKS; k++) {
            ck_assert_uint_eq(t.taken[k], k * k);
        }
        ck_assert_double_gt(t.shown, 0);
    }
}
END_TEST

START_TEST(waves_without_chunks_take_nothing)
{
    for (unsigned n = 1; n <= 2; n++) {
        trial t = {0};
        ck_assert_int_eq(try_waves(&t, n, 0, NULL), PN_OK);
        ck_assert_uint_eq(t.n_taken, 0);
    }
}
END_TEST

START_TEST(waves_failures_end_the_loop)
{
    for (unsigned n = 1; n <= 4; n++) {
        pn_error err = PN_ERROR_INIT;
        trial no_work = {.fail_work_at = PNI_WAVE + 3};
        ck_assert_int_eq(try_waves(&no_work, n, N_CHUNKS, &err), PN_EDATA);
        ck_assert_str_eq(err.message, "chunk 67 has no answer");
        err = (pn_error)PN_ERROR_INIT;
        trial no_take = {.fail_take_at = PNI_WAVE + 3};
        ck_assert_int_eq(try_waves(&no_take, n, N_CHUNKS, &err), PN_EWRITE);
        ck_assert_str_eq(err.message, "no place for more");
        trial cancelled = {.cancel = 1};
        ck_assert_int_eq(try_waves(&cancelled, n, N_CHUNKS, NULL), PN_ECANCELLED);
        ck_assert_uint_eq(cancelled.n_taken, 0);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        waves_are_taken_in_order_on_any_number_of_threads,
        waves_without_chunks_take_nothing,
        waves_failures_end_the_loop,
    };
    return RUN_TESTS("waves", tests);
}
