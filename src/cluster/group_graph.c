#include "group_graph.h"

#include "../base/scope.h"
#include "../network/network_data.h"

#include <string.h>

static pn_status allocate(pni_group_graph *graph, size_t n, size_t n_rows,
                          pn_error *err)
{
    graph->n = n;
    graph->start = calloc(n + 1, sizeof *graph->start);
    graph->to = malloc((n_rows + 1) * sizeof *graph->to);
    graph->weight = malloc((n_rows + 1) * sizeof *graph->weight);
    graph->strength = calloc(n + 1, sizeof *graph->strength);
    const bool failed = graph->start == NULL || graph->to == NULL ||
                        graph->weight == NULL || graph->strength == NULL;
    return failed ? pni_fail_memory(err) : PN_OK;
}

void pni_group_graph_done(pni_group_graph *graph)
{
    free(graph->start);
    free(graph->to);
    free(graph->weight);
    free(graph->strength);
    *graph = (pni_group_graph){0};
}

pn_status pni_group_graph_of(const pn_network *net, double resolution, bool weighted,
                             pni_group_graph *graph, pn_error *err)
{
    const size_t n_rows = 2 * net->n_ties;
    PN_TRY(allocate(graph, pni_n_nodes(net), n_rows, err));
    double total = 0;
    memcpy(graph->start, net->start, (graph->n + 1) * sizeof *graph->start);
    for (size_t row = 0; row < n_rows; row++) {
        graph->to[row] = net->partner[row];
        graph->weight[row] = weighted ? pni_weight(net, pni_row_tie(net, row)) : 1;
    }
    for (size_t t = 0; t < net->n_ties; t++) {
        const double weight = weighted ? pni_weight(net, t) : 1;
        graph->strength[net->tie_left[t]].left += weight;
        graph->strength[net->partner[t]].right += weight;
        total += weight;
    }
    graph->price = resolution / total;
    graph->least_gain = 1e-10 * total / (double)net->n_ties;
    return PN_OK;
}

/* Numbers the groups that are not empty in the order of their first nodes. */
static size_t renumber(const uint32_t *group, size_t n, uint32_t *number,
                       uint32_t *node_of)
{
    size_t n_groups = 0;
    memset(number, 0xFF, n * sizeof *number);
    for (size_t i = 0; i < n; i++) {
        if (number[group[i]] == UINT32_MAX) {
            number[group[i]] = (uint32_t)n_groups++;
        }
        node_of[i] = number[group[i]];
    }
    return n_groups;
}

/* Members of each merged node, by counting. */
static void list_members(const uint32_t *node_of, size_t n, size_t n_merged,
                         size_t *first, uint32_t *member)
{
    memset(first, 0, (n_merged + 2) * sizeof *first);
    for (size_t i = 0; i < n; i++) {
        first[node_of[i] + 2]++;
    }
    for (size_t c = 0; c < n_merged; c++) {
        first[c + 2] += first[c + 1];
    }
    for (size_t i = 0; i < n; i++) { /* first[c + 1] moves to where c + 1 starts */
        member[first[node_of[i] + 1]++] = (uint32_t)i;
    }
}

/* What goes into a merged graph, and how far it has come. */
typedef struct merging {
    const pni_group_graph *from;
    pni_group_graph *to;
    const uint32_t *node_of; /* [n of `from`] */
    double *link;            /* [n of `from`] zero between nodes */
    uint64_t at;             /* rows so far */
} merging;

/* Adds up the ties of one merged node. */
static void merge_ties(merging *m, const uint32_t *member, size_t n_members)
{
    const uint64_t begin = m->at;
    const uint32_t self = m->node_of[member[0]];
    for (size_t k = 0; k < n_members; k++) {
        const uint64_t end = m->from->start[member[k] + 1];
        for (uint64_t row = m->from->start[member[k]]; row < end; row++) {
            const uint32_t to = m->node_of[m->from->to[row]];
            if (to == self) {
                continue;
            }
            if (m->link[to] <= 0) {
                m->to->to[m->at++] = to;
            }
            m->link[to] += m->from->weight[row];
        }
    }
    for (uint64_t row = begin; row < m->at; row++) {
        m->to->weight[row] = m->link[m->to->to[row]];
        m->link[m->to->to[row]] = 0;
    }
}

static void add_strengths(const merging *m)
{
    for (size_t i = 0; i < m->from->n; i++) {
        m->to->strength[m->node_of[i]].left += m->from->strength[i].left;
        m->to->strength[m->node_of[i]].right += m->from->strength[i].right;
    }
}

pn_status pni_group_graph_merge(const pni_group_graph *graph, const uint32_t *group,
                                uint32_t *node_of, pni_group_graph *merged,
                                pn_error *err)
{
    const size_t n = graph->n;
    PNI_FREE size_t *first = malloc((n + 2) * sizeof *first);
    PNI_FREE uint32_t *member = malloc((n + 1) * sizeof *member);
    PNI_FREE double *link = calloc(n + 1, sizeof *link);
    if (first == NULL || member == NULL || link == NULL) {
        return pni_fail_memory(err);
    }
    const size_t n_merged = renumber(group, n, member, node_of);
    list_members(node_of, n, n_merged, first, member);
    PN_TRY(allocate(merged, n_merged, (size_t)graph->start[n], err));
    merging m = {.from = graph, .to = merged, .node_of = node_of, .link = link};
    for (size_t c = 0; c < n_merged; c++) {
        merged->start[c] = m.at;
        merge_ties(&m, member + first[c], first[c + 1] - first[c]);
    }
    merged->start[n_merged] = m.at;
    add_strengths(&m);
    merged->price = graph->price;
    merged->least_gain = graph->least_gain;
    return PN_OK;
}

pn_status pni_partition_new(size_t n, pni_partition *partition, pn_error *err)
{
    partition->group = malloc((n + 1) * sizeof *partition->group);
    partition->size = malloc((n + 1) * sizeof *partition->size);
    partition->strength = malloc((n + 1) * sizeof *partition->strength);
    const bool failed = partition->group == NULL || partition->size == NULL ||
                        partition->strength == NULL;
    return failed ? pni_fail_memory(err) : PN_OK;
}

void pni_partition_done(pni_partition *partition)
{
    free(partition->group);
    free(partition->size);
    free(partition->strength);
    *partition = (pni_partition){0};
}

void pni_partition_set(const pni_group_graph *graph, const uint32_t *group,
                       pni_partition *partition)
{
    for (size_t i = 0; i < graph->n; i++) {
        partition->size[i] = 0;
        partition->strength[i] = (pni_strength){0};
    }
    for (size_t i = 0; i < graph->n; i++) {
        pni_partition_add(graph, partition, i, group == NULL ? (uint32_t)i : group[i]);
    }
}
