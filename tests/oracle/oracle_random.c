/* Our kernels against igraph, or against slow obvious versions, on random networks. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/cluster/barber_modularity.h"
#include "../../src/network/border/igraph_view.h"
#include "../../src/network/network_data.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_NODES = 64, N_NETWORKS = 40 };

typedef double square_matrix[MAX_NODES][MAX_NODES];

/* Sparse and dense, lopsided and even, with twins, isolated nodes and components. */
static pn_network *network(size_t k)
{
    static const double share[] = {.03, .06, .12, .3, .7};
    const size_t n_left = 1 + (7 * k) % 30;
    const size_t n_right = 1 + (11 * k) % 23;
    return pnt_net_random(n_left, n_right, share[k % 5], k % 3 == 0 ? 1 : 9, k + 1);
}

static pn_table *rank(const pn_network *net, const char *measure)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_rank_options options = {.side = PN_BOTH, .measures = measure};
    ck_assert_msg(pn_rank(net, &options, &table, &err) == PN_OK, "%s", err.message);
    return table;
}

static void expect_scores(const pn_network *net, const char *measure,
                          const double *expected, double tolerance)
{
    pn_table *table = rank(net, measure);
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        const double found = pnt_value(table, measure, i);
        ck_assert_msg(fabs(found - expected[i]) <= tolerance * fmax(1, expected[i]),
                      "%s of node %zu: %.15f, expected %.15f", measure, i, found,
                      expected[i]);
    }
    pn_table_free(table);
}

/* Floyd and Warshall; INFINITY where there is no path. */
static void fill_distances(const pn_network *net, square_matrix d)
{
    const size_t n = pni_n_nodes(net);
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++) {
            d[i][j] = i == j ? 0 : INFINITY;
        }
    }
    for (size_t t = 0; t < net->n_ties; t++) {
        d[net->tie_left[t]][net->partner[t]] = 1;
        d[net->partner[t]][net->tie_left[t]] = 1;
    }
    for (size_t k = 0; k < n; k++) {
        for (size_t ij = 0; ij < n * n; ij++) {
            d[ij / n][ij % n] = fmin(d[ij / n][ij % n], d[ij / n][k] + d[k][ij % n]);
        }
    }
}

static bool same_side(const pn_network *net, size_t i, size_t j)
{
    return pn_network_side(net, i) == pn_network_side(net, j);
}

static double slow_closeness(const pn_network *net, square_matrix d, size_t i)
{
    const double n = (double)pni_n_nodes(net);
    double sum = 0;
    double n_own = 0; /* others */
    double n_other = 0;
    for (size_t j = 0; j < pni_n_nodes(net); j++) {
        if (j != i && isfinite(d[i][j])) {
            sum += d[i][j];
            *(same_side(net, i, j) ? &n_own : &n_other) += 1;
        }
    }
    return sum > 0 ? (n_other + 2 * n_own) / sum * (n_own + n_other) / (n - 1) : 0;
}

static double slow_harmonic(const pn_network *net, square_matrix d, size_t i)
{
    double sum = 0;
    double most = 0;
    for (size_t j = 0; j < pni_n_nodes(net); j++) {
        if (j != i) {
            sum += 1 / d[i][j];
            most += same_side(net, i, j) ? .5 : 1;
        }
    }
    return sum / most;
}

START_TEST(closeness_and_harmonic_equal_all_pairs_distances)
{
    static square_matrix d;
    double score[MAX_NODES];
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        fill_distances(net, d);
        for (size_t i = 0; i < pni_n_nodes(net); i++) {
            score[i] = slow_closeness(net, d, i);
        }
        expect_scores(net, "closeness", score, 1e-12);
        for (size_t i = 0; i < pni_n_nodes(net); i++) {
            score[i] = slow_harmonic(net, d, i);
        }
        expect_scores(net, "harmonic", score, 1e-12);
        pn_network_free(net);
    }
}
END_TEST

/* n_paths[i][j]: shortest paths, by distance from i. */
static void count_paths(const pn_network *net, square_matrix d, square_matrix n_paths)
{
    const size_t n = pni_n_nodes(net);
    for (size_t ij = 0; ij < n * n; ij++) {
        n_paths[ij / n][ij % n] = ij / n == ij % n;
    }
    for (size_t step = 1; step < n; step++) {
        for (size_t ij = 0; ij < n * n; ij++) {
            const size_t i = ij / n;
            const size_t j = ij % n;
            for (size_t k = 0; k < n && d[i][j] == (double)step; k++) {
                const bool before = d[i][k] == (double)step - 1 && d[k][j] == 1;
                n_paths[i][j] += before ? n_paths[i][k] : 0;
            }
        }
    }
}

static double slow_betweenness(size_t n, square_matrix d, square_matrix n_paths,
                               size_t u)
{
    double sum = 0;
    for (size_t st = 0; st < n * n; st++) {
        const size_t s = st / n;
        const size_t t = st % n;
        if (s < t && s != u && t != u && isfinite(d[s][t]) &&
            d[s][u] + d[u][t] == d[s][t]) {
            sum += n_paths[s][u] * n_paths[u][t] / n_paths[s][t];
        }
    }
    return sum;
}

START_TEST(betweenness_equals_counted_paths)
{
    static square_matrix d;
    static square_matrix n_paths;
    double score[MAX_NODES];
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        fill_distances(net, d);
        count_paths(net, d, n_paths);
        for (size_t i = 0; i < pni_n_nodes(net); i++) {
            score[i] = slow_betweenness(pni_n_nodes(net), d, n_paths, i);
        }
        expect_scores(net, "betweenness", score, 1e-11);
        pn_network_free(net);
    }
}
END_TEST

static pn_status igraph_scores(const pn_network *net, bool pagerank, double *score,
                               pn_error *err)
{
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, NULL, err));
    PN_GRAPH graph = {0};
    PN_VECTOR weights = {0};
    PN_VECTOR result = {0};
    PN_TRY(pni_view_graph(net, /*directed=*/false, &graph, err));
    PN_TRY(pni_view_weights(net, &weights, err));
    PN_IGRAPH(igraph_vector_init(&result, 0), err);
    if (pagerank) {
        igraph_real_t value = 0;
        PN_IGRAPH(igraph_pagerank(&graph, IGRAPH_PAGERANK_ALGO_PRPACK, &result, &value,
                                  igraph_vss_all(), /*directed=*/false, 0.85, &weights,
                                  /*options=*/NULL),
                  err);
    } else {
        PN_IGRAPH(igraph_betweenness(&graph, &result, igraph_vss_all(),
                                     /*directed=*/false, /*weights=*/NULL),
                  err);
    }
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        score[i] = VECTOR(result)[i];
    }
    return PN_OK;
}

START_TEST(betweenness_and_pagerank_equal_igraph)
{
    double score[MAX_NODES];
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        ck_assert_int_eq(igraph_scores(net, /*pagerank=*/false, score, NULL), PN_OK);
        expect_scores(net, "betweenness", score, 1e-10);
        ck_assert_int_eq(igraph_scores(net, /*pagerank=*/true, score, NULL), PN_OK);
        expect_scores(net, "pagerank", score, 1e-9);
        pn_network_free(net);
    }
}
END_TEST

/* Power iteration on W W^T, started from a positive vector; converges to the component
 * with the largest singular value, and far enough in this many steps. */
static void slow_singular(const pn_network *net, double *score)
{
    const size_t n = pni_n_nodes(net);
    for (size_t i = 0; i < n; i++) {
        score[i] = 1;
    }
    for (int step = 0; step < 200000; step++) {
        const bool to_left = step % 2 != 0;
        const size_t begin = to_left ? 0 : net->n_left;
        const size_t end = to_left ? net->n_left : n;
        double most = 0;
        for (size_t i = begin; i < end; i++) {
            score[i] = 0;
            for (uint64_t row = net->start[i]; row < net->start[i + 1]; row++) {
                score[i] +=
                    pni_weight(net, pni_row_tie(net, row)) * score[net->partner[row]];
            }
            most = fmax(most, score[i]);
        }
        for (size_t i = begin; i < end; i++) {
            score[i] = score[i] / most < 1e-300 ? 0 : score[i] / most;
        }
    }
}

START_TEST(singular_equals_power_iteration)
{
    double score[MAX_NODES];
    for (size_t k = 0; k < N_NETWORKS / 2; k++) {
        pn_network *net = network(k);
        pn_table *table = rank(net, "singular");
        const bool defined = !isnan(pnt_value(table, "singular", 0));
        pn_table_free(table);
        if (defined) {
            slow_singular(net, score);
            expect_scores(net, "singular", score, 1e-9);
        }
        pn_network_free(net);
    }
}
END_TEST

static pn_status igraph_directed_modularity(const pn_network *net,
                                            const uint32_t *group, double resolution,
                                            double *out, pn_error *err)
{
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, NULL, err));
    PN_GRAPH graph = {0};
    PN_VECTOR weights = {0};
    PN_VECTOR_INT membership = {0};
    PN_TRY(pni_view_graph(net, /*directed=*/true, &graph, err));
    PN_TRY(pni_view_weights(net, &weights, err));
    PN_IGRAPH(igraph_vector_int_init(&membership, igraph_vcount(&graph)), err);
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        VECTOR(membership)[i] = group[i];
    }
    PN_IGRAPH(igraph_modularity(&graph, &membership, &weights, resolution,
                                /*directed=*/true, out),
              err);
    return PN_OK;
}

START_TEST(barber_modularity_equals_directed_modularity_of_igraph)
{
    uint32_t group[MAX_NODES];
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        for (size_t i = 0; i < pni_n_nodes(net); i++) {
            group[i] = (uint32_t)((i * i + k) % (1 + k % 5) % pni_n_nodes(net));
        }
        const double resolution = .5 + (double)(k % 4) / 2;
        double expected = 0;
        double found = 0;
        ck_assert_int_eq(
            igraph_directed_modularity(net, group, resolution, &expected, NULL), PN_OK);
        ck_assert_int_eq(pni_barber_modularity(net, group, resolution, &found, NULL),
                         PN_OK);
        ck_assert_double_eq_tol(found, expected, 1e-12);
        pn_network_free(net);
    }
}
END_TEST

static double slow_butterflies(const pn_network *net, square_matrix d)
{
    double n = 0;
    for (size_t a = 0; a < net->n_left; a++) {
        for (size_t b = a + 1; b < net->n_left; b++) {
            double shared = 0;
            for (size_t j = net->n_left; j < pni_n_nodes(net); j++) {
                shared += d[a][j] == 1 && d[b][j] == 1;
            }
            n += shared * (shared - 1) / 2;
        }
    }
    return n;
}

static double quantity(const pn_table *table, const char *name)
{
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        if (strcmp(pn_table_text(table, row, 0), name) == 0) {
            return pn_table_numbers(table, 1)[row];
        }
    }
    return -1;
}

START_TEST(butterflies_equal_brute_force)
{
    static square_matrix d;
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        pn_table *table = NULL;
        ck_assert_int_eq(pn_summary(net, NULL, &table, NULL), PN_OK);
        fill_distances(net, d);
        ck_assert_double_eq_tol(quantity(table, "butterflies"),
                                slow_butterflies(net, d), 1e-9);
        pn_table_free(table);
        pn_network_free(net);
    }
}
END_TEST

static pn_status igraph_assortativity_of(const pn_network *net, double *out,
                                         pn_error *err)
{
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, NULL, err));
    PN_GRAPH graph = {0};
    PN_TRY(pni_view_graph(net, /*directed=*/false, &graph, err));
    PN_IGRAPH(igraph_assortativity_degree(&graph, out, /*directed=*/false), err);
    return PN_OK;
}

START_TEST(assortativity_equals_igraph)
{
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        pn_table *table = NULL;
        double expected = 0;
        ck_assert_int_eq(pn_summary(net, NULL, &table, NULL), PN_OK);
        ck_assert_int_eq(igraph_assortativity_of(net, &expected, NULL), PN_OK);
        const double found = quantity(table, "assortativity");
        if (isnan(found)) {
            ck_assert(pnt_has_note(table, "assortativity is not defined"));
        } else {
            ck_assert_double_eq_tol(found, expected, 1e-9);
        }
        pn_table_free(table);
        pn_network_free(net);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        closeness_and_harmonic_equal_all_pairs_distances,
        betweenness_equals_counted_paths,
        betweenness_and_pagerank_equal_igraph,
        singular_equals_power_iteration,
        barber_modularity_equals_directed_modularity_of_igraph,
        butterflies_equal_brute_force,
        assortativity_equals_igraph,
    };
    return RUN_TESTS("random networks", tests);
}
