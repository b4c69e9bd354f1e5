/* The groups with the highest Barber modularity: published, enumerated, compared. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/cluster/barber_modularity.h"
#include "../../src/network/network_data.h"

#include <partnet/igraph.h>

#include <math.h>

static double modularity_of(const pn_network *net, const char *method,
                            double resolution)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_cluster_options options = {.method = method, .resolution = resolution};
    ck_assert_msg(pn_cluster(net, &options, &table, &err) == PN_OK, "%s", err.message);
    const double found = pn_table_fact_named(table, "modularity");
    pn_table_free(table);
    return found;
}

/* Beckett's LPAwb+ in R bipartite, best of 200 seeds; none of the 190,899,322
 * partitions of the events allows a higher one. */
START_TEST(barber_southern_women_reaches_the_best_value)
{
    pn_network *net = pnt_southern_women();
    ck_assert_double_eq_tol(modularity_of(net, "barber", 1), 0.345537179649, 1e-12);
    pn_network_free(net);
}
END_TEST

START_TEST(barber_two_disjoint_ties_give_a_half)
{
    pn_network *net = pnt_net("a-X b-Y");
    ck_assert_double_eq_tol(modularity_of(net, "barber", 1), 0.5, 1e-12);
    ck_assert_double_eq_tol(modularity_of(net, "barber", 0.5), 0.75, 1e-12);
    pn_network_free(net);
    net = pnt_net("a-X:3 b-Y");
    ck_assert_double_eq_tol(modularity_of(net, "barber", 1), 0.375, 1e-12);
    pn_network_free(net);
}
END_TEST

/* The best of all partitions, by restricted growth strings. */
// NOLINTNEXTLINE(misc-no-recursion): ten nodes deep at most
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

START_TEST(barber_small_networks_reach_the_best_of_all_partitions)
{
    for (uint64_t seed = 1; seed <= 24; seed++) {
        uint32_t group[16] = {0};
        pn_network *net = pnt_net_random(2 + seed % 3, 5 - seed % 3, 0.55, 3, seed);
        const double best = best_of_all(net, group, 0, 0);
        ck_assert_double_eq_tol(modularity_of(net, "barber", 1), best, 1e-12);
        pn_network_free(net);
    }
}
END_TEST

/* Barber's modularity is that of the network with its ties directed from left to right,
 * whose best value igraph proves by integer programming. */
static double proven_best(const pn_network *net)
{
    pn_igraph *view = NULL;
    igraph_t directed;
    igraph_real_t best = 0;
    ck_assert_int_eq(pn_igraph_new(net, &view, NULL), PN_OK);
    igraph_copy(&directed, pn_igraph_graph(view));
    igraph_to_directed(&directed, IGRAPH_TO_DIRECTED_ACYCLIC);
    ck_assert_int_eq(igraph_community_optimal_modularity(&directed, &best, NULL,
                                                         pn_igraph_weights(view)),
                     IGRAPH_SUCCESS);
    igraph_destroy(&directed);
    pn_igraph_free(view);
    return best;
}

START_TEST(barber_small_networks_reach_the_proven_best)
{
    for (uint64_t seed = 1; seed <= 6; seed++) {
        pn_network *net = pnt_net_random(9, 7, 0.25, seed % 2 == 0 ? 1 : 5, seed);
        ck_assert_double_eq_tol(modularity_of(net, "barber", 1), proven_best(net),
                                1e-9);
        pn_network_free(net);
    }
}
END_TEST

START_TEST(barber_is_never_below_other_methods)
{
    static const char *const others[] = {"leiden", "multilevel", "walktrap", "infomap"};
    for (uint64_t seed = 1; seed <= 24; seed++) {
        const double share = seed % 2 == 0 ? 0.05 : 0.2;
        pn_network *net = pnt_net_random(30 + seed, 12 + seed % 7, share, 4, seed);
        const double found = modularity_of(net, "barber", 1);
        for (size_t k = 0; k < sizeof others / sizeof *others; k++) {
            ck_assert_double_ge(found, modularity_of(net, others[k], 1) - 1e-12);
        }
        pn_network_free(net);
    }
}
END_TEST

/* Stars, a path, a tree, full blocks, blocks of other sizes and weights, a ring. */
START_TEST(barber_is_never_below_other_methods_on_plain_shapes)
{
    static const char *const shapes[] = {
        "a-X b-X c-X d-X",
        "a-X a-Y a-Z b-W b-V b-U",
        "a-X b-X b-Y c-Y c-Z d-Z d-W e-W",
        "a-X a-Y b-Y b-Z b-W c-W d-W d-V e-V f-V f-U",
        "a-X a-Y a-Z b-X b-Y b-Z c-X c-Y c-Z",
        "a-X:5 a-Y b-X b-Y:5 c-Z:2 c-W d-Z d-W:9 a-Z b-W:3",
        "a-X b-X b-Y c-Y c-Z d-Z d-W e-W e-V f-V f-U a-U",
        "a-X b-Y c-Z d-W e- -V",
    };
    static const char *const others[] = {"leiden",  "multilevel", "walktrap",
                                         "infomap", "components", "barber"};
    for (size_t k = 0; k < sizeof shapes / sizeof *shapes; k++) {
        uint32_t group[16] = {0};
        pn_network *net = pnt_net(shapes[k]);
        const double found = modularity_of(net, "barber", 1);
        for (size_t j = 0; j < sizeof others / sizeof *others; j++) {
            ck_assert_double_ge(found, modularity_of(net, others[j], 1) - 1e-12);
        }
        if (pni_n_nodes(net) <= 10) {
            ck_assert_double_eq_tol(found, best_of_all(net, group, 0, 0), 1e-12);
        }
        pn_network_free(net);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        barber_southern_women_reaches_the_best_value,
        barber_two_disjoint_ties_give_a_half,
        barber_small_networks_reach_the_best_of_all_partitions,
        barber_small_networks_reach_the_proven_best,
        barber_is_never_below_other_methods,
        barber_is_never_below_other_methods_on_plain_shapes,
    };
    return RUN_TESTS("barber", tests);
}
