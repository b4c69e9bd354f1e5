/* pn_rank: scores of the measures asked for, ordered by the first. */
#include "approximate.h"
#include "measure.h"
#include "order.h"
#include "scoring.h"

#include "../network/network_data.h"
#include "../network/registry.h"

#include <math.h>

enum {
    MAX_SHOWN = 64, /* measures */
    N_FIXED = 3     /* columns before the scores: rank, name, side */
};

/* What pn_rank was asked, and the scores. */
typedef struct ranking {
    const pn_network *net;
    const pn_rank_options *options;
    pn_side side;
    const pni_measure *shown[MAX_SHOWN];
    size_t n_shown;
    double *score;      /* [n_shown][n_nodes] */
    pni_ranked *ranked; /* [n_nodes of the sides], in the order of the rows */
    size_t n_rows;
} ranking;

/* Side, or sides, that have lists of their own. */
typedef struct lists {
    pn_side side[2];
    size_t n;
} lists;

static pn_status show_measure(ranking *r, pni_slice name, pn_error *err)
{
    size_t k = 0;
    PN_TRY(pni_registry_find(pn_measures, "measure", name, &k, err));
    const pni_measure *measure = pni_measure_at(k);
    for (size_t i = 0; i < r->n_shown; i++) {
        if (r->shown[i] == measure) {
            return PN_OK; /* named twice, shown once */
        }
    }
    if (r->n_shown == MAX_SHOWN) {
        return pni_fail(err, PN_ELIMIT, "more than %d measures", MAX_SHOWN);
    }
    r->shown[r->n_shown++] = measure;
    return PN_OK;
}

/* `degree, betweenness` */
static pn_status parse_measures(ranking *r, pn_error *err)
{
    const char *list = r->options->measures;
    const pni_slice text = pni_slice_of(list == NULL ? "degree" : list);
    size_t begin = 0;
    for (size_t at = 0; at <= text.size; at++) {
        if (at < text.size && text.data[at] != ',') {
            continue;
        }
        const pni_slice name = {text.data + begin, at - begin};
        PN_TRY(show_measure(r, pni_slice_trim(name), err));
        begin = at + 1;
    }
    return PN_OK;
}

/* Divides scores by the greatest possible on their side; 0 where that is 0. */
static void normalize(const pn_network *net, const pni_measure *measure, double *score)
{
    const double most[] = {measure->maximum(net, PN_LEFT),
                           measure->maximum(net, PN_RIGHT)};
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        const double by = most[i < net->n_left ? 0 : 1];
        score[i] = by > 0 ? score[i] / by : 0;
    }
}

static bool is_normalized(const ranking *r, const pni_measure *measure)
{
    return r->options->normalized && measure->maximum != NULL;
}

static pn_status compute_scores(ranking *r, pn_table *table, pn_error *err)
{
    PNI_SCORING scoring = {.net = r->net, .run = r->options->run, .table = table};
    for (size_t k = 0; k < r->n_shown; k++) {
        const pni_measure *measure = r->shown[k];
        double *score = r->score + k * pni_n_nodes(r->net);
        PN_TRY(pni_scoring_run(&scoring, measure, score, err));
        if (is_normalized(r, measure)) {
            normalize(r->net, measure, score);
        }
    }
    return PN_OK;
}

/* One list where scores of both sides can be compared, else one per side. */
static lists plan_lists(const ranking *r)
{
    if (r->side == PN_BOTH && !r->shown[0]->across_sides) {
        return (lists){{PN_LEFT, PN_RIGHT}, 2};
    }
    return (lists){{r->side, PN_SIDE_DEFAULT}, 1};
}

/* Appends the ranked nodes of a side. */
static void rank_list(ranking *r, pn_side side)
{
    pni_ranked *list = r->ranked + r->n_rows;
    size_t n = 0;
    for (size_t i = 0; i < pni_n_nodes(r->net); i++) {
        if ((pn_network_side(r->net, i) & side) != 0) {
            list[n++] = (pni_ranked){
                .score = r->score[i], .name = r->net->name[i], .node = (uint32_t)i};
        }
    }
    pni_order_sort(list, n);
    r->n_rows += pni_order_cut(list, n, r->options->top);
}

static pn_status add_columns(const ranking *r, pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_add_column(table, "rank", PN_RANK, "",
                                "place by the first measure; equal scores share it",
                                err));
    PN_TRY(pni_table_add_column(table, "name", PN_TEXT, "", "the organisation", err));
    PN_TRY(pni_table_add_column(table, "side", PN_TEXT, "", "its side of the network",
                                err));
    for (size_t k = 0; k < r->n_shown; k++) {
        const pni_measure *m = r->shown[k];
        const bool share = is_normalized(r, m);
        PN_TRY(pni_table_add_column(table, m->head.name, share ? PN_NUMBER : m->type,
                                    share ? "" : m->unit,
                                    share ? m->normalized_meaning : m->meaning, err));
    }
    return PN_OK;
}

static pn_status fill_row(const ranking *r, size_t row, pn_table *table, pn_error *err)
{
    const pni_ranked *ranked = &r->ranked[row];
    const pn_side side = pn_network_side(r->net, ranked->node);
    pni_table_set_node(table, row, ranked->node);
    pni_table_put(table, row, 0, ranked->rank);
    PN_TRY(pni_table_put_text(table, row, 1, ranked->name, err));
    PN_TRY(pni_table_put_text(table, row, 2, pn_network_side_name(r->net, side), err));
    for (size_t k = 0; k < r->n_shown; k++) {
        const double score = r->score[k * pni_n_nodes(r->net) + ranked->node];
        pni_table_put(table, row, N_FIXED + k, score);
    }
    return PN_OK;
}

static pn_status fill_rows(const ranking *r, pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_set_rows(table, r->n_rows, err));
    for (size_t row = 0; row < r->n_rows; row++) {
        PN_TRY(fill_row(r, row, table, err));
    }
    return PN_OK;
}

static pn_status add_notes(const ranking *r, pn_table *table, pn_error *err)
{
    for (size_t k = 0; k < r->n_shown; k++) {
        const pni_measure *m = r->shown[k];
        PN_TRY(pni_table_add_note(table, err, "%s%s%s", m->note,
                                  is_normalized(r, m) ? "; shown as " : "",
                                  is_normalized(r, m) ? m->normalized_meaning : ""));
    }
    if (plan_lists(r).n == 1) {
        return PN_OK;
    }
    return pni_table_add_note(table, err,
                              "each side is ranked by itself: %s of the one cannot be "
                              "compared with %s of the other",
                              r->shown[0]->head.name, r->shown[0]->head.name);
}

static pn_status new_table(const ranking *r, pn_table **out, pn_error *err)
{
    const char *by = r->shown[0]->head.name;
    const size_t n = pn_network_n_nodes(r->net, r->side);
    const size_t top = r->options->top;
    char part[64] = "";
    if (top > 0 && plan_lists(r).n == 2) {
        snprintf(part, sizeof part, ", the first %zu of each", top);
    } else if (top > 0 && top < n) {
        snprintf(part, sizeof part, ", the first %zu of %zu", top, n);
    }
    if (r->side == PN_BOTH) {
        return pni_table_new("rank", out, err, "%s and %s by %s%s",
                             pn_network_side_name(r->net, PN_LEFT),
                             pn_network_side_name(r->net, PN_RIGHT), by, part);
    }
    return pni_table_new("rank", out, err, "%s by %s%s",
                         pn_network_side_name(r->net, r->side), by, part);
}

static pn_status make_table(ranking *r, pn_table **out, pn_error *err)
{
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(new_table(r, &table, err));
    PN_TRY(add_columns(r, table, err));
    PN_TRY(add_notes(r, table, err));
    PN_TRY(compute_scores(r, table, err));
    const lists plan = plan_lists(r);
    for (size_t k = 0; k < plan.n; k++) {
        rank_list(r, plan.side[k]);
    }
    PN_TRY(fill_rows(r, table, err));
    PN_TRY(pni_table_describe(table, r->net, err));
    *out = PN_STEAL(table);
    return PN_OK;
}

pn_status pn_rank(const pn_network *net, const pn_rank_options *options, pn_table **out,
                  pn_error *err)
{
    PN_TRY(pni_two_modes(net, "rank", err));
    const pn_rank_options defaults = {0};
    ranking r = {.net = net, .options = options == NULL ? &defaults : options};
    if (r.options->sources > 0 && !r.options->approximate) {
        return pni_fail(err, PN_EUSE,
                        "a number of sources goes with an approximation: add "
                        "'--approximate'");
    }
    if (r.options->approximate) {
        return pni_rank_approximate(net, r.options, out, err);
    }
    r.side = r.options->side == PN_SIDE_DEFAULT ? PN_RIGHT : r.options->side;
    PN_TRY(parse_measures(&r, err));
    const size_t n = pni_n_nodes(net);
    PNI_FREE double *score = calloc(r.n_shown * n + 1, sizeof *score);
    PNI_FREE pni_ranked *ranked = malloc((n + 1) * sizeof *ranked);
    if (score == NULL || ranked == NULL) {
        return pni_fail_memory(err);
    }
    r.score = score;
    r.ranked = ranked;
    return make_table(&r, out, err);
}
