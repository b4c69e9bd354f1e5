#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/draw/force/apart.h"
#include "../../src/draw/force/even_out.h"
#include "../../src/draw/force/fit_islands.h"
#include "../../src/draw/force/island_links.h"

#include <math.h>

enum { N = 6 };

/* Round islands of 50 points, one beside the other. */
static void make_row(pni_island *island)
{
    for (size_t i = 0; i < N; i++) {
        island[i] = (pni_island){.n = 1, .group = 1, .home = {(double)i, 0}};
        island[i].x = 60 * (double)i;
        island[i].outline = pni_outline_of_nothing();
        pni_outline_add_disc(&island[i].outline, 0, 0, 50);
    }
}

static double shape_of(const pni_islands *islands)
{
    const pni_box box = pni_islands_box(islands);
    return (box.x1 - box.x0) / (box.y1 - box.y0);
}

static bool are_apart(const pni_island *island, double gap)
{
    for (size_t i = 0; i < N; i++) {
        for (size_t j = 0; j < i; j++) {
            const double dx = island[i].x - island[j].x;
            const double dy = island[i].y - island[j].y;
            if (hypot(dx, dy) < 100 + gap - 1) {
                return false;
            }
        }
    }
    return true;
}

START_TEST(part_takes_up_the_shape_that_is_wanted)
{
    pni_island island[N];
    pni_islands islands = {.island = island, .n = N};
    make_row(island);
    ck_assert_int_eq(pni_islands_part(&islands, 3, /*gap=*/10, NULL, NULL), PN_OK);
    ck_assert(are_apart(island, 10));
    const double wide = shape_of(&islands);
    make_row(island);
    for (size_t i = 0; i < N; i++) {
        island[i].y = island[i].x;
        island[i].x = 0;
    }
    ck_assert_int_eq(pni_islands_part(&islands, 0.33, /*gap=*/10, NULL, NULL), PN_OK);
    ck_assert(are_apart(island, 10));
    ck_assert_double_gt(wide, 2);
    ck_assert_double_lt(shape_of(&islands), 0.5);
}
END_TEST

/* The shape of a row of islands on paper, at first turned by `turn`. */
static double fit(const char *paper, double turn)
{
    pni_island island[N];
    pni_islands islands = {.island = island, .n = N};
    make_row(island);
    for (size_t i = 0; i < N; i++) {
        island[i].home = (pni_point){(double)i * cos(turn), (double)i * sin(turn)};
    }
    const pn_draw_options options = {.paper = paper};
    pni_scene scene = {.options = &options, .n_nodes = N};
    double found = NAN;
    ck_assert_int_eq(pni_islands_fit(&scene, &islands, /*gap=*/10, &found, NULL),
                     PN_OK);
    ck_assert(are_apart(island, 10));
    ck_assert(isfinite(found));
    return shape_of(&islands);
}

START_TEST(fit_is_wide_on_a_slide_however_it_lay)
{
    ck_assert_double_gt(fit("slide", 0), 1.8);
    ck_assert_double_gt(fit("slide", 1.1), 1.8);
    ck_assert_double_gt(fit("slide", 1.57), 1.8);
}
END_TEST

START_TEST(fit_without_paper_is_neither_wide_nor_high)
{
    for (int i = 0; i < 4; i++) {
        const double shape = fit(NULL, 0.5 * i);
        ck_assert_double_gt(shape, 0.8);
        ck_assert_double_lt(shape, 2.2);
    }
}
END_TEST

START_TEST(links_count_ties_of_each_pair_once)
{
    /* nodes: a b c X Y; islands: {a X} {b} {c Y} */
    pn_network *net = pnt_net("a-X a-Y b-X b-Y c-X");
    uint32_t of[] = {0, 1, 2, 0, 2};
    const pni_islands islands = {.n = 3, .of = of};
    const pni_scene scene = {.net = net};
    pni_link link[5];
    ck_assert_uint_eq(pni_island_links(&scene, &islands, NULL, link), 3);
    const size_t expected[3][3] = {{0, 1, 1}, {0, 2, 2}, {1, 2, 1}};
    for (size_t k = 0; k < 3; k++) {
        ck_assert_uint_eq(link[k].from, expected[k][0]);
        ck_assert_uint_eq(link[k].to, expected[k][1]);
        ck_assert_uint_eq(link[k].n_ties, expected[k][2]);
    }
    const bool counts[5] = {[1] = true};
    ck_assert_uint_eq(pni_island_links(&scene, &islands, counts, link), 1);
    ck_assert_uint_eq(link[0].n_ties, 1);
    pn_network_free(net);
}
END_TEST

START_TEST(even_out_stragglers_leave_the_crowd_its_room)
{
    enum { MANY = 200 };
    double x[MANY];
    double y[MANY];
    for (size_t i = 0; i < MANY; i++) { /* a small disc; every tenth is far away */
        const double far = i % 10 == 0 ? 40 : 1;
        x[i] = far * sqrt((double)i) * cos(2.4 * (double)i);
        y[i] = far * sqrt((double)i) * sin(2.4 * (double)i);
    }
    ck_assert_int_eq(pni_even_out(x, y, MANY, /*radius=*/10, NULL), PN_OK);
    size_t inside = 0;
    for (size_t i = 0; i < MANY; i++) {
        ck_assert_double_lt(hypot(x[i], y[i]), 14);
        inside += hypot(x[i], y[i]) < 5;
    }
    ck_assert_uint_lt(inside, MANY / 2); /* a quarter of an even disc */
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        part_takes_up_the_shape_that_is_wanted,
        fit_is_wide_on_a_slide_however_it_lay,
        fit_without_paper_is_neither_wide_nor_high,
        links_count_ties_of_each_pair_once,
        even_out_stragglers_leave_the_crowd_its_room,
    };
    return RUN_TESTS("fit_islands", tests);
}
