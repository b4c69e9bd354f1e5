/* Scores expected of random networks. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include <partnet/network.h>

static pn_table *rank(const pn_network *net, pn_rank_options options)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    options.against = "bicm";
    ck_assert_msg(pn_rank(net, &options, &table, &err) == PN_OK, "%s", err.message);
    return table;
}

/* No event of 14 with 18 women can have more than 452 pairs. */
START_TEST(against_normalized_expects_shares)
{
    pn_network *net = pnt_southern_women();
    pn_rank_options options = {.measures = "betweenness", .n_draws = 20};
    pn_table *pairs = rank(net, options);
    options.normalized = true;
    pn_table *shares = rank(net, options);
    for (size_t node = 18; node < 32; node++) {
        ck_assert_double_eq_tol(pnt_value(shares, "betweenness_expected", node) * 452,
                                pnt_value(pairs, "betweenness_expected", node), 1e-9);
        ck_assert_double_eq_tol(pnt_value(shares, "betweenness_z", node),
                                pnt_value(pairs, "betweenness_z", node), 1e-9);
    }
    pn_table_free(pairs);
    pn_table_free(shares);
    pn_network_free(net);
}
END_TEST

/* No other network has these degrees. */
START_TEST(against_counts_the_undefined_of_the_side_shown)
{
    pn_network *net = pnt_net("a-X a-Y b-X c-X");
    const pn_rank_options options = {.measures = "harmonic", .n_draws = 20};
    pn_table *table = rank(net, options);
    ck_assert_double_nan(pnt_value_named(net, table, "harmonic_z", "X"));
    ck_assert(pnt_has_note(table, "harmonic_z is not defined for 2 nodes that have"));
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

START_TEST(against_expects_the_strength_itself_without_weights)
{
    pn_network *net = pnt_net("a-X a-Y b-X c-X c-Z d-Z");
    const pn_rank_options options = {.measures = "strength", .n_draws = 20};
    pn_table *table = rank(net, options);
    ck_assert_double_eq(pnt_value_named(net, table, "strength_expected", "X"), 3);
    ck_assert_double_nan(pnt_value_named(net, table, "strength_z", "X"));
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

/* X has the same score in every network, and the mean of as many sums is a bit off. */
START_TEST(against_takes_rounding_for_no_difference)
{
    pn_network *net = pnt_net("a-X b-X c-X d-X e-X");
    const pn_rank_options options = {.measures = "pagerank", .n_draws = 60};
    pn_table *table = rank(net, options);
    ck_assert_double_nan(pnt_value_named(net, table, "pagerank_z", "X"));
    ck_assert(pnt_has_note(table, "pagerank_z is not defined for 1 node that has"));
    ck_assert(!pnt_has_note(table, "weights are drawn")); /* there are none */
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        against_normalized_expects_shares,
        against_counts_the_undefined_of_the_side_shown,
        against_expects_the_strength_itself_without_weights,
        against_takes_rounding_for_no_difference,
    };
    return RUN_TESTS("against", tests);
}
