/**
 * A network on its way to groups: nodes that may stand for many organisations of both
 * sides, and how good a partition of them is.
 *
 * Quality:  Barber's modularity times the total weight m,
 *           sum over groups of (weight inside - price K D), K and D the strengths of
 *           the group's left and right members, price = resolution / m.
 */
#ifndef PNI_GROUP_GRAPH_H
#define PNI_GROUP_GRAPH_H

#include "../base/error.h"
#include "../base/random.h"

#include <partnet/network.h>

/** Of a node's or a group's organisations, by side. */
typedef struct pni_strength {
    double left;
    double right;
} pni_strength;

/** A graph; zeroed is empty.  Ties inside a node are left out: moves do not change
 * them. */
typedef struct pni_group_graph {
    size_t n;
    uint64_t *start; /* [n + 1] rows of `to` */
    uint32_t *to;    /* both directions of every tie */
    double *weight;
    pni_strength *strength; /* [n] */
    double price;
    double least_gain; /* smaller ones are rounding */
} pni_group_graph;

/** A partition; zeroed is empty.  Groups are numbered below n, some may be empty. */
typedef struct pni_partition {
    uint32_t *group;        /* [n] by node */
    uint32_t *size;         /* [n] nodes by group */
    pni_strength *strength; /* [n] by group */
} pni_partition;

/** The graph of a network; `weighted` or with every tie as 1. */
pn_status pni_group_graph_of(const pn_network *net, double resolution, bool weighted,
                             pni_group_graph *graph, pn_error *err);
void pni_group_graph_done(pni_group_graph *graph);

/** The graph whose nodes are the groups of a partition, renumbered: `node_of` takes
 * for each node the one that it becomes a part of. */
pn_status pni_group_graph_merge(const pni_group_graph *graph, const uint32_t *group,
                                uint32_t *node_of, pni_group_graph *merged,
                                pn_error *err);

/** Room for a partition of n nodes. */
pn_status pni_partition_new(size_t n, pni_partition *partition, pn_error *err);
void pni_partition_done(pni_partition *partition);
/** Makes it that of `group`, or every node a group of its own if NULL. */
void pni_partition_set(const pni_group_graph *graph, const uint32_t *group,
                       pni_partition *partition);

/** Gain of putting a node, linked with `weight` to a group that it is not in, there. */
static inline double pni_group_gain(const pni_group_graph *graph,
                                    const pni_partition *partition, size_t node,
                                    uint32_t group, double weight)
{
    return weight - graph->price *
                        (graph->strength[node].left * partition->strength[group].right +
                         graph->strength[node].right * partition->strength[group].left);
}

/** Takes a node out of its group; `group` still tells which one it was. */
static inline void pni_partition_remove(const pni_group_graph *graph,
                                        pni_partition *partition, size_t node)
{
    const uint32_t group = partition->group[node];
    const pni_strength old = partition->strength[group];
    const pni_strength own = graph->strength[node];
    const pni_strength rest = {old.left - own.left, old.right - own.right};
    partition->size[group]--;
    const bool empty = partition->size[group] == 0; /* then no rounding stays behind */
    partition->strength[group] = empty ? (pni_strength){0} : rest;
}

/** Puts a node into a group. */
static inline void pni_partition_add(const pni_group_graph *graph,
                                     pni_partition *partition, size_t node,
                                     uint32_t group)
{
    partition->group[node] = group;
    partition->size[group]++;
    partition->strength[group].left += graph->strength[node].left;
    partition->strength[group].right += graph->strength[node].right;
}

#endif
