#include "cgraph_guard.h"

#include <pthread.h>
#include <string.h>

#include <cgraph.h>

/* cgraph's handlers get no context of ours: so there is one lock, and who holds it. */
typedef struct cgraph_user {
    pthread_mutex_t lock;
    pni_cgraph *holder;
} cgraph_user;

/* NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): the one lock */
static cgraph_user cgraph_use = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* Messages come in pieces: `Error`, `: `, `syntax error in line 2 near ';'`. */
static int keep_message(char *piece)
{
    pni_cgraph *guard = cgraph_use.holder;
    const size_t room = sizeof guard->message - 1 - guard->size;
    const size_t n = strnlen(piece, room);
    memcpy(guard->message + guard->size, piece, n);
    guard->size += n;
    guard->message[guard->size] = '\0';
    return 0;
}

void pni_cgraph_enter(pni_cgraph *guard)
{
    *guard = (pni_cgraph){0};
    pthread_mutex_lock(&cgraph_use.lock);
    cgraph_use.holder = guard;
    guard->old = agseterrf(keep_message);
    guard->entered = true;
}

void pni_cgraph_leave(pni_cgraph *guard)
{
    if (!guard->entered) {
        return;
    }
    guard->entered = false;
    agseterrf(guard->old);
    cgraph_use.holder = NULL;
    pthread_mutex_unlock(&cgraph_use.lock);
}
