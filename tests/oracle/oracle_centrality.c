/* Closeness, harmonic and betweenness against igraph's, on networks of every awkward
 * kind and on real ones, for any number of threads. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/border/igraph_view.h"
#include "../../src/network/network_data.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { N_NETWORKS = 200, N_KINDS = 10, MAX_TEXT = 1 << 16 };

/* A network in the words of pnt_net. */
typedef struct words {
    char text[MAX_TEXT];
    size_t n;
} words;

static void tie(words *w, size_t i, size_t j)
{
    const int n = snprintf(w->text + w->n, MAX_TEXT - w->n, "f%zu-s%zu ", i, j);
    ck_assert(n > 0 && w->n + (size_t)n < MAX_TEXT);
    w->n += (size_t)n;
}

/* Nodes without a tie. */
static void add_lonely(words *w, size_t n)
{
    for (size_t k = 0; k < n; k++) {
        const int length =
            snprintf(w->text + w->n, MAX_TEXT - w->n, "lone%zu- -alone%zu ", k, k);
        ck_assert(length > 0 && w->n + (size_t)length < MAX_TEXT);
        w->n += (size_t)length;
    }
}

/* A path of n ties from f<first>. */
static void add_path(words *w, size_t first, size_t n)
{
    for (size_t k = 0; k < n; k++) {
        tie(w, first + (k + 1) / 2, first + k / 2);
    }
}

static void add_clique(words *w, size_t first, size_t n_left, size_t n_right)
{
    for (size_t ij = 0; ij < n_left * n_right; ij++) {
        tie(w, first + ij / n_right, first + ij % n_right);
    }
}

/* Hubs in a row; each hub carries leaves, each third leaf another one. */
static void add_tree(words *w, size_t n)
{
    for (size_t k = 0; k < n; k++) {
        tie(w, k, k);
        tie(w, k, k + 1);
        for (size_t leaf = 0; leaf < k % 4; leaf++) {
            tie(w, 100 * (k + 1) + leaf, k);
            if (leaf == 2) {
                tie(w, 100 * (k + 1) + leaf, 100 * (k + 1));
            }
        }
    }
}

/* Every left node of a random network, many times. */
static void add_twins(words *w, size_t n, uint64_t k)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t copy = 0; copy <= i % 5; copy++) {
            tie(w, 100 * i + copy, i);
            tie(w, 100 * i + copy, (i * i + k) % (n + 1));
            tie(w, 100 * i + copy, (7 * i + 3 * k) % (n + 2));
        }
    }
}

/* A chain of n pairs, each tied to the next: 2^n ways lead from end to end. */
static void add_pairs(words *w, size_t n)
{
    for (size_t k = 0; k < n; k++) {
        for (size_t ij = 0; ij < 4; ij++) {
            tie(w, (k + 1) / 2 * 2 + ij / 2, k / 2 * 2 + ij % 2);
        }
    }
}

static pn_network *make_network(size_t k)
{
    static words w;
    w = (words){.n = 0};
    const size_t size = 1 + k / N_KINDS; /* 1 ... 20 */
    switch (k % N_KINDS) {
    case 0: /* one side of one node */
        add_clique(&w, 0, 1, size);
        add_lonely(&w, size % 3);
        break;
    case 1:
        add_clique(&w, 0, 2 * size, 1);
        break;
    case 2:
        add_clique(&w, 0, size, 1 + size / 2);
        break;
    case 3:
        add_path(&w, 0, 3 * size);
        break;
    case 4: /* a ring with tails, and one without */
        add_path(&w, 0, 2 * size + 1);
        tie(&w, 0, size);
        for (size_t leaf = 0; leaf < size % 4; leaf++) {
            tie(&w, 900 + leaf, size);
            tie(&w, size / 2, 900 + leaf);
        }
        add_path(&w, 300, 2 * size + 3);
        tie(&w, 300, 300 + size + 1);
        break;
    case 5: /* many components */
        add_path(&w, 0, size);
        add_clique(&w, 100, 3, size);
        add_clique(&w, 200, size, 1);
        add_path(&w, 300, 2 * size);
        add_lonely(&w, size);
        break;
    case 6:
        add_tree(&w, size);
        break;
    case 7:
        add_twins(&w, size, k);
        break;
    case 8:
        return pnt_net_random(3 * size, 2 * size, .06, 1, k); /* isolated nodes */
    default:
        return pnt_net_random(4 * size, 1 + size, .1 + .04 * (double)size, 1, k);
    }
    return pnt_net(w.text);
}

/* igraph's scores of all nodes. */
typedef struct scores {
    igraph_vector_t closeness;   /* 1 / mean distance to those reached */
    igraph_vector_t harmonic;    /* mean of 1 / distance */
    igraph_vector_t betweenness; /* pairs */
    igraph_vector_int_t component;
} scores;

static pn_status ask_igraph(const pn_network *net, scores *s, pn_error *err)
{
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, NULL, err));
    PN_GRAPH graph = {0};
    PN_TRY(pni_view_graph(net, /*directed=*/false, &graph, err));
    PN_IGRAPH(igraph_vector_init(&s->closeness, 0), err);
    PN_IGRAPH(igraph_vector_init(&s->harmonic, 0), err);
    PN_IGRAPH(igraph_vector_init(&s->betweenness, 0), err);
    PN_IGRAPH(igraph_vector_int_init(&s->component, 0), err);
    PN_IGRAPH(igraph_closeness(&graph, &s->closeness, /*reachable_count=*/NULL,
                               /*all_reachable=*/NULL, igraph_vss_all(), IGRAPH_ALL,
                               /*weights=*/NULL, /*normalized=*/true),
              err);
    PN_IGRAPH(igraph_harmonic_centrality(&graph, &s->harmonic, igraph_vss_all(),
                                         IGRAPH_ALL, /*weights=*/NULL,
                                         /*normalized=*/true),
              err);
    PN_IGRAPH(igraph_betweenness(&graph, &s->betweenness, igraph_vss_all(),
                                 /*directed=*/false, /*weights=*/NULL),
              err);
    PN_IGRAPH(igraph_connected_components(&graph, &s->component, /*csize=*/NULL,
                                          /*no=*/NULL, IGRAPH_WEAK),
              err);
    return PN_OK;
}

static void free_scores(scores *s)
{
    igraph_vector_destroy(&s->closeness);
    igraph_vector_destroy(&s->harmonic);
    igraph_vector_destroy(&s->betweenness);
    igraph_vector_int_destroy(&s->component);
}

/* Sums of the least possible distances from a node, in a two-mode network where all is
 * tied: to those that it reaches, and the same of their inverses to all others. */
typedef struct ideal {
    double n_reached;
    double distances;
    double inverses;
} ideal;

static ideal find_ideal(const pn_network *net, const scores *s, size_t i)
{
    ideal found = {0};
    for (size_t j = 0; j < pni_n_nodes(net); j++) {
        const bool same = pn_network_side(net, i) == pn_network_side(net, j);
        if (j == i) {
            continue;
        }
        found.inverses += same ? .5 : 1;
        if (VECTOR(s->component)[i] == VECTOR(s->component)[j]) {
            found.n_reached++;
            found.distances += same ? 2 : 1;
        }
    }
    return found;
}

static void expect(double found, double expected, const char *what, size_t node)
{
    ck_assert_msg(fabs(found - expected) <= 1e-9 * fmax(1e-3, fabs(expected)),
                  "%s of node %zu: %.17g, igraph has %.17g", what, node, found,
                  expected);
}

static pn_table *rank(const pn_network *net, unsigned n_threads)
{
    const pn_run run = {.n_threads = n_threads};
    const pn_rank_options options = {
        .side = PN_BOTH, .measures = "closeness,harmonic,betweenness", .run = &run};
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_rank(net, &options, &table, &err) == PN_OK, "%s", err.message);
    return table;
}

/* The two-mode forms, from igraph's one-mode ones: definitions say the maximum is that
 * of the nodes reached (closeness, times the share reached) or of all (harmonic). */
static void compare(const pn_network *net)
{
    scores s;
    pn_error err = PN_ERROR_INIT;
    pn_table *table = rank(net, 1);
    const double n_others = (double)pni_n_nodes(net) - 1;
    ck_assert_msg(ask_igraph(net, &s, &err) == PN_OK, "%s", err.message);
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        const ideal most = find_ideal(net, &s, i);
        const double closeness =
            most.n_reached > 0 ? VECTOR(s.closeness)[i] * most.distances / n_others : 0;
        const double harmonic = VECTOR(s.harmonic)[i] * n_others / most.inverses;
        expect(pnt_value(table, "closeness", i), closeness, "closeness", i);
        expect(pnt_value(table, "harmonic", i), harmonic, "harmonic", i);
        expect(pnt_value(table, "betweenness", i), VECTOR(s.betweenness)[i],
               "betweenness", i);
    }
    free_scores(&s);
    pn_table_free(table);
}

START_TEST(scores_of_awkward_networks_equal_igraph)
{
    for (size_t k = 0; k < N_NETWORKS; k++) {
        pn_network *net = make_network(k);
        compare(net);
        pn_network_free(net);
    }
}
END_TEST

START_TEST(scores_of_real_networks_equal_igraph)
{
    static const char *const paths[] = {"@southern-women", "@binzhou", "@binzhou/2023"};
    for (size_t k = 0; k < sizeof paths / sizeof *paths; k++) {
        pn_network *net = NULL;
        pn_error err = PN_ERROR_INIT;
        ck_assert_msg(pn_network_read(paths[k], NULL, &net, &err) == PN_OK, "%s",
                      err.message);
        compare(net);
        pn_network_free(net);
    }
}
END_TEST

/* Large enough for threads to be started. */
START_TEST(scores_have_the_same_bytes_for_any_number_of_threads)
{
    pn_network *net = pnt_net_random(900, 300, .01, 1, 5);
    pn_table *alone = rank(net, 1);
    for (unsigned n_threads = 2; n_threads <= 3; n_threads++) {
        pn_table *table = rank(net, n_threads);
        ck_assert(pnt_same_tables(alone, table));
        pn_table_free(table);
    }
    compare(net);
    pn_table_free(alone);
    pn_network_free(net);
}
END_TEST

START_TEST(betweenness_of_too_many_paths_is_refused)
{
    static words w;
    pn_error err = PN_ERROR_INIT;
    pn_table *table = NULL;
    const pn_rank_options options = {.measures = "betweenness"};
    add_pairs(&w, 1100);
    pn_network *net = pnt_net(w.text);
    ck_assert_int_eq(pn_rank(net, &options, &table, &err), PN_EDATA);
    ck_assert_ptr_nonnull(strstr(err.message, "more shortest paths than"));
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        scores_of_awkward_networks_equal_igraph,
        scores_of_real_networks_equal_igraph,
        scores_have_the_same_bytes_for_any_number_of_threads,
        betweenness_of_too_many_paths_is_refused,
    };
    return RUN_TESTS("centralities", tests);
}
