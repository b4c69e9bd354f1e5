#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/rank/order.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static void expect_order(pni_ranked *ranked, size_t n, const char *names,
                         const double *ranks)
{
    pni_order_sort(ranked, n);
    for (size_t i = 0; i < n; i++) {
        ck_assert_int_eq(ranked[i].name[0], names[i]);
        ck_assert_double_eq(ranked[i].rank, ranks[i]);
    }
}

START_TEST(order_equal_scores_share_a_rank_and_the_next_skips)
{
    pni_ranked ranked[] = {{.score = 5, .name = "d"},
                           {.score = 7, .name = "b"},
                           {.score = 9, .name = "c"},
                           {.score = 7, .name = "a"}};
    expect_order(ranked, 4, "cabd", (const double[]){1, 2, 2, 4});
}
END_TEST

/* c is near b, but not near a, the first of the run. */
START_TEST(order_run_is_compared_with_its_first_score)
{
    pni_ranked ranked[] = {{.score = 1 - 1.4e-9, .name = "c"},
                           {.score = 1 - 0.8e-9, .name = "b"},
                           {.score = 1, .name = "z"}};
    expect_order(ranked, 3, "bzc", (const double[]){1, 1, 3});
}
END_TEST

START_TEST(order_scores_are_compared_in_their_own_size)
{
    pni_ranked small[] = {{.score = 1e-12, .name = "b"}, {.score = 2e-12, .name = "a"}};
    pni_ranked large[] = {{.score = 1e12, .name = "a"},
                          {.score = 1e12 + 1, .name = "b"}};
    expect_order(small, 2, "ab", (const double[]){1, 2});
    expect_order(large, 2, "ab", (const double[]){1, 1});
}
END_TEST

START_TEST(order_undefined_scores_come_last_without_a_rank)
{
    pni_ranked ranked[] = {{.score = NAN, .name = "b"},
                           {.score = 0, .name = "c"},
                           {.score = NAN, .name = "a"}};
    pni_order_sort(ranked, 3);
    ck_assert_str_eq(ranked[0].name, "c");
    ck_assert_str_eq(ranked[1].name, "a");
    ck_assert(isnan(ranked[1].rank) && isnan(ranked[2].rank));
}
END_TEST

START_TEST(order_cut_keeps_those_equal_to_the_last)
{
    const pni_ranked ranked[] = {{.rank = 1}, {.rank = 2}, {.rank = 2}, {.rank = 4}};
    ck_assert_uint_eq(pni_order_cut(ranked, 4, 0), 4);
    ck_assert_uint_eq(pni_order_cut(ranked, 4, 1), 1);
    ck_assert_uint_eq(pni_order_cut(ranked, 4, 2), 3);
    ck_assert_uint_eq(pni_order_cut(ranked, 4, 3), 3);
    ck_assert_uint_eq(pni_order_cut(ranked, 4, 9), 4);
}
END_TEST

/* degrees: a 2, b 1, c 1; X 3, Y 1 */
static pn_table *rank(pn_rank_options options)
{
    pn_network *net = pnt_net("a-X a-Y b-X c-X");
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_rank(net, &options, &table, &err) == PN_OK, "%s", err.message);
    pn_network_free(net);
    return table;
}

static void expect_names(const pn_table *table, const char *names)
{
    const size_t c = pn_table_find_column(table, "name");
    ck_assert_uint_eq(pn_table_n_rows(table), strlen(names));
    for (size_t row = 0; names[row] != '\0'; row++) {
        ck_assert_int_eq(pn_table_text(table, row, c)[0], names[row]);
    }
}

START_TEST(rank_without_options_ranks_the_right_side_by_degree)
{
    pn_table *table = rank((pn_rank_options){0});
    expect_names(table, "XY");
    ck_assert_str_eq(pn_table_command(table), "rank");
    ck_assert_str_eq(pn_table_column(table, 0).name, "rank");
    ck_assert_str_eq(pn_table_column(table, 2).name, "side");
    ck_assert_str_eq(pn_table_column(table, 3).name, "degree");
    ck_assert_str_eq(pn_table_text(table, 0, 2), "school");
    ck_assert_double_eq(pn_table_numbers(table, 3)[0], 3);
    ck_assert(pnt_has_note(table, "degree is"));
    pn_table_free(table);
}
END_TEST

START_TEST(rank_side_and_top_choose_the_rows)
{
    pn_table *table = rank((pn_rank_options){.side = PN_LEFT, .top = 1});
    expect_names(table, "a");
    pn_table_free(table);
    table = rank((pn_rank_options){.side = PN_LEFT, .top = 2});
    expect_names(table, "abc");
    pn_table_free(table);
}
END_TEST

START_TEST(rank_both_sides_lists_each_by_itself)
{
    pn_table *table = rank((pn_rank_options){.side = PN_BOTH});
    expect_names(table, "abcXY");
    ck_assert_double_eq(pn_table_numbers(table, 0)[3], 1);
    ck_assert(pnt_has_note(table, "each side is ranked by itself"));
    pn_table_free(table);
}
END_TEST

START_TEST(rank_both_sides_by_pagerank_is_one_list)
{
    pn_table *table = rank((pn_rank_options){.side = PN_BOTH, .measures = "pagerank"});
    expect_names(table, "XaYbc");
    ck_assert(!pnt_has_note(table, "each side is ranked by itself"));
    pn_table_free(table);
}
END_TEST

/* Rows of two lists cannot have ranks in one. */
START_TEST(rank_sides_apart_have_ranks_of_their_own_by_each_measure)
{
    pn_network *net = pnt_net("a-X a-Y b-X c-X");
    const pn_rank_options options = {
        .side = PN_BOTH, .measures = "degree,pagerank", .ranks = true};
    pn_table *table = NULL;
    ck_assert_int_eq(pn_rank(net, &options, &table, NULL), PN_OK);
    ck_assert_double_eq(pnt_value_named(net, table, "pagerank_rank", "a"), 1);
    ck_assert_double_eq(pnt_value_named(net, table, "pagerank_rank", "X"), 1);
    ck_assert_double_eq(pnt_value_named(net, table, "pagerank_rank", "Y"), 2);
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

START_TEST(rank_measure_named_twice_is_shown_once)
{
    pn_table *table =
        rank((pn_rank_options){.measures = "betweenness, degree,betweenness"});
    ck_assert_uint_eq(pn_table_n_columns(table), 5);
    ck_assert_str_eq(pn_table_column(table, 3).name, "betweenness");
    pn_table_free(table);
}
END_TEST

START_TEST(rank_by_all_shows_every_measure_once)
{
    size_t n = 0;
    while (pn_measures(n) != NULL) {
        n++;
    }
    pn_table *table = rank((pn_rank_options){.measures = "closeness, all"});
    ck_assert_uint_eq(pn_table_n_columns(table), 3 + n);
    ck_assert_str_eq(pn_table_column(table, 3).name, "closeness");
    ck_assert_str_eq(pn_table_column(table, 4).name, "degree");
    pn_table_free(table);
}
END_TEST

START_TEST(rank_normalized_divides_by_the_other_side)
{
    pn_table *table = rank((pn_rank_options){.normalized = true});
    ck_assert_double_eq(pn_table_numbers(table, 3)[0], 1);
    ck_assert_int_eq(pn_table_column(table, 3).type, PN_NUMBER);
    ck_assert(pnt_has_note(table, "share of the other side"));
    pn_table_free(table);
}
END_TEST

START_TEST(rank_unknown_measure_is_refused_with_a_suggestion)
{
    pn_network *net = pnt_net("a-X");
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_rank_options options = {.measures = "degree,betweeness"};
    ck_assert_int_eq(pn_rank(net, &options, &table, &err), PN_EUSE);
    ck_assert_ptr_nonnull(strstr(err.message, "did you mean 'betweenness'?"));
    ck_assert_ptr_nonnull(strstr(err.message, "degree, strength"));
    const pn_rank_options none = {.measures = "degree,"};
    ck_assert_int_eq(pn_rank(net, &none, &table, NULL), PN_EUSE);
    ck_assert_ptr_null(table);
    pn_network_free(net);
}
END_TEST

static pn_table *rank_singular(const char *ties)
{
    pn_network *net = pnt_net(ties);
    const pn_rank_options options = {.measures = "singular"};
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_rank(net, &options, &table, &err) == PN_OK, "%s", err.message);
    pn_network_free(net);
    return table;
}

START_TEST(singular_of_components_alike_but_for_rounding_is_undefined)
{
    pn_table *table = rank_singular("a-X:1 b-Y:1.000000000001");
    ck_assert(pnt_has_note(table, "two components share the largest singular value"));
    pn_table_free(table);
    table = rank_singular("a-X:1 b-Y:1.00001");
    ck_assert(!pnt_has_note(table, "two components share"));
    pn_table_free(table);
}
END_TEST

START_TEST(singular_counts_the_nodes_outside)
{
    pn_table *table = rank_singular("a-X b-X c-");
    ck_assert(pnt_has_note(table, "is 0 for the 1 node outside the component"));
    pn_table_free(table);
    table = rank_singular("a-X b-X c-Y");
    ck_assert(pnt_has_note(table, "is 0 for the 2 nodes outside the component"));
    pn_table_free(table);
}
END_TEST

/* 22 firms with 1 to 22 partners.  By strength, the first 15 stand the other way round
 * and the next one is 11 places early: 105 + 11 of 231 pairs disagree. */
START_TEST(agreement_that_rounds_to_nothing_has_no_sign)
{
    enum { N = 22, SIZE = 8192 };
    char ties[SIZE] = "";
    size_t at = 0;
    for (int i = 1; i <= N; i++) {
        const int place = i > 16 ? i : i == 16 ? 5 : i > 11 ? 16 - i : 17 - i;
        for (int k = 1; k < i; k++) {
            at += (size_t)snprintf(ties + at, SIZE - at, "f%d-s%d ", i, k);
        }
        at += (size_t)snprintf(ties + at, SIZE - at, "f%d-s%d:%d ", i, i,
                               100 * place - i);
    }
    pn_network *net = pnt_net(ties);
    const pn_rank_options options = {
        .measures = "degree,strength", .side = PN_LEFT, .ranks = true};
    pn_table *table = NULL;
    ck_assert_int_eq(pn_rank(net, &options, &table, NULL), PN_OK);
    ck_assert(pnt_has_note(table, "degree and strength 0.00"));
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

START_TEST(measures_all_have_a_head)
{
    for (size_t k = 0; pn_measures(k) != NULL; k++) {
        const pn_entry *entry = pn_measures(k);
        ck_assert_uint_gt(strlen(entry->summary), 0);
        ck_assert_uint_gt(strlen(entry->reference), 0);
        ck_assert_ptr_nonnull(entry->parameters);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        order_equal_scores_share_a_rank_and_the_next_skips,
        order_run_is_compared_with_its_first_score,
        order_scores_are_compared_in_their_own_size,
        order_undefined_scores_come_last_without_a_rank,
        order_cut_keeps_those_equal_to_the_last,
        rank_without_options_ranks_the_right_side_by_degree,
        rank_side_and_top_choose_the_rows,
        rank_both_sides_lists_each_by_itself,
        rank_both_sides_by_pagerank_is_one_list,
        rank_sides_apart_have_ranks_of_their_own_by_each_measure,
        rank_measure_named_twice_is_shown_once,
        rank_by_all_shows_every_measure_once,
        rank_normalized_divides_by_the_other_side,
        rank_unknown_measure_is_refused_with_a_suggestion,
        singular_of_components_alike_but_for_rounding_is_undefined,
        singular_counts_the_nodes_outside,
        agreement_that_rounds_to_nothing_has_no_sign,
        measures_all_have_a_head,
    };
    return RUN_TESTS("rank", tests);
}
