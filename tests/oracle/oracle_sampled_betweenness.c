/* Betweenness from random sources against the exact one. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/network_data.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { MAX_NODES = 256, N_SEEDS = 200 };

static pn_table *rank(const pn_network *net, const pn_rank_options *options)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_rank(net, options, &table, &err) == PN_OK, "%s", err.message);
    return table;
}

static pn_table *estimate(const pn_network *net, size_t n_sources, uint64_t seed,
                          unsigned n_threads)
{
    const pn_run run = {.seed = seed, .n_threads = n_threads};
    const pn_rank_options options = {
        .side = PN_BOTH, .approximate = true, .sources = n_sources, .run = &run};
    return rank(net, &options);
}

static void fill(const pn_network *net, const pn_table *table, const char *column,
                 double *value)
{
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        value[i] = pnt_value(table, column, i);
    }
}

static void fill_exact(const pn_network *net, double *exact)
{
    const pn_rank_options options = {.side = PN_BOTH, .measures = "betweenness"};
    pn_table *table = rank(net, &options);
    fill(net, table, "betweenness", exact);
    pn_table_free(table);
}

/* Sparse ones have trees and components, dense ones few twins. */
static pn_network *network(size_t k)
{
    static const double share[] = {.01, .02, .04, .1, .3};
    return pnt_net_random(60 + 10 * k, 40, share[k % 5], 1, k + 1);
}

static bool holds(const pn_network *net, const pn_table *table, const double *exact)
{
    double low[MAX_NODES];
    double high[MAX_NODES];
    fill(net, table, "betweenness_low", low);
    fill(net, table, "betweenness_high", high);
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        const double slack = 1e-9 * fmax(1, exact[i]);
        if (!(low[i] <= exact[i] + slack && exact[i] <= high[i] + slack)) {
            return false;
        }
    }
    return true;
}

/* All nodes of a network at once, in at least 95 % of the samples. */
START_TEST(intervals_hold_the_exact_values)
{
    double exact[MAX_NODES];
    for (size_t k = 0; k < 10; k++) {
        pn_network *net = network(k);
        size_t n_held = 0;
        fill_exact(net, exact);
        for (uint64_t seed = 1; seed <= N_SEEDS; seed++) {
            pn_table *table = estimate(net, 5 + 6 * k, seed, 1);
            n_held += holds(net, table, exact) ? 1 : 0;
            pn_table_free(table);
        }
        ck_assert_msg(n_held >= N_SEEDS * 95 / 100, "%zu of %d", n_held, N_SEEDS);
        pn_network_free(net);
    }
}
END_TEST

/* The mean of many estimates is the exact value, up to five standard errors. */
START_TEST(estimates_are_right_on_average)
{
    double exact[MAX_NODES];
    double value[MAX_NODES];
    for (size_t k = 0; k < 10; k++) {
        pn_network *net = network(k);
        const size_t n = pni_n_nodes(net);
        double sum[MAX_NODES] = {0};
        double square[MAX_NODES] = {0};
        fill_exact(net, exact);
        for (uint64_t seed = 1; seed <= N_SEEDS; seed++) {
            pn_table *table = estimate(net, 10, seed, 1);
            fill(net, table, "betweenness", value);
            for (size_t i = 0; i < n; i++) {
                sum[i] += value[i] - exact[i];
                square[i] += (value[i] - exact[i]) * (value[i] - exact[i]);
            }
            pn_table_free(table);
        }
        for (size_t i = 0; i < n; i++) {
            ck_assert_msg(fabs(sum[i]) <= 5 * sqrt(square[i]) + 1e-6 * (1 + exact[i]),
                          "network %zu, node %zu: off by %g", k, i, sum[i] / N_SEEDS);
        }
        pn_network_free(net);
    }
}
END_TEST

/* More sources, narrower intervals; and they tell something. */
START_TEST(intervals_shrink_with_the_sources)
{
    pn_network *net = pnt_net_random(1500, 500, .006, 1, 3);
    double width[2];
    for (size_t k = 0; k < 2; k++) {
        pn_table *table = estimate(net, k == 0 ? 400 : 1600, 1, 2);
        const size_t top = pn_table_node(table, 0);
        width[k] = pnt_value(table, "betweenness_high", top) -
                   pnt_value(table, "betweenness_low", top);
        pn_table_free(table);
    }
    ck_assert_double_lt(width[1], width[0] / 2);
    pn_network_free(net);
}
END_TEST

START_TEST(as_many_sources_as_nodes_give_points)
{
    double exact[MAX_NODES];
    double value[MAX_NODES];
    pn_network *net = network(2);
    pn_table *table = estimate(net, pni_n_nodes(net), 1, 1);
    fill_exact(net, exact);
    static const char *const columns[] = {"betweenness", "betweenness_low",
                                          "betweenness_high"};
    for (size_t c = 0; c < 3; c++) {
        fill(net, table, columns[c], value);
        for (size_t i = 0; i < pni_n_nodes(net); i++) {
            ck_assert_double_eq(value[i], exact[i]);
        }
    }
    ck_assert(pnt_has_note(table, "exact"));
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

START_TEST(estimates_have_the_same_bytes_for_any_number_of_threads)
{
    pn_network *net = pnt_net_random(1500, 500, .006, 1, 3);
    pn_table *alone = estimate(net, 500, 9, 1);
    for (unsigned n_threads = 2; n_threads <= 3; n_threads++) {
        pn_table *table = estimate(net, 500, 9, n_threads);
        ck_assert(pnt_same_tables(alone, table));
        pn_table_free(table);
    }
    pn_table *other = estimate(net, 500, 10, 1);
    ck_assert(!pnt_same_tables(alone, other));
    pn_table_free(other);
    pn_table_free(alone);
    pn_network_free(net);
}
END_TEST

static bool is_joined(const pn_table *table, size_t row, size_t other)
{
    const double *low = pn_table_numbers(table, 4);
    const double *high = pn_table_numbers(table, 5);
    return low[row] <= high[other] && low[other] <= high[row];
}

/* Two rows of one rank are joined by a chain of overlaps, two of different ranks never
 * overlap; the rank is the number of rows in the groups above, and one. */
START_TEST(ranks_are_groups_of_overlapping_intervals)
{
    pn_network *net = pnt_net_random(300, 200, .01, 1, 8);
    const pn_rank_options options = {.approximate = true, .sources = 300};
    pn_table *table = rank(net, &options);
    const double *rank_of = pn_table_numbers(table, 0);
    const size_t n = pn_table_n_rows(table);
    size_t first = 0;
    for (size_t row = 0; row < n; row++) {
        bool joined_above = false;
        for (size_t other = 0; other < row; other++) {
            for (size_t below = row; below < n; below++) {
                joined_above = joined_above || is_joined(table, below, other);
            }
        }
        first = joined_above ? first : row;
        ck_assert_double_eq(rank_of[row], (double)first + 1);
    }
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

/* A ring of 80 nodes with a hub that is tied to every eighth, and a star of 70. */
static pn_network *hub_and_star(void)
{
    static char text[8192];
    size_t at = 0;
    for (int i = 0; i < 40; i++) {
        at += (size_t)snprintf(text + at, sizeof text - at, "e%d-s%d e%d-s%d ", i, i, i,
                               (i + 1) % 40);
    }
    for (int i = 0; i < 40; i += 4) {
        at += (size_t)snprintf(text + at, sizeof text - at, "e%d-H ", i);
    }
    for (int i = 0; i < 70; i++) {
        at += (size_t)snprintf(text + at, sizeof text - at, "leaf%d-S ", i);
    }
    ck_assert_uint_lt(at, sizeof text);
    return pnt_net(text);
}

/* The hub's interval reaches below the star's point, down to others that do not reach
 * up to that. */
START_TEST(ranks_join_what_the_first_of_a_group_overlaps)
{
    pn_network *net = hub_and_star();
    const pn_rank_options options = {.approximate = true, .sources = 50};
    pn_table *table = rank(net, &options);
    const size_t third = pn_table_node(table, 2);
    const double high = pnt_value(table, "betweenness_high", third);
    ck_assert_double_eq(pnt_value_named(net, table, "betweenness_low", "S"), 2415);
    ck_assert_double_lt(high, 2415);
    ck_assert_double_lt(pnt_value_named(net, table, "betweenness_low", "H"), high);
    ck_assert_double_eq(pn_table_numbers(table, 0)[2], 1);
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        intervals_hold_the_exact_values,
        estimates_are_right_on_average,
        intervals_shrink_with_the_sources,
        as_many_sources_as_nodes_give_points,
        estimates_have_the_same_bytes_for_any_number_of_threads,
        ranks_are_groups_of_overlapping_intervals,
        ranks_join_what_the_first_of_a_group_overlaps,
    };
    return RUN_TESTS("betweenness from random sources", tests);
}
