#include "consensus.h"

#include "barber_starts.h"

#include "../base/scope.h"
#include "../network/network_data.h"
#include "../network/structure/components.h"

enum { MOST_NETWORKS = 20, ROUNDS = 2 };

/* Starts, and how often they hold each tie together. */
typedef struct council {
    const pn_network *net;
    const pni_trying *trying;
    size_t n_starts;
    pni_trials own;   /* what was found after the first starts */
    size_t *together; /* [n_ties] */
    bool *keep;       /* [n_ties] more than half of the starts */
    pni_group_graph graph;
} council;

static void council_done(council *c)
{
    pni_trials_done(&c->own);
    free(c->together);
    free(c->keep);
    pni_group_graph_done(&c->graph);
}

/* Counts; whether all agree on the ties that most of them keep. */
static bool count_votes(council *c, const pni_trials *trials)
{
    const size_t n = pni_n_nodes(c->net);
    bool agreed = true;
    for (size_t t = 0; t < c->net->n_ties; t++) {
        size_t votes = 0;
        for (size_t s = 0; s < trials->n; s++) {
            const uint32_t *group = trials->group + s * n;
            votes += group[c->net->tie_left[t]] == group[c->net->partner[t]];
        }
        c->together[t] = votes;
        c->keep[t] = 2 * votes > trials->n;
        agreed = agreed && (!c->keep[t] || votes == trials->n);
    }
    return agreed;
}

/* The rows of one node that are kept, and its strength. */
static double keep_rows(council *c, size_t node, uint64_t *at)
{
    double strength = 0;
    pni_group_graph *g = &c->graph;
    for (uint64_t row = c->net->start[node]; row < c->net->start[node + 1]; row++) {
        const size_t tie = pni_row_tie(c->net, row);
        if (c->keep[tie]) {
            g->to[*at] = c->net->partner[row];
            g->weight[*at] = (double)c->together[tie] / (double)c->n_starts;
            strength += g->weight[(*at)++];
        }
    }
    return strength;
}

/* The network of the votes, in the room of the graph. */
static void lay_votes(council *c)
{
    uint64_t at = 0;
    double total = 0;
    pni_group_graph *g = &c->graph;
    for (size_t i = 0; i < g->n; i++) {
        const bool is_left = i < c->net->n_left;
        g->start[i] = at;
        const double strength = keep_rows(c, i, &at);
        g->left[i] = is_left ? strength : 0;
        g->right[i] = is_left ? 0 : strength;
        total += g->left[i];
    }
    g->start[g->n] = at;
    g->price = c->trying->resolution / total;
    g->least_gain = 1e-10 * total / ((double)at / 2);
}

static pn_status begin(council *c, pn_error *err)
{
    c->together = malloc((c->net->n_ties + 1) * sizeof *c->together);
    c->keep = malloc((c->net->n_ties + 1) * sizeof *c->keep);
    if (c->together == NULL || c->keep == NULL) {
        return pni_fail_memory(err);
    }
    return pni_group_graph_of(c->net, 1, /*weighted=*/false, &c->graph, err);
}

static pn_status vote_again(council *c, pni_random *seeds, pn_error *err)
{
    const pni_effort effort = {ROUNDS, c->trying->run};
    lay_votes(c);
    pni_trials_done(&c->own);
    c->own.n = c->n_starts;
    return pni_barber_starts(&c->graph, pni_random_next(seeds), &effort, &c->own, err);
}

pn_status pni_consensus(const pn_network *net, const pni_trying *trying,
                        const pni_trials *trials, uint32_t *group, size_t *n_groups,
                        pn_error *err)
{
    const pn_run *run = trying->run;
    PNI_SCOPED(council, council_done)
    c = {.net = net, .trying = trying, .n_starts = trials->n};
    pni_random seeds = {.state = run == NULL || run->seed == 0 ? 1 : run->seed};
    PN_TRY(begin(&c, err));
    bool agreed = count_votes(&c, trials);
    for (size_t k = 1; k < MOST_NETWORKS && !agreed; k++) {
        PN_TRY(vote_again(&c, &seeds, err));
        agreed = count_votes(&c, &c.own);
    }
    return pni_components(net, c.keep, group, n_groups, err);
}
