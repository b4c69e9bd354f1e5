#include "barber_mix.h"

#include "../base/scope.h"

/* A node and its groups in both partitions, as one number. */
typedef struct place {
    uint64_t both;
    uint32_t node;
} place;

static int compare_places(const void *x, const void *y)
{
    const place *a = x;
    const place *b = y;
    if (a->both != b->both) {
        return a->both < b->both ? -1 : 1;
    }
    return a->node < b->node ? -1 : a->node > b->node;
}

/* A core is known by its first node. */
static pn_status find_cores(size_t n, const uint32_t *const pair[2], uint32_t *core,
                            pn_error *err)
{
    PNI_FREE place *places = malloc((n + 1) * sizeof *places);
    if (places == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        places[i] = (place){(uint64_t)pair[0][i] << 32 | pair[1][i], (uint32_t)i};
    }
    qsort(places, n, sizeof *places, compare_places);
    for (size_t k = 0, first = 0; k < n; k++) {
        first = places[k].both == places[first].both ? first : k;
        core[places[k].node] = places[first].node;
    }
    return PN_OK;
}

pn_status pni_barber_mix(const pni_group_graph *graph, const uint32_t *const pair[2],
                         pni_random *random, const pni_effort *effort, uint32_t *group,
                         pn_error *err)
{
    const size_t n = graph->n;
    PNI_SCOPED(pni_group_graph, pni_group_graph_done) cores = {0};
    PNI_FREE uint32_t *node_of = malloc((n + 1) * sizeof *node_of);
    PNI_FREE uint32_t *core_group = malloc((n + 1) * sizeof *core_group);
    if (node_of == NULL || core_group == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(find_cores(n, pair, group, err));
    PN_TRY(pni_group_graph_merge(graph, group, node_of, &cores, err));
    for (size_t c = 0; c < cores.n; c++) {
        core_group[c] = (uint32_t)c;
    }
    PN_TRY(pni_barber_improve(&cores, random, effort, core_group, err));
    for (size_t i = 0; i < n; i++) {
        group[i] = core_group[node_of[i]];
    }
    return PN_OK;
}
