#include "child.h"

#include "../../base/bytes.h"
#include "spawn.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    DEFAULT_SECONDS = 60,
    POLL_MILLISECONDS = 50 /* how soon a raised cancel flag is seen */
};
static const size_t output_limit = (size_t)1 << 30;

/* A child at work. */
typedef struct child_work {
    const pni_child *child;
    pni_spawned it;
    size_t sent;
    pn_bytes *received[PNI_N_STREAMS];
    struct timespec end;
} child_work;

static void close_fd(int *fd)
{
    if (*fd >= 0) {
        close(*fd);
        *fd = -1;
    }
}

/* Stops what still runs; the group takes its own children along. */
static void end_work(child_work *work)
{
    for (int i = 0; i < PNI_N_STREAMS; i++) {
        close_fd(&work->it.fd[i]);
    }
    if (work->it.pid > 0) {
        kill(-work->it.pid, SIGKILL);
        kill(work->it.pid, SIGKILL); /* in case it has no group of its own yet */
        while (waitpid(work->it.pid, /*status=*/NULL, 0) < 0 && errno == EINTR) {
        }
        work->it.pid = 0;
    }
}

static struct timespec deadline(unsigned seconds)
{
    struct timespec end = {0};
    clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_sec += seconds == 0 ? DEFAULT_SECONDS : (time_t)seconds;
    return end;
}

static void send_input(child_work *work)
{
    const char *input = work->child->input;
    const size_t left = work->child->input_size - work->sent;
    const ssize_t n =
        left == 0 ? 0 : send(work->it.fd[0], input + work->sent, left, MSG_NOSIGNAL);
    if (n > 0) {
        work->sent += (size_t)n;
    }
    const bool again = n < 0 && (errno == EAGAIN || errno == EINTR);
    if (!again && (n < 0 || work->sent == work->child->input_size)) {
        close_fd(&work->it.fd[0]); /* all is said, or nobody listens */
    }
}

static pn_status receive(child_work *work, int stream, pn_error *err)
{
    char buffer[65536];
    const ssize_t n = recv(work->it.fd[stream], buffer, sizeof buffer, 0);
    if (n > 0) {
        if (work->received[stream]->size > output_limit) {
            return pni_fail(err, PN_ELIMIT, "'%s' wrote more than 1 GiB",
                            work->child->argv[0]);
        }
        return pni_bytes_add(work->received[stream], buffer, (size_t)n, err);
    }
    if (n == 0 || (errno != EAGAIN && errno != EINTR)) {
        close_fd(&work->it.fd[stream]);
    }
    return PN_OK;
}

static pn_status check_limits(const child_work *work, pn_error *err)
{
    if (pni_cancelled(work->child->limits.run)) {
        return pni_fail(err, PN_ECANCELLED, "cancelled");
    }
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (now.tv_sec > work->end.tv_sec ||
        (now.tv_sec == work->end.tv_sec && now.tv_nsec >= work->end.tv_nsec)) {
        const unsigned seconds = work->child->limits.seconds;
        return pni_fail(
            err, PN_EPROGRAM,
            "'%s' took longer than %u seconds: draw less, or allow more time",
            work->child->argv[0], seconds == 0 ? (unsigned)DEFAULT_SECONDS : seconds);
    }
    return PN_OK;
}

/* Serves the streams that poll has found ready. */
static pn_status serve(child_work *work, const struct pollfd *polled, pn_error *err)
{
    if (polled[0].revents != 0) {
        send_input(work);
    }
    for (int i = 1; i < PNI_N_STREAMS; i++) {
        if (polled[i].revents != 0) {
            PN_TRY(receive(work, i, err));
        }
    }
    return PN_OK;
}

/* Feeds and listens until the child has closed its outputs. */
static pn_status talk(child_work *work, pn_error *err)
{
    while (work->it.fd[1] >= 0 || work->it.fd[2] >= 0) {
        PN_TRY(check_limits(work, err));
        struct pollfd polled[PNI_N_STREAMS];
        for (int i = 0; i < PNI_N_STREAMS; i++) {
            polled[i] = (struct pollfd){.fd = work->it.fd[i],
                                        .events = i == 0 ? POLLOUT : POLLIN};
        }
        if (poll(polled, PNI_N_STREAMS, POLL_MILLISECONDS) > 0) {
            PN_TRY(serve(work, polled, err));
        }
    }
    close_fd(&work->it.fd[0]);
    return PN_OK;
}

static pn_status wait_for(child_work *work, int *status, pn_error *err)
{
    const struct timespec pause = {.tv_nsec = 2000000};
    for (;;) {
        const pid_t pid = waitpid(work->it.pid, status, WNOHANG);
        if (pid == work->it.pid || (pid < 0 && errno != EINTR)) {
            *status = pid == work->it.pid ? *status : 0; /* somebody else reaped it */
            work->it.pid = 0;
            return PN_OK;
        }
        PN_TRY(check_limits(work, err));
        nanosleep(&pause, /*rest=*/NULL);
    }
}

pn_status pni_child_complaint(const char *program, const pn_bytes *errors,
                              pn_error *err)
{
    const char *text = errors->data == NULL ? "" : errors->data;
    const int n = (int)strcspn(text, "\r\n");
    if (n == 0) {
        return PN_OK;
    }
    return pni_fail(err, PN_EPROGRAM, "'%s' failed: %.*s", program, n, text);
}

static pn_status judge(const pni_child *child, int status, const pn_bytes *errors,
                       pn_error *err)
{
    const char *program = child->argv[0];
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
        return PN_OK;
    }
    PN_TRY(pni_child_complaint(program, errors, err));
    if (WIFSIGNALED(status)) {
        return pni_fail(err, PN_EPROGRAM, "'%s' was ended by signal %d", program,
                        WTERMSIG(status));
    }
    return pni_fail(err, PN_EPROGRAM, "'%s' failed with status %d", program,
                    WEXITSTATUS(status));
}

pn_status pni_child_run(const pni_child *child, pn_bytes *output, pn_bytes *errors,
                        pn_error *err)
{
    PNI_SCOPED(child_work, end_work)
    work = {.child = child,
            .it = {.fd = {-1, -1, -1}},
            .received = {NULL, output, errors},
            .end = deadline(child->limits.seconds)};
    PN_TRY(pni_spawn(child, &work.it, err));
    PN_TRY(talk(&work, err));
    int status = 0;
    PN_TRY(wait_for(&work, &status, err));
    return judge(child, status, errors, err);
}
