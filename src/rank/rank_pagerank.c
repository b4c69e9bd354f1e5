/* PageRank: where a random walker with restarts is found. */
#include "measure.h"

#include "../network/network_data.h"

/* A step leaves 0.85 of the error: 2 x 0.85^240 < 1e-16. */
enum { N_STEPS = 240 };

typedef struct walk {
    const pn_network *net;
    double *now;   /* [n_nodes] */
    double *next;  /* [n_nodes] */
    double *share; /* [n_nodes] now / strength */
    const double *strength;
} walk;

static const double damping = 0.85;

static double sum_weights(const pn_network *net, size_t node, const double *factor)
{
    double sum = 0;
    for (uint64_t row = net->start[node]; row < net->start[node + 1]; row++) {
        const double weight = pni_weight(net, pni_row_tie(net, row));
        sum += factor == NULL ? weight : weight * factor[net->partner[row]];
    }
    return sum;
}

static void step(walk *w)
{
    const size_t n = pni_n_nodes(w->net);
    double restarts = 0; /* from isolated nodes, where the walk cannot go on */
    for (size_t i = 0; i < n; i++) {
        const bool isolated = pni_degree(w->net, i) == 0;
        w->share[i] = isolated ? 0 : w->now[i] / w->strength[i];
        restarts += isolated ? w->now[i] : 0;
    }
    const double base = (1 - damping + damping * restarts) / (double)n;
    for (size_t i = 0; i < n; i++) {
        w->next[i] = base + damping * sum_weights(w->net, i, w->share);
    }
    double *swap = w->now;
    w->now = w->next;
    w->next = swap;
}

static double work(const pn_network *net)
{
    return 2.0 * N_STEPS * (double)net->n_ties;
}

/**
 * How much of its time does a random walker spend here, who follows ties by weight and
 * starts anew anywhere with probability 0.15?
 *
 * Formula:  x_u = (1 - a)/N + a (sum_v w_uv x_v / s_v + x_0 / N), where a = 0.85, s_v
 *           is the strength of v, x_0 the sum of x over isolated nodes
 * Source:   Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X, on the undirected
 *           weighted network.
 *           Own iteration: igraph's PRPACK gives other last digits on every run where
 *           it uses OpenMP, as Debian's does; tests compare the two.
 * Input:    n_left x n_right, sparse, weights > 0; isolated nodes allowed.
 * Output:   score[0 .. n_nodes-1] in (0, 1), sums to 1, comparable across sides.
 * Special:  an isolated node gets what restarts bring.
 * Params:   damping 0.85, fixed.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(E) time for each of 240 steps, O(V) memory.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *score,
                     pn_table *table, pn_error *err)
{
    (void)table;
    const size_t n = pni_n_nodes(net);
    PNI_FREE double *room = calloc(4 * n + 1, sizeof *room);
    if (room == NULL) {
        return pni_fail_memory(err);
    }
    double *strength = room + 3 * n;
    for (size_t i = 0; i < n; i++) {
        room[i] = 1 / (double)n;
        strength[i] = sum_weights(net, i, /*factor=*/NULL);
    }
    walk w = {net, room, room + n, room + 2 * n, strength};
    for (int k = 0; k < N_STEPS; k++) {
        PN_TRY(pni_tick(options, "pagerank", (double)k / N_STEPS, err));
        step(&w);
    }
    for (size_t i = 0; i < n; i++) {
        score[i] = w.now[i];
    }
    return PN_OK;
}

const pni_measure pni_measure_pagerank = {
    .head = {.name = "pagerank",
             .summary = "how often a random walker with restarts is here",
             .reference = "Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X",
             .parameters = ""},
    .type = PN_NUMBER,
    .unit = "",
    .meaning = "share of the time that a random walker with restarts spends here",
    .uses_weights = true,
    .note =
        "pagerank is the share of the time that a random walker spends at the node, "
        "who follows ties by weight and starts anew with probability 0.15",
    .across_sides = true,
    .work = work,
    .run = run,
};
