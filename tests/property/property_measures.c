/* What holds for every measure and every method, those still to be written included. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/rank/measure.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char *const shapes[] = {
    "a-X",
    "a-X b-X c-X d-X",
    "a-X a-Y a-Z",
    "a-X b-X b-Y",
    "a-X b-Y",
    "a-X:2 b-Y:0.5 c- -Z",
    "a-X a-Y b-X b-Y c-Z d-Z d-W e-",
    "a-X:1e-12 b-X:1e12 b-Y:1 c-Y:3 c-Z:0.1",
    "a-X:1e200 b-X:1e-200 b-Y:1",
};

enum { N_SHAPES = sizeof shapes / sizeof shapes[0], N_NETWORKS = N_SHAPES + 12 };

static pn_network *network(size_t k)
{
    if (k < N_SHAPES) {
        return pnt_net(shapes[k]);
    }
    const size_t i = k - N_SHAPES;
    return pnt_net_random(3 + 5 * i, 2 + 3 * i, i % 2 == 0 ? .05 : .3,
                          i % 3 == 0 ? 1 : 9, 100 + i);
}

static pn_table *rank(const pn_network *net, const char *measure, const pn_run *run)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_rank_options options = {
        .side = PN_BOTH, .measures = measure, .normalized = true, .run = run};
    ck_assert_msg(pn_rank(net, &options, &table, &err) == PN_OK, "%s: %s", measure,
                  err.message);
    return table;
}

/* The same with all that can be asked of a ranking. */
static pn_table *rank_all(const pn_network *net, const char *measure, const pn_run *run)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_rank_options options = {.side = PN_BOTH,
                                     .measures = measure,
                                     .normalized = true,
                                     .ranks = true,
                                     .intervals = true,
                                     .against = "bicm",
                                     .n_draws = 21,
                                     .run = run};
    ck_assert_msg(pn_rank(net, &options, &table, &err) == PN_OK, "%s: %s", measure,
                  err.message);
    return table;
}

static pn_table *cluster(const pn_network *net, const char *method, const pn_run *run)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_cluster_options options = {.method = method, .run = run};
    ck_assert_msg(pn_cluster(net, &options, &table, &err) == PN_OK, "%s: %s", method,
                  err.message);
    return table;
}

static pn_table *summary(const pn_network *net, const char *unused, const pn_run *run)
{
    (void)unused;
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_summary_options options = {.run = run};
    ck_assert_msg(pn_summary(net, &options, &table, &err) == PN_OK, "%s", err.message);
    return table;
}

typedef pn_table *analysis(const pn_network *net, const char *name, const pn_run *run);

/* Same bytes again, for shuffled rows, and for one or two threads. */
static void expect_sameness(const pn_network *net, analysis *analyse, const char *name)
{
    const pn_run one = {.n_threads = 1};
    const pn_run two = {.n_threads = 2};
    pn_network *shuffled = pnt_net_shuffled(net, 7);
    pn_table *table[] = {
        analyse(net, name, NULL),
        analyse(net, name, &one),
        analyse(net, name, &two),
        analyse(shuffled, name, &two),
    };
    for (size_t k = 1; k < 4; k++) {
        ck_assert_msg(pnt_same_tables(table[0], table[k]), "%s differs, way %zu", name,
                      k);
    }
    for (size_t k = 0; k < 4; k++) {
        pn_table_free(table[k]);
    }
    pn_network_free(shuffled);
}

START_TEST(measure_any_is_the_same_again_shuffled_and_threaded)
{
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        for (size_t m = 0; pn_measures(m) != NULL; m++) {
            expect_sameness(net, rank, pn_measures(m)->name);
        }
        pn_network_free(net);
    }
}
END_TEST

/* All measures in one ranking, and each with the columns that it can have. */
static char *all_measures(void)
{
    static char list[1024];
    list[0] = '\0';
    for (size_t m = 0; pn_measures(m) != NULL; m++) {
        strcat(list, m > 0 ? "," : "");
        strcat(list, pn_measures(m)->name);
    }
    return list;
}

START_TEST(measure_any_has_the_same_draws_again_shuffled_and_threaded)
{
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        expect_sameness(net, rank_all, all_measures());
        pn_network_free(net);
    }
}
END_TEST

static double cell(const pn_table *table, const char *measure, const char *suffix,
                   size_t row)
{
    char name[64];
    snprintf(name, sizeof name, "%s%s", measure, suffix);
    const size_t c = pn_table_find_column(table, name);
    ck_assert_msg(c != SIZE_MAX, "no column %s", name);
    return pn_table_numbers(table, c)[row];
}

/* Intervals lie within the side; groups count from 1; nothing is infinite. */
static void expect_extras(const pn_table *table, const char *measure)
{
    const double n = (double)pn_table_n_rows(table);
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        const bool defined = !isnan(cell(table, measure, "", row));
        const double low = cell(table, measure, "_rank_low", row);
        const double high = cell(table, measure, "_rank_high", row);
        const bool first = strcmp(measure, pn_measures(0)->name) == 0;
        const double rank =
            cell(table, first ? "" : measure, first ? "rank" : "_rank", row);
        ck_assert_int_eq(!isnan(rank), defined);
        ck_assert_int_eq(!isnan(low), defined);
        ck_assert(!defined || (1 <= low && low <= high && high <= n));
        ck_assert(!isinf(cell(table, measure, "_expected", row)));
        ck_assert(!isinf(cell(table, measure, "_z", row)));
    }
}

START_TEST(measure_any_has_sane_intervals_and_expectations)
{
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        pn_table *table = rank_all(net, all_measures(), NULL);
        for (size_t m = 0; pn_measures(m) != NULL; m++) {
            expect_extras(table, pn_measures(m)->name);
        }
        pn_table_free(table);
        pn_network_free(net);
    }
}
END_TEST

START_TEST(method_any_is_the_same_again_shuffled_and_threaded)
{
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        for (size_t m = 0; pn_methods(m) != NULL; m++) {
            expect_sameness(net, cluster, pn_methods(m)->name);
        }
        pn_network_free(net);
    }
}
END_TEST

START_TEST(summary_is_the_same_again_shuffled_and_threaded)
{
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        expect_sameness(net, summary, "summary");
        pn_network_free(net);
    }
}
END_TEST

/* Infinite is never a score; undefined has a reason in the notes. */
static void expect_numbers(const pn_table *table, const char *column)
{
    const size_t c = pn_table_find_column(table, column);
    ck_assert(c != SIZE_MAX);
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        const double value = pn_table_numbers(table, c)[row];
        ck_assert_msg(!isinf(value), "%s is infinite", column);
        ck_assert_msg(!isnan(value) || pnt_has_note(table, "not defined"),
                      "%s is undefined without a reason", column);
        ck_assert_msg(!(value < 0) || pn_table_find_column(table, "quantity") == 0,
                      "%s is negative", column);
    }
}

START_TEST(measure_any_is_finite_or_has_a_reason)
{
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        for (size_t m = 0; pn_measures(m) != NULL; m++) {
            const char *name = pn_measures(m)->name;
            pn_table *table = rank(net, name, NULL);
            expect_numbers(table, name);
            ck_assert_uint_eq(pn_table_n_rows(table), pn_network_n_nodes(net, PN_BOTH));
            pn_table_free(table);
        }
        pn_table *table = summary(net, NULL, NULL);
        expect_numbers(table, "value");
        pn_table_free(table);
        pn_network_free(net);
    }
}
END_TEST

/* Groups count from 1 without a gap, the larger first, and hold every node once. */
static void expect_groups(const pn_network *net, const pn_table *table)
{
    const double *group = pn_table_numbers(table, 0);
    const size_t n = pn_network_n_nodes(net, PN_BOTH);
    size_t size = 0;
    size_t size_before = n;
    ck_assert_uint_eq(pn_table_n_rows(table), n);
    for (size_t row = 0; row < n; row++) {
        const double before = row == 0 ? 0 : group[row - 1];
        ck_assert(group[row] == before || group[row] == before + 1);
        size_before = group[row] == before || row == 0 ? size_before : size;
        size = group[row] == before ? size + 1 : 1;
        ck_assert_uint_le(size, size_before);
        ck_assert(!isnan(pnt_value(table, "group", row)));
    }
    ck_assert_double_eq(pn_table_fact_named(table, "groups"), group[n - 1]);
    ck_assert_double_le(pn_table_fact_named(table, "modularity"), 1);
}

START_TEST(method_any_numbers_groups_by_size)
{
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        for (size_t m = 0; pn_methods(m) != NULL; m++) {
            pn_table *table = cluster(net, pn_methods(m)->name, NULL);
            expect_groups(net, table);
            pn_table_free(table);
        }
        pn_network_free(net);
    }
}
END_TEST

/* A network without ties, or without nodes, can be selected, though not read. */
START_TEST(analysis_any_of_nothing_is_sane)
{
    pn_network *net = pnt_net("a-X b-X");
    static const bool keep[][3] = {{true, true, false}, {false, false, false}};
    for (size_t k = 0; k < 2; k++) {
        pn_network *part = NULL;
        ck_assert_int_eq(pn_network_select(net, keep[k], &part, NULL), PN_OK);
        for (size_t m = 0; pn_measures(m) != NULL; m++) {
            pn_table *table = rank(part, pn_measures(m)->name, NULL);
            expect_numbers(table, pn_measures(m)->name);
            pn_table_free(table);
        }
        for (size_t m = 0; pn_methods(m) != NULL; m++) {
            pn_table *table = cluster(part, pn_methods(m)->name, NULL);
            ck_assert_uint_eq(pn_table_n_rows(table),
                              pn_network_n_nodes(part, PN_BOTH));
            pn_table_free(table);
        }
        pn_table *table = summary(part, NULL, NULL);
        expect_numbers(table, "value");
        pn_table_free(table);
        pn_network_free(part);
    }
    pn_network_free(net);
}
END_TEST

/* Neighbours that cannot be told apart have one score, up to the rank rule. */
START_TEST(measure_any_ranks_twins_alike)
{
    pn_network *net = pnt_net("a-X a-Y b-X b-Y c-X d-Z d-Y e-Z");
    for (size_t m = 0; pn_measures(m) != NULL; m++) {
        pn_table *table = rank(net, pn_measures(m)->name, NULL);
        ck_assert_double_eq(pnt_value_named(net, table, "rank", "a"),
                            pnt_value_named(net, table, "rank", "b"));
        pn_table_free(table);
    }
    pn_network_free(net);
}
END_TEST

START_TEST(analysis_any_stops_when_cancelled)
{
    const volatile sig_atomic_t raised = 1;
    const pn_run run = {.cancel = &raised};
    pn_network *net = pnt_net_random(30, 20, .2, 1, 3);
    const char *const slow[] = {"closeness", "harmonic", "betweenness", "singular",
                                "pagerank"};
    for (size_t k = 0; k < sizeof slow / sizeof slow[0]; k++) {
        pn_table *table = NULL;
        pn_error err = PN_ERROR_INIT;
        const pn_rank_options options = {.measures = slow[k], .run = &run};
        ck_assert_int_eq(pn_rank(net, &options, &table, &err), PN_ECANCELLED);
        ck_assert_ptr_null(table);
    }
    pn_table *table = NULL;
    const pn_summary_options options = {.run = &run};
    ck_assert_int_eq(pn_summary(net, &options, &table, NULL), PN_ECANCELLED);
    pn_network_free(net);
}
END_TEST

START_TEST(measures_that_say_so_and_no_others_depend_on_weights)
{
    pn_network *even = pnt_net("a-X a-Y b-X b-Y b-Z c-Y c-Z d-Z");
    pn_network *uneven = pnt_net("a-X:5 a-Y b-X b-Y:2 b-Z c-Y c-Z:3 d-Z");
    for (size_t k = 0; pn_measures(k) != NULL; k++) {
        const char *name = pn_measures(k)->name;
        const pn_run alone = {.n_threads = 1};
        pn_table *of_even = rank(even, name, &alone);
        pn_table *of_uneven = rank(uneven, name, &alone);
        bool differ = false;
        for (size_t i = 0; i < 7; i++) {
            const double a = pnt_value(of_even, name, i);
            const double b = pnt_value(of_uneven, name, i);
            differ |= fabs(a - b) > 1e-9;
        }
        ck_assert_msg(differ == pni_measure_at(k)->uses_weights, "%s", name);
        pn_table_free(of_even);
        pn_table_free(of_uneven);
    }
    pn_network_free(even);
    pn_network_free(uneven);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        measure_any_is_the_same_again_shuffled_and_threaded,
        measure_any_has_the_same_draws_again_shuffled_and_threaded,
        measure_any_has_sane_intervals_and_expectations,
        method_any_is_the_same_again_shuffled_and_threaded,
        summary_is_the_same_again_shuffled_and_threaded,
        measure_any_is_finite_or_has_a_reason,
        method_any_numbers_groups_by_size,
        analysis_any_of_nothing_is_sane,
        measure_any_ranks_twins_alike,
        measures_that_say_so_and_no_others_depend_on_weights,
        analysis_any_stops_when_cancelled,
    };
    return RUN_TESTS("measures and methods", tests);
}
