#include "waves.h"

#include "scope.h"

/* A loop at work on a wave. */
typedef struct surf {
    const pni_waves *waves;
    size_t first; /* chunk of the wave */
} surf;

static pn_status enter(void *context, void **room, pn_error *err)
{
    const surf *s = context;
    return s->waves->enter(s->waves->context, room, err);
}

static pn_status work(void *context, void *room, size_t k, pni_worker *worker,
                      pn_error *err)
{
    const surf *s = context;
    (void)worker;
    return s->waves->work(s->waves->context, room, s->first + k, k, err);
}

static pn_status run_wave(surf *s, size_t n, const pn_run *run, pn_error *err)
{
    const pni_waves *waves = s->waves;
    /* progress is that of all waves, reported by the caller */
    pn_run quiet = run == NULL ? (pn_run){0} : *run;
    quiet.progress = NULL;
    const pni_loop loop = {.n_chunks = n,
                           .n_steps =
                               waves->n_steps / (double)waves->n_chunks * (double)n,
                           .context = s,
                           .enter = enter,
                           .work = work,
                           .leave = waves->leave};
    PN_TRY(pni_parallel(&loop, &quiet, err));
    for (size_t k = 0; k < n; k++) {
        PN_TRY(waves->take(waves->context, k, err));
    }
    return PN_OK;
}

static pn_status run_waves(const pni_waves *waves, const pn_run *run, pn_error *err)
{
    surf s = {.waves = waves};
    for (; s.first < waves->n_chunks; s.first += PNI_WAVE) {
        const size_t left = waves->n_chunks - s.first;
        const double share = (double)s.first / (double)waves->n_chunks;
        PN_TRY(pni_tick(run, waves->what, share, err));
        PN_TRY(run_wave(&s, left < PNI_WAVE ? left : PNI_WAVE, run, err));
    }
    return PN_OK;
}

static pn_status run_chunks(const pni_waves *waves, void *room, const pn_run *run,
                            pn_error *err)
{
    for (size_t k = 0; k < waves->n_chunks; k++) {
        const double share = (double)k / (double)waves->n_chunks;
        PN_TRY(pni_tick(run, waves->what, share, err));
        PN_TRY(waves->work(waves->context, room, k, /*slot=*/0, err));
        PN_TRY(waves->take(waves->context, /*slot=*/0, err));
    }
    return PN_OK;
}

pn_status pni_waves_run(const pni_waves *waves, const pn_run *run, pn_error *err)
{
    if (run == NULL || run->n_threads != 1) {
        return run_waves(waves, run, err);
    }
    void *room = NULL;
    pn_status status = waves->enter(waves->context, &room, err);
    if (status == PN_OK) {
        status = run_chunks(waves, room, run, err);
    }
    waves->leave(room);
    return status;
}
