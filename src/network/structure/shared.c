#include "shared.h"

typedef struct counting {
    const pni_twins *twins;
    size_t *shared;    /* [n_classes] with the class at hand */
    uint32_t *touched; /* [n_classes] classes with shared > 0, in order of discovery */
    size_t n_touched;
} counting;

/* Counts what the class shares with itself and with the classes before it. */
static void count_shared(counting *count, size_t c)
{
    const pni_twins *twins = count->twins;
    count->n_touched = 0;
    for (size_t k = twins->start[c]; k < twins->start[c + 1]; k++) {
        const size_t via = twins->partner[k];
        const size_t n_via = pni_twins_size(twins, via);
        for (size_t j = twins->start[via]; j < twins->start[via + 1]; j++) {
            const uint32_t to = twins->partner[j];
            if (to > c) {
                break; /* partners ascend */
            }
            if (count->shared[to] == 0) {
                count->touched[count->n_touched++] = to;
            }
            count->shared[to] += n_via;
        }
    }
}

static void tell(counting *count, size_t c,
                 void (*visit)(void *context, const pni_pairs *pairs), void *context)
{
    const pni_twins *twins = count->twins;
    const double n_c = (double)pni_twins_size(twins, c);
    for (size_t k = 0; k < count->n_touched; k++) {
        const size_t other = count->touched[k];
        const double n_other = (double)pni_twins_size(twins, other);
        const pni_pairs pairs = {
            .n = other == c ? n_c * (n_c - 1) / 2 : n_c * n_other,
            .shared = count->shared[other],
        };
        if (pairs.n > 0) {
            visit(context, &pairs);
        }
        count->shared[other] = 0;
    }
}

pn_status pni_shared_each(const pn_network *net, pn_side side, const pn_run *run,
                          void (*visit)(void *context, const pni_pairs *pairs),
                          void *context, pn_error *err)
{
    PNI_TWINS twins = {0};
    PN_TRY(pni_twins_find(net, &twins, err));
    PNI_FREE size_t *shared = calloc(twins.n_classes + 1, sizeof *shared);
    PNI_FREE uint32_t *touched = malloc((twins.n_classes + 1) * sizeof *touched);
    if (shared == NULL || touched == NULL) {
        return pni_fail_memory(err);
    }
    counting count = {&twins, shared, touched, 0};
    const size_t begin = side == PN_LEFT ? 0 : twins.n_left;
    const size_t end = side == PN_LEFT ? twins.n_left : twins.n_classes;
    for (size_t c = begin; c < end; c++) {
        if (c % 16 == 0) {
            const double share = (double)(c - begin) / (double)(end - begin);
            PN_TRY(pni_tick(run, "shared partners", share, err));
        }
        count_shared(&count, c);
        tell(&count, c, visit, context);
    }
    return PN_OK;
}
