#include "barber_kick.h"

#include "../base/scope.h"

#include <string.h>

enum { MOST_GROUPS = 5 }; /* that are taken apart at once */

pn_status pni_kick_room_new(size_t n, pni_kick_room *room, pn_error *err)
{
    room->loose = malloc((n + 1) * sizeof *room->loose);
    room->first = malloc((n + 1) * sizeof *room->first);
    return room->loose == NULL || room->first == NULL ? pni_fail_memory(err) : PN_OK;
}

void pni_kick_room_done(pni_kick_room *room)
{
    free(room->loose);
    free(room->first);
    *room = (pni_kick_room){0};
}

/* Loose nodes become groups of their own; a group is known by its first node that
 * stays, so that no number is used twice. */
static void let_go(size_t n, pni_kick_room *room, uint32_t *group)
{
    memset(room->first, 0xFF, n * sizeof *room->first);
    for (size_t i = 0; i < n; i++) {
        uint32_t *first = &room->first[group[i]];
        *first = !room->loose[i] && *first == UINT32_MAX ? (uint32_t)i : *first;
    }
    for (size_t i = 0; i < n; i++) {
        group[i] = room->loose[i] ? (uint32_t)i : room->first[group[i]];
    }
}

/* The node at the other end of a random tie of a node that has one. */
static uint32_t draw_partner(const pni_group_graph *graph, pni_random *random,
                             size_t node)
{
    const size_t degree = (size_t)(graph->start[node + 1] - graph->start[node]);
    return graph->to[graph->start[node] + pni_random_below(random, degree)];
}

/* An end of a random tie. */
static uint32_t draw_node(const pni_group_graph *graph, pni_random *random)
{
    return graph->to[pni_random_below(random, (size_t)graph->start[graph->n])];
}

/* Groups along a random walk; the same may come twice. */
static void take_groups_apart(const pni_group_graph *graph, pni_random *random,
                              pni_kick_room *room, uint32_t *group)
{
    const size_t n = graph->n;
    uint32_t marked[MOST_GROUPS] = {0};
    const size_t n_marked = 1 + pni_random_below(random, MOST_GROUPS);
    uint32_t node = draw_node(graph, random);
    for (size_t k = 0; k < n_marked; k++) {
        marked[k] = group[node];
        node = draw_partner(graph, random, node);
    }
    for (size_t i = 0; i < n; i++) {
        room->loose[i] = false;
        for (size_t k = 0; k < n_marked; k++) {
            room->loose[i] = room->loose[i] || group[i] == marked[k];
        }
    }
    let_go(n, room, group);
}

static void take_nodes_out(const pni_group_graph *graph, pni_random *random,
                           pni_kick_room *room, uint32_t *group)
{
    const double share = 0.05 + 0.45 * pni_random_unit(random);
    for (size_t i = 0; i < graph->n; i++) {
        room->loose[i] = pni_random_unit(random) < share;
    }
    let_go(graph->n, room, group);
}

static void put_with_partners(const pni_group_graph *graph, pni_random *random,
                              pni_kick_room *room, uint32_t *group)
{
    const double share = 0.02 + 0.38 * pni_random_unit(random);
    memcpy(room->first, group, graph->n * sizeof *group);
    for (size_t i = 0; i < graph->n; i++) {
        const bool tied = graph->start[i + 1] > graph->start[i];
        if (tied && pni_random_unit(random) < share) {
            group[i] = room->first[draw_partner(graph, random, i)];
        }
    }
}

void pni_barber_kick(const pni_group_graph *graph, pni_random *random,
                     pni_kick_room *room, uint32_t *group)
{
    const double draw = pni_random_unit(random);
    if (draw < 0.8) {
        take_groups_apart(graph, random, room, group);
    } else if (draw < 0.9) {
        take_nodes_out(graph, random, room, group);
    } else {
        put_with_partners(graph, random, room, group);
    }
}
