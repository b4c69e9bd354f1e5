/* Betweenness: who stands on the shortest paths of others. */
#include "measure.h"

#include "../network/twins.h"

#include <math.h>

/* Brandes' method on classes of twins: one member of a class is the source, the
 * others of its class stand at distance 2 under the number of the class. */
typedef struct brandes {
    const pni_twins *twins;
    uint32_t *distance; /* [n_classes] UINT32_MAX: not reached */
    uint32_t *queue;    /* [n_classes] reached classes, nearest first */
    double *n_paths;    /* [n_classes] shortest paths to one member */
    double *share;      /* [n_classes] dependency of the source on one member */
    double *score;      /* [n_classes] */
    size_t n_queued;
} brandes;

/* Members of a class, less the source. */
static double count_others(const brandes *b, uint32_t c, uint32_t source)
{
    return (double)(pni_twins_size(b->twins, c) - (c == source));
}

/* Extends `n_paths` shortest paths from a class to its partners. */
static void spread(brandes *b, uint32_t from, uint32_t distance, double n_paths)
{
    for (size_t k = b->twins->start[from]; k < b->twins->start[from + 1]; k++) {
        const uint32_t to = b->twins->partner[k];
        if (b->distance[to] == UINT32_MAX) {
            b->distance[to] = distance;
            b->n_paths[to] = 0;
            b->share[to] = 0;
            b->queue[b->n_queued++] = to;
        }
        if (b->distance[to] == distance) {
            b->n_paths[to] += n_paths;
        }
    }
}

static void search_from(brandes *b, uint32_t source)
{
    b->n_queued = 0;
    spread(b, source, 1, 1);
    for (size_t at = 0; at < b->n_queued; at++) {
        const uint32_t c = b->queue[at];
        spread(b, c, b->distance[c] + 1, b->n_paths[c] * count_others(b, c, source));
    }
}

/* Hands the dependency of one class back to the classes before it. */
static void collect(brandes *b, uint32_t c, double n_members)
{
    for (size_t k = b->twins->start[c]; k < b->twins->start[c + 1]; k++) {
        const uint32_t before = b->twins->partner[k];
        if (b->distance[before] + 1 == b->distance[c]) {
            const double paths = b->n_paths[before] / b->n_paths[c];
            b->share[before] += n_members * paths * (1 + b->share[c]);
        }
    }
}

/* Adds what all members of the source's class, as sources, give to every class. */
static void add_source(brandes *b, uint32_t source)
{
    for (size_t at = b->n_queued; at > 0; at--) {
        const uint32_t c = b->queue[at - 1];
        const double others = count_others(b, c, source);
        collect(b, c, others);
        const double n_sources =
            c == source ? others : (double)pni_twins_size(b->twins, source);
        b->score[c] += n_sources * b->share[c];
    }
    for (size_t at = 0; at < b->n_queued; at++) {
        b->distance[b->queue[at]] = UINT32_MAX;
    }
}

static pn_status score_classes(brandes *b, const pn_run *options, pn_error *err)
{
    const size_t n = b->twins->n_classes;
    for (size_t c = 0; c < n; c++) {
        if (c % 16 == 0) {
            PN_TRY(pni_tick(options, "betweenness", (double)c / (double)n, err));
        }
        search_from(b, (uint32_t)c);
        add_source(b, (uint32_t)c);
    }
    return PN_OK;
}

static pn_status spread_scores(const pn_network *net, const brandes *b, double *score,
                               pn_error *err)
{
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        score[i] = b->score[b->twins->class_of[i]] / 2; /* each pair was met twice */
        if (!isfinite(score[i])) {
            return pni_fail(err, PN_EDATA,
                            "betweenness: there are more shortest paths than a number "
                            "can count; rank by closeness or harmonic");
        }
    }
    return PN_OK;
}

/**
 * On how many of the shortest paths between others does it stand?
 *
 * Formula:  b_u = sum over unordered pairs s, t other than u of
 *           (shortest paths from s to t through u) / (shortest paths from s to t)
 * Source:   Brandes 2001, doi:10.1080/0022250X.2001.9990249; here on classes of twins,
 *           whose members have the same value.
 * Input:    n_left x n_right, sparse; weights are ignored, isolated nodes allowed.
 * Output:   score[0 .. n_nodes-1]; pairs.
 * Special:  isolated node and node with one partner 0; pairs without a path count 0.
 * Errors:   PN_ENOMEM, PN_ECANCELLED; PN_EDATA when path counts overflow.
 * Cost:     O(C D) time for C classes of twins with D ties between them, O(V + E)
 *           memory.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *score,
                     pn_table *table, pn_error *err)
{
    (void)table;
    PNI_TWINS twins = {0};
    PN_TRY(pni_twins_find(net, &twins, err));
    const size_t n = twins.n_classes + 1;
    PNI_FREE uint32_t *distance = malloc(n * sizeof *distance);
    PNI_FREE uint32_t *queue = malloc(n * sizeof *queue);
    PNI_FREE double *room = calloc(3 * n, sizeof *room);
    if (distance == NULL || queue == NULL || room == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t c = 0; c < n; c++) {
        distance[c] = UINT32_MAX;
    }
    brandes b = {
        .twins = &twins,
        .distance = distance,
        .queue = queue,
        .n_paths = room,
        .share = room + n,
        .score = room + 2 * n,
    };
    PN_TRY(score_classes(&b, options, err));
    return spread_scores(net, &b, score, err);
}

/* Formula:  1/2 [m^2 (s+1)^2 + m (s+1)(2t-s-1) - t (2s-t+3)], s = (n-1) div m,
 *           t = (n-1) mod m, for a node whose side has n and whose other side m nodes.
 * Source:   Borgatti and Everett 1997, doi:10.1016/S0378-8733(96)00301-2. */
static double two_mode_maximum(const pn_network *net, pn_side side)
{
    const size_t own = pn_network_n_nodes(net, side);
    const size_t other = pn_network_n_nodes(net, side == PN_LEFT ? PN_RIGHT : PN_LEFT);
    if (own == 0 || other == 0) {
        return 0;
    }
    const size_t full = (own - 1) / other;
    const size_t rest = (own - 1) % other;
    const double m = (double)other;
    const double s = (double)full;
    const double t = (double)rest;
    return (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) -
            t * (2 * s - t + 3)) /
           2;
}

const pni_measure pni_measure_betweenness = {
    .head = {.name = "betweenness",
             .summary = "how many shortest paths between others pass through",
             .reference = "Brandes 2001, doi:10.1080/0022250X.2001.9990249; Borgatti "
                          "and Everett 1997, doi:10.1016/S0378-8733(96)00301-2",
             .parameters = "--normalized: as a share of the two-mode maximum"},
    .type = PN_NUMBER,
    .unit = "pairs",
    .meaning = "shortest paths between other pairs that pass through it",
    .note = "betweenness sums, over all pairs of others, the share of their shortest "
            "paths that passes through the node; weights are ignored",
    .maximum = two_mode_maximum,
    .normalized_meaning = "betweenness as a share of the two-mode maximum",
    .run = run,
};
