#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/draw/force/name_islands.h"

/* One island, the tie of whose two nodes runs down its middle, through its name. */
START_TEST(name_of_island_steps_aside_of_ties)
{
    pn_network *net = pnt_net("a-X");
    double x[] = {0, 0};
    double y[] = {-40, 40};
    double radius[] = {3, 3};
    pni_label_place place[2] = {0};
    pni_caption label[2] = {0};
    size_t nodes[] = {0, 1};
    const pni_scene scene = {.net = net,
                             .n_nodes = 2,
                             .x = x,
                             .y = y,
                             .radius = radius,
                             .place = place,
                             .label = label};
    pni_island island = {.node = nodes, .n = 2, .group = 1, .tag = {-22, -20, 22, -9}};
    island.outline = pni_outline_of_nothing();
    pni_outline_add_disc(&island.outline, 0, 0, 90);
    pni_islands islands = {.island = &island, .n = 1};
    pni_name_islands(&scene, &islands);
    ck_assert_double_lt(island.tag.y1, y[0] - radius[0]); /* above the upper node */
    ck_assert(pni_outline_holds(&island.outline, island.tag, 0));
    const pni_box there = island.tag;
    pni_name_islands(&scene, &islands); /* where nothing is in the way, it stays */
    ck_assert_double_eq(island.tag.x0, there.x0);
    ck_assert_double_eq(island.tag.y0, there.y0);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {name_of_island_steps_aside_of_ties};
    return RUN_TESTS("name_islands", tests);
}
