#include "../support/net.h"
#include "../support/run_tests.h"

#include <math.h>
#include <string.h>

/* networkx test_project.py, TestBipartiteWeightedProjection: G and N. */
static const char g_ties[] = "A-1 A-2 B-1 B-2 B-3 B-4 B-5 C-1 D-3 E-4 E-5 E-6 F-6";
static const char n_ties[] = "A-1 A-2 A-3 B-1 B-2 B-3 C-1 D-1 E-3";

static pn_table *project(const pn_network *net, pn_project_options options)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_project(net, &options, &table, &err) == PN_OK, "%s", err.message);
    return table;
}

/* pairs: `AB AC`, in the order of rows. */
static void expect_pairs(const char *ties, const char *weight, const char *pairs,
                         const double *expected)
{
    pn_network *net = pnt_net(ties);
    pn_table *table =
        project(net, (pn_project_options){.side = PN_LEFT, .weight = weight});
    const size_t n = (strlen(pairs) + 1) / 3;
    ck_assert_uint_eq(pn_table_n_rows(table), n);
    ck_assert_str_eq(pn_table_column(table, 2).name, weight);
    for (size_t row = 0; row < n; row++) {
        ck_assert_int_eq(pn_table_text(table, row, 0)[0], pairs[3 * row]);
        ck_assert_int_eq(pn_table_text(table, row, 1)[0], pairs[3 * row + 1]);
        ck_assert_double_eq_tol(pn_table_numbers(table, 2)[row], expected[row], 1e-15);
    }
    pn_table_free(table);
    pn_network_free(net);
}

START_TEST(project_weights_equal_networkx)
{
    static const char g[] = "AB AC BC BD BE EF";
    expect_pairs(g_ties, "count", g, (const double[]){2, 1, 1, 1, 2, 1});
    expect_pairs(g_ties, "min", g, (const double[]){2, 1, 1, 1, 2, 1});
    expect_pairs(g_ties, "newman", g, (const double[]){1.5, .5, .5, 1, 2, 1});
    expect_pairs(g_ties, "overlap", g, (const double[]){1, 1, 1, 1, 2 / 3.0, 1});
    expect_pairs(
        g_ties, "jaccard", g,
        (const double[]){2 / 5.0, 1 / 2.0, 1 / 5.0, 1 / 5.0, 2 / 6.0, 1 / 3.0});
    static const char n[] = "AB AC AD AE BC BD BE CD";
    expect_pairs(n_ties, "newman", n,
                 (const double[]){11 / 6.0, 1 / 3.0, 1 / 3.0, .5, 1 / 3.0, 1 / 3.0, .5,
                                  1 / 3.0});
    expect_pairs(
        n_ties, "jaccard", n,
        (const double[]){1, 1 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0, 1});
}
END_TEST

START_TEST(project_weights_of_ties_are_used)
{
    static const char ties[] = "a-X:3 a-Y:4 b-X:3 b-Z:4 c-X:1 c-Y:6";
    static const char pairs[] = "ab ac bc";
    expect_pairs(ties, "min", pairs, (const double[]){3, 5, 1});
    expect_pairs(ties, "cosine", pairs,
                 (const double[]){9 / 25.0, 27 / (5 * sqrt(37)), 3 / (5 * sqrt(37))});
    expect_pairs(ties, "count", pairs, (const double[]){1, 2, 1});
}
END_TEST

START_TEST(project_extreme_weights_do_not_overflow)
{
    expect_pairs("a-X:1e200 b-X:1e200", "cosine", "ab", (const double[]){1});
    expect_pairs("a-X:1e-200 a-Y:1e-200 b-X:1e-200", "cosine", "ab",
                 (const double[]){sqrt(0.5)});
    expect_pairs("a-X:1e-200 a-Y:1e-200 b-X:1e-200 c-Z:1e200", "cosine", "ab",
                 (const double[]){sqrt(0.5)});
}
END_TEST

/* R: networkx projections of Southern Women. */
START_TEST(project_southern_women_equals_published)
{
    pn_network *net = pnt_southern_women();
    const struct {
        pn_side side;
        double n_pairs;
        double weight;
    } expected[] = {{PN_LEFT, 139, 322}, {PN_RIGHT, 66, 214}};
    for (size_t k = 0; k < 2; k++) {
        pn_table *table = project(net, (pn_project_options){.side = expected[k].side});
        double sum = 0;
        for (size_t row = 0; row < pn_table_n_rows(table); row++) {
            sum += pn_table_numbers(table, 2)[row];
        }
        ck_assert_double_eq(pn_table_fact_named(table, "pairs"), expected[k].n_pairs);
        ck_assert_double_eq(sum, expected[k].weight);
        ck_assert_double_ge(pn_project_bound(net, expected[k].side),
                            expected[k].n_pairs);
        pn_table_free(table);
    }
    pn_network_free(net);
}
END_TEST

static double tie_value(const pn_network *net, const char *a, const char *b)
{
    const size_t from = pn_network_find(net, PN_LEFT, a);
    const size_t to = pn_network_find(net, PN_LEFT, b);
    size_t n = 0;
    const uint32_t *partner = pn_network_partners(net, from, &n);
    for (size_t k = 0; k < n; k++) {
        if (partner[k] == to) {
            return pn_network_tie(net, pn_network_tie_to(net, from, k)).weight;
        }
    }
    return NAN;
}

START_TEST(project_network_has_one_mode)
{
    pn_network *net = pnt_southern_women();
    pn_network *women = NULL;
    const pn_project_options options = {.side = PN_LEFT, .weight = "newman"};
    ck_assert_int_eq(pn_project_network(net, &options, &women, NULL, NULL), PN_OK);
    pn_network_free(net); /* the projection stands by itself */
    ck_assert(pn_network_is_one_mode(women));
    ck_assert_uint_eq(pn_network_n_nodes(women, PN_BOTH), 18);
    ck_assert_uint_eq(pn_network_n_nodes(women, PN_RIGHT), 0);
    ck_assert_uint_eq(pn_network_n_ties(women), 139);
    ck_assert_str_eq(pn_network_side_name(women, PN_LEFT), "firm");
    const double expected = 1.4868797868797867; /* R: Evelyn and Theresa */
    ck_assert_double_eq_tol(tie_value(women, "Evelyn Jefferson", "Theresa Anderson"),
                            expected, 1e-15);
    ck_assert_double_eq_tol(tie_value(women, "Theresa Anderson", "Evelyn Jefferson"),
                            expected, 1e-15);
    ck_assert_str_eq(pn_network_tie_number(women, 0), "shared");
    ck_assert_ptr_null(pn_network_tie_number(women, 1));
    pn_network_free(women);
}
END_TEST

/* a-b c-d and e apart: partners of both directions ascend, isolated nodes stay. */
START_TEST(project_network_rows_are_symmetric)
{
    pn_network *net = pnt_net("a-X b-X c-X c-Y d-Y e-Z");
    pn_network *pairs = NULL;
    const pn_project_options options = {.side = PN_LEFT};
    ck_assert_int_eq(pn_project_network(net, &options, &pairs, NULL, NULL), PN_OK);
    const char *expected[] = {"12", "02", "013", "2", ""};
    for (size_t i = 0; i < 5; i++) {
        size_t n = 0;
        const uint32_t *partner = pn_network_partners(pairs, i, &n);
        ck_assert_uint_eq(n, strlen(expected[i]));
        for (size_t k = 0; k < n; k++) {
            ck_assert_int_eq('0' + (int)partner[k], expected[i][k]);
            const pn_tie tie = pn_network_tie(pairs, pn_network_tie_to(pairs, i, k));
            ck_assert(tie.left < tie.right && (tie.left == i || tie.right == i));
            ck_assert(tie.left == partner[k] || tie.right == partner[k]);
        }
    }
    bool keep[] = {true, false, true, true, false};
    pn_network *part = NULL;
    ck_assert_int_eq(pn_network_select(pairs, keep, &part, NULL), PN_OK);
    ck_assert(pn_network_is_one_mode(part));
    ck_assert_uint_eq(pn_network_n_ties(part), 2);
    ck_assert_double_eq(pn_network_tie_value(part, "shared", 1), 1);
    pn_network_free(part);
    pn_network_free(pairs);
    pn_network_free(net);
}
END_TEST

START_TEST(one_mode_networks_are_refused_where_two_sides_are_needed)
{
    pn_network *net = pnt_net("a-X b-X");
    pn_network *pairs = NULL;
    pn_network *again = NULL;
    pn_table *table = NULL;
    const pn_project_options options = {.side = PN_LEFT};
    ck_assert_int_eq(pn_project_network(net, &options, &pairs, NULL, NULL), PN_OK);
    ck_assert_int_eq(pn_rank(pairs, NULL, &table, NULL), PN_EUSE);
    ck_assert_int_eq(pn_cluster(pairs, NULL, &table, NULL), PN_EUSE);
    ck_assert_int_eq(pn_summary(pairs, NULL, &table, NULL), PN_EUSE);
    ck_assert_int_eq(pn_project(pairs, NULL, &table, NULL), PN_EUSE);
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pn_project_network(pairs, NULL, &again, NULL, &err), PN_EUSE);
    ck_assert_str_eq(err.message, "a projection has one side and 'project' needs two: "
                                  "use the network that it was made from");
    pn_network_free(pairs);
    pn_network_free(net);
}
END_TEST

/* Rows that come some at a time. */
typedef struct gathered {
    const pn_table *whole;
    size_t n_rows;
} gathered;

static pn_status gather(void *context, const pn_table *rows, pn_error *err)
{
    gathered *g = context;
    (void)err;
    for (size_t row = 0; row < pn_table_n_rows(rows); row++, g->n_rows++) {
        for (size_t c = 0; c < 2; c++) {
            ck_assert_str_eq(pn_table_text(rows, row, c),
                             pn_table_text(g->whole, g->n_rows, c));
        }
        for (size_t c = 2; c < pn_table_n_columns(rows); c++) {
            ck_assert_double_eq(pn_table_numbers(rows, c)[row],
                                pn_table_numbers(g->whole, c)[g->n_rows]);
        }
    }
    return PN_OK;
}

static void expect_same_rows(const pn_network *net, const pn_project_options *options,
                             size_t n_least)
{
    pn_table *whole = project(net, *options);
    pn_table *about = NULL;
    gathered g = {.whole = whole};
    ck_assert_uint_gt(pn_table_n_rows(whole), n_least);
    ck_assert_int_eq(pn_project_each(net, options, gather, &g, &about, NULL), PN_OK);
    ck_assert_uint_eq(g.n_rows, pn_table_n_rows(whole));
    ck_assert_uint_eq(pn_table_n_rows(about), 0);
    ck_assert_double_eq(pn_table_fact_named(about, "pairs"), (double)g.n_rows);
    pn_table_free(about);
    pn_table_free(whole);
}

START_TEST(project_each_gives_the_same_rows)
{
    pn_network *net = pnt_net_random(300, 40, 0.15, 3, 1);
    for (unsigned n_threads = 1; n_threads <= 3; n_threads++) {
        const pn_run run = {.n_threads = n_threads};
        pn_project_options options = {.side = PN_LEFT, .weight = "cosine", .run = &run};
        expect_same_rows(net, &options, 16384);
        options.side = PN_RIGHT;
        expect_same_rows(net, &options, 500);
    }
    pn_network_free(net);
}
END_TEST

/* Three pairs of events pass, each with a p below its q. */
START_TEST(project_each_gives_the_same_tests)
{
    pn_network *net = pnt_southern_women();
    const pn_project_options options = {
        .side = PN_RIGHT, .significant = 0.1, .null_model = "hypergeometric"};
    expect_same_rows(net, &options, 2);
    pn_network_free(net);
}
END_TEST

/* The row of a pair; SIZE_MAX: none. */
static size_t find_pair(const pn_table *table, const char *a, const char *b)
{
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        if (strcmp(pn_table_text(table, row, 0), a) == 0 &&
            strcmp(pn_table_text(table, row, 1), b) == 0) {
            return row;
        }
    }
    return SIZE_MAX;
}

/* Evelyn, Nora and Theresa went to eight events, nobody to more. */
START_TEST(project_top_keeps_pairs_that_were_tested_among_all)
{
    pn_network *net = pnt_southern_women();
    pn_project_options options = {
        .side = PN_LEFT, .significant = 0.05, .correction = "none", .keep_all = true};
    pn_table *all = project(net, options);
    options.top = 3;
    pn_table *top = project(net, options);
    ck_assert_uint_eq(pn_table_n_rows(top), 3);
    for (size_t row = 0; row < 3; row++) {
        const size_t same =
            find_pair(all, pn_table_text(top, row, 0), pn_table_text(top, row, 1));
        ck_assert_uint_ne(same, SIZE_MAX);
        for (size_t c = 2; c < 5; c++) {
            const double value = pn_table_numbers(top, c)[row];
            const double expected = pn_table_numbers(all, c)[same];
            ck_assert(isnan(expected) ? isnan(value) : value >= expected);
            ck_assert(isnan(expected) || value <= expected);
        }
    }
    ck_assert_uint_ne(find_pair(top, "Evelyn Jefferson", "Theresa Anderson"), SIZE_MAX);
    ck_assert_double_eq(pn_table_fact_named(top, "tested_pairs"), 153);
    ck_assert_double_eq(pn_table_fact_named(top, "passing_pairs"),
                        pn_table_fact_named(all, "passing_pairs"));
    pn_table_free(top);
    pn_table_free(all);
    pn_network_free(net);
}
END_TEST

static pn_status count_rows(void *context, const pn_table *rows, pn_error *err)
{
    (void)err;
    *(size_t *)context += pn_table_n_rows(rows);
    return PN_OK;
}

/* 6 pairs, 7 by the bound that is known without counting. */
START_TEST(project_each_counts_where_the_bound_passes_the_limit)
{
    pn_network *net = pnt_net(g_ties);
    for (size_t limit = 5; limit <= 7; limit++) {
        const pn_project_options options = {.side = PN_LEFT, .limit_pairs = limit};
        size_t n_rows = 0;
        pn_table *about = NULL;
        ck_assert_int_eq(
            pn_project_each(net, &options, count_rows, &n_rows, &about, NULL),
            limit < 6 ? PN_ELIMIT : PN_OK);
        ck_assert_uint_eq(n_rows, limit < 6 ? 0 : 6);
        pn_table_free(about);
    }
    ck_assert_double_eq(pn_project_bound(net, PN_LEFT), 7);
    pn_network_free(net);
}
END_TEST

static pn_status stop(void *context, const pn_table *rows, pn_error *err)
{
    (void)rows;
    (void)err;
    ++*(int *)context;
    return PN_EWRITE;
}

START_TEST(project_each_ends_when_told)
{
    pn_network *net = pnt_net("a-X b-X");
    pn_table *about = NULL;
    int n_calls = 0;
    const pn_project_options options = {.side = PN_LEFT};
    ck_assert_int_eq(pn_project_each(net, &options, stop, &n_calls, &about, NULL),
                     PN_EWRITE);
    ck_assert_int_eq(n_calls, 1);
    ck_assert_ptr_null(about);
    pn_network_free(net);
}
END_TEST

static void expect_refusal(pn_project_options options, pn_status status,
                           const char *words)
{
    pn_network *net = pnt_net(g_ties);
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pn_project(net, &options, &table, &err), status);
    ck_assert_msg(strstr(err.message, words) != NULL, "%s", err.message);
    ck_assert_ptr_null(table);
    pn_network_free(net);
}

START_TEST(project_wrong_options_are_refused)
{
    expect_refusal((pn_project_options){.weight = "jacard"}, PN_EUSE,
                   "did you mean 'jaccard'?");
    expect_refusal((pn_project_options){.side = PN_BOTH}, PN_EUSE, "left or right");
    expect_refusal((pn_project_options){.side = PN_LEFT, .limit_pairs = 5}, PN_ELIMIT,
                   "the projection has 6 pairs, more than 5");
}
END_TEST

START_TEST(weightings_all_have_a_head)
{
    for (size_t k = 0; pn_weightings(k) != NULL; k++) {
        ck_assert_uint_gt(strlen(pn_weightings(k)->summary), 0);
        ck_assert_ptr_nonnull(pn_weightings(k)->reference);
        ck_assert_ptr_nonnull(pn_weightings(k)->parameters);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        project_weights_equal_networkx,
        project_weights_of_ties_are_used,
        project_extreme_weights_do_not_overflow,
        project_southern_women_equals_published,
        project_network_has_one_mode,
        project_network_rows_are_symmetric,
        one_mode_networks_are_refused_where_two_sides_are_needed,
        project_each_gives_the_same_rows,
        project_each_gives_the_same_tests,
        project_each_counts_where_the_bound_passes_the_limit,
        project_each_ends_when_told,
        project_top_keeps_pairs_that_were_tested_among_all,
        project_wrong_options_are_refused,
        weightings_all_have_a_head,
    };
    return RUN_TESTS("project", tests);
}
