#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/cluster/confidence.h"

#include <math.h>

/* Six nodes in two groups, {0 1 2} and {3 4 5}, and three starts: the first agrees, the
 * second puts node 2 to the others, the third splits the second group in three. */
START_TEST(confidence_is_the_share_of_the_group_that_is_with_a_node)
{
    const uint32_t group[] = {0, 0, 0, 1, 1, 1};
    uint32_t ends[] = {4, 4, 4, 1, 1, 1, 0, 0, 5, 5, 5, 5, 2, 2, 2, 3, 4, 5};
    const pni_trials trials = {.n = 3, .group = ends};
    const double expected[] = {5.0 / 6, 5.0 / 6, 2.0 / 3, 2.0 / 3, 2.0 / 3, 2.0 / 3};
    double found[6] = {0};
    size_t count[3] = {0};
    ck_assert_int_eq(pni_confidence(6, group, &trials, found, NULL), PN_OK);
    for (size_t i = 0; i < 6; i++) {
        ck_assert_double_eq_tol(found[i], expected[i], 1e-15);
    }
    ck_assert_int_eq(pni_trial_groups(6, &trials, count, NULL), PN_OK);
    ck_assert_uint_eq(count[0], 2);
    ck_assert_uint_eq(count[1], 2);
    ck_assert_uint_eq(count[2], 4);
}
END_TEST

START_TEST(confidence_is_full_where_groups_are_apart)
{
    pn_network *net = pnt_net("a-X a-Y b-X b-Y c-Z d-Z e- -W");
    pn_table *table = NULL;
    ck_assert_int_eq(pn_cluster(net, NULL, &table, NULL), PN_OK);
    ck_assert_double_eq(pn_table_fact_named(table, "starts"), 50);
    ck_assert_double_eq(pn_table_fact_named(table, "groups_lowest"), 4);
    ck_assert_double_eq(pn_table_fact_named(table, "groups_highest"), 4);
    for (size_t node = 0; node < pn_network_n_nodes(net, PN_BOTH); node++) {
        ck_assert_double_eq(pnt_value(table, "confidence", node), 1);
    }
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

START_TEST(confidence_is_of_as_many_starts_as_asked_for)
{
    pn_network *net = pnt_southern_women();
    const pn_cluster_options options = {.starts = 4};
    pn_table *table = NULL;
    ck_assert_int_eq(pn_cluster(net, &options, &table, NULL), PN_OK);
    ck_assert_double_eq(pn_table_fact_named(table, "starts"), 4);
    double size[33] = {0};
    for (size_t node = 0; node < 32; node++) {
        size[(size_t)pnt_value(table, "group", node)]++;
    }
    for (size_t node = 0; node < 32; node++) {
        const double others = size[(size_t)pnt_value(table, "group", node)] - 1;
        const double met = 4 * others * pnt_value(table, "confidence", node);
        ck_assert_double_eq_tol(met, round(met), 1e-9);
    }
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        confidence_is_the_share_of_the_group_that_is_with_a_node,
        confidence_is_full_where_groups_are_apart,
        confidence_is_of_as_many_starts_as_asked_for,
    };
    return RUN_TESTS("confidence", tests);
}
