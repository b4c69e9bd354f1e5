#include "barber_search.h"

#include "../base/scope.h"
#include "barber_moves.h"

#include <string.h>

#define GROUP_GRAPH PNI_SCOPED(pni_group_graph, pni_group_graph_done)
#define PARTITION PNI_SCOPED(pni_partition, pni_partition_done)

/* The graphs of one round: each merges the parts of the one before. */
typedef struct descent {
    const pni_group_graph *base;
    pni_group_graph level; /* empty: still the base */
    pni_random *random;
    const pn_run *run;
    uint32_t *node_of; /* [n of the base] node of the level that it is a part of */
} descent;

static const pni_group_graph *level_of(const descent *d)
{
    return d->level.start == NULL ? d->base : &d->level;
}

static size_t count_groups(const pni_partition *partition, size_t n)
{
    size_t count = 0;
    for (size_t g = 0; g < n; g++) {
        count += partition->size[g] > 0;
    }
    return count;
}

/* Merges nodes into the parts of their groups, or, where refining joined none, into
 * the groups; the groups live on as those of the merged nodes. */
static pn_status merge_level(descent *d, const pni_partition *partition,
                             uint32_t *group, pn_error *err)
{
    const pni_group_graph *graph = level_of(d);
    const size_t n = graph->n;
    GROUP_GRAPH merged = {0};
    PNI_FREE uint32_t *refined = malloc((n + 1) * sizeof *refined);
    PNI_FREE uint32_t *node_of = calloc(n + 1, sizeof *node_of);
    if (refined == NULL || node_of == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_barber_refine(graph, partition, d->random, d->run, refined, err));
    PN_TRY(pni_group_graph_merge(graph, refined, node_of, &merged, err));
    if (merged.n == n) {
        pni_group_graph_done(&merged);
        PN_TRY(pni_group_graph_merge(graph, partition->group, node_of, &merged, err));
    }
    /* A group is known by the first of its merged nodes, so numbers stay below n. */
    memset(refined, 0xFF, n * sizeof *refined);
    for (size_t i = 0; i < n; i++) {
        uint32_t *first = &refined[partition->group[i]];
        *first = *first == UINT32_MAX ? node_of[i] : *first;
        group[node_of[i]] = *first;
    }
    for (size_t i = 0; i < d->base->n; i++) {
        d->node_of[i] = node_of[d->node_of[i]];
    }
    pni_group_graph_done(&d->level);
    d->level = merged;
    merged = (pni_group_graph){0};
    return PN_OK;
}

/* From single nodes to ever larger ones, until every node is a group. */
static pn_status descend(descent *d, uint32_t *group, bool *changed, pn_error *err)
{
    *changed = false;
    for (;;) {
        const pni_group_graph *graph = level_of(d);
        PN_TRY(pni_check_cancelled(d->run, err));
        PARTITION partition = {0};
        bool moved = false;
        PN_TRY(pni_partition_new(graph->n, &partition, err));
        pni_partition_set(graph, group, &partition);
        PN_TRY(pni_barber_move(graph, &partition, d->random, d->run, &moved, err));
        *changed = *changed || moved;
        memcpy(group, partition.group, graph->n * sizeof *group);
        if (count_groups(&partition, graph->n) == graph->n) {
            return PN_OK;
        }
        PN_TRY(merge_level(d, &partition, group, err));
    }
}

static pn_status search_round(const pni_group_graph *graph, pni_random *random,
                              const pn_run *run, uint32_t *group, bool *changed,
                              pn_error *err)
{
    PNI_FREE uint32_t *node_of = calloc(graph->n + 1, sizeof *node_of);
    PNI_FREE uint32_t *level_group = malloc((graph->n + 1) * sizeof *level_group);
    if (node_of == NULL || level_group == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < graph->n; i++) {
        node_of[i] = (uint32_t)i;
        level_group[i] = group[i];
    }
    descent d = {.base = graph, .random = random, .run = run, .node_of = node_of};
    const pn_status status = descend(&d, level_group, changed, err);
    pni_group_graph_done(&d.level);
    PN_TRY(status);
    for (size_t i = 0; i < graph->n; i++) {
        group[i] = level_group[node_of[i]];
    }
    return PN_OK;
}

pn_status pni_barber_improve(const pni_group_graph *graph, pni_random *random,
                             const pni_effort *effort, uint32_t *group, pn_error *err)
{
    bool changed = true;
    for (size_t round = 0; round < effort->most_rounds && changed; round++) {
        PN_TRY(search_round(graph, random, effort->run, group, &changed, err));
    }
    return PN_OK;
}

pn_status pni_barber_quality(const pni_group_graph *graph, const uint32_t *group,
                             double *out, pn_error *err)
{
    PARTITION partition = {0};
    PN_TRY(pni_partition_new(graph->n, &partition, err));
    pni_partition_set(graph, group, &partition);
    double inside = 0;
    double total = 0;
    double penalty = 0;
    for (size_t i = 0; i < graph->n; i++) {
        for (uint64_t row = graph->start[i]; row < graph->start[i + 1]; row++) {
            const bool same = group[i] == group[graph->to[row]];
            inside += same ? graph->weight[row] : 0;
            total += graph->weight[row];
        }
        penalty += partition.strength[i].left * partition.strength[i].right;
    }
    *out = (inside / 2 - graph->price * penalty) / (total / 2);
    return PN_OK;
}
