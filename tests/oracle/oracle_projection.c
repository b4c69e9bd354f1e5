/* Projections against the definitions, summed over a dense matrix, and their counts
 * against igraph, on random networks. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/network_data.h"

#include <partnet/igraph.h>

#include <math.h>
#include <string.h>

enum { MAX_NODES = 64, N_NETWORKS = 60 };

typedef double square_matrix[MAX_NODES][MAX_NODES];

static pn_network *network(size_t k)
{
    static const double share[] = {.03, .06, .12, .3, .7};
    const size_t n_left = 1 + (7 * k) % 30;
    const size_t n_right = 1 + (11 * k) % 23;
    return pnt_net_random(n_left, n_right, share[k % 5], k % 3 == 0 ? 1 : 9, k + 1);
}

static void fill_weights(const pn_network *net, square_matrix w)
{
    memset(w, 0, sizeof(square_matrix));
    for (size_t t = 0; t < net->n_ties; t++) {
        const pn_tie tie = pn_network_tie(net, t);
        w[tie.left][tie.right] = tie.weight;
        w[tie.right][tie.left] = tie.weight;
    }
}

/* Sums over all nodes k, of which only those of the other side have weights. */
typedef struct sums {
    double shared;
    double degree_a;
    double degree_b;
    double least;
    double newman;
    double square_a;
    double square_b;
    double product;
} sums;

static sums add_up(size_t n, square_matrix w, size_t a, size_t b)
{
    sums s = {0};
    for (size_t k = 0; k < n; k++) {
        double degree = 0;
        for (size_t i = 0; i < n; i++) {
            degree += w[k][i] > 0;
        }
        s.degree_a += w[a][k] > 0;
        s.degree_b += w[b][k] > 0;
        s.square_a += w[a][k] * w[a][k];
        s.square_b += w[b][k] * w[b][k];
        s.product += w[a][k] * w[b][k];
        s.least += fmin(w[a][k], w[b][k]);
        if (w[a][k] > 0 && w[b][k] > 0) {
            s.shared++;
            s.newman += 1 / (degree - 1);
        }
    }
    return s;
}

static double slow_weight(const char *weight, const sums *s)
{
    switch (weight[0] == 'c' ? weight[2] : weight[0]) {
    case 'u': /* count */
        return s->shared;
    case 'm':
        return s->least;
    case 'n':
        return s->newman;
    case 'j':
        return s->shared / (s->degree_a + s->degree_b - s->shared);
    case 'o':
        return s->shared / fmin(s->degree_a, s->degree_b);
    default: /* cosine */
        return s->product / sqrt(s->square_a * s->square_b);
    }
}

static void expect_pair(const pn_network *net, const pn_table *table, size_t row,
                        const size_t pair[2], double expected)
{
    ck_assert_uint_lt(row, pn_table_n_rows(table));
    ck_assert_str_eq(pn_table_text(table, row, 0), net->name[pair[0]]);
    ck_assert_str_eq(pn_table_text(table, row, 1), net->name[pair[1]]);
    ck_assert_double_eq_tol(pn_table_numbers(table, 2)[row], expected, 1e-12);
}

static void expect_weights(const pn_network *net, pn_side side, const char *weight)
{
    square_matrix w;
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_project_options options = {.side = side, .weight = weight};
    const pn_status status = pn_project(net, &options, &table, &err);
    ck_assert_msg(status == PN_OK, "%s", err.message);
    fill_weights(net, w);
    const size_t n = pni_n_nodes(net);
    const size_t end = side == PN_LEFT ? net->n_left : n;
    size_t row = 0;
    for (size_t a = side == PN_LEFT ? 0 : net->n_left; a < end; a++) {
        for (size_t b = a + 1; b < end; b++) {
            const sums s = add_up(n, w, a, b);
            if (s.shared > 0) {
                expect_pair(net, table, row++, (const size_t[]){a, b},
                            slow_weight(weight, &s));
            }
        }
    }
    ck_assert_uint_eq(row, pn_table_n_rows(table));
    pn_table_free(table);
}

START_TEST(projections_equal_dense_sums)
{
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        for (size_t w = 0; pn_weightings(w) != NULL; w++) {
            expect_weights(net, PN_LEFT, pn_weightings(w)->name);
            expect_weights(net, PN_RIGHT, pn_weightings(w)->name);
        }
        pn_network_free(net);
    }
}
END_TEST

/* igraph numbers the nodes of a projection from 0, in the order of the network. */
static void expect_as_igraph(const pn_network *pairs, const igraph_t *graph,
                             const igraph_vector_int_t *shared)
{
    ck_assert_int_eq((int)pn_network_n_nodes(pairs, PN_BOTH),
                     (int)igraph_vcount(graph));
    ck_assert_int_eq((int)pn_network_n_ties(pairs), (int)igraph_ecount(graph));
    for (size_t t = 0; t < pn_network_n_ties(pairs); t++) {
        igraph_integer_t edge = -1;
        const pn_tie tie = pn_network_tie(pairs, t);
        igraph_get_eid(graph, &edge, (igraph_integer_t)tie.left,
                       (igraph_integer_t)tie.right, /*directed=*/false,
                       /*error=*/false);
        ck_assert_int_ge((int)edge, 0);
        ck_assert_double_eq(tie.weight, (double)VECTOR(*shared)[edge]);
        ck_assert_double_eq(pn_network_tie_value(pairs, "shared", t), tie.weight);
    }
}

START_TEST(projection_counts_equal_igraph)
{
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = network(k);
        pn_igraph *view = NULL;
        igraph_t graph[2];
        igraph_vector_int_t shared[2];
        igraph_vector_int_init(&shared[0], 0);
        igraph_vector_int_init(&shared[1], 0);
        ck_assert_int_eq(pn_igraph_new(net, &view, NULL), PN_OK);
        ck_assert_int_eq(igraph_bipartite_projection(
                             pn_igraph_graph(view), pn_igraph_types(view), &graph[0],
                             &graph[1], &shared[0], &shared[1], /*probe1=*/-1),
                         IGRAPH_SUCCESS);
        for (size_t s = 0; s < 2; s++) {
            pn_network *pairs = NULL;
            const pn_project_options options = {.side = s == 0 ? PN_LEFT : PN_RIGHT};
            ck_assert_int_eq(pn_project_network(net, &options, &pairs, NULL, NULL),
                             PN_OK);
            expect_as_igraph(pairs, &graph[s], &shared[s]);
            pn_network_free(pairs);
            igraph_destroy(&graph[s]);
            igraph_vector_int_destroy(&shared[s]);
        }
        pn_igraph_free(view);
        pn_network_free(net);
    }
}
END_TEST

static size_t count_shared(const pn_network *net, size_t a, size_t b)
{
    uint64_t i = net->start[a];
    uint64_t j = net->start[b];
    size_t n = 0;
    while (i < net->start[a + 1] && j < net->start[b + 1]) {
        const uint32_t x = net->partner[i];
        const uint32_t y = net->partner[j];
        n += x == y;
        i += x <= y;
        j += y <= x;
    }
    return n;
}

static void expect_counts(const pn_network *net, pn_side side, const pn_table *table)
{
    const size_t first = side == PN_LEFT ? 0 : net->n_left;
    const size_t end = side == PN_LEFT ? net->n_left : pni_n_nodes(net);
    size_t row = 0;
    for (size_t a = first; a < end; a++) {
        for (size_t b = a + 1; b < end; b++) {
            const size_t shared = count_shared(net, a, b);
            if (shared > 0) {
                expect_pair(net, table, row++, (const size_t[]){a, b}, (double)shared);
            }
        }
    }
    ck_assert_uint_eq(row, pn_table_n_rows(table));
}

/* Rows of a step or two among thousands of nodes, and millions of steps: both ways to
 * gather a row, many chunks and several threads. */
START_TEST(projections_of_large_networks_equal_merged_rows)
{
    pn_network *networks[] = {pnt_net_random(3000, 1500, .0008, 1, 1),
                              pnt_net_random(400, 300, .3, 1, 2)};
    for (size_t k = 0; k < 4; k++) {
        const pn_network *net = networks[k / 2];
        const pn_side side = k % 2 == 0 ? PN_LEFT : PN_RIGHT;
        pn_table *table[3];
        for (unsigned n = 0; n < 3; n++) {
            const pn_run run = {.n_threads = n + 1};
            const pn_project_options options = {.side = side, .run = &run};
            ck_assert_int_eq(pn_project(net, &options, &table[n], NULL), PN_OK);
            ck_assert(pnt_same_tables(table[0], table[n]));
        }
        expect_counts(net, side, table[0]);
        for (unsigned n = 0; n < 3; n++) {
            pn_table_free(table[n]);
        }
    }
    pn_network_free(networks[0]);
    pn_network_free(networks[1]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        projections_equal_dense_sums,
        projection_counts_equal_igraph,
        projections_of_large_networks_equal_merged_rows,
    };
    return RUN_TESTS("projection", tests);
}
