#include "task.h"

#include "parallel.h"

#include <math.h>
#include <signal.h>

bool pni_thread_start(pthread_t *thread, void *(*work)(void *context), void *context)
{
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    if (pthread_sigmask(SIG_SETMASK, &all, &before) != 0) {
        return false;
    }
    const int code = pthread_create(thread, /*attr=*/NULL, work, context);
    pthread_sigmask(SIG_SETMASK, &before, /*oldset=*/NULL);
    return code == 0;
}

static void *work(void *context)
{
    pni_task *task = context;
    task->status = task->work(task->context, &task->err);
    return NULL;
}

void pni_task_start(pni_task *task, const pn_run *run)
{
    task->status = PN_OK;
    task->err = (pn_error)PN_ERROR_INIT;
    task->is_started = pni_n_threads(run, /*n_steps=*/INFINITY) > 1 &&
                       pni_thread_start(&task->thread, work, task);
    if (!task->is_started) {
        work(task);
    }
}

pn_status pni_task_wait(pni_task *task, pn_error *err)
{
    if (task->is_started) {
        pthread_join(task->thread, /*retval=*/NULL);
    }
    const pn_status status = task->status;
    task->is_started = false;
    task->status = PN_OK;
    return status == PN_OK ? PN_OK : pni_fail(err, status, "%s", task->err.message);
}
