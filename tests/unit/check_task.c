#include "../support/run_tests.h"

#include "../../src/base/task.h"

/* What a task is to do, and who did it. */
typedef struct trial {
    pn_status status; /* the result that is asked for */
    pthread_t caller;
    bool was_caller;
    unsigned n_done;
} trial;

static pn_status work(void *context, pn_error *err)
{
    trial *t = context;
    t->was_caller = pthread_equal(pthread_self(), t->caller) != 0;
    t->n_done++;
    return t->status == PN_OK ? PN_OK : pni_fail(err, t->status, "no luck");
}

static pni_task task_of(trial *t)
{
    t->caller = pthread_self();
    return (pni_task){.work = work, .context = t};
}

START_TEST(task_runs_on_another_thread_where_there_are_two)
{
    for (unsigned n = 1; n <= 2; n++) {
        const pn_run run = {.n_threads = n};
        trial t = {.status = PN_OK};
        pni_task task = task_of(&t);
        pni_task_start(&task, &run);
        ck_assert_int_eq(pni_task_wait(&task, NULL), PN_OK);
        ck_assert_uint_eq(t.n_done, 1);
        ck_assert_int_eq(t.was_caller, n == 1);
    }
}
END_TEST

START_TEST(task_that_fails_tells_it_once)
{
    for (unsigned n = 1; n <= 2; n++) {
        const pn_run run = {.n_threads = n};
        trial t = {.status = PN_EDATA};
        pn_error err = PN_ERROR_INIT;
        pni_task task = task_of(&t);
        pni_task_start(&task, &run);
        ck_assert_int_eq(pni_task_wait(&task, &err), PN_EDATA);
        ck_assert_str_eq(err.message, "no luck");
        ck_assert_int_eq(pni_task_wait(&task, &err), PN_OK);
        t.status = PN_OK;
        pni_task_start(&task, &run);
        ck_assert_int_eq(pni_task_wait(&task, NULL), PN_OK);
        ck_assert_uint_eq(t.n_done, 2);
    }
}
END_TEST

START_TEST(task_that_was_not_started_is_no_failure)
{
    pni_task task = {0};
    ck_assert_int_eq(pni_task_wait(&task, NULL), PN_OK);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {task_runs_on_another_thread_where_there_are_two,
                            task_that_fails_tells_it_once,
                            task_that_was_not_started_is_no_failure};
    return RUN_TESTS("task", tests);
}
