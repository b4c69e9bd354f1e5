#include "approximate.h"

#include "../base/scope.h"
#include "../network/network_data.h"

#include <math.h>
#include <string.h>

enum { DEFAULT_SOURCES = 2000, MIN_SOURCES = 2 };

static size_t count_sources(const pni_ranking *r)
{
    return r->options->sources == 0 ? DEFAULT_SOURCES : r->options->sources;
}

pn_status pni_approximate_begin(pni_ranking *r, pn_error *err)
{
    const char *measures = r->options->measures;
    if (measures != NULL && strcmp(measures, "betweenness") != 0) {
        return pni_fail(
            err, PN_EUSE,
            "only betweenness is approximated, not '%s': the other measures are exact "
            "and quick, rank by them without --approximate",
            measures);
    }
    if (count_sources(r) < MIN_SOURCES) {
        return pni_fail(err, PN_EUSE, "an interval needs at least %d sources",
                        MIN_SOURCES);
    }
    r->shown[0] = &pni_measure_betweenness;
    r->n_shown = 1;
    return PN_OK;
}

static void divide(const pn_network *net, pni_interval *interval)
{
    const double most[] = {pni_measure_betweenness.maximum(net, PN_LEFT),
                           pni_measure_betweenness.maximum(net, PN_RIGHT)};
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        const double by = most[i < net->n_left ? 0 : 1];
        pni_interval *at = &interval[i];
        at->estimate = by > 0 ? at->estimate / by : 0;
        at->low = by > 0 ? at->low / by : 0;
        at->high = by > 0 ? fmin(at->high / by, 1) : 0;
    }
}

/* A group ends where all intervals above lie above all intervals below. */
static pn_status group_ranks(const pni_interval *interval, pni_ranked *list, size_t n,
                             pn_error *err)
{
    PNI_FREE double *highest_from = malloc((n + 1) * sizeof *highest_from);
    if (highest_from == NULL) {
        return pni_fail_memory(err);
    }
    highest_from[n] = -INFINITY;
    for (size_t k = n; k > 0; k--) {
        highest_from[k - 1] = fmax(highest_from[k], interval[list[k - 1].node].high);
    }
    double lowest = INFINITY;
    double rank = 1;
    for (size_t k = 0; k < n; k++) {
        if (highest_from[k] < lowest) {
            rank = (double)k + 1;
        }
        list[k].rank = rank;
        lowest = fmin(lowest, interval[list[k].node].low);
    }
    return PN_OK;
}

static pn_status rank_nodes(pni_ranking *r, pn_error *err)
{
    const pni_lists lists = pni_ranking_lists(r, 0);
    const size_t top = r->options->top;
    for (size_t i = 0; i < lists.n; i++) {
        pni_ranked *list = r->row + r->n_rows;
        const size_t n = pni_ranking_list(r, 0, lists.side[i], list);
        pni_order_sort(list, n);
        PN_TRY(group_ranks(r->interval, list, n, err));
        pni_ranking_keep(r, 0, list, n);
        r->n_rows += top > 0 && top < n ? top : n;
    }
    return PN_OK;
}

static pn_status add_ends(pni_ranking *r, pn_error *err)
{
    const char *unit =
        pni_ranking_is_normalized(r, r->shown[0]) ? "" : r->shown[0]->unit;
    const pni_ranking_column lower = {.name = "_low",
                                      .heading = "low",
                                      .type = PN_NUMBER,
                                      .unit = unit,
                                      .meaning = "lower end of its interval"};
    const pni_ranking_column upper = {.name = "_high",
                                      .heading = "high",
                                      .type = PN_NUMBER,
                                      .unit = unit,
                                      .meaning = "upper end of its interval"};
    double *low = NULL;
    double *high = NULL;
    PN_TRY(pni_ranking_add(r, &lower, &low, err));
    PN_TRY(pni_ranking_add(r, &upper, &high, err));
    for (size_t i = 0; i < pni_n_nodes(r->net); i++) {
        r->score[i] = r->interval[i].estimate;
        low[i] = r->interval[i].low;
        high[i] = r->interval[i].high;
    }
    return PN_OK;
}

static pn_status add_notes(const pni_ranking *r, pn_table *table, pn_error *err)
{
    const size_t n_sources = count_sources(r);
    if (!r->is_estimate) {
        return pni_table_add_note(
            table, err,
            "betweenness is exact: there are no more than %zu kinds of nodes to start "
            "from, so all were taken",
            n_sources);
    }
    PN_TRY(pni_table_add_fact(table, "sources", (double)n_sources, err));
    PN_TRY(pni_table_add_note(
        table, err,
        "betweenness is estimated from the shortest paths that start at %zu random "
        "nodes; with a confidence of 95 %%, the true values of all nodes lie between "
        "low and high",
        n_sources));
    return pni_table_add_note(
        table, err,
        "nodes whose intervals overlap, or are joined by others that do, share a rank: "
        "the sample does not tell them apart; more --sources make intervals narrower");
}

pn_status pni_approximate_score(pni_ranking *r, pn_error *err)
{
    bool is_exact = false;
    PN_TRY(pni_sampled_betweenness(r->net, count_sources(r), r->options->run,
                                   r->interval, &is_exact, err));
    r->is_estimate = !is_exact;
    if (r->options->normalized) {
        divide(r->net, r->interval);
    }
    return PN_OK;
}

pn_status pni_approximate_rank(pni_ranking *r, pn_table *table, pn_error *err)
{
    PN_TRY(add_ends(r, err));
    PN_TRY(rank_nodes(r, err));
    return add_notes(r, table, err);
}
