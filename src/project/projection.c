#include "projection.h"

#include "../network/registry.h"
#include "../network/structure/most_partners.h"

#include <stdlib.h>
#include <string.h>

static const size_t DEFAULT_LIMIT = 20000000;

void pni_projection_done(pni_projection *projection)
{
    pni_verdict_done(&projection->verdict);
    pni_product_done(&projection->product);
    free(projection->among);
    *projection = (pni_projection){0};
}

/* Reads how pairs are to be tested. */
static pn_status find_rule(const pn_project_options *options, pn_side side,
                           pni_test_rule *out, pn_error *err)
{
    const char *model = options->null_model == NULL ? "bicm" : options->null_model;
    const char *correction = options->correction == NULL ? "bh" : options->correction;
    size_t k = 0;
    *out = (pni_test_rule){.side = side, .level = options->significant};
    PN_TRY(
        pni_registry_find(pn_null_models, "null model", pni_slice_of(model), &k, err));
    out->model = pni_null_model_at(k);
    PN_TRY(pni_registry_find(pn_corrections, "correction", pni_slice_of(correction), &k,
                             err));
    out->correction = pni_correction_at(k);
    if (!(out->level >= 0 && out->level < 1)) {
        return pni_fail(err, PN_EUSE,
                        "%g is no level of significance: give one between 0 and 1, "
                        "such as 0.05",
                        out->level);
    }
    return PN_OK;
}

/* Chooses the nodes with the most partners. */
static pn_status choose_top(const pn_project_options *options, pni_projection *out,
                            pn_error *err)
{
    const size_t n = out->product.n;
    if (options->top == 0 || options->top >= n) {
        return PN_OK;
    }
    PNI_FREE size_t *degree = calloc(n, sizeof *degree);
    out->among = malloc(n);
    if (degree == NULL || out->among == NULL) {
        return pni_fail_memory(err);
    }
    memset(out->among, true, n);
    for (size_t i = 0; i < n; i++) {
        degree[i] = pni_degree(out->net, out->product.first + i);
    }
    return pni_keep_most_partners(degree, /*doubt=*/NULL, n, options->top, out->among,
                                  err);
}

pn_status pni_projection_open(const pn_network *net, const pn_project_options *options,
                              pni_projection *out, pn_error *err)
{
    const pn_project_options defaults = {0};
    options = options == NULL ? &defaults : options;
    *out = (pni_projection){.net = net, .run = options->run};
    PN_TRY(pni_two_modes(net, "project", err));
    out->side = options->side == PN_SIDE_DEFAULT ? PN_RIGHT : options->side;
    if (out->side != PN_LEFT && out->side != PN_RIGHT) {
        return pni_fail(err, PN_EUSE, "a projection is of one side: left or right");
    }
    const char *weight = options->weight == NULL ? "count" : options->weight;
    size_t k = 0;
    PN_TRY(pni_registry_find(pn_weightings, "weight", pni_slice_of(weight), &k, err));
    out->weighting = pni_weighting_at(k);
    out->limit_pairs = options->limit_pairs;
    pni_test_rule rule = {0};
    PN_TRY(find_rule(options, out->side, &rule, err));
    PN_TRY(pni_product_open(net, out->side, out->weighting->needs_lengths,
                            &out->product, err));
    out->is_tested = rule.level > 0;
    out->keeps_all = options->keep_all;
    PN_TRY(choose_top(options, out, err));
    return !out->is_tested
               ? PN_OK
               : pni_verdict_find(&out->product, &rule, out->run, &out->verdict, err);
}

static pn_status count(void *context, const pni_pair_block *pairs, pn_error *err)
{
    double *n = context;
    (void)err;
    *n += (double)pairs->n;
    return PN_OK;
}

static pn_status count_pairs(const pni_projection *projection, double *out,
                             pn_error *err)
{
    *out = projection->verdict.n_pairs;
    if (projection->among != NULL) {
        *out = 0;
        return pni_projection_visit(projection, count, out, err);
    }
    return projection->is_tested && !projection->keeps_all
               ? PN_OK
               : pni_product_count(&projection->product, projection->run, out, err);
}

pn_status pni_projection_size(const pni_projection *projection, size_t *out,
                              pn_error *err)
{
    double n = 0;
    PN_TRY(count_pairs(projection, &n, err));
    const size_t said = projection->limit_pairs;
    const size_t limit = said == 0 ? DEFAULT_LIMIT : said;
    if (n > (double)limit) {
        return pni_fail(err, PN_ELIMIT,
                        "the projection has %.0f pairs, more than %zu: raise "
                        "--limit-pairs, project the other side or keep the pairs that "
                        "are --significant%s",
                        n, limit,
                        said == 0 ? ", or take a format that is written row by row "
                                    "(csv, tsv, ndjson)"
                                  : "");
    }
    *out = (size_t)n;
    return PN_OK;
}

pn_status pni_projection_check_size(const pni_projection *projection, pn_error *err)
{
    const double limit = (double)projection->limit_pairs;
    size_t n = 0;
    return pni_product_bound(projection->net, projection->side) <= limit
               ? PN_OK
               : pni_projection_size(projection, &n, err);
}

pn_status pni_projection_visit(const pni_projection *projection,
                               pn_status (*visit)(void *context,
                                                  const pni_pair_block *pairs,
                                                  pn_error *err),
                               void *context, pn_error *err)
{
    const bool wants_all = !projection->is_tested || projection->keeps_all;
    if (!wants_all && projection->verdict.n_pairs <= 0) {
        return PN_OK; /* none passes, so that no row need be made */
    }
    const pni_pairs_wanted wanted = {
        .product = &projection->product,
        .weighting = projection->weighting,
        .verdict = projection->is_tested ? &projection->verdict : NULL,
        .keeps_all = projection->keeps_all,
        .among = projection->among,
        .visit = visit,
        .context = context};
    return pni_pairs_visit(&wanted, projection->run, err);
}

pn_status pni_projection_columns(const pni_projection *projection, pn_table **out,
                                 pn_error *err)
{
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    const pni_weighting *weighting = projection->weighting;
    const char *side = pn_network_side_name(projection->net, projection->side);
    PN_TRY(pni_table_new("project", &table, err, "%s pairs that share %s", side,
                         projection->is_tested ? "more partners than chance gives"
                                               : "partners"));
    PN_TRY(pni_table_add_column(table, "a", PN_TEXT, "", "the one node", err));
    PN_TRY(pni_table_add_column(table, "b", PN_TEXT, "", "the other node", err));
    PN_TRY(pni_table_add_column(table, weighting->head.name, weighting->type, "",
                                weighting->meaning, err));
    if (projection->is_tested) {
        PN_TRY(pni_table_add_column(table, "p", PN_NUMBER, "",
                                    "how likely chance makes them share as many or "
                                    "more",
                                    err));
        PN_TRY(pni_table_add_column(table, "q", PN_NUMBER, "",
                                    "p, corrected for the number of pairs tested",
                                    err));
    }
    *out = PN_STEAL(table);
    return PN_OK;
}

/* Nodes none of whose partners has another partner. */
static size_t count_alone(const pni_projection *projection)
{
    const pn_network *net = projection->net;
    size_t n_alone = 0;
    for (size_t i = 0; i < projection->product.n; i++) {
        const size_t node = projection->product.first + i;
        bool alone = true;
        for (uint64_t r = net->start[node]; alone && r < net->start[node + 1]; r++) {
            alone = pni_degree(net, net->partner[r]) == 1;
        }
        n_alone += alone ? 1 : 0;
    }
    return n_alone;
}

static pn_status note_alone(const pni_projection *projection, pn_table *table,
                            pn_error *err)
{
    const size_t n = projection->product.n;
    const size_t n_alone = count_alone(projection);
    if (n_alone == 0) {
        return PN_OK;
    }
    if (n == 1) {
        return pni_table_add_note(table, err, "a single node makes no pair");
    }
    if (n_alone == n) {
        return pni_table_add_note(table, err, "no two of the %zu nodes share a partner",
                                  n);
    }
    return pni_table_add_note(table, err,
                              "%zu of %zu nodes %s no partner with another node and %s "
                              "in no pair",
                              n_alone, n, n_alone == 1 ? "shares" : "share",
                              n_alone == 1 ? "is" : "are");
}

pn_status pni_projection_describe(const pni_projection *projection, size_t n_pairs,
                                  pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_add_fact(table, "nodes", (double)projection->product.n, err));
    PN_TRY(pni_table_add_fact(table, "pairs", (double)n_pairs, err));
    if (projection->is_tested && projection->keeps_all) {
        PN_TRY(pni_table_add_fact(table, "passing_pairs", projection->verdict.n_pairs,
                                  err));
    }
    const char *reference = projection->weighting->head.reference;
    PN_TRY(pni_table_add_note(
        table, err, "%s: %s%s%s%s", projection->weighting->head.name,
        projection->weighting->meaning, reference[0] == '\0' ? "" : " (", reference,
        reference[0] == '\0' ? "" : ")"));
    if (projection->is_tested) {
        PN_TRY(pni_verdict_describe(&projection->verdict, projection->run, table, err));
    } else {
        PN_TRY(note_alone(projection, table, err));
    }
    return pni_table_describe(table, projection->net, err);
}

double pn_project_bound(const pn_network *net, pn_side side)
{
    return net->one_mode ? 0 : pni_product_bound(net, side);
}
