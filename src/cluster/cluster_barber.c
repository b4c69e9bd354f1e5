/* Barber: the modularity that is made for two-mode networks. */
#include "barber_search.h"
#include "method.h"

#include "../base/scope.h"
#include "../network/network_data.h"

#include <string.h>

enum {
    FEWEST_STARTS = 1,
    MOST_STARTS = 50,
    MOST_SHAKES = 200,
    TIES_PER_CALL = 1000000 /* of all starts together, and of all shakes */
};

/* The best partition so far, and the one at work. */
typedef struct search {
    pni_group_graph graph;
    pni_random random;
    const pn_run *run;
    uint32_t *group; /* [n] at work */
    uint32_t *best;  /* [n] */
    double best_quality;
} search;

static void search_done(search *s)
{
    pni_group_graph_done(&s->graph);
    free(s->group);
}

static size_t clamp(size_t n, size_t low, size_t high)
{
    return n < low ? low : n > high ? high : n;
}

/* Improves the partition at work and keeps it if it is the best. */
static pn_status try_partition(search *s, pn_error *err)
{
    double quality = 0;
    PN_TRY(pni_barber_improve(&s->graph, &s->random, s->run, s->group, err));
    PN_TRY(pni_barber_quality(&s->graph, s->group, &quality, err));
    if (quality > s->best_quality) {
        s->best_quality = quality;
        memcpy(s->best, s->group, s->graph.n * sizeof *s->best);
    }
    return PN_OK;
}

/* Every node alone. */
static pn_status start_afresh(search *s, pn_error *err)
{
    for (size_t i = 0; i < s->graph.n; i++) {
        s->group[i] = (uint32_t)i;
    }
    return try_partition(s, err);
}

/* Where others end: so barber is never below them. */
static pn_status start_from_others(search *s, const pn_network *net, double resolution,
                                   pn_error *err)
{
    const pni_method *const others[] = {&pni_method_leiden, &pni_method_multilevel};
    for (size_t k = 0; k < sizeof others / sizeof others[0]; k++) {
        PN_TRY(others[k]->run(net, resolution, s->run, s->group, err));
        PN_TRY(try_partition(s, err));
    }
    return PN_OK;
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

/**
 * Which groups have more ties inside than the strengths of both sides would give?
 *
 * Formula:  the partition with the highest Q = (1/m) sum_ij (A_ij - g k_i d_j / m)
 *           [i and j in one group] among many starts of a Leiden search: from the
 *           groups of leiden and multilevel, from single nodes, and from the best so
 *           far, shaken
 * Source:   Barber 2007, doi:10.1103/PhysRevE.76.066102; Traag, Waltman, van Eck 2019,
 *           doi:10.1038/s41598-019-41695-z.
 * Input:    n_left x n_right, sparse, weights > 0; isolated nodes allowed.
 * Output:   group[0 .. n_nodes-1].
 * Special:  an isolated node is a group of its own.
 * Params:   resolution g, default 1, > 0: higher gives more groups; seed.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(E) time for each of some dozens of passes of 3 to 52 starts (fewer on
 *           larger networks), O(V + E) memory.
 */
static pn_status run(const pn_network *net, double resolution, const pn_run *options,
                     uint32_t *group, pn_error *err)
{
    const uint64_t seed = options == NULL || options->seed == 0 ? 1 : options->seed;
    PNI_SCOPED(search, search_done)
    s = {.random = {.state = seed}, .run = options, .best = group, .best_quality = -2};
    PN_TRY(pni_group_graph_of(net, resolution, &s.graph, err));
    s.group = malloc((s.graph.n + 1) * sizeof *s.group);
    if (s.group == NULL) {
        return pni_fail_memory(err);
    }
    const size_t affordable = TIES_PER_CALL / net->n_ties;
    const size_t n_starts = clamp(affordable, FEWEST_STARTS, MOST_STARTS);
    const size_t n_shakes = clamp(affordable, 0, MOST_SHAKES);
    PN_TRY(start_from_others(&s, net, resolution, err));
    for (size_t k = 0; k < n_starts; k++) {
        PN_TRY(start_afresh(&s, err));
    }
    for (size_t k = 0; k < n_shakes; k++) {
        PN_TRY(start_shaken(&s, err));
    }
    return PN_OK;
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
};
