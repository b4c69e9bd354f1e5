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
    pni_trials own;         /* what was found after the first starts, of blocks */
    size_t *together;       /* [n_ties] */
    bool *keep;             /* [n_ties] more than half of the starts */
    bool *sure;             /* [n_ties] all of them */
    uint32_t *block;        /* [n_nodes] nodes along sure ties are one block */
    pni_group_graph graph;  /* of the votes */
    pni_group_graph blocks; /* the same with a node for each block */
} council;

static void council_done(council *c)
{
    pni_trials_done(&c->own);
    free(c->together);
    free(c->keep);
    free(c->sure);
    free(c->block);
    pni_group_graph_done(&c->graph);
    pni_group_graph_done(&c->blocks);
}

/* How many starts hold a tie together. */
static size_t count_tie(const council *c, const pni_trials *trials, size_t n_blocks,
                        size_t tie)
{
    const uint32_t left = c->block[c->net->tie_left[tie]];
    const uint32_t right = c->block[c->net->partner[tie]];
    size_t votes = 0;
    for (size_t s = 0; s < trials->n; s++) {
        const uint32_t *group = trials->group + s * n_blocks;
        votes += group[left] == group[right];
    }
    return votes;
}

/* Counts; whether all agree on the ties that most of them keep. */
static bool count_votes(council *c, const pni_trials *trials, size_t n_blocks)
{
    bool agreed = true;
    for (size_t t = 0; t < c->net->n_ties; t++) {
        const size_t votes = count_tie(c, trials, n_blocks, t);
        c->together[t] = votes;
        c->keep[t] = 2 * votes > trials->n;
        c->sure[t] = votes == trials->n;
        agreed = agreed && (!c->keep[t] || c->sure[t]);
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
        g->strength[i].left = is_left ? strength : 0;
        g->strength[i].right = is_left ? 0 : strength;
        total += g->strength[i].left;
    }
    g->start[g->n] = at;
    g->price = c->trying->resolution / total;
    g->least_gain = 1e-10 * total / ((double)at / 2);
}

/* At first every node is a block. */
static pn_status begin(council *c, pn_error *err)
{
    const size_t n = pni_n_nodes(c->net);
    const size_t n_ties = c->net->n_ties;
    c->together = malloc((n_ties + 1) * sizeof *c->together);
    c->keep = malloc((n_ties + 1) * sizeof *c->keep);
    c->sure = malloc((n_ties + 1) * sizeof *c->sure);
    c->block = malloc((n + 1) * sizeof *c->block);
    if (c->together == NULL || c->keep == NULL || c->sure == NULL || c->block == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        c->block[i] = (uint32_t)i;
    }
    return pni_group_graph_of(c->net, 1, /*weighted=*/false, &c->graph, err);
}

/* Nodes that all starts hold together along ties are one from now on: so the votes
 * need not be cast again where there is no dispute. */
static pn_status lay_blocks(council *c, pn_error *err)
{
    size_t n_blocks = 0;
    PNI_FREE uint32_t *sure = malloc((c->graph.n + 1) * sizeof *sure);
    if (sure == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_components(c->net, c->sure, sure, &n_blocks, err));
    pni_group_graph_done(&c->blocks);
    return pni_group_graph_merge(&c->graph, sure, c->block, &c->blocks, err);
}

static pn_status vote_again(council *c, pni_random *seeds, pn_error *err)
{
    const pni_effort effort = {ROUNDS, c->trying->run};
    lay_votes(c);
    PN_TRY(lay_blocks(c, err));
    pni_trials_done(&c->own);
    c->own.n = c->n_starts;
    return pni_barber_starts(&c->blocks, pni_random_next(seeds), &effort, &c->own, err);
}

pn_status pni_consensus(const pn_network *net, const pni_trying *trying,
                        const pni_trials *trials, uint32_t *group, size_t *n_groups,
                        pn_error *err)
{
    PNI_SCOPED(council, council_done)
    c = {.net = net, .trying = trying, .n_starts = trials->n};
    pni_random seeds = {.state = pni_seed(trying->run)};
    PN_TRY(begin(&c, err));
    bool agreed = count_votes(&c, trials, c.graph.n);
    for (size_t k = 1; k < MOST_NETWORKS && !agreed; k++) {
        PN_TRY(vote_again(&c, &seeds, err));
        agreed = count_votes(&c, &c.own, c.blocks.n);
    }
    return pni_components(net, c.keep, group, n_groups, err);
}
