/* A signal handler reaches nothing but statics, and may call little: no lock, no
 * allocation, no stdio.  So the flag and the path live here, and nowhere else. */
#include "interrupt.h"

#include <limits.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

enum { EXIT_INTERRUPTED = 130 };

// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): for the handler
static volatile sig_atomic_t raised;
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): for the handler
static volatile sig_atomic_t remembered;
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): for the handler
static char path[PATH_MAX];

static void end_now(int signal_number)
{
    static const char message[] = "partnet: interrupted\n";
    (void)signal_number;
    (void)!write(STDERR_FILENO, message, sizeof message - 1);
    if (remembered != 0) {
        (void)unlink(path);
    }
    _exit(EXIT_INTERRUPTED);
}

static void stop_soon(int signal_number)
{
    if (raised != 0) {
        end_now(signal_number);
    }
    raised = 1;
    alarm(1); /* a call that does not look at the flag ends all the same */
}

static void take_over(int signal_number, void (*handler)(int))
{
    struct sigaction before;
    struct sigaction action = {.sa_handler = handler};
    sigemptyset(&action.sa_mask);
    if (sigaction(signal_number, NULL, &before) == 0 && before.sa_handler != SIG_IGN) {
        sigaction(signal_number, &action, /*oldact=*/NULL);
    }
}

void pni_interrupt_install(void)
{
    take_over(SIGINT, stop_soon);
    take_over(SIGTERM, stop_soon);
    take_over(SIGHUP, stop_soon);
    take_over(SIGALRM, end_now);
    take_over(SIGXFSZ, SIG_IGN); /* a file past its limit is an error of write */
}

const volatile sig_atomic_t *pni_interrupt_flag(void)
{
    return &raised;
}

void pni_interrupt_remember(const char *temporary)
{
    remembered = 0;
    if (temporary == NULL || strlen(temporary) >= sizeof path) {
        return;
    }
    memcpy(path, temporary, strlen(temporary) + 1);
    remembered = 1; /* only now is the path whole */
}
