/* Barber: the modularity that is made for two-mode networks. */
#include "amount.h"
#include "barber_breed.h"
#include "barber_starts.h"
#include "method.h"

#include "../base/scope.h"
#include "../network/network_data.h"

#include <string.h>

static const pni_amount starts = {4, 50, 1000000};
static const pni_amount rounds = {2, 30, 400000}; /* of each search */
static const pni_amount last_rounds = {6, 30, 6000000};

enum { MOST_TIES_OF_OTHERS = 200000 }; /* where other methods are asked, too */

typedef struct search {
    const pn_network *net;
    const pni_trying *trying;
    pni_random random;
    pni_group_graph graph;
    pni_trials trials;
} search;

static void search_done(search *s)
{
    pni_group_graph_done(&s->graph);
    pni_trials_done(&s->trials);
}

/* Where other methods end, as further trials: so barber is never below them. */
static pn_status ask_others(search *s, pn_error *err)
{
    const pni_method *const others[] = {&pni_method_leiden, &pni_method_multilevel};
    const size_t n = s->graph.n;
    const size_t n_others = s->net->n_ties > MOST_TIES_OF_OTHERS ? 0 : 2;
    const size_t n_all = s->trials.n + n_others;
    uint32_t *group = realloc(s->trials.group, (n_all * n + 1) * sizeof *group);
    s->trials.group = group == NULL ? s->trials.group : group;
    double *quality = realloc(s->trials.quality, (n_all + 1) * sizeof *quality);
    s->trials.quality = quality == NULL ? s->trials.quality : quality;
    if (group == NULL || quality == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t k = 0; k < n_others; k++) {
        uint32_t *row = group + s->trials.n * n;
        PN_TRY(others[k]->run(s->net, s->trying->resolution, s->trying->run, row, err));
        PN_TRY(pni_barber_quality(&s->graph, row, &quality[s->trials.n++], err));
    }
    return PN_OK;
}

/* Goes on from what the starts found, the longer the more there were. */
static pn_status go_on(search *s, uint32_t *group, pn_error *err)
{
    const size_t n_starts = s->trials.n;
    const size_t n_ties = s->net->n_ties;
    const pni_effort effort = {pni_amount_for(last_rounds, n_ties), s->trying->run};
    const pni_breeding breeding = {.effort = (double)n_starts /
                                             (double)pni_amount_for(starts, n_ties),
                                   .seed = pni_random_next(&s->random),
                                   .most_rounds = pni_amount_for(rounds, n_ties),
                                   .run = s->trying->run};
    PN_TRY(ask_others(s, err));
    PN_TRY(pni_barber_breed(&s->graph, &breeding, &s->trials, group, err));
    s->trials.n = n_starts;
    return pni_barber_improve(&s->graph, &s->random, &effort, group, err);
}

/**
 * Which groups have more ties inside than the strengths of both sides would give?
 *
 * Formula:  the partition with the highest Q = (1/m) sum_ij (A_ij - g k_i d_j / m)
 *           [i and j in one group] among many: those of Leiden searches from single
 *           nodes, those of leiden and multilevel (up to 200,000 ties), and what comes
 *           of the best of them by crossing two and taking groups apart
 * Source:   Barber 2007, doi:10.1103/PhysRevE.76.066102; Traag, Waltman, van Eck 2019,
 *           doi:10.1038/s41598-019-41695-z; barber_breed.h.
 * Input:    n_left x n_right, sparse, weights > 0; isolated nodes allowed.
 * Output:   group[0 .. n_nodes-1].
 * Special:  an isolated node is a group of its own.
 * Params:   resolution g, default 1, > 0: higher gives more groups; seed.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(E) time for each of up to some dozens of passes of each search; up to 50
 *           searches from single nodes (4 from 250,000 ties on), then up to 4 million
 *           divided by the ties and twice the nodes (4,400 for 500 ties of 200
 *           nodes); O(V) memory for each of the first.
 */
static pn_status run_starts(const pn_network *net, const pni_trying *trying,
                            uint32_t *group, pni_trials *trials, pn_error *err)
{
    const pn_run *run = trying->run;
    const uint64_t seed = pni_seed(run);
    const pni_effort effort = {pni_amount_for(rounds, net->n_ties), run};
    PNI_SCOPED(search, search_done)
    s = {.net = net, .trying = trying, .random = {.state = seed}};
    pni_group_graph *graph = &s.graph;
    PN_TRY(pni_group_graph_of(net, trying->resolution, /*weighted=*/true, graph, err));
    s.trials.n =
        trying->n_starts == 0 ? pni_amount_for(starts, net->n_ties) : trying->n_starts;
    PN_TRY(pni_barber_starts(graph, seed, &effort, &s.trials, err));
    if (s.trials.n > 1) {
        PN_TRY(go_on(&s, group, err));
    } else { /* one start is just that */
        memcpy(group, s.trials.group, graph->n * sizeof *group);
    }
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
        "barber looks for the groups with the highest modularity for two-mode networks",
    .run = run,
    .run_starts = run_starts,
};
