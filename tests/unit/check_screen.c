#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/project/screen.h"

#include <math.h>

/* Screened is exactly what the floor says of each number of shared partners. */
static void expect_floors(const pni_testing *testing, double highest)
{
    PNI_THRESHOLDS least = {0};
    ck_assert_int_eq(pni_screen_find(testing, highest, &least, NULL), PN_OK);
    const pni_degrees *degrees = &testing->degrees;
    for (size_t a = 0; a < degrees->n; a++) {
        for (size_t b = 0; b < degrees->n; b++) {
            const pni_moments moments =
                testing->rule.model->moments(testing->fitted, (pni_class_pair){a, b});
            const uint32_t from = pni_thresholds_of(&least, a)[b];
            const size_t most = (size_t)fmin(degrees->degree[a], degrees->degree[b]);
            for (size_t k = 1; k <= most; k++) {
                const double floor = pni_tail_floor(moments, k);
                ck_assert_msg(k >= from || floor > highest, "lost: %zu %zu %zu", a, b,
                              k);
                ck_assert_msg(k < from || floor <= highest || highest >= 0.5,
                              "kept: %zu %zu %zu", a, b, k);
            }
        }
    }
}

START_TEST(screening_keeps_what_the_floor_allows)
{
    static const double levels[] = {1, 0.5, 0.3, 0.05, 1e-3, 1e-9, 0};
    pn_network *net = pnt_net_random(30, 20, 0.3, 1, 7);
    for (size_t m = 0; pni_null_model_at(m) != NULL; m++) {
        for (int side = PN_LEFT; side <= PN_RIGHT; side++) {
            const pni_test_rule rule = {.side = (pn_side)side,
                                        .model = pni_null_model_at(m),
                                        .correction = pni_correction_at(0),
                                        .level = 0.05};
            PNI_TESTING testing = {0};
            ck_assert_int_eq(pni_testing_open(net, &rule, NULL, &testing, NULL), PN_OK);
            for (size_t k = 0; k < sizeof levels / sizeof levels[0]; k++) {
                expect_floors(&testing, levels[k]);
            }
        }
    }
    pn_network_free(net);
}
END_TEST

/* Mean and spread by their definition: sums over P(X >= k). */
static void expect_moments(const pni_testing *testing, pni_class_pair pair)
{
    enum { MOST = 30 }; /* of the other side: degrees hold on average alone */
    double tail[MOST + 1];
    const pni_null_model *model = testing->rule.model;
    PNI_SCOPED(pni_bernoulli_room, pni_bernoulli_room_done) room = {0};
    double mean = 0;
    double square = 0;
    ck_assert_int_eq(model->tails(testing->fitted, pair, (pni_tail_range){0, MOST},
                                  &room, tail, NULL),
                     PN_OK);
    for (size_t k = 1; k <= MOST; k++) {
        mean += tail[k];
        square += (2 * (double)k - 1) * tail[k];
    }
    const pni_moments moments = model->moments(testing->fitted, pair);
    ck_assert_double_eq_tol(moments.mean, mean, 1e-9);
    ck_assert_double_eq_tol(moments.spread, mean - (square - mean * mean), 1e-9);
}

START_TEST(moments_are_those_of_the_tails)
{
    pn_network *net = pnt_net_random(12, 30, 0.4, 1, 5);
    for (size_t m = 0; pni_null_model_at(m) != NULL; m++) {
        const pni_test_rule rule = {.side = PN_LEFT,
                                    .model = pni_null_model_at(m),
                                    .correction = pni_correction_at(0),
                                    .level = 0.05};
        PNI_TESTING testing = {0};
        ck_assert_int_eq(pni_testing_open(net, &rule, NULL, &testing, NULL), PN_OK);
        for (size_t a = 0; a < testing.degrees.n; a++) {
            for (size_t b = a; b < testing.degrees.n; b++) {
                expect_moments(&testing, (pni_class_pair){a, b});
            }
        }
    }
    pn_network_free(net);
}
END_TEST

START_TEST(thresholds_are_symmetric_and_only_fall)
{
    PNI_THRESHOLDS least = {0};
    ck_assert_int_eq(pni_thresholds_new(3, &least, NULL), PN_OK);
    ck_assert_uint_eq(pni_thresholds_of(&least, 0)[2], UINT32_MAX);
    pni_thresholds_lower(&least, 0, 2, 5);
    pni_thresholds_lower(&least, 2, 0, 7);
    ck_assert_uint_eq(pni_thresholds_of(&least, 0)[2], 5);
    ck_assert_uint_eq(pni_thresholds_of(&least, 2)[0], 5);
    ck_assert_uint_eq(pni_thresholds_of(&least, 2)[2], UINT32_MAX);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        screening_keeps_what_the_floor_allows,
        moments_are_those_of_the_tails,
        thresholds_are_symmetric_and_only_fall,
    };
    return RUN_TESTS("screen", tests);
}
