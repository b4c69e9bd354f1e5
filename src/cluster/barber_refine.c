/* The refinement of the Leiden method: groups that are found anew inside groups. */
#include "barber_moves.h"

#include "../base/scope.h"

#include <math.h>

static const double temperature = 0.01; /* of the choice, in mean ties */

enum { NODES_PER_CHECK = 65536 };

typedef struct refiner {
    const pni_group_graph *graph;
    const pni_partition *whole; /* the groups that are refined */
    pni_partition parts;
    pni_random *random;
    double *outside;   /* [n] weight from each part to the rest of its group */
    double *link;      /* [n] weight from the node to each part; zero between nodes */
    uint32_t *touched; /* [n] parts with a link */
    double *chance;    /* [n] of each touched part */
} refiner;

/* Weight that strengths alone would put between a part and the rest of its group. */
static double expected(const refiner *r, pni_strength part, uint32_t group)
{
    const pni_strength whole = r->whole->strength[group];
    return r->graph->price * (part.left * (whole.right - part.right) +
                              part.right * (whole.left - part.left));
}

/* Weight from a node to the other nodes of its group. */
static double link_inside(const refiner *r, uint32_t node)
{
    const pni_group_graph *g = r->graph;
    double sum = 0;
    for (uint64_t row = g->start[node]; row < g->start[node + 1]; row++) {
        const bool same = r->whole->group[g->to[row]] == r->whole->group[node];
        sum += same ? g->weight[row] : 0;
    }
    return sum;
}

static size_t gather_links(refiner *r, uint32_t node)
{
    size_t n_touched = 0;
    const pni_group_graph *g = r->graph;
    for (uint64_t row = g->start[node]; row < g->start[node + 1]; row++) {
        const uint32_t to = g->to[row];
        const uint32_t part = r->parts.group[to];
        if (r->whole->group[to] != r->whole->group[node]) {
            continue;
        }
        if (r->link[part] <= 0) {
            r->touched[n_touched++] = part;
        }
        r->link[part] += g->weight[row];
    }
    return n_touched;
}

/* Chances grow with the gain; staying alone has gain 0. */
static uint32_t choose(refiner *r, uint32_t node, size_t n_touched)
{
    const uint32_t group = r->whole->group[node];
    const double scale = temperature * r->graph->least_gain * 1e10;
    double best = 0;
    for (size_t k = 0; k < n_touched; k++) {
        const uint32_t part = r->touched[k];
        const double gain =
            pni_group_gain(r->graph, &r->parts, node, part, r->link[part]);
        const bool open = gain >= 0 && r->outside[part] >=
                                           expected(r, r->parts.strength[part], group);
        r->chance[k] = open ? gain : -1;
        best = fmax(best, r->chance[k]);
    }
    double sum = exp(-best / scale);
    const double alone = sum;
    for (size_t k = 0; k < n_touched; k++) {
        r->chance[k] = r->chance[k] < 0 ? 0 : exp((r->chance[k] - best) / scale);
        sum += r->chance[k];
    }
    double draw = pni_random_unit(r->random) * sum - alone;
    for (size_t k = 0; k < n_touched; k++) {
        if (draw >= 0 && draw < r->chance[k]) {
            return r->touched[k];
        }
        draw -= draw >= 0 ? r->chance[k] : 0;
    }
    return r->parts.group[node];
}

static void refine_node(refiner *r, uint32_t node)
{
    const uint32_t own = r->parts.group[node];
    const double inside = r->outside[own]; /* while the node is alone */
    const double wanted = expected(r, r->graph->strength[node], r->whole->group[node]);
    if (r->parts.size[own] != 1 || inside < wanted) {
        return; /* others have joined it, or it hardly belongs here */
    }
    const size_t n_touched = gather_links(r, node);
    const uint32_t part = choose(r, node, n_touched);
    if (part != own) {
        pni_partition_remove(r->graph, &r->parts, node);
        pni_partition_add(r->graph, &r->parts, node, part);
        r->outside[part] += inside - 2 * r->link[part];
    }
    for (size_t k = 0; k < n_touched; k++) {
        r->link[r->touched[k]] = 0;
    }
}

static pn_status refine_all(refiner *r, uint32_t *order, const pn_run *run,
                            pn_error *err)
{
    const size_t n = r->graph->n;
    pni_partition_set(r->graph, /*group=*/NULL, &r->parts);
    for (size_t i = 0; i < n; i++) {
        order[i] = (uint32_t)i;
        r->outside[i] = link_inside(r, (uint32_t)i);
    }
    pni_random_shuffle(r->random, order, n);
    for (size_t i = 0; i < n; i++) {
        if (i % NODES_PER_CHECK == 0) {
            PN_TRY(pni_check_cancelled(run, err));
        }
        refine_node(r, order[i]);
    }
    return PN_OK;
}

pn_status pni_barber_refine(const pni_group_graph *graph,
                            const pni_partition *partition, pni_random *random,
                            const pn_run *run, uint32_t *refined, pn_error *err)
{
    const size_t n = graph->n + 1;
    PNI_SCOPED(pni_partition, pni_partition_done) parts = {0};
    PNI_FREE double *room = calloc(3 * n, sizeof *room);
    PNI_FREE uint32_t *numbers = malloc(2 * n * sizeof *numbers);
    if (room == NULL || numbers == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_partition_new(graph->n, &parts, err));
    refiner r = {.graph = graph,
                 .whole = partition,
                 .parts = parts,
                 .random = random,
                 .outside = room,
                 .link = room + n,
                 .chance = room + 2 * n,
                 .touched = numbers};
    PN_TRY(refine_all(&r, numbers + n, run, err));
    for (size_t i = 0; i < graph->n; i++) {
        refined[i] = parts.group[i];
    }
    return PN_OK;
}
