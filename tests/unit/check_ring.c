#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/draw/ring/order_ring.h"
#include "../../src/draw/ring/ring_places.h"
#include "../../src/draw/ring/strongest.h"

#include <math.h>
#include <stdlib.h>

static pn_network *project(pn_network *net)
{
    const pn_project_options options = {.side = PN_LEFT, .keep_all = true};
    pn_network *out = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pn_project_network(net, &options, &out, NULL, &err), PN_OK);
    pn_network_free(net);
    return out;
}

/* The projection of these left nodes is a path: a d b f c e. */
static pn_network *path(void)
{
    return project(pnt_net("a-1 d-1 d-2 b-2 b-3 f-3 f-4 c-4 c-5 e-5"));
}

/* Weighted length of all ties along the ring. */
static double length(const pn_network *net, const size_t *order)
{
    const size_t n = pn_network_n_nodes(net, PN_BOTH);
    size_t *slot = calloc(n + 1, sizeof *slot);
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        slot[order[i]] = i;
    }
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        const double apart = fabs((double)slot[tie.left] - (double)slot[tie.right]);
        sum += tie.weight * fmin(apart, (double)n - apart);
    }
    free(slot);
    return sum;
}

START_TEST(order_ring_path_has_neighbours_side_by_side)
{
    pn_network *net = path();
    const uint32_t block[6] = {0};
    size_t order[6];
    ck_assert_int_eq(pni_order_ring(net, block, NULL, order, NULL), PN_OK);
    ck_assert_double_eq(length(net, order), 5);
    pn_network_free(net);
}
END_TEST

START_TEST(order_ring_blocks_follow_by_number_and_ties_get_shorter)
{
    pn_network *net = project(pnt_net_random(40, 25, 0.08, 1, 7));
    uint32_t block[40];
    size_t names[40];
    size_t order[40];
    for (size_t i = 0; i < 40; i++) {
        block[i] = (uint32_t)(i / 14);
        names[i] = i;
    }
    ck_assert_int_eq(pni_order_ring(net, block, NULL, order, NULL), PN_OK);
    for (size_t i = 1; i < 40; i++) {
        ck_assert_uint_le(block[order[i - 1]], block[order[i]]);
    }
    ck_assert_double_lt(length(net, order), length(net, names));
    pn_network_free(net);
}
END_TEST

START_TEST(order_ring_cancelled_stops)
{
    const sig_atomic_t raised = 1;
    const pn_run run = {.cancel = &raised};
    pn_network *net = path();
    const uint32_t block[6] = {0};
    size_t order[6];
    ck_assert_int_eq(pni_order_ring(net, block, &run, order, NULL), PN_ECANCELLED);
    pn_network_free(net);
}
END_TEST

/* Rows of one height each, on two arcs that are equally high. */
START_TEST(ring_places_give_each_node_a_row_of_its_own)
{
    enum { N = 6 };
    pn_network *net = path();
    double x[N];
    double y[N];
    double radius[N] = {3, 3, 3, 3, 3, 3};
    pni_label_place place[N] = {0};
    pni_caption label[N] = {0};
    pn_draw_options options = {0};
    pni_scene scene = {.net = net,
                       .options = &options,
                       .n_nodes = N,
                       .x = x,
                       .y = y,
                       .radius = radius,
                       .place = place,
                       .label = label};
    const size_t order[N] = {0, 1, 2, 3, 4, 5};
    const uint32_t block[N] = {0, 0, 0, 1, 1, 1};
    pni_arc arcs[N] = {0};
    pni_ring ring = {.order = order, .block = block, .arc = arcs};
    pni_ring_place(&scene, &ring);
    ck_assert_uint_eq(ring.n_arcs, 2);
    for (size_t i = 0; i < N; i++) {
        ck_assert_int_eq(x[i] > 0 ? 1 : -1, i < 3 ? 1 : -1);
        ck_assert_int_eq(place[i].anchor, i < 3 ? -1 : 1);
        ck_assert_double_eq_tol(y[i], y[N - 1 - i], 1e-9); /* clockwise */
    }
    ck_assert_double_gt(y[1] - y[0], 2 * radius[0]);
    ck_assert_double_gt(x[1], x[0]);
    pn_network_free(net);
}
END_TEST

/* How far a ring of six such nodes reaches to a side, and how high it is. */
static pni_point size_of_ring(const char *paper, double node)
{
    enum { N = 6 };
    pn_network *net = path();
    double x[N];
    double y[N];
    double radius[N] = {node, node, node, node, node, node};
    pni_label_place place[N] = {0};
    pni_caption label[N] = {0};
    const pn_draw_options options = {.paper = paper};
    pni_scene scene = {.net = net,
                       .options = &options,
                       .n_nodes = N,
                       .x = x,
                       .y = y,
                       .radius = radius,
                       .place = place,
                       .label = label};
    const size_t order[N] = {0, 1, 2, 3, 4, 5};
    const uint32_t block[N] = {0, 0, 0, 1, 1, 1};
    pni_arc arcs[N] = {0};
    pni_ring ring = {.order = order, .block = block, .arc = arcs};
    pni_ring_place(&scene, &ring);
    ck_assert_uint_eq(ring.n_arcs, 2);
    pn_network_free(net);
    return (pni_point){x[1], ring.height};
}

START_TEST(ring_fills_its_paper)
{
    const pni_point low = size_of_ring(NULL, 3); /* lower than a slide */
    const pni_point higher = size_of_ring("slide", 3);
    ck_assert_double_gt(higher.y, 1.5 * low.y);
    ck_assert_double_lt(higher.y, 1.7 * low.y);
    ck_assert_double_eq_tol(higher.x, low.x, 1e-9);
    const pni_point narrow = size_of_ring(NULL, 100); /* narrower */
    const pni_point wider = size_of_ring("slide", 100);
    ck_assert_double_gt(wider.x, 1.3 * narrow.x);
    ck_assert_double_lt(wider.x, 1.7 * narrow.x);
    ck_assert_double_eq_tol(wider.y, narrow.y, 1e-9);
}
END_TEST

static void hide(pn_network *net, pni_scene *scene)
{
    *scene = (pni_scene){.net = net, .n_nodes = pn_network_n_nodes(net, PN_BOTH)};
    ck_assert_int_eq(pni_hide_weak_ties(scene, NULL), PN_OK);
}

START_TEST(strongest_of_many_ties_are_drawn)
{
    pn_network *net = project(pnt_net_random(50, 60, 0.4, 1, 3));
    pni_scene scene;
    hide(net, &scene);
    size_t n_drawn = 0;
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const bool weak = pn_network_tie(net, t).weight < scene.weight_least;
        ck_assert_int_eq(scene.hidden[t], weak);
        n_drawn += !weak;
    }
    ck_assert_uint_gt(pn_network_n_ties(net), 600);
    ck_assert_uint_le(n_drawn, 600);
    ck_assert_uint_ge(n_drawn, 150);
    pni_scene_done(&scene);
    pn_network_free(net);
}
END_TEST

/* All pairs of 36 nodes share the same partner. */
START_TEST(strongest_of_equal_ties_are_all)
{
    pn_network *net = project(pnt_net_random(36, 1, 1, 1, 3));
    pni_scene scene;
    hide(net, &scene);
    ck_assert_uint_gt(pn_network_n_ties(net), 600);
    ck_assert_ptr_null(scene.hidden); /* so that no legend speaks of any */
    pni_scene_done(&scene);
    pn_network_free(net);
}
END_TEST

START_TEST(strongest_of_few_ties_are_all)
{
    pn_network *net = path();
    pni_scene scene;
    hide(net, &scene);
    ck_assert_ptr_null(scene.hidden);
    pni_scene_done(&scene);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        order_ring_path_has_neighbours_side_by_side,
        order_ring_blocks_follow_by_number_and_ties_get_shorter,
        order_ring_cancelled_stops,
        ring_places_give_each_node_a_row_of_its_own,
        ring_fills_its_paper,
        strongest_of_many_ties_are_drawn,
        strongest_of_equal_ties_are_all,
        strongest_of_few_ties_are_all,
    };
    return RUN_TESTS("ring", tests);
}
