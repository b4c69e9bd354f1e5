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
    graph->left = calloc(n + 1, sizeof *graph->left);
    graph->right = calloc(n + 1, sizeof *graph->right);
    const bool failed = graph->start == NULL || graph->to == NULL ||
                        graph->weight == NULL || graph->left == NULL ||
                        graph->right == NULL;
    return failed ? pni_fail_memory(err) : PN_OK;
}

void pni_group_graph_done(pni_group_graph *graph)
{
    free(graph->start);
    free(graph->to);
    free(graph->weight);
    free(graph->left);
    free(graph->right);
    *graph = (pni_group_graph){0};
}

pn_status pni_group_graph_of(const pn_network *net, double resolution,
                             pni_group_graph *graph, pn_error *err)
{
    const size_t n_rows = 2 * net->n_ties;
    PN_TRY(allocate(graph, pni_n_nodes(net), n_rows, err));
    double total = 0;
    memcpy(graph->start, net->start, (graph->n + 1) * sizeof *graph->start);
    for (size_t row = 0; row < n_rows; row++) {
        graph->to[row] = net->partner[row];
        graph->weight[row] = pni_weight(net, pni_row_tie(net, row));
    }
    for (size_t t = 0; t < net->n_ties; t++) {
        const double weight = pni_weight(net, t);
        graph->left[net->tie_left[t]] += weight;
        graph->right[net->partner[t]] += weight;
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

/* Adds up the ties of one merged node; `link` is zero before and after. */
static uint64_t merge_ties(const pni_group_graph *graph, const uint32_t *node_of,
                           const uint32_t *member, size_t n_members, double *link,
                           pni_group_graph *merged, uint64_t at)
{
    const uint64_t begin = at;
    const uint32_t self = node_of[member[0]];
    for (size_t k = 0; k < n_members; k++) {
        const uint32_t node = member[k];
        for (uint64_t row = graph->start[node]; row < graph->start[node + 1]; row++) {
            const uint32_t to = node_of[graph->to[row]];
            if (to == self) {
                continue;
            }
            if (link[to] <= 0) {
                merged->to[at++] = to;
            }
            link[to] += graph->weight[row];
        }
    }
    for (uint64_t row = begin; row < at; row++) {
        merged->weight[row] = link[merged->to[row]];
        link[merged->to[row]] = 0;
    }
    return at;
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
    uint64_t at = 0;
    for (size_t c = 0; c < n_merged; c++) {
        merged->start[c] = at;
        at = merge_ties(graph, node_of, member + first[c], first[c + 1] - first[c],
                        link, merged, at);
    }
    merged->start[n_merged] = at;
    for (size_t i = 0; i < n; i++) {
        merged->left[node_of[i]] += graph->left[i];
        merged->right[node_of[i]] += graph->right[i];
    }
    merged->price = graph->price;
    merged->least_gain = graph->least_gain;
    return PN_OK;
}

pn_status pni_partition_new(size_t n, pni_partition *partition, pn_error *err)
{
    partition->group = malloc((n + 1) * sizeof *partition->group);
    partition->size = malloc((n + 1) * sizeof *partition->size);
    partition->left = malloc((n + 1) * sizeof *partition->left);
    partition->right = malloc((n + 1) * sizeof *partition->right);
    const bool failed = partition->group == NULL || partition->size == NULL ||
                        partition->left == NULL || partition->right == NULL;
    return failed ? pni_fail_memory(err) : PN_OK;
}

void pni_partition_done(pni_partition *partition)
{
    free(partition->group);
    free(partition->size);
    free(partition->left);
    free(partition->right);
    *partition = (pni_partition){0};
}

void pni_partition_set(const pni_group_graph *graph, const uint32_t *group,
                       pni_partition *partition)
{
    for (size_t i = 0; i < graph->n; i++) {
        partition->size[i] = 0;
        partition->left[i] = 0;
        partition->right[i] = 0;
    }
    for (size_t i = 0; i < graph->n; i++) {
        pni_partition_add(graph, partition, i, group == NULL ? (uint32_t)i : group[i]);
    }
}

void pni_partition_remove(const pni_group_graph *graph, pni_partition *partition,
                          size_t node)
{
    const uint32_t group = partition->group[node];
    partition->size[group]--;
    const bool empty = partition->size[group] == 0; /* then no rounding stays behind */
    partition->left[group] = empty ? 0 : partition->left[group] - graph->left[node];
    partition->right[group] = empty ? 0 : partition->right[group] - graph->right[node];
}

void pni_partition_add(const pni_group_graph *graph, pni_partition *partition,
                       size_t node, uint32_t group)
{
    partition->group[node] = group;
    partition->size[group]++;
    partition->left[group] += graph->left[node];
    partition->right[group] += graph->right[node];
}
