#include "group_test.h"

#include "amount.h"
#include "barber_search.h"

#include "../base/parallel.h"
#include "../network/network_data.h"
#include "../null/curveball.h"

#include <math.h>
#include <string.h>

static const pni_amount draws = {20, 200, 4000000};
static const pni_amount searches = {2, 20, 20000}; /* of each network */

enum { MOST_ROUNDS = 10 }; /* of each search */

typedef struct testing {
    const pn_network *net;
    const pni_group_test_options *options;
    pni_group_graph observed;
    double *quality; /* [1 + n_draws], that of the network first */
    size_t n_searches;
} testing;

/* What one thread works with. */
typedef struct desk {
    pni_group_graph graph; /* the random network */
    uint64_t *next;        /* [n] row to fill, by node */
    uint32_t *group;       /* [n] */
} desk;

static void leave(void *room)
{
    desk *d = room;
    if (d != NULL) {
        pni_group_graph_done(&d->graph);
        free(d->next);
        free(d->group);
        free(d);
    }
}

static pn_status enter(void *context, void **room, pn_error *err)
{
    const testing *t = context;
    const size_t n = pni_n_nodes(t->net) + 1;
    desk *d = calloc(1, sizeof *d);
    if (d == NULL) {
        return pni_fail_memory(err);
    }
    *room = d;
    d->next = malloc(n * sizeof *d->next);
    d->group = malloc(n * sizeof *d->group);
    if (d->next == NULL || d->group == NULL) {
        return pni_fail_memory(err);
    }
    return pni_group_graph_of(t->net, t->options->resolution, /*weighted=*/false,
                              &d->graph, err);
}

/* Lays the ties of the chain into the graph; the rows of each node and its strength
 * stay what they are, because degrees do. */
static void lay_ties(const testing *t, desk *d, const pni_curveball *chain)
{
    const size_t first = chain->rows_are_left ? 0 : t->net->n_left;
    pni_group_graph *g = &d->graph;
    memcpy(d->next, g->start, g->n * sizeof *d->next);
    for (size_t row = 0; row < chain->n_rows; row++) {
        const size_t own = first + row;
        for (size_t k = chain->start[row]; k < chain->start[row + 1]; k++) {
            const uint32_t other = chain->column[k];
            g->to[d->next[own]++] = other;
            g->to[d->next[other]++] = (uint32_t)own;
        }
    }
}

static pn_status draw_network(const testing *t, desk *d, pni_random *random,
                              pn_error *err)
{
    PNI_CURVEBALL chain = {0};
    PN_TRY(pni_curveball_begin(t->net, &chain, err));
    const size_t n_trades = pni_curveball_enough(&chain);
    for (size_t done = 0; done < n_trades; done += chain.n_rows) {
        const size_t rest = n_trades - done;
        PN_TRY(pni_check_cancelled(t->options->run, err));
        pni_curveball_trade(&chain, random, rest < chain.n_rows ? rest : chain.n_rows);
    }
    lay_ties(t, d, &chain);
    return PN_OK;
}

/* The first chunk is the network itself. */
static pn_status work(void *context, void *room, size_t chunk, pni_worker *worker,
                      pn_error *err)
{
    (void)worker;
    const testing *t = context;
    desk *d = room;
    const pn_run *run = t->options->run;
    const pni_effort effort = {.most_rounds = MOST_ROUNDS, .run = run};
    pni_random seeds = {.state = pni_seed(run)};
    seeds.state = pni_random_next(&seeds) + chunk;
    pni_random random = {.state = pni_random_next(&seeds)};
    const pni_group_graph *graph = &t->observed;
    if (chunk > 0) {
        PN_TRY(draw_network(t, d, &random, err));
        graph = &d->graph;
    }
    t->quality[chunk] = -INFINITY;
    for (size_t k = 0; k < t->n_searches; k++) {
        double quality = 0;
        for (size_t i = 0; i < graph->n; i++) {
            d->group[i] = (uint32_t)i;
        }
        PN_TRY(pni_barber_improve(graph, &random, &effort, d->group, err));
        PN_TRY(pni_barber_quality(graph, d->group, &quality, err));
        t->quality[chunk] = fmax(t->quality[chunk], quality);
    }
    return PN_OK;
}

/* Values that differ by rounding only are equal: different sums of the same parts. */
static void compare(const double *quality, size_t n_draws, pni_group_test *out)
{
    const double tolerance = 1e-12;
    const double n = (double)n_draws;
    double sum = 0;
    double squares = 0;
    size_t n_as_high = 0;
    for (size_t k = 1; k <= n_draws; k++) {
        sum += quality[k];
        n_as_high += quality[k] >= quality[0] - tolerance;
    }
    const double mean = sum / n;
    for (size_t k = 1; k <= n_draws; k++) {
        squares += (quality[k] - mean) * (quality[k] - mean);
    }
    const double sd = n_draws > 1 ? sqrt(squares / (n - 1)) : NAN;
    *out = (pni_group_test){.n_draws = n_draws,
                            .modularity = quality[0],
                            .mean = mean,
                            .sd = sd,
                            .z = sd > tolerance ? (quality[0] - mean) / sd : NAN,
                            .p = (1 + (double)n_as_high) / (1 + n)};
}

pn_status pni_group_test_run(const pn_network *net,
                             const pni_group_test_options *options, pni_group_test *out,
                             pn_error *err)
{
    const size_t n_draws =
        options->n_draws == 0 ? pni_amount_for(draws, net->n_ties) : options->n_draws;
    const size_t n_searches = pni_amount_for(searches, net->n_ties);
    PNI_FREE double *quality = malloc((n_draws + 1) * sizeof *quality);
    PNI_SCOPED(pni_group_graph, pni_group_graph_done) observed = {0};
    if (quality == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_group_graph_of(net, options->resolution, /*weighted=*/false, &observed,
                              err));
    testing t = {net, options, observed, quality, n_searches};
    const pni_loop loop = {.what = "random networks",
                           .n_chunks = n_draws + 1,
                           .n_steps = 100.0 * (double)n_draws * (double)net->n_ties,
                           .context = &t,
                           .enter = enter,
                           .work = work,
                           .leave = leave};
    PN_TRY(pni_parallel(&loop, options->run, err));
    compare(quality, n_draws, out);
    out->n_searches = n_searches;
    return PN_OK;
}
