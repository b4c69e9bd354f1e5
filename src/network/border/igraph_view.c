#include "igraph_view.h"

#include "../network_data.h"
#include "igraph_shim.h"

#include "../../base/random.h"

#include <partnet/partnet.h>

#include <pthread.h>
#include <stdio.h>
#include <string.h>

/* igraph keeps its handlers, cleanup stack and generator once per process, and its
 * handlers get no context of ours: so there is one lock, and who holds it. */
typedef struct igraph_user {
    pthread_mutex_t lock;
    pni_guard *holder;
} igraph_user;

/* NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): the one lock */
static igraph_user igraph_use = {.lock = PTHREAD_MUTEX_INITIALIZER};

const char *pn_igraph_version(void)
{
    const char *version = NULL;
    igraph_version(&version, /*major=*/NULL, /*minor=*/NULL, /*subminor=*/NULL);
    return version;
}

/* Keeps the first complaint; igraph asks error handlers to free what is on its
 * cleanup stack, of which the guard opened a level of its own. */
static void keep_error(const char *reason, const char *file, int line,
                       igraph_error_t code)
{
    (void)file;
    (void)line;
    pni_guard *guard = igraph_use.holder;
    if (guard->code == IGRAPH_SUCCESS) {
        guard->code = code;
        snprintf(guard->reason, sizeof guard->reason, "%s", reason);
    }
    if (!guard->abandon || guard->code != IGRAPH_ENOMEM) {
        IGRAPH_FINALLY_FREE();
    }
}

static void ignore_warning(const char *reason, const char *file, int line)
{
    (void)reason;
    (void)file;
    (void)line;
}

static igraph_error_t ask_cancel(void *data)
{
    (void)data;
    pni_guard *guard = igraph_use.holder;
    if (guard->what != NULL && guard->n_asked++ < guard->n_asks) {
        (void)pni_tick(guard->run, guard->what, guard->n_asked / guard->n_asks,
                       /*err=*/NULL);
    }
    if (pni_cancelled(guard->run)) {
        IGRAPH_FINALLY_FREE();
        return IGRAPH_INTERRUPTED;
    }
    return IGRAPH_SUCCESS;
}

static igraph_error_t pass_progress(const char *message, igraph_real_t percent,
                                    void *data)
{
    (void)data;
    const pn_status status =
        pni_tick(igraph_use.holder->run, message, percent / 100, /*err=*/NULL);
    return status == PN_OK ? IGRAPH_SUCCESS : IGRAPH_INTERRUPTED;
}

static igraph_error_t ignore_status(const char *message, void *data)
{
    (void)message;
    (void)data;
    return IGRAPH_SUCCESS;
}

static pn_status seed_generator(pni_guard *guard, pn_error *err)
{
    if (igraph_rng_init(&guard->rng, &igraph_rngtype_mt19937) != IGRAPH_SUCCESS) {
        return pni_fail_memory(err);
    }
    igraph_rng_seed(&guard->rng, (igraph_uint_t)pni_seed(guard->run));
    guard->old_rng = igraph_rng_default();
    guard->old_state = *guard->old_rng;
    igraph_rng_set_default(&guard->rng);
    return PN_OK;
}

/* igraph 0.10 copies the generator that it is told to use to where its own was; later
 * versions remember where the new one is. */
static void restore_generator(pni_guard *guard)
{
    if (guard->old_rng == NULL) {
        return;
    }
    const bool copied = igraph_rng_default() == guard->old_rng;
    igraph_rng_set_default(copied ? &guard->old_state : guard->old_rng);
    igraph_rng_destroy(&guard->rng);
}

pn_status pni_guard_enter(pni_guard *guard, const pn_run *run, pn_error *err)
{
    *guard = (pni_guard){.run = run};
    pthread_mutex_lock(&igraph_use.lock);
    igraph_use.holder = guard;
    guard->entered = true;
    IGRAPH_FINALLY_ENTER();
    guard->error_handler = igraph_set_error_handler(keep_error);
    guard->warning_handler = igraph_set_warning_handler(ignore_warning);
    guard->interruption_handler = igraph_set_interruption_handler(ask_cancel);
    guard->progress_handler = igraph_set_progress_handler(pass_progress);
    guard->status_handler = igraph_set_status_handler(ignore_status);
    return seed_generator(guard, err);
}

void pni_guard_leave(pni_guard *guard)
{
    if (!guard->entered) {
        return;
    }
    restore_generator(guard);
    igraph_set_error_handler(guard->error_handler);
    igraph_set_warning_handler(guard->warning_handler);
    igraph_set_interruption_handler(guard->interruption_handler);
    igraph_set_progress_handler(guard->progress_handler);
    igraph_set_status_handler(guard->status_handler);
    IGRAPH_FINALLY_CLEAN(IGRAPH_FINALLY_STACK_SIZE()); /* what was abandoned */
    IGRAPH_FINALLY_EXIT();
    guard->entered = false;
    igraph_use.holder = NULL;
    pthread_mutex_unlock(&igraph_use.lock);
}

void pni_guard_expect(pni_guard *guard, const char *what, double n_asks)
{
    guard->what = what;
    guard->n_asks = n_asks;
    guard->n_asked = 0;
}

void pni_guard_abandon(pni_guard *guard)
{
    guard->abandon = true;
}

pn_status pni_from_igraph(igraph_error_t code, pn_error *err)
{
    const pni_guard *guard = igraph_use.holder;
    const bool told = guard->code != IGRAPH_SUCCESS;
    const char *reason = told ? guard->reason : igraph_strerror(code);
    switch (told ? guard->code : code) {
    case IGRAPH_SUCCESS:
        return PN_OK;
    case IGRAPH_ENOMEM:
        return pni_fail_memory(err);
    case IGRAPH_INTERRUPTED:
        return pni_fail(err, PN_ECANCELLED, "cancelled");
    case IGRAPH_DIVERGED:
    case IGRAPH_ARPACK_MAXIT:
    case IGRAPH_ARPACK_NOSHIFT:
        return pni_fail(err, PN_EDATA,
                        "the iteration does not settle on this network: %s", reason);
    default:
        return pni_fail(err, PN_EINTERNAL, "igraph: %s", reason);
    }
}

/* Ends of all ties, as igraph takes them. */
static pn_status list_ends(const pn_network *net, igraph_vector_int_t *ends,
                           pn_error *err)
{
    PN_IGRAPH(igraph_vector_int_init(ends, (pni_igraph_int)(2 * net->n_ties)), err);
    for (size_t t = 0; t < net->n_ties; t++) {
        VECTOR(*ends)[2 * t] = net->tie_left[t];
        VECTOR(*ends)[2 * t + 1] = net->partner[t];
    }
    return PN_OK;
}

pn_status pni_view_graph(const pn_network *net, bool directed, igraph_t *graph,
                         pn_error *err)
{
    PN_VECTOR_INT ends = {0};
    PN_TRY(list_ends(net, &ends, err));
    const pni_igraph_int n = (pni_igraph_int)pni_n_nodes(net);
    igraph_t made; /* where it fails, igraph has freed it, but not zeroed */
    PN_IGRAPH(igraph_create(&made, &ends, n, directed), err);
    *graph = made;
    return PN_OK;
}

pn_status pni_view_weights(const pn_network *net, igraph_vector_t *weights,
                           pn_error *err)
{
    PN_IGRAPH(igraph_vector_init(weights, (pni_igraph_int)net->n_ties), err);
    for (size_t t = 0; t < net->n_ties; t++) {
        VECTOR(*weights)[t] = pni_weight(net, t);
    }
    return PN_OK;
}
