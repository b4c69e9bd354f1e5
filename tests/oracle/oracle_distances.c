/* What every node reaches, against one obvious search after another, on networks whose
 * components have every form that is treated in a way of its own. */
#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/network/structure/distance_sample.h"
#include "../../src/network/structure/queue_reach.h"
#include "../../src/network/structure/twins.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { MAX_TEXT = 1 << 18 };

/* A network in the words of pnt_net. */
typedef struct words {
    char text[MAX_TEXT];
    size_t n;
    uint64_t state;
} words;

/* Ties node i to node j, of which one is even and one odd. */
static void tie(words *w, size_t i, size_t j)
{
    const size_t left = i % 2 == 0 ? i : j;
    const size_t right = i % 2 == 0 ? j : i;
    ck_assert_uint_ne(left % 2, right % 2);
    const int n = snprintf(w->text + w->n, MAX_TEXT - w->n, "f%zu-s%zu ", left, right);
    ck_assert(n > 0 && w->n + (size_t)n < MAX_TEXT);
    w->n += (size_t)n;
}

static size_t draw(words *w, size_t n)
{
    w->state = w->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (size_t)(w->state >> 33) % n;
}

/* n nodes in a row, from `first`, which is even. */
static void add_path(words *w, size_t first, size_t n)
{
    for (size_t k = 1; k < n; k++) {
        tie(w, first + k - 1, first + k);
    }
}

static void add_ring(words *w, size_t first, size_t n)
{
    add_path(w, first, n);
    tie(w, first, first + n - 1);
}

/* Each node hangs on one of the `reach` nodes before it; twins are frequent. */
static void add_tree(words *w, size_t first, size_t n, size_t reach)
{
    for (size_t k = 1; k < n; k++) {
        size_t on = k - 1 - draw(w, reach < k ? reach : k);
        on += (on + k) % 2 == 0 ? 1 : 0;
        tie(w, first + k, first + (on < k ? on : k - 1));
    }
}

static void add_grid(words *w, size_t first, size_t n_rows, size_t width)
{
    for (size_t k = 0; k < n_rows * width; k++) { /* an odd width: colours alternate */
        if (k % width != 0) {
            tie(w, first + k - 1, first + k);
        }
        if (k >= width) {
            tie(w, first + k - width, first + k);
        }
    }
}

/* Copies of left nodes, which make classes of several members. */
static void add_twins(words *w, size_t first, size_t n)
{
    for (size_t k = 0; k + 1 < n; k += 2) {
        for (size_t copy = 0; copy < draw(w, 3); copy++) {
            const size_t twin = 100000 + 10 * (first + k) + 2 * copy;
            tie(w, twin, first + k + 1);
            if (k > 0) {
                tie(w, twin, first + k - 1);
            }
        }
    }
}

/* Hops from one node; UINT32_MAX: out of reach. */
static void search(const pn_network *net, size_t from, uint32_t *hops, uint32_t *queue)
{
    size_t n = 0;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        hops[i] = UINT32_MAX;
    }
    hops[from] = 0;
    queue[n++] = (uint32_t)from;
    for (size_t at = 0; at < n; at++) {
        const uint32_t i = queue[at];
        for (uint64_t k = net->start[i]; k < net->start[i + 1]; k++) {
            const uint32_t to = net->partner[k];
            if (hops[to] == UINT32_MAX) {
                hops[to] = hops[i] + 1;
                queue[n++] = to;
            }
        }
    }
}

static void compare_node(const pn_network *net, size_t i, const uint32_t *hops,
                         const pni_reach *found)
{
    uint64_t n[2] = {0};
    uint64_t sum = 0;
    uint32_t farthest = 0;
    double inverse = 0;
    for (size_t j = 0; j < pni_n_nodes(net); j++) {
        if (j != i && hops[j] != UINT32_MAX) {
            n[hops[j] % 2]++;
            sum += hops[j];
            farthest = hops[j] > farthest ? hops[j] : farthest;
            inverse += 1. / hops[j];
        }
    }
    ck_assert_uint_eq(found->n_own, n[0]);
    ck_assert_uint_eq(found->n_other, n[1]);
    ck_assert_uint_eq(found->hops, sum);
    ck_assert_uint_eq(found->farthest, farthest);
    ck_assert_double_le(fabs(pni_inverse_value(&found->inverse) - inverse),
                        1e-12 * inverse);
}

static void compare(const words *w)
{
    pn_network *net = pnt_net(w->text);
    const size_t n = pni_n_nodes(net);
    pni_reach *reach = malloc(n * sizeof *reach);
    uint32_t *room = malloc(2 * n * sizeof *room);
    ck_assert(reach != NULL && room != NULL);
    ck_assert_int_eq(pni_distances(net, NULL, reach, NULL), PN_OK);
    for (size_t i = 0; i < n; i++) {
        search(net, i, room, room + n);
        compare_node(net, i, room, &reach[i]);
    }
    free(room);
    free(reach);
    pn_network_free(net);
}

/* The classes of a network in the order of a walk. */
typedef struct classes {
    pni_twins twins;
    pni_walk walk;
    uint32_t *n_members;
} classes;

static void classes_of(const pn_network *net, classes *c)
{
    ck_assert_int_eq(pni_twins_find(net, &c->twins, NULL), PN_OK);
    const pni_rows rows = pni_twins_rows(&c->twins);
    ck_assert_int_eq(pni_walk_order(&rows, &c->walk, NULL), PN_OK);
    c->n_members = malloc((c->walk.rows.n + 1) * sizeof *c->n_members);
    ck_assert_ptr_nonnull(c->n_members);
    for (size_t k = 0; k < c->walk.rows.n; k++) {
        c->n_members[k] = (uint32_t)pni_twins_size(&c->twins, c->walk.row[k]);
    }
}

static void classes_done(classes *c)
{
    pni_twins_done(&c->twins);
    pni_walk_done(&c->walk);
    free(c->n_members);
}

static void expect_same(const pni_reach *a, const pni_reach *b, unsigned n)
{
    for (unsigned j = 0; j < n; j++) {
        ck_assert_uint_eq(a[j].n_own, b[j].n_own);
        ck_assert_uint_eq(a[j].n_other, b[j].n_other);
        ck_assert_uint_eq(a[j].hops, b[j].hops);
        ck_assert_uint_eq(a[j].inverse.high, b[j].inverse.high);
        ck_assert_uint_eq(a[j].inverse.low, b[j].inverse.low);
        ck_assert_uint_eq(a[j].farthest, b[j].farthest);
    }
}

static words w;

START_TEST(distances_in_a_large_ring_equal_a_search)
{
    w = (words){0};
    add_ring(&w, 0, 256);
    add_ring(&w, 1000, 258);
    compare(&w);
}
END_TEST

START_TEST(distances_in_a_ring_with_more_equal_a_search)
{
    w = (words){0};
    add_ring(&w, 0, 1200);
    tie(&w, 0, 5001);
    compare(&w);
    add_twins(&w, 0, 1199);
    compare(&w);
}
END_TEST

START_TEST(distances_in_a_long_path_equal_a_search)
{
    w = (words){0};
    add_path(&w, 0, 901);
    compare(&w);
}
END_TEST

START_TEST(distances_in_large_trees_equal_a_search)
{
    for (size_t reach = 1; reach <= 1000; reach = 3 * reach + 1) {
        w = (words){.state = reach};
        add_tree(&w, 0, 900, reach);
        compare(&w);
    }
}
END_TEST

START_TEST(distances_in_trees_of_twins_equal_a_search)
{
    w = (words){.state = 5};
    add_path(&w, 0, 600);
    add_twins(&w, 0, 600);
    compare(&w);
}
END_TEST

START_TEST(distances_in_a_ladder_equal_a_search)
{
    w = (words){.state = 1};
    add_grid(&w, 0, 500, 3);
    add_twins(&w, 0, 30);
    compare(&w);
}
END_TEST

START_TEST(distances_in_a_grid_equal_a_search)
{
    w = (words){0};
    add_grid(&w, 0, 41, 43);
    compare(&w);
}
END_TEST

START_TEST(distances_in_components_of_all_forms_equal_a_search)
{
    w = (words){.state = 2};
    add_path(&w, 0, 2);
    add_tree(&w, 1000, 400, 5);
    add_ring(&w, 2000, 8);
    add_grid(&w, 3000, 100, 3);
    add_ring(&w, 4000, 300);
    add_path(&w, 5000, 30);
    add_tree(&w, 6000, 20, 20);
    add_grid(&w, 7000, 4, 5);
    compare(&w);
}
END_TEST

/* As random nodes may be. */
START_TEST(ways_agree_on_a_source_searched_twice)
{
    w = (words){0};
    add_grid(&w, 0, 20, 21);
    pn_network *net = pnt_net(w.text);
    classes c = {0};
    pni_queue_reach single = {0};
    pni_reach found[2];
    classes_of(net, &c);
    ck_assert_int_eq(pni_queue_reach_init(&single, &c.walk, c.n_members, NULL), PN_OK);
    pni_queue_reach_run(&single, 7, &found[0]);
    pni_queue_reach_run(&single, 7, &found[1]);
    ck_assert_uint_gt(found[0].hops, 0);
    expect_same(&found[1], &found[0], 1);
    pni_queue_reach_done(&single);
    classes_done(&c);
    pn_network_free(net);
}
END_TEST

/* Mean over the nodes of a connected network, and its diameter. */
static void compare_sample(const words *of)
{
    pn_network *net = pnt_net(of->text);
    const size_t n = pni_n_nodes(net);
    pni_distance_sample sample;
    pni_reach *reach = malloc(n * sizeof *reach);
    ck_assert(reach != NULL);
    ck_assert_int_eq(pni_distances(net, NULL, reach, NULL), PN_OK);
    double sum = 0;
    uint32_t diameter = 0;
    for (size_t i = 0; i < n; i++) {
        sum += (double)reach[i].hops;
        diameter = reach[i].farthest > diameter ? reach[i].farthest : diameter;
    }
    const double mean = sum / ((double)n * ((double)n - 1));
    ck_assert_int_eq(pni_distance_sample_run(net, 0, NULL, &sample, NULL), PN_OK);
    ck_assert_uint_gt(sample.n_sources, 0);
    ck_assert_uint_eq(sample.diameter, diameter);
    ck_assert(!sample.is_least);
    ck_assert_double_le(fabs(sample.mean - mean), 1.5 * sample.half_width);
    ck_assert_double_le(sample.half_width, .05 * mean);
    ck_assert_int_eq(pni_distance_sample_run(net, 1, NULL, &sample, NULL), PN_OK);
    ck_assert_uint_eq(sample.n_sources, 0);
    free(reach);
    pn_network_free(net);
}

START_TEST(distances_of_a_sample_equal_those_of_all_within_its_interval)
{
    w = (words){0};
    add_grid(&w, 0, 30, 43);
    compare_sample(&w);
    add_twins(&w, 0, 1000);
    compare_sample(&w);
    w = (words){.state = 3};
    add_tree(&w, 0, 900, 50);
    add_grid(&w, 0, 5, 101);
    compare_sample(&w);
}
END_TEST

START_TEST(distances_of_a_sample_are_not_wanted_of_a_tree)
{
    pni_distance_sample sample;
    w = (words){.state = 3};
    add_tree(&w, 0, 900, 50);
    pn_network *net = pnt_net(w.text);
    ck_assert_int_eq(pni_distance_sample_run(net, 0, NULL, &sample, NULL), PN_OK);
    ck_assert_uint_eq(sample.n_sources, 0);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        distances_in_a_large_ring_equal_a_search,
        distances_in_a_ring_with_more_equal_a_search,
        distances_in_a_long_path_equal_a_search,
        distances_in_large_trees_equal_a_search,
        distances_in_trees_of_twins_equal_a_search,
        distances_in_a_ladder_equal_a_search,
        distances_in_a_grid_equal_a_search,
        distances_in_components_of_all_forms_equal_a_search,
        ways_agree_on_a_source_searched_twice,
        distances_of_a_sample_equal_those_of_all_within_its_interval,
        distances_of_a_sample_are_not_wanted_of_a_tree,
    };
    return RUN_TESTS("distances", tests);
}
