#include "../support/run_tests.h"
#include "../support/uniform.h"

#include "../../src/rank/kendall.h"

#include <math.h>

static double tau_of(const double *x, const double *y, size_t n)
{
    double tau = 0;
    ck_assert_int_eq(pni_kendall(x, y, n, &tau, NULL, NULL), PN_OK);
    return tau;
}

static int sign(double a, double b)
{
    return (a > b) - (a < b);
}

static double slow_tau(const double *x, const double *y, size_t n)
{
    double same = 0;
    double in_x = 0;
    double in_y = 0;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = i + 1; j < n && !isnan(x[i]) && !isnan(y[i]); j++) {
            if (!isnan(x[j]) && !isnan(y[j])) {
                same += sign(x[i], x[j]) * sign(y[i], y[j]);
                in_x += sign(x[i], x[j]) != 0;
                in_y += sign(y[i], y[j]) != 0;
            }
        }
    }
    return in_x > 0 && in_y > 0 ? same / sqrt(in_x * in_y) : NAN;
}

START_TEST(kendall_of_known_lists_is_known)
{
    /* From SciPy's page on kendalltau. */
    const double x[] = {12, 2, 1, 12, 2};
    const double y[] = {1, 4, 7, 1, 0};
    ck_assert_double_eq_tol(tau_of(x, y, 5), -0.47140452079103173, 1e-15);
    const double up[] = {1, 2, 3, 4};
    const double down[] = {4, 3, 2, 1};
    ck_assert_double_eq(tau_of(up, up, 4), 1);
    ck_assert_double_eq(tau_of(up, down, 4), -1);
}
END_TEST

START_TEST(kendall_without_order_is_undefined)
{
    const double flat[] = {2, 2, 2};
    const double up[] = {1, 2, 3};
    ck_assert(isnan(tau_of(flat, up, 3)));
    ck_assert(isnan(tau_of(up, flat, 3)));
    ck_assert(isnan(tau_of(up, up, 1)));
    ck_assert(isnan(tau_of(up, up, 0)));
}
END_TEST

START_TEST(kendall_leaves_out_what_is_undefined)
{
    const double x[] = {1, NAN, 3, 2};
    const double y[] = {1, 9, NAN, 0};
    double tau = 0;
    size_t n_used = 0;
    ck_assert_int_eq(pni_kendall(x, y, 4, &tau, &n_used, NULL), PN_OK);
    ck_assert_uint_eq(n_used, 2);
    ck_assert_double_eq(tau, -1);
}
END_TEST

/* Of all sizes up to some dozens, with few and with many ties and gaps. */
START_TEST(kendall_equals_counting_all_pairs)
{
    double x[70];
    double y[70];
    uint64_t state = 11;
    for (size_t k = 0; k < 400; k++) {
        const size_t n = k % 70;
        const double spread = k % 3 == 0 ? 3 : k % 3 == 1 ? 12 : 1000;
        for (size_t i = 0; i < n; i++) {
            x[i] = floor(spread * pnt_uniform(&state));
            y[i] = floor(spread * pnt_uniform(&state)) + (k % 2 == 0 ? x[i] : 0);
            x[i] = pnt_uniform(&state) < .1 ? NAN : x[i];
        }
        const double expected = slow_tau(x, y, n);
        const double found = tau_of(x, y, n);
        ck_assert(isnan(expected) == isnan(found));
        ck_assert(isnan(found) || fabs(found - expected) <= 1e-12);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        kendall_of_known_lists_is_known,
        kendall_without_order_is_undefined,
        kendall_leaves_out_what_is_undefined,
        kendall_equals_counting_all_pairs,
    };
    return RUN_TESTS("kendall", tests);
}
