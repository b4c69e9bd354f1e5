#include "approximate.h"

#include "measure.h"
#include "order.h"
#include "sampled_betweenness.h"

#include "../base/scope.h"
#include "../network/network_data.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { DEFAULT_SOURCES = 2000, MIN_SOURCES = 2 };

typedef struct approximation {
    const pn_network *net;
    const pn_rank_options *options;
    pn_side side;
    size_t n_sources;
    pni_interval *interval; /* [n_nodes] */
    pni_ranked *ranked;     /* [n_nodes of the sides], in the order of the rows */
    size_t n_rows;
    bool is_exact;
} approximation;

static pn_status check_options(const approximation *a, pn_error *err)
{
    const char *measures = a->options->measures;
    if (measures != NULL && strcmp(measures, "betweenness") != 0) {
        return pni_fail(
            err, PN_EUSE,
            "only betweenness is approximated, not '%s': the other measures are exact "
            "and quick, rank by them without --approximate",
            measures);
    }
    if (a->n_sources < MIN_SOURCES) {
        return pni_fail(err, PN_EUSE, "an interval needs at least %d sources",
                        MIN_SOURCES);
    }
    return PN_OK;
}

static void divide(const approximation *a)
{
    const double most[] = {pni_measure_betweenness.maximum(a->net, PN_LEFT),
                           pni_measure_betweenness.maximum(a->net, PN_RIGHT)};
    for (size_t i = 0; i < pni_n_nodes(a->net); i++) {
        const double by = most[i < a->net->n_left ? 0 : 1];
        pni_interval *at = &a->interval[i];
        at->estimate = by > 0 ? at->estimate / by : 0;
        at->low = by > 0 ? at->low / by : 0;
        at->high = by > 0 ? fmin(at->high / by, 1) : 0;
    }
}

/* A group ends where all intervals above lie above all intervals below. */
static pn_status group_ranks(const approximation *a, pni_ranked *list, size_t n,
                             pn_error *err)
{
    PNI_FREE double *highest_from = malloc((n + 1) * sizeof *highest_from);
    if (highest_from == NULL) {
        return pni_fail_memory(err);
    }
    highest_from[n] = -INFINITY;
    for (size_t k = n; k > 0; k--) {
        highest_from[k - 1] = fmax(highest_from[k], a->interval[list[k - 1].node].high);
    }
    double lowest = INFINITY;
    double rank = 1;
    for (size_t k = 0; k < n; k++) {
        if (highest_from[k] < lowest) {
            rank = (double)k + 1;
        }
        list[k].rank = rank;
        lowest = fmin(lowest, a->interval[list[k].node].low);
    }
    return PN_OK;
}

static pn_status rank_side(approximation *a, pn_side side, pn_error *err)
{
    pni_ranked *list = a->ranked + a->n_rows;
    size_t n = 0;
    for (size_t i = 0; i < pni_n_nodes(a->net); i++) {
        if (pn_network_side(a->net, i) == side) {
            list[n++] = (pni_ranked){.score = a->interval[i].estimate,
                                     .name = a->net->name[i],
                                     .node = (uint32_t)i};
        }
    }
    pni_order_sort(list, n);
    PN_TRY(group_ranks(a, list, n, err));
    const size_t top = a->options->top;
    a->n_rows += top > 0 && top < n ? top : n;
    return PN_OK;
}

static pn_status add_columns(const approximation *a, pn_table *table, pn_error *err)
{
    const bool share = a->options->normalized;
    const char *unit = share ? "" : "pairs";
    PN_TRY(pni_table_add_column(
        table, "rank", PN_RANK, "",
        "place of its group: nodes whose intervals overlap share it", err));
    PN_TRY(pni_table_add_column(table, "name", PN_TEXT, "", "the organisation", err));
    PN_TRY(pni_table_add_column(table, "side", PN_TEXT, "", "its side of the network",
                                err));
    PN_TRY(pni_table_add_column(table, "betweenness", PN_NUMBER, unit,
                                share ? "estimated betweenness as a share of the "
                                        "two-mode maximum"
                                      : "estimate of the shortest paths between other "
                                        "pairs that pass through it",
                                err));
    PN_TRY(pni_table_add_column(table, "betweenness_low", PN_NUMBER, unit,
                                "lower end of its interval", err));
    return pni_table_add_column(table, "betweenness_high", PN_NUMBER, unit,
                                "upper end of its interval", err);
}

static pn_status add_notes(const approximation *a, pn_table *table, pn_error *err)
{
    if (a->is_exact) {
        return pni_table_add_note(
            table, err,
            "betweenness is exact: there are no more than %zu kinds of nodes to start "
            "from, so all were taken",
            a->n_sources);
    }
    PN_TRY(pni_table_add_fact(table, "sources", (double)a->n_sources, err));
    PN_TRY(pni_table_add_note(
        table, err,
        "betweenness is estimated from the shortest paths that start at %zu random "
        "nodes; with a confidence of 95 %%, the true values of all nodes lie between "
        "low and high",
        a->n_sources));
    return pni_table_add_note(
        table, err,
        "nodes whose intervals overlap, or are joined by others that do, share a rank: "
        "the sample does not tell them apart; more --sources make intervals narrower");
}

/* Another row has the same rank; equal ranks stand next to each other. */
static bool is_shared(const approximation *a, size_t row)
{
    const pni_ranked *at = &a->ranked[row];
    const bool before = row > 0 && !(at->rank > at[-1].rank || at->rank < at[-1].rank);
    const bool after =
        row + 1 < a->n_rows && !(at->rank > at[1].rank || at->rank < at[1].rank);
    return before || after;
}

static pn_status fill_rows(const approximation *a, pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_set_rows(table, a->n_rows, err));
    for (size_t row = 0; row < a->n_rows; row++) {
        const pni_ranked *ranked = &a->ranked[row];
        const pni_interval *interval = &a->interval[ranked->node];
        const pn_side side = pn_network_side(a->net, ranked->node);
        pni_table_set_node(table, row, ranked->node);
        pni_table_put(table, row, 0, ranked->rank);
        if (is_shared(a, row)) {
            pni_table_set_shared(table, row, 0);
        }
        PN_TRY(pni_table_put_text(table, row, 1, ranked->name, err));
        PN_TRY(
            pni_table_put_text(table, row, 2, pn_network_side_name(a->net, side), err));
        pni_table_put(table, row, 3, interval->estimate);
        pni_table_put(table, row, 4, interval->low);
        pni_table_put(table, row, 5, interval->high);
    }
    return PN_OK;
}

static pn_status new_table(const approximation *a, pn_table **out, pn_error *err)
{
    char part[64] = "";
    const size_t top = a->options->top;
    const size_t n = pn_network_n_nodes(a->net, a->side);
    if (top > 0 && a->side == PN_BOTH) {
        snprintf(part, sizeof part, ", the first %zu of each", top);
    } else if (top > 0 && top < n) {
        snprintf(part, sizeof part, ", the first %zu of %zu", top, n);
    }
    if (a->side == PN_BOTH) {
        return pni_table_new("rank", out, err, "%s and %s by estimated betweenness%s",
                             pn_network_side_name(a->net, PN_LEFT),
                             pn_network_side_name(a->net, PN_RIGHT), part);
    }
    return pni_table_new("rank", out, err, "%s by estimated betweenness%s",
                         pn_network_side_name(a->net, a->side), part);
}

static pn_status make_table(approximation *a, pn_table **out, pn_error *err)
{
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(new_table(a, &table, err));
    PN_TRY(add_columns(a, table, err));
    PN_TRY(pni_sampled_betweenness(a->net, a->n_sources, a->options->run, a->interval,
                                   &a->is_exact, err));
    PN_TRY(add_notes(a, table, err));
    if (a->options->normalized) {
        divide(a);
    }
    if ((a->side & PN_LEFT) != 0) {
        PN_TRY(rank_side(a, PN_LEFT, err));
    }
    if ((a->side & PN_RIGHT) != 0) {
        PN_TRY(rank_side(a, PN_RIGHT, err));
    }
    PN_TRY(fill_rows(a, table, err));
    PN_TRY(pni_table_describe(table, a->net, err));
    *out = PN_STEAL(table);
    return PN_OK;
}

pn_status pni_rank_approximate(const pn_network *net, const pn_rank_options *options,
                               pn_table **out, pn_error *err)
{
    const size_t n = pni_n_nodes(net) + 1;
    PNI_FREE pni_interval *interval = malloc(n * sizeof *interval);
    PNI_FREE pni_ranked *ranked = malloc(n * sizeof *ranked);
    approximation a = {
        .net = net,
        .options = options,
        .side = options->side == PN_SIDE_DEFAULT ? PN_RIGHT : options->side,
        .n_sources = options->sources == 0 ? DEFAULT_SOURCES : options->sources,
        .interval = interval,
        .ranked = ranked};
    if (interval == NULL || ranked == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(check_options(&a, err));
    return make_table(&a, out, err);
}
