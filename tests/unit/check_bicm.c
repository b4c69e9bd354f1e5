#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/base/bytes.h"
#include "../../src/network/network_data.h"
#include "../../src/null/bicm.h"

#include <math.h>

static pni_bicm solve(const pn_network *net)
{
    pni_bicm model = {0};
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pni_bicm_solve(net, NULL, &model, &err) == PN_OK, "%s", err.message);
    ck_assert_double_lt(model.residual, 1e-9);
    return model;
}

/* p[] is a whole matrix, row by row, of the nodes in network order. */
static void expect_matrix(const char *ties, const double *p, double tolerance)
{
    pn_network *net = pnt_net(ties);
    PNI_BICM model = solve(net);
    for (size_t i = 0; i < net->n_left; i++) {
        for (size_t j = 0; j < net->n_right; j++) {
            ck_assert_double_eq_tol(pni_bicm_tie(&model, i, net->n_left + j),
                                    p[i * net->n_right + j], tolerance);
        }
    }
    pn_network_free(net);
}

/* R backbone, inst/tinytest/test_backbone.R:4-6, printed with all its digits. */
START_TEST(bicm_three_by_three_equals_backbone)
{
    static const double p[] = {.2157792792, .2157792792, .5684414423,
                               .2157792792, .2157792792, .5684414423,
                               .5684414423, .5684414423, .8631171139};
    expect_matrix("a-Z b-Y c-X c-Z", p, 1e-9);
}
END_TEST

/* R backbone 2.1.3 on the matrix of its tests, 3 x 4; its solver stops at 1e-8. */
START_TEST(bicm_three_by_four_equals_backbone)
{
    static const double p[] = {.8971670390, .6028329595, .6028329595, .8971670390,
                               .3971670405, .1028329610, .1028329610, .3971670405,
                               .7056659185, .2943340815, .2943340815, .7056659185};
    expect_matrix("a-W a-Y a-Z b-X c-W c-Z", p, 2e-8);
}
END_TEST

static double southern_odds(const pn_network *net, const pni_bicm *model, const char *a,
                            const char *b)
{
    const double p = pni_bicm_tie(model, pn_network_find(net, PN_LEFT, a),
                                  pn_network_find(net, PN_RIGHT, b));
    return p / (1 - p);
}

/* R bicm 3.4.0: fitnesses of women by degree, times those of events. */
START_TEST(bicm_southern_women_equals_r)
{
    pn_network *net = pnt_southern_women();
    PNI_BICM model = solve(net);
    ck_assert_double_eq_tol(
        pni_bicm_tie(&model, pn_network_find(net, PN_LEFT, "Evelyn Jefferson"),
                     pn_network_find(net, PN_RIGHT, "E1")),
        .34232891, 5e-9);
    ck_assert_double_eq_tol(southern_odds(net, &model, "Evelyn Jefferson", "E8"),
                            2.2495932 * 6.22826784, 1e-6);
    ck_assert_double_eq_tol(southern_odds(net, &model, "Laura Mandeville", "E7"),
                            1.58625924 * 1.89292395, 1e-7);
    ck_assert_double_eq_tol(southern_odds(net, &model, "Flora Price", "E13"),
                            .17350588 * .23138267, 1e-8);
    ck_assert_double_eq_tol(southern_odds(net, &model, "Ruth DeSand", "E11"),
                            .50620599 * .34287928, 1e-8);
    pn_network_free(net);
}
END_TEST

/* Nodes with all partners or none, and what follows from them. */
START_TEST(bicm_nested_degrees_leave_no_choice)
{
    static const double nested[] = {1, 1, 1, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0};
    expect_matrix("a-W a-X a-Y b-W b-X c-W d- -Z", nested, 1e-300);
    static const double all[] = {1, 1, 1, 1};
    expect_matrix("a-X a-Y b-X b-Y", all, 1e-300);
}
END_TEST

/* a b have three of four, c d one: all of a b have W X, none of c d has Y Z. */
START_TEST(bicm_cut_without_full_nodes_is_found)
{
    static const double p[] = {1,  1,  .5, .5, 1,  1,  .5, .5, /* a b */
                               .5, .5, 0,  0,  .5, .5, 0,  0};
    expect_matrix("a-W a-X a-Y b-W b-X b-Z c-W d-X", p, 1e-12);
}
END_TEST

static void expect_degrees_met(const pn_network *net)
{
    PNI_BICM model = solve(net);
    for (size_t i = 0; i < net->n_left; i++) {
        double expected = 0;
        for (size_t j = net->n_left; j < pni_n_nodes(net); j++) {
            const double p = pni_bicm_tie(&model, i, j);
            ck_assert(p >= 0 && p <= 1);
            expected += p;
        }
        ck_assert_double_eq_tol(expected, (double)pni_degree(net, i), 1e-9);
    }
}

START_TEST(bicm_random_networks_meet_their_degrees)
{
    for (uint64_t seed = 1; seed <= 60; seed++) {
        const double share = (double)(seed % 10) / 10 + 0.02;
        pn_network *net = pnt_net_random(2 + seed % 13, 2 + seed % 17, share, 1, seed);
        expect_degrees_met(net);
        pn_network_free(net);
    }
}
END_TEST

/* Two dense corners joined by one tie: next to a cut, where plain iteration crawls. */
START_TEST(bicm_almost_cut_network_settles)
{
    enum { HALF = 40 };
    PNI_BYTES ties = {0};
    for (int i = 0; i < 2 * HALF; i++) {
        for (int j = 0; j < 2 * HALF; j++) {
            const bool tied = (i < HALF && j < HALF) ||
                              (i < HALF && (i + j) % 3 == 0) ||
                              (j < HALF && (i + j) % 3 == 0) ||
                              (i == 2 * HALF - 1 && j == 2 * HALF - 1);
            if (tied && (i != 0 || j != 0)) {
                ck_assert_int_eq(pni_bytes_format(&ties, NULL, "n%d-N%d ", i, j),
                                 PN_OK);
            }
        }
    }
    pn_network *net = pnt_net(ties.data);
    expect_degrees_met(net);
    pn_network_free(net);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        bicm_three_by_three_equals_backbone,  bicm_three_by_four_equals_backbone,
        bicm_southern_women_equals_r,         bicm_nested_degrees_leave_no_choice,
        bicm_cut_without_full_nodes_is_found, bicm_random_networks_meet_their_degrees,
        bicm_almost_cut_network_settles,
    };
    return RUN_TESTS("bicm", tests);
}
