/* Comparing groups, and testing them against chance, by slow obvious ways. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/cluster/barber_modularity.h"
#include "../../src/network/network_data.h"

#include <math.h>
#include <string.h>

static pn_table *cluster(const pn_network *net, pn_cluster_options options)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_cluster(net, &options, &table, &err) == PN_OK, "%s", err.message);
    return table;
}

static double log_or_0(double share)
{
    return share > 0 ? share * log(share) : 0;
}

static double pairs(double n)
{
    return n * (n - 1) / 2;
}

/* Group numbers, one per node. */
static void list_groups(const pn_network *net, const char *method, size_t *group)
{
    pn_table *table = cluster(net, (pn_cluster_options){.method = method});
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        group[i] = (size_t)pnt_value(table, "group", i) - 1;
    }
    pn_table_free(table);
}

enum { N = 64 };

/* Adjusted Rand index and NMI from the table of who is where in both. */
static void compare_slowly(size_t n, const size_t *a, const size_t *b, double *rand,
                           double *nmi)
{
    static double both[N][N];
    double in_a[N] = {0};
    double in_b[N] = {0};
    double same = 0;
    double same_a = 0;
    double same_b = 0;
    double joint = 0;
    double entropy = 0;
    memset(both, 0, sizeof both);
    for (size_t i = 0; i < n; i++) {
        both[a[i]][b[i]]++;
        in_a[a[i]]++;
        in_b[b[i]]++;
    }
    for (size_t g = 0; g < N; g++) {
        for (size_t h = 0; h < N; h++) {
            same += pairs(both[g][h]);
            joint -= log_or_0(both[g][h] / (double)n);
        }
        same_a += pairs(in_a[g]);
        same_b += pairs(in_b[g]);
        entropy -= log_or_0(in_a[g] / (double)n) + log_or_0(in_b[g] / (double)n);
    }
    const double expected = same_a * same_b / pairs((double)n);
    *rand = (same - expected) / ((same_a + same_b) / 2 - expected);
    *nmi = 2 * (entropy - joint) / entropy;
}

START_TEST(agreement_equals_that_of_a_table_of_both)
{
    for (uint64_t seed = 1; seed <= 8; seed++) {
        size_t a[N] = {0};
        size_t b[N] = {0};
        double rand = 0;
        double nmi = 0;
        pn_table *table = NULL;
        pn_network *net = pnt_net_random(30, 14, 0.15, 3, seed);
        list_groups(net, "barber", a);
        list_groups(net, "walktrap", b);
        compare_slowly(pni_n_nodes(net), a, b, &rand, &nmi);
        ck_assert_int_eq(pn_cluster_compare(net, "barber,walktrap", NULL, &table, NULL),
                         PN_OK);
        ck_assert_uint_eq(pn_table_n_rows(table), 1);
        ck_assert_double_eq_tol(pn_table_numbers(table, 2)[0], rand, 1e-12);
        ck_assert_double_eq_tol(pn_table_numbers(table, 3)[0], nmi, 1e-12);
        pn_table_free(table);
        pn_network_free(net);
    }
}
END_TEST

/* One group alone, where igraph's indices are not defined; a name given again asks
 * nothing new. */
START_TEST(agreement_of_equal_groups_is_full)
{
    pn_table *table = NULL;
    pn_network *net = pnt_net("a-X a-Y b-X b-Y");
    ck_assert_int_eq(
        pn_cluster_compare(net, "components,barber,components", NULL, &table, NULL),
        PN_OK);
    ck_assert_uint_eq(pn_table_n_rows(table), 1);
    ck_assert_double_eq(pn_table_numbers(table, 2)[0], 1);
    ck_assert_double_eq(pn_table_numbers(table, 3)[0], 1);
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

/* The best of all partitions, by restricted growth strings. */
// NOLINTNEXTLINE(misc-no-recursion): seven nodes deep
static double best_of_all(const pn_network *net, uint32_t *group, size_t at,
                          uint32_t n_groups)
{
    if (at == pni_n_nodes(net)) {
        double quality = 0;
        ck_assert_int_eq(pni_barber_modularity(net, group, 1, &quality, NULL), PN_OK);
        return quality;
    }
    double best = -1;
    for (uint32_t g = 0; g <= n_groups; g++) {
        group[at] = g;
        best = fmax(best, best_of_all(net, group, at + 1, n_groups + (g == n_groups)));
    }
    return best;
}

/* The eight networks with the degrees of [[1,0,1,1],[0,1,0,0],[1,0,0,1]]. */
static const char *const states[] = {
    "a-W a-Y a-Z b-X c-W c-Z", "a-W a-X a-Z b-Y c-W c-Z", "a-W a-X a-Y b-Z c-W c-Z",
    "a-X a-Y a-Z b-W c-W c-Z", "a-W a-X a-Z b-W c-Y c-Z", "a-W a-Y a-Z b-W c-X c-Z",
    "a-W a-X a-Z b-Z c-W c-Y", "a-W a-Y a-Z b-Z c-W c-X",
};

/* Mean, deviation and share above, over draws, against those over the eight states. */
START_TEST(test_meets_the_values_of_all_eight_networks)
{
    enum { N_DRAWS = 4000 };
    double quality[8] = {0};
    double mean = 0;
    double variance = 0;
    for (size_t k = 0; k < 8; k++) {
        uint32_t group[8] = {0};
        pn_network *net = pnt_net(states[k]);
        quality[k] = best_of_all(net, group, 0, 0);
        mean += quality[k] / 8;
        pn_network_free(net);
    }
    double share = 0;
    for (size_t k = 0; k < 8; k++) {
        variance += (quality[k] - mean) * (quality[k] - mean) / 8;
        share += quality[k] >= quality[0] - 1e-12 ? 1.0 / 8 : 0;
    }
    pn_network *net = pnt_net(states[0]);
    pn_table *table =
        cluster(net, (pn_cluster_options){.test = true, .draws = N_DRAWS});
    const double error = 4 * sqrt(variance / N_DRAWS);
    const double sd = pn_table_fact_named(table, "random_sd");
    ck_assert_double_gt(error, 0);
    ck_assert_double_eq_tol(pn_table_fact_named(table, "random_mean"), mean, error);
    ck_assert_double_eq_tol(sd, sqrt(variance), 0.05 * sqrt(variance));
    ck_assert_double_eq_tol(pn_table_fact_named(table, "p"), share, 0.035);
    ck_assert_double_eq_tol(pn_table_fact_named(table, "test_modularity"), quality[0],
                            1e-12);
    ck_assert_double_eq_tol(
        pn_table_fact_named(table, "z"),
        (quality[0] - pn_table_fact_named(table, "random_mean")) / sd, 1e-12);
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

/* Four full blocks, which chance never makes: no draw reaches them. */
START_TEST(test_finds_planted_groups)
{
    pn_network *net = pnt_net("a-U a-V b-U b-V c-W c-X d-W d-X e-Y e-Z f-Y f-Z "
                              "g-S g-T h-S h-T");
    pn_table *table = cluster(net, (pn_cluster_options){.test = true, .draws = 99});
    ck_assert_double_eq_tol(pn_table_fact_named(table, "p"), 0.01, 1e-15);
    ck_assert_double_gt(pn_table_fact_named(table, "z"), 3);
    ck_assert(pnt_has_note(table, "more than degrees alone"));
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

START_TEST(test_of_a_star_has_nothing_to_compare)
{
    pn_network *net = pnt_net("a-X a-Y a-Z");
    pn_table *table = cluster(net, (pn_cluster_options){.test = true});
    ck_assert_double_eq(pn_table_fact_named(table, "p"), 1);
    ck_assert(isnan(pn_table_fact_named(table, "z")));
    ck_assert(pnt_has_note(table, "z is not defined"));
    pn_table_free(table);
    pn_network_free(net);
}
END_TEST

/* Random networks are no rarer than chance has it: p is spread, not small. */
START_TEST(test_of_random_networks_is_not_surprised)
{
    double sum = 0;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        pn_network *net = pnt_net_random(12, 10, 0.3, 1, 100 + seed);
        pn_table *table = cluster(net, (pn_cluster_options){.test = true, .draws = 39});
        sum += pn_table_fact_named(table, "p");
        pn_table_free(table);
        pn_network_free(net);
    }
    /* A mean of 20 uniform numbers: 0.5 with deviation 0.065. */
    ck_assert_double_eq_tol(sum / 20, 0.51, 0.26);
}
END_TEST

START_TEST(test_gives_the_same_on_one_and_two_threads)
{
    const pn_run one = {.n_threads = 1};
    const pn_run two = {.n_threads = 2};
    pn_network *net = pnt_net_random(60, 40, 0.2, 2, 3);
    pn_table *a =
        cluster(net, (pn_cluster_options){.test = true, .draws = 50, .run = &one});
    pn_table *b =
        cluster(net, (pn_cluster_options){.test = true, .draws = 50, .run = &two});
    ck_assert(pnt_same_tables(a, b));
    pn_table_free(a);
    pn_table_free(b);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        agreement_equals_that_of_a_table_of_both,
        agreement_of_equal_groups_is_full,
        test_meets_the_values_of_all_eight_networks,
        test_finds_planted_groups,
        test_of_a_star_has_nothing_to_compare,
        test_of_random_networks_is_not_surprised,
        test_gives_the_same_on_one_and_two_threads,
    };
    return RUN_TESTS("groups", tests);
}
