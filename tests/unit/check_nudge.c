/* Nodes that move a little out of the way of ties. */
#include "../../src/draw/force/nudge.h"

#include "../support/net.h"
#include "../support/run_tests.h"

#include <math.h>

enum { N = 4 };

/* a and X at the ends of a tie from left to right, b where the test says, Y below it;
 * all in one island. */
static void nudge(double b_x, double b_y, double *x, double *y, pni_label_place *place)
{
    pn_network *net = pnt_net("a-X b-Y");
    const double start_x[N] = {-90, b_x, 90, 0};
    const double start_y[N] = {0, b_y, 0, 70};
    double radius[N] = {3, 3, 3, 3};
    uint32_t of[N] = {0};
    size_t nodes[N] = {0, 1, 2, 3};
    pni_caption label[N];
    for (size_t i = 0; i < N; i++) {
        x[i] = start_x[i];
        y[i] = start_y[i];
        place[i] = (pni_label_place){0};
        label[i] = (pni_caption){.text = "name", .size = 10, .width = 30};
    }
    pni_scene scene = {.net = net, .n_nodes = N, .x = x, .y = y};
    scene.radius = radius;
    scene.place = place;
    scene.label = label;
    pni_island island = {.node = nodes, .n = N, .outline = pni_outline_of_nothing()};
    pni_outline_add_disc(&island.outline, 0, 0, 160);
    const pni_islands islands = {.island = &island, .n = 1, .of = of};
    pni_spots spots = {.scene = &scene, .islands = &islands, .node = nodes, .n = N};
    spots.all = true;
    spots.together = true;
    ck_assert_uint_eq(pni_spots_fill(&spots), N);
    pni_nudge_nodes(&scene, &spots);
    pn_network_free(net);
}

START_TEST(node_on_a_tie_steps_aside_with_its_label)
{
    double x[N];
    double y[N];
    pni_label_place place[N];
    nudge(0, 1, x, y, place);
    const double share = (x[1] - x[0]) / (x[2] - x[0]);
    ck_assert_double_gt(fabs(y[1] - (y[0] + share * (y[2] - y[0]))), 3);
    for (size_t i = 0; i < N; i++) {
        ck_assert(place[i].shown);
        ck_assert_double_lt(hypot(place[i].x - x[i], place[i].y - y[i]), 20);
    }
}
END_TEST

START_TEST(nodes_in_nobodys_way_stay)
{
    double x[N];
    double y[N];
    pni_label_place place[N];
    nudge(0, 30, x, y, place);
    ck_assert_double_eq(x[1], 0);
    ck_assert_double_eq(y[1], 30);
    ck_assert_double_eq(x[0], -90);
    ck_assert_double_eq(y[0], 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {node_on_a_tie_steps_aside_with_its_label,
                            nodes_in_nobodys_way_stay};
    return RUN_TESTS("nudge", tests);
}
