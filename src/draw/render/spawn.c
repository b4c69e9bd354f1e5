/* Sockets instead of pipes: writing to a child that is gone must not raise SIGPIPE. */
#include "spawn.h"

#include "../../base/bytes.h"
#include "find_program.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

static const rlim_t memory_limit = (rlim_t)4 << 30; /* bytes of address space */

static void close_fd(int *fd)
{
    if (*fd >= 0) {
        close(*fd);
        *fd = -1;
    }
}

/* Ours and the child's end of its three standard streams. */
typedef struct child_ends {
    int ours[PNI_N_STREAMS];
    int theirs[PNI_N_STREAMS];
} child_ends;

static void close_ends(child_ends *ends)
{
    for (int i = 0; i < PNI_N_STREAMS; i++) {
        close_fd(&ends->ours[i]);
        close_fd(&ends->theirs[i]);
    }
}

static bool open_ends(child_ends *ends)
{
    for (int i = 0; i < PNI_N_STREAMS; i++) {
        int pair[2];
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
            return false;
        }
        ends->ours[i] = pair[0];
        ends->theirs[i] = pair[1];
        if (fcntl(pair[0], F_SETFL, O_NONBLOCK) != 0) {
            return false;
        }
    }
    return true;
}

/* In the child: only calls that are safe between fork and exec. */
static _Noreturn void become(const char *path, char *const *argv, char *const *env,
                             const child_ends *ends)
{
    setpgid(0, 0);
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    const struct rlimit memory = {.rlim_cur = memory_limit, .rlim_max = memory_limit};
    const struct rlimit core = {.rlim_cur = 0, .rlim_max = 0};
    setrlimit(RLIMIT_AS, &memory);
    setrlimit(RLIMIT_CORE, &core);
    int high[PNI_N_STREAMS]; /* out of the way of 0, 1, 2, which may have been closed */
    for (int i = 0; i < PNI_N_STREAMS; i++) {
        high[i] = fcntl(ends->theirs[i], F_DUPFD_CLOEXEC, PNI_N_STREAMS);
    }
    for (int i = 0; i < PNI_N_STREAMS; i++) {
        dup2(high[i], i);
    }
    execve(path, argv, env);
    _exit(127);
}

/* What execve wants: texts that may be changed. */
typedef struct child_start {
    pn_bytes path;
    char **argv;
    char **env;
} child_start;

static void free_list(char **list)
{
    for (char **at = list; list != NULL && *at != NULL; at++) {
        free(*at);
    }
    free(list);
}

static void start_done(child_start *start)
{
    pn_bytes_done(&start->path);
    free_list(start->argv);
    free_list(start->env);
}

static size_t list_size(const char *const *list)
{
    size_t n = 0;
    while (list[n] != NULL) {
        n++;
    }
    return n;
}

static char **copy_list(const char *const *list, size_t n, size_t room)
{
    char **copy = calloc(n + room + 1, sizeof *copy);
    for (size_t i = 0; copy != NULL && i < n; i++) {
        copy[i] = strdup(list[i]);
        if (copy[i] == NULL) {
            free_list(copy);
            return NULL;
        }
    }
    return copy;
}

/* The environment has room for one more. */
static bool set_variable(char **env, const char *setting)
{
    const size_t n = strcspn(setting, "=") + 1;
    char *copy = strdup(setting);
    if (copy == NULL) {
        return false;
    }
    size_t i = 0;
    while (env[i] != NULL && strncmp(env[i], setting, n) != 0) {
        i++;
    }
    free(env[i]);
    env[i] = copy;
    return true;
}

/* Our environment, but for what decides which bytes are written: by the locale a font
 * is taken for Han, by the zone the date in a PDF is longer. */
static char **make_environment(void)
{
    static const char *const fixed[] = {"LC_ALL=C.UTF-8", "TZ=UTC0"};
    enum { N_FIXED = sizeof fixed / sizeof fixed[0] };
    extern char **environ; // NOLINT: POSIX wants this declaration
    char **env = copy_list((const char *const *)environ,
                           list_size((const char *const *)environ), /*room=*/N_FIXED);
    for (size_t i = 0; env != NULL && i < N_FIXED; i++) {
        if (!set_variable(env, fixed[i])) {
            free_list(env);
            return NULL;
        }
    }
    return env;
}

static pn_status prepare(const pni_child *child, child_start *start, pn_error *err)
{
    PN_TRY(pni_find_program(child->argv[0], &start->path, err));
    if (start->path.size == 0) {
        return pni_fail(err, PN_EPROGRAM,
                        "cannot run '%s': install %s (apt-get install %s)",
                        child->argv[0], child->package, child->install);
    }
    start->argv = copy_list(child->argv, list_size(child->argv), /*room=*/0);
    start->env = make_environment();
    return start->argv == NULL || start->env == NULL ? pni_fail_memory(err) : PN_OK;
}

static pn_status start_child(const child_start *start, const char *name,
                             pni_spawned *out, pn_error *err)
{
    child_ends ends = {.ours = {-1, -1, -1}, .theirs = {-1, -1, -1}};
    const bool open = open_ends(&ends);
    const pid_t pid = open ? fork() : -1;
    if (pid == 0) {
        become(start->path.data, start->argv, start->env, &ends);
    }
    if (pid < 0) {
        const int error = errno;
        close_ends(&ends);
        return pni_fail(err, PN_EPROGRAM, "cannot run '%s': %s", name, strerror(error));
    }
    setpgid(pid, pid); /* here, too: whoever comes first */
    out->pid = pid;
    for (int i = 0; i < PNI_N_STREAMS; i++) {
        out->fd[i] = ends.ours[i];
        ends.ours[i] = -1;
    }
    close_ends(&ends);
    return PN_OK;
}

pn_status pni_spawn(const pni_child *child, pni_spawned *out, pn_error *err)
{
    PNI_SCOPED(child_start, start_done) start = {0};
    PN_TRY(prepare(child, &start, err));
    return start_child(&start, child->argv[0], out, err);
}
