/* Where ties break off under names. */
#include "../../src/draw/gaps.h"

#include "../support/net.h"
#include "../support/run_tests.h"

#include <math.h>

static pni_curve straight(double x0, double y0, double x1, double y1)
{
    pni_curve curve;
    for (size_t k = 0; k < 4; k++) {
        curve.at[2 * k] = x0 + (x1 - x0) * (double)k / 3;
        curve.at[2 * k + 1] = y0 + (y1 - y0) * (double)k / 3;
    }
    return curve;
}

/* A scene of one tie that is the curve; the gaps below the boxes. */
static void open_gaps(pni_curve *curve, bool is_hidden, const pni_box *box, size_t n,
                      pni_scene *scene)
{
    pn_network *net = pnt_net("a-X");
    bool hidden[1] = {is_hidden};
    *scene = (pni_scene){.net = net, .curve = curve, .hidden = hidden};
    ck_assert_int_eq(pni_gaps_open(scene, box, n, NULL), PN_OK);
    pn_network_free(net);
}

START_TEST(ties_break_off_under_a_box)
{
    pni_scene scene;
    pni_curve curve = straight(0, 0, 100, 0);
    const pni_box box[] = {{40, -5, 60, 5}};
    open_gaps(&curve, /*is_hidden=*/false, box, 1, &scene);
    ck_assert_uint_eq(scene.n_gaps, 1);
    ck_assert_uint_eq(scene.gap[0].tie, 0);
    ck_assert_double_eq_tol(scene.gap[0].from, 0.4, 1e-4);
    ck_assert_double_eq_tol(scene.gap[0].to, 0.6, 1e-4);
    pni_scene_done(&scene);
}
END_TEST

START_TEST(curves_are_followed)
{
    pni_scene scene;
    pni_curve curve = {{0, 0, 0, 100, 100, 100, 100, 0}}; /* its top is at 50, 75 */
    const pni_box box[] = {{40, -5, 60, 5}, {45, 70, 55, 80}};
    open_gaps(&curve, /*is_hidden=*/false, box, 2, &scene);
    ck_assert_uint_eq(scene.n_gaps, 1);
    ck_assert_double_eq_tol(scene.gap[0].from + scene.gap[0].to, 1, 1e-4);
    pni_scene_done(&scene);
}
END_TEST

START_TEST(gaps_that_touch_are_one)
{
    pni_scene scene;
    pni_curve curve = straight(0, 0, 200, 0);
    const pni_box box[] = {{100, -5, 120, 5}, {30, -5, 50, 5}, {110, -9, 130, 5}};
    open_gaps(&curve, /*is_hidden=*/false, box, 3, &scene);
    ck_assert_uint_eq(scene.n_gaps, 2);
    ck_assert_double_eq_tol(scene.gap[0].to, 0.25, 1e-4);
    ck_assert_double_eq_tol(scene.gap[1].from, 0.5, 1e-4);
    ck_assert_double_eq_tol(scene.gap[1].to, 0.65, 1e-4);
    pni_scene_done(&scene);
}
END_TEST

START_TEST(little_that_is_left_at_an_end_goes_too)
{
    pni_scene scene;
    pni_curve curve = straight(0, 0, 100, 0);
    const pni_box box[] = {{2, -5, 30, 5}, {80, -5, 99, 5}};
    open_gaps(&curve, /*is_hidden=*/false, box, 2, &scene);
    ck_assert_uint_eq(scene.n_gaps, 2);
    ck_assert_double_eq(scene.gap[0].from, 0);
    ck_assert_double_eq(scene.gap[1].to, 1);
    pni_scene_done(&scene);
}
END_TEST

START_TEST(ties_stay_whole_where_little_would_be_left)
{
    pni_scene scene;
    pni_curve curve = straight(0, 0, 100, 0);
    const pni_box box[] = {{10, -5, 90, 5}};
    open_gaps(&curve, /*is_hidden=*/false, box, 1, &scene);
    ck_assert_uint_eq(scene.n_gaps, 0);
    pni_scene_done(&scene);
}
END_TEST

START_TEST(hidden_ties_and_boxes_elsewhere_make_no_gaps)
{
    pni_scene scene;
    pni_curve curve = straight(0, 0, 100, 50);
    const pni_box on[] = {{40, 20, 60, 30}};
    const pni_box beside[] = {{40, 30, 50, 50}, {200, 0, 300, 50}};
    open_gaps(&curve, /*is_hidden=*/true, on, 1, &scene);
    ck_assert_uint_eq(scene.n_gaps, 0);
    pni_scene_done(&scene);
    open_gaps(&curve, /*is_hidden=*/false, beside, 2, &scene);
    ck_assert_uint_eq(scene.n_gaps, 0);
    pni_scene_done(&scene);
}
END_TEST

static void point_of(const pni_curve *curve, double t, double *x, double *y)
{
    const double w[4] = {pow(1 - t, 3), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t),
                         pow(t, 3)};
    *x = 0;
    *y = 0;
    for (size_t k = 0; k < 4; k++) {
        *x += w[k] * curve->at[2 * k];
        *y += w[k] * curve->at[2 * k + 1];
    }
}

START_TEST(pieces_lie_on_their_curve)
{
    const pni_curve curve = {{3, 7, 50, -20, 10, 90, 120, 40}};
    for (int from = 0; from < 10; from++) {
        for (int to = from + 1; to <= 10; to++) {
            const pni_curve piece = pni_curve_piece(&curve, from / 10.0, to / 10.0);
            for (int k = 0; k <= 4; k++) {
                double x[2];
                double y[2];
                point_of(&piece, k / 4.0, &x[0], &y[0]);
                point_of(&curve, (from + (to - from) * k / 4.0) / 10, &x[1], &y[1]);
                ck_assert_double_eq_tol(x[0], x[1], 1e-9);
                ck_assert_double_eq_tol(y[0], y[1], 1e-9);
            }
        }
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {ties_break_off_under_a_box,
                            curves_are_followed,
                            gaps_that_touch_are_one,
                            little_that_is_left_at_an_end_goes_too,
                            ties_stay_whole_where_little_would_be_left,
                            hidden_ties_and_boxes_elsewhere_make_no_gaps,
                            pieces_lie_on_their_curve};
    return RUN_TESTS("gaps", tests);
}
