/* Redundancy and pairwise clustering against slow obvious versions, cores against
 * igraph and against peeling one node at a time, on random networks; published values
 * of small graphs. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/border/igraph_view.h"
#include "../../src/network/structure/peel.h"

#include <math.h>
#include <string.h>

enum { MAX_NODES = 64, N_NETWORKS = 60 };

typedef bool tied_matrix[MAX_NODES][MAX_NODES];

static pn_network *network(size_t k)
{
    static const double share[] = {.03, .06, .12, .3, .7};
    const size_t n_left = 1 + (7 * k) % 30;
    const size_t n_right = 1 + (11 * k) % 23;
    return pnt_net_random(n_left, n_right, share[k % 5], 1, k + 1);
}

static void fill_tied(const pn_network *net, tied_matrix tied)
{
    memset(tied, 0, sizeof(tied_matrix));
    for (size_t t = 0; t < net->n_ties; t++) {
        tied[net->tie_left[t]][net->partner[t]] = true;
        tied[net->partner[t]][net->tie_left[t]] = true;
    }
}

static double count_shared(size_t n, tied_matrix tied, size_t a, size_t b)
{
    double shared = 0;
    for (size_t v = 0; v < n; v++) {
        shared += tied[a][v] && tied[b][v];
    }
    return shared;
}

static double slow_redundancy(size_t n, tied_matrix tied, size_t u)
{
    double pairs = 0;
    double linked = 0;
    for (size_t a = 0; a < n; a++) {
        for (size_t b = a + 1; b < n; b++) {
            if (tied[u][a] && tied[u][b]) {
                pairs++;
                linked += count_shared(n, tied, a, b) >= 2;
            }
        }
    }
    return pairs > 0 ? linked / pairs : NAN;
}

typedef double divisor(double d_u, double d_v, double shared);

static double all_partners(double d_u, double d_v, double shared)
{
    return d_u + d_v - shared;
}

static double fewer_partners(double d_u, double d_v, double shared)
{
    (void)shared;
    return d_u < d_v ? d_u : d_v;
}

static double more_partners(double d_u, double d_v, double shared)
{
    (void)shared;
    return d_u > d_v ? d_u : d_v;
}

static double slow_clustering(size_t n, tied_matrix tied, size_t u, divisor *by)
{
    const double d_u = count_shared(n, tied, u, u);
    double n_others = 0;
    double sum = 0;
    for (size_t v = 0; v < n; v++) {
        const double shared = v == u ? 0 : count_shared(n, tied, u, v);
        if (shared > 0) {
            n_others++;
            sum += shared / by(d_u, count_shared(n, tied, v, v), shared);
        }
    }
    return n_others > 0 ? sum / n_others : NAN;
}

static void expect_scores(const pn_network *net, const char *measure,
                          const double *expected)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_rank_options options = {.side = PN_BOTH, .measures = measure};
    ck_assert_msg(pn_rank(net, &options, &table, &err) == PN_OK, "%s", err.message);
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        const double found = pnt_value(table, measure, i);
        const bool same =
            isnan(expected[i]) ? isnan(found) : fabs(found - expected[i]) <= 1e-12;
        ck_assert_msg(same, "%s of node %zu: %.15f, expected %.15f", measure, i, found,
                      expected[i]);
    }
    pn_table_free(table);
}

START_TEST(redundancy_equals_brute_force)
{
    static tied_matrix tied;
    double score[MAX_NODES];
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        const size_t n = pni_n_nodes(net);
        fill_tied(net, tied);
        for (size_t u = 0; u < n; u++) {
            score[u] = slow_redundancy(n, tied, u);
        }
        expect_scores(net, "redundancy", score);
        pn_network_free(net);
    }
}
END_TEST

static void expect_clustering(const pn_network *net, const char *measure, divisor *by)
{
    static tied_matrix tied;
    double score[MAX_NODES];
    fill_tied(net, tied);
    for (size_t u = 0; u < pni_n_nodes(net); u++) {
        score[u] = slow_clustering(pni_n_nodes(net), tied, u, by);
    }
    expect_scores(net, measure, score);
}

START_TEST(clustering_equals_brute_force)
{
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        expect_clustering(net, "clustering", all_partners);
        expect_clustering(net, "clustering_min", fewer_partners);
        expect_clustering(net, "clustering_max", more_partners);
        pn_network_free(net);
    }
}
END_TEST

static double score_of(const char *ties, const char *measure, const char *name)
{
    pn_network *net = pnt_net(ties);
    pn_table *table = NULL;
    const pn_rank_options options = {.side = PN_BOTH, .measures = measure};
    ck_assert_int_eq(pn_rank(net, &options, &table, NULL), PN_OK);
    const double score = pnt_value_named(net, table, measure, name);
    pn_table_free(table);
    pn_network_free(net);
    return score;
}

/* Latapy, Magnien and Del Vecchio 2008, figure 5; a hexagon with a chord from
 * NetworkX's tests of redundancy. */
START_TEST(overlap_of_published_graphs_is_as_published)
{
    static const char g1[] = "a-Q a-R a-S a-T a-U b-T b-U b-V";
    static const char g2[] = "a-Q a-R a-S b-R b-S b-T";
    static const char g3[] = "a-Q a-R a-S a-T a-U b-T b-U b-V b-W b-X";
    static const char hexagon[] = "a-X b-X b-Y c-Y c-Z a-Z a-Y";
    ck_assert_double_eq_tol(score_of(g1, "clustering", "a"), 1. / 3, 1e-15);
    ck_assert_double_eq_tol(score_of(g1, "clustering_min", "a"), 2. / 3, 1e-15);
    ck_assert_double_eq_tol(score_of(g1, "clustering_max", "a"), 2. / 5, 1e-15);
    ck_assert_double_eq_tol(score_of(g2, "clustering", "b"), 1. / 2, 1e-15);
    ck_assert_double_eq_tol(score_of(g3, "clustering", "b"), 2. / 8, 1e-15);
    ck_assert_double_eq_tol(score_of(g3, "clustering_min", "b"), 2. / 5, 1e-15);
    ck_assert_double_eq_tol(score_of(hexagon, "redundancy", "a"), 2. / 3, 1e-15);
    ck_assert_double_eq_tol(score_of(hexagon, "redundancy", "Y"), 2. / 3, 1e-15);
    ck_assert_double_eq(score_of(hexagon, "redundancy", "b"), 1);
    ck_assert_double_eq(score_of(hexagon, "redundancy", "Z"), 1);
}
END_TEST

static pn_status igraph_cores(const pn_network *net, uint32_t *core, pn_error *err)
{
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, NULL, err));
    PN_GRAPH graph = {0};
    PN_VECTOR_INT result = {0};
    PN_TRY(pni_view_graph(net, /*directed=*/false, &graph, err));
    PN_IGRAPH(igraph_vector_int_init(&result, 0), err);
    PN_IGRAPH(igraph_coreness(&graph, &result, IGRAPH_ALL), err);
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        core[i] = (uint32_t)VECTOR(result)[i];
    }
    return PN_OK;
}

START_TEST(coreness_equals_igraph)
{
    uint32_t expected[MAX_NODES];
    uint32_t found[MAX_NODES];
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        ck_assert_int_eq(igraph_cores(net, expected, NULL), PN_OK);
        ck_assert_int_eq(pni_peel_cores(net, found, NULL), PN_OK);
        for (size_t i = 0; i < pni_n_nodes(net); i++) {
            ck_assert_uint_eq(found[i], expected[i]);
        }
        pn_network_free(net);
    }
}
END_TEST

/* Takes away any node with too few partners until there is none. */
static void slow_core(const pn_network *net, const size_t demand[2], bool *in)
{
    memset(in, true, pni_n_nodes(net));
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < pni_n_nodes(net); i++) {
            size_t n = 0;
            for (uint64_t row = net->start[i]; row < net->start[i + 1]; row++) {
                n += in[net->partner[row]];
            }
            if (in[i] && n < demand[i < net->n_left ? 0 : 1]) {
                in[i] = false;
                changed = true;
            }
        }
    }
}

static void expect_side_cores(const pn_network *net, pn_side fixed, size_t at_least)
{
    uint32_t core[MAX_NODES];
    bool in[MAX_NODES];
    ck_assert_int_eq(pni_peel_side_cores(net, fixed, at_least, core, NULL), PN_OK);
    for (size_t b = 1; b < 10; b++) {
        const bool left = fixed == PN_LEFT;
        const size_t demand[] = {left ? at_least : b, left ? b : at_least};
        slow_core(net, demand, in);
        for (size_t i = 0; i < pni_n_nodes(net); i++) {
            ck_assert_msg((core[i] >= b) == in[i],
                          "node %zu: core number %u, yet b = %zu says otherwise", i,
                          core[i], b);
        }
    }
}

START_TEST(side_cores_equal_peeling_one_by_one)
{
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        for (size_t at_least = 1; at_least < 6; at_least++) {
            expect_side_cores(net, PN_LEFT, at_least);
            expect_side_cores(net, PN_RIGHT, at_least);
        }
        pn_network_free(net);
    }
}
END_TEST

/* Women and events left in the (a,b)-cores of Southern Women, from independent peeling.
 */
START_TEST(side_cores_of_southern_women_have_known_sizes)
{
    static const struct {
        size_t a, b, n_women, n_events;
    } known[] = {{1, 4, 18, 10}, {1, 8, 18, 5}, {2, 5, 16, 8},  {3, 1, 15, 14},
                 {3, 7, 11, 5},  {3, 8, 0, 0},  {4, 3, 14, 13}, {4, 5, 13, 8},
                 {5, 3, 7, 13},  {7, 1, 6, 14}, {7, 3, 4, 8}};
    pn_network *net = pnt_southern_women();
    uint32_t core[MAX_NODES];
    for (size_t k = 0; k < sizeof known / sizeof known[0]; k++) {
        size_t n[2] = {0, 0};
        ck_assert_int_eq(pni_peel_side_cores(net, PN_LEFT, known[k].a, core, NULL),
                         PN_OK);
        for (size_t i = 0; i < pni_n_nodes(net); i++) {
            n[i < net->n_left ? 0 : 1] += core[i] >= known[k].b;
        }
        ck_assert_uint_eq(n[0], known[k].n_women);
        ck_assert_uint_eq(n[1], known[k].n_events);
    }
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        redundancy_equals_brute_force,
        clustering_equals_brute_force,
        overlap_of_published_graphs_is_as_published,
        coreness_equals_igraph,
        side_cores_equal_peeling_one_by_one,
        side_cores_of_southern_women_have_known_sizes,
    };
    return RUN_TESTS("overlap and cores", tests);
}
