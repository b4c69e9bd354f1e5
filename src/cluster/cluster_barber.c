/* Barber: the modularity that is made for two-mode networks. */
#include "barber_mix.h"
#include "barber_starts.h"
#include "method.h"

#include "../base/scope.h"
#include "../network/network_data.h"

#include <math.h>
#include <string.h>

/* How much is tried: the number of times by the number of ties, with its bounds. */
typedef struct amount {
    size_t least;
    size_t most;
    size_t budget; /* ties times times */
} amount;

static const amount starts = {4, 50, 1000000};
static const amount rounds = {2, 30, 400000}; /* of each start */
static const amount last_rounds = {10, 30, 10000000};
static const amount mixes = {0, 20, 400000};
static const amount shakes = {0, 200, 400000};

enum { SHAKES_PER_START = 5 };         /* at most, for each start after the first */
enum { MOST_TIES_OF_OTHERS = 200000 }; /* where other methods are asked, too */

/* The best partition so far, and the one at work. */
typedef struct search {
    pni_group_graph graph;
    pni_random random;
    pni_effort effort;
    pni_trials trials;
    uint32_t *group; /* [n] at work */
    uint32_t *best;  /* [n] */
    double best_quality;
    size_t n_ties;
    size_t n_steps; /* to come and done, for the progress */
    size_t n_done;
} search;

static void search_done(search *s)
{
    pni_group_graph_done(&s->graph);
    pni_trials_done(&s->trials);
    free(s->group);
}

static size_t count_of(amount of, size_t n_ties)
{
    const size_t n = of.budget / n_ties;
    return n < of.least ? of.least : n > of.most ? of.most : n;
}

static size_t least_of(size_t a, size_t b)
{
    return a < b ? a : b;
}

static void keep_if_best(search *s, const uint32_t *group, double quality)
{
    if (quality > s->best_quality) {
        s->best_quality = quality;
        memcpy(s->best, group, s->graph.n * sizeof *s->best);
    }
}

/* Improves the partition at work and keeps it if it is the best. */
static pn_status try_partition(search *s, pn_error *err)
{
    double quality = 0;
    const double share = (double)s->n_done++ / (double)s->n_steps;
    PN_TRY(pni_tick(s->effort.run, "groups", share, err));
    PN_TRY(pni_barber_improve(&s->graph, &s->random, &s->effort, s->group, err));
    PN_TRY(pni_barber_quality(&s->graph, s->group, &quality, err));
    keep_if_best(s, s->group, quality);
    return PN_OK;
}

/* Every node alone, many times. */
static pn_status start_afresh(search *s, uint64_t seed, pn_error *err)
{
    const size_t n = s->graph.n;
    s->effort.most_rounds = count_of(rounds, s->n_ties);
    PN_TRY(pni_barber_starts(&s->graph, seed, &s->effort, &s->trials, err));
    for (size_t k = 0; k < s->trials.n; k++) {
        keep_if_best(s, s->trials.group + k * n, s->trials.quality[k]);
    }
    return PN_OK;
}

/* Where others end: so barber is never below them. */
static pn_status start_from_others(search *s, const pn_network *net, double resolution,
                                   pn_error *err)
{
    const pni_method *const others[] = {&pni_method_leiden, &pni_method_multilevel};
    const size_t n_others = s->n_ties > MOST_TIES_OF_OTHERS ? 0 : 2;
    for (size_t k = 0; k < n_others; k++) {
        PN_TRY(others[k]->run(net, resolution, s->effort.run, s->group, err));
        PN_TRY(try_partition(s, err));
    }
    return PN_OK;
}

/* The best partition, crossed with that of a start: what both hold together stays
 * together at first. */
static pn_status start_mixed(search *s, pn_error *err)
{
    const size_t k = pni_random_below(&s->random, s->trials.n);
    const uint32_t *const pair[] = {s->best, s->trials.group + k * s->graph.n};
    PN_TRY(pni_barber_mix(&s->graph, pair, &s->random, &s->effort, s->group, err));
    return try_partition(s, err);
}

/* The best partition with some nodes in the groups of random partners. */
static pn_status start_shaken(search *s, pn_error *err)
{
    const double share = 0.05 + 0.35 * pni_random_unit(&s->random);
    const pni_group_graph *g = &s->graph;
    memcpy(s->group, s->best, g->n * sizeof *s->group);
    for (size_t i = 0; i < g->n; i++) {
        const size_t degree = (size_t)(g->start[i + 1] - g->start[i]);
        if (degree > 0 && pni_random_unit(&s->random) < share) {
            const size_t k = pni_random_below(&s->random, degree);
            s->group[i] = s->best[g->to[g->start[i] + k]];
        }
    }
    return try_partition(s, err);
}

/* Goes on from what the starts found, the longer the more there were; one start is
 * just that. */
static pn_status go_on(search *s, const pn_network *net, double resolution,
                       pn_error *err)
{
    const size_t n_more = s->trials.n - 1;
    const size_t n_mixes = least_of(count_of(mixes, s->n_ties), n_more);
    const size_t n_shakes =
        least_of(count_of(shakes, s->n_ties), SHAKES_PER_START * n_more);
    if (n_more == 0) {
        return PN_OK;
    }
    s->n_steps = 3 + n_mixes + n_shakes;
    s->effort.most_rounds = count_of(last_rounds, s->n_ties);
    memcpy(s->group, s->best, s->graph.n * sizeof *s->group);
    PN_TRY(try_partition(s, err));
    PN_TRY(start_from_others(s, net, resolution, err));
    for (size_t k = 0; k < n_mixes; k++) {
        PN_TRY(start_mixed(s, err));
    }
    for (size_t k = 0; k < n_shakes; k++) {
        PN_TRY(start_shaken(s, err));
    }
    return PN_OK;
}

/**
 * Which groups have more ties inside than the strengths of both sides would give?
 *
 * Formula:  the partition with the highest Q = (1/m) sum_ij (A_ij - g k_i d_j / m)
 *           [i and j in one group] among many starts of a Leiden search: from single
 *           nodes, from the groups of leiden and multilevel (up to 200,000 ties), from
 *           the best so far crossed with another, and from the best so far, shaken
 * Source:   Barber 2007, doi:10.1103/PhysRevE.76.066102; Traag, Waltman, van Eck 2019,
 *           doi:10.1038/s41598-019-41695-z.
 * Input:    n_left x n_right, sparse, weights > 0; isolated nodes allowed.
 * Output:   group[0 .. n_nodes-1].
 * Special:  an isolated node is a group of its own.
 * Params:   resolution g, default 1, > 0: higher gives more groups; seed.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(E) time for each of up to some dozens of passes of 5 to 270 starts
 *           (fewer on larger networks or if fewer are asked for), O(V) memory for each
 * of the first 4 to 50.
 */
static pn_status run_starts(const pn_network *net, const pni_trying *trying,
                            uint32_t *group, pni_trials *trials, pn_error *err)
{
    const pn_run *run = trying->run;
    const uint64_t seed = run == NULL || run->seed == 0 ? 1 : run->seed;
    PNI_SCOPED(search, search_done)
    s = {.random = {.state = seed},
         .effort = {.run = run},
         .best = group,
         .best_quality = -INFINITY,
         .n_ties = net->n_ties};
    PN_TRY(
        pni_group_graph_of(net, trying->resolution, /*weighted=*/true, &s.graph, err));
    s.group = malloc((s.graph.n + 1) * sizeof *s.group);
    if (s.group == NULL) {
        return pni_fail_memory(err);
    }
    s.trials.n =
        trying->n_starts == 0 ? count_of(starts, net->n_ties) : trying->n_starts;
    PN_TRY(start_afresh(&s, seed, err));
    PN_TRY(go_on(&s, net, trying->resolution, err));
    *trials = s.trials;
    s.trials = (pni_trials){0};
    return PN_OK;
}

static pn_status run(const pn_network *net, double resolution, const pn_run *options,
                     uint32_t *group, pn_error *err)
{
    const pni_trying trying = {.resolution = resolution, .run = options};
    PNI_SCOPED(pni_trials, pni_trials_done) trials = {0};
    return run_starts(net, &trying, group, &trials, err);
}

const pni_method pni_method_barber = {
    .head = {.name = "barber",
             .summary = "modularity for two-mode networks",
             .reference =
                 "Barber 2007, doi:10.1103/PhysRevE.76.066102; Traag, Waltman, "
                 "van Eck 2019, doi:10.1038/s41598-019-41695-z",
             .parameters = "--resolution: default 1, higher gives more groups; --seed"},
    .takes_resolution = true,
    .note =
        "barber finds groups with the highest modularity for two-mode networks, the "
        "best of many starts",
    .run = run,
    .run_starts = run_starts,
};
