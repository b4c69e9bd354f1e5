/* pn_rank: scores of the measures asked for, ordered by the first. */
#include "against.h"
#include "approximate.h"
#include "draws.h"
#include "intervals.h"
#include "kendall.h"
#include "ranking.h"
#include "scoring.h"

#include "../network/network_data.h"
#include "../network/registry.h"
#include "../null/null_model.h"

#include <math.h>
#include <string.h>

static pn_status show_measure(pni_ranking *r, const pni_measure *measure, pn_error *err)
{
    for (size_t i = 0; i < r->n_shown; i++) {
        if (r->shown[i] == measure) {
            return PN_OK; /* named twice, shown once */
        }
    }
    if (r->n_shown == PNI_MAX_SHOWN) {
        return pni_fail(err, PN_ELIMIT, "more than %d measures", PNI_MAX_SHOWN);
    }
    r->shown[r->n_shown++] = measure;
    return PN_OK;
}

static pn_status show_all(pni_ranking *r, pn_error *err)
{
    for (size_t k = 0; pni_measure_at(k) != NULL; k++) {
        PN_TRY(show_measure(r, pni_measure_at(k), err));
    }
    return PN_OK;
}

static pn_status show_named(pni_ranking *r, pni_slice name, pn_error *err)
{
    size_t k = 0;
    if (pni_slice_equal(name, "all")) {
        return show_all(r, err);
    }
    PN_TRY(pni_registry_find(pn_measures, "measure", name, &k, err));
    return show_measure(r, pni_measure_at(k), err);
}

/* `degree, betweenness`; `closeness, all` */
static pn_status parse_measures(pni_ranking *r, pn_error *err)
{
    const char *list = r->options->measures;
    const pni_slice text = pni_slice_of(list == NULL ? "degree" : list);
    size_t begin = 0;
    for (size_t at = 0; at <= text.size; at++) {
        if (at < text.size && text.data[at] != ',') {
            continue;
        }
        const pni_slice name = {text.data + begin, at - begin};
        PN_TRY(show_named(r, pni_slice_trim(name), err));
        begin = at + 1;
    }
    return PN_OK;
}

static pn_status check_approximate(const pn_rank_options *options, pn_error *err)
{
    if (options->sources > 0 && !options->approximate) {
        return pni_fail(err, PN_EUSE,
                        "a number of sources goes with an approximation: add "
                        "'--approximate'");
    }
    if (options->approximate &&
        (options->ranks || options->intervals || options->against != NULL)) {
        return pni_fail(
            err, PN_EUSE,
            "an approximation has intervals of its own: use '--approximate' "
            "without '--ranks', '--intervals' and '--against'");
    }
    return PN_OK;
}

/* The k-th null model of whole networks, which scores need. */
static const pn_entry *network_models(size_t k)
{
    const pni_null_model *model = NULL;
    size_t n = 0;
    for (size_t i = 0; (model = pni_null_model_at(i)) != NULL; i++) {
        if (model->is_of_networks && n++ == k) {
            return &model->head;
        }
    }
    return NULL;
}

static pn_status check_against(const pn_rank_options *options, pn_error *err)
{
    const char *name = options->against;
    const pni_null_model *model = NULL;
    size_t k = 0;
    for (size_t i = 0; name != NULL && (model = pni_null_model_at(i)) != NULL; i++) {
        if (strcmp(name, model->head.name) == 0 && !model->is_of_networks) {
            return pni_fail(err, PN_EUSE,
                            "null model '%s' says what two nodes share by chance, not "
                            "what a whole network looks like: rank against 'bicm'",
                            name);
        }
    }
    return name == NULL ? PN_OK
                        : pni_registry_find(network_models, "null model",
                                            pni_slice_of(name), &k, err);
}

static pn_status check_options(const pn_rank_options *options, pn_error *err)
{
    PN_TRY(check_approximate(options, err));
    PN_TRY(check_against(options, err));
    const bool draws = options->intervals || options->against != NULL;
    if (options->n_draws > 0 && !draws) {
        return pni_fail(
            err, PN_EUSE,
            "a number of draws goes with intervals or with a null model: add "
            "'--intervals' or '--against bicm'");
    }
    if (!(options->trust >= 0 && options->trust <= 1)) {
        return pni_fail(err, PN_EUSE,
                        "trust '%g' is no probability: give one above 0, at most 1",
                        options->trust);
    }
    if (options->trust > 0 && !options->intervals) {
        return pni_fail(err, PN_EUSE, "trust goes with intervals: add '--intervals'");
    }
    return PN_OK;
}

static pn_status compute_scores(pni_ranking *r, pn_table *table, pn_error *err)
{
    PNI_SCORING scoring = {.net = r->net, .run = r->options->run, .table = table};
    for (size_t k = 0; k < r->n_shown; k++) {
        const pni_measure *measure = r->shown[k];
        double *score = r->score + k * pni_n_nodes(r->net);
        PN_TRY(pni_scoring_run(&scoring, measure, score, err));
        if (pni_ranking_is_normalized(r, measure)) {
            pni_scoring_normalize(r->net, measure, score);
        }
    }
    return PN_OK;
}

/* Ranks the nodes of a side by the k-th measure; those of the first make the rows. */
static void rank_list(pni_ranking *r, size_t k, pn_side side, pni_ranked *room)
{
    pni_ranked *list = k == 0 ? r->row + r->n_rows : room;
    const size_t n = pni_ranking_list(r, k, side, list);
    pni_order_sort(list, n);
    pni_ranking_keep(r, k, list, n);
    r->n_rows += k == 0 ? pni_order_cut(list, n, r->options->top) : 0;
}

static pn_status rank_nodes(pni_ranking *r, pn_error *err)
{
    const size_t n = pni_n_nodes(r->net);
    PNI_FREE pni_ranked *room = malloc((n + 1) * sizeof *room);
    if (room == NULL) {
        return pni_fail_memory(err);
    }
    const size_t n_ranked = r->options->ranks ? r->n_shown : 1;
    for (size_t k = 0; k < n_ranked; k++) {
        const pni_lists lists = pni_ranking_lists(r, k);
        for (size_t i = 0; i < lists.n; i++) {
            rank_list(r, k, lists.side[i], room);
        }
    }
    return PN_OK;
}

static pn_status add_ranks(pni_ranking *r, pn_error *err)
{
    const size_t n = pni_n_nodes(r->net);
    for (size_t k = 1; k < r->n_shown; k++) { /* the first one's stands in front */
        double *value = NULL;
        const pni_ranking_column column = {.k = k,
                                           .name = "_rank",
                                           .heading = "rank",
                                           .type = PN_RANK,
                                           .meaning = "place by this measure; equal "
                                                      "scores share it",
                                           .shared = r->shared + k * n};
        PN_TRY(pni_ranking_add(r, &column, &value, err));
        memcpy(value, r->rank + k * n, n * sizeof *value);
    }
    return PN_OK;
}

/* What was asked besides the scores. */
static pn_status add_extras(pni_ranking *r, pn_table *table, pn_error *err)
{
    if (r->options->ranks) {
        PN_TRY(add_ranks(r, err));
        PN_TRY(pni_kendall_note(r, table, err));
    }
    if (r->options->intervals) {
        PN_TRY(pni_intervals_add(r, table, err));
    }
    if (r->options->against != NULL) {
        PN_TRY(pni_against_add(r, table, err));
    }
    return PN_OK;
}

static pn_status rank_exactly(pni_ranking *r, pn_table *table, pn_error *err)
{
    PN_TRY(pni_draws_check(r, err));
    PN_TRY(compute_scores(r, table, err));
    PN_TRY(rank_nodes(r, err));
    return add_extras(r, table, err);
}

static pn_status run(pni_ranking *r, pn_table **out, pn_error *err)
{
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(pni_ranking_take(r, err));
    PN_TRY(r->options->approximate ? pni_approximate_score(r, err) : PN_OK);
    PN_TRY(pni_ranking_new_table(r, &table, err));
    PN_TRY(r->options->approximate ? pni_approximate_rank(r, table, err)
                                   : rank_exactly(r, table, err));
    PN_TRY(pni_ranking_fill_table(r, table, err));
    PN_TRY(pni_table_describe(table, r->net, err));
    *out = PN_STEAL(table);
    return PN_OK;
}

pn_status pn_rank(const pn_network *net, const pn_rank_options *options, pn_table **out,
                  pn_error *err)
{
    PN_TRY(pni_two_modes(net, "rank", err));
    const pn_rank_options defaults = {0};
    PNI_SCOPED(pni_ranking, pni_ranking_done)
    r = {.net = net, .options = options == NULL ? &defaults : options};
    PN_TRY(check_options(r.options, err));
    r.side = r.options->side == PN_SIDE_DEFAULT ? PN_RIGHT : r.options->side;
    PN_TRY(r.options->approximate ? pni_approximate_begin(&r, err)
                                  : parse_measures(&r, err));
    return run(&r, out, err);
}
