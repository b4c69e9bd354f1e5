/**
 * Preloaded into partnet, makes one call fail: the n-th of a kind.
 *
 * FAULT_KIND   `malloc` (and its kin: calloc, realloc, aligned_alloc), `write`,
 *              `fsync` or `rename`
 * FAULT_N      which call fails, counted from 1 since main started
 * FAULT_FROM   count only calls made by objects whose path contains this text
 * FAULT_FIRED  a file that is created when the call was reached and failed
 *
 * Other programs, such as Graphviz as a child, are left alone.
 */
#define _GNU_SOURCE /* NOLINT(bugprone-reserved-identifier,cert-*): glibc's name */

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef int main_function(int argc, char **argv, char **environment);
typedef int start_function(main_function *run, int argc, char **argv,
                           void (*init)(void), void (*fini)(void),
                           void (*rtld_fini)(void), void *stack_end);

/* glibc's own names of what is replaced here; calling them needs no lookup, which
 * would allocate. */
extern void *glibc_malloc(size_t size) __asm__("__libc_malloc");
extern void *glibc_calloc(size_t n, size_t size) __asm__("__libc_calloc");
extern void *glibc_memalign(size_t alignment, size_t size) __asm__("__libc_memalign");
extern void *glibc_realloc(void *old, size_t size) __asm__("__libc_realloc");

/* State of the shim, which is a test's and lives in one process. */
static struct {
    const char *kind;
    const char *from;
    const char *fired;
    long n;
    main_function *run;
    _Atomic long count;
    _Atomic bool active;
} fault;

static bool is_from(const void *caller)
{
    Dl_info object;
    return fault.from == NULL || (dladdr(caller, &object) != 0 &&
                                  strstr(object.dli_fname, fault.from) != NULL);
}

/* True for the one call that must fail. */
static bool must_fail(const char *kind, const void *caller)
{
    if (!atomic_load(&fault.active) || strcmp(kind, fault.kind) != 0 ||
        !is_from(caller) || atomic_fetch_add(&fault.count, 1) + 1 != fault.n) {
        return false;
    }
    const long file =
        syscall(SYS_openat, AT_FDCWD, fault.fired, O_CREAT | O_WRONLY, 0600);
    if (file >= 0) {
        syscall(SYS_close, file);
    }
    return true;
}

static void *no_memory(void)
{
    errno = ENOMEM;
    return NULL;
}

static int no_space(void)
{
    errno = ENOSPC;
    return -1;
}

void *malloc(size_t size)
{
    return must_fail("malloc", __builtin_return_address(0)) ? no_memory()
                                                            : glibc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
    return must_fail("malloc", __builtin_return_address(0)) ? no_memory()
                                                            : glibc_calloc(n, size);
}

void *realloc(void *old, size_t size)
{
    return must_fail("malloc", __builtin_return_address(0)) ? no_memory()
                                                            : glibc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return must_fail("malloc", __builtin_return_address(0))
               ? no_memory()
               : glibc_memalign(alignment, size);
}

ssize_t write(int file, const void *bytes, size_t n)
{
    return must_fail("write", __builtin_return_address(0))
               ? no_space()
               : syscall(SYS_write, file, bytes, n);
}

int fsync(int file)
{
    return must_fail("fsync", __builtin_return_address(0))
               ? no_space()
               : (int)syscall(SYS_fsync, file);
}

int rename(const char *from, const char *to)
{
    return must_fail("rename", __builtin_return_address(0))
               ? no_space()
               : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0U);
}

static int run_counted(int argc, char **argv, char **environment)
{
    atomic_store(&fault.active, true);
    return fault.run(argc, argv, environment);
}

/* Wraps main, so that what the loader and the libraries do before it is not counted. */
int counted_start(main_function *run, int argc, char **argv, void (*init)(void),
                  void (*fini)(void), void (*rtld_fini)(void),
                  void *stack_end) __asm__("__libc_start_main");

// NOLINTNEXTLINE(readability-function-size): the seven parameters are glibc's
int counted_start(main_function *run, int argc, char **argv, void (*init)(void),
                  void (*fini)(void), void (*rtld_fini)(void), void *stack_end)
{
    start_function *start = NULL;
    void *symbol = dlsym(RTLD_NEXT, "__libc_start_main");
    memcpy(&start, &symbol, sizeof start);
    fault.kind = getenv("FAULT_KIND");
    fault.from = getenv("FAULT_FROM");
    fault.fired = getenv("FAULT_FIRED");
    const char *number = getenv("FAULT_N");
    const bool wanted = fault.kind != NULL && fault.fired != NULL && number != NULL &&
                        strcmp(program_invocation_short_name, "partnet") == 0;
    if (!wanted) {
        return start(run, argc, argv, init, fini, rtld_fini, stack_end);
    }
    fault.n = strtol(number, NULL, 10);
    fault.run = run;
    return start(run_counted, argc, argv, init, fini, rtld_fini, stack_end);
}
