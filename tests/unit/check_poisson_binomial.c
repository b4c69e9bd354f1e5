#include "../support/run_tests.h"

#include "../../src/null/hypergeometric.h"
#include "../../src/null/null_model.h"
#include "../../src/null/poisson_binomial.h"

#include <math.h>

/* P(X >= k) for all k, trial by trial; tail[] is 1, 0, 0 ... before. */
static void tails_by_trials(const pni_bernoulli *trials, size_t top, long double *tail)
{
    size_t n = 0;
    for (size_t c = 0; c < trials->n_classes; c++) {
        for (size_t i = 0; (double)i < trials->n[c]; i++) {
            const long double q = trials->chance[c];
            n = n < top ? n + 1 : top;
            for (size_t k = n; k > 0; k--) {
                tail[k] = (1 - q) * tail[k] + q * tail[k - 1];
            }
            tail[0] *= 1 - q;
        }
    }
    for (size_t k = top; k > 0; k--) {
        tail[k - 1] += tail[k];
    }
}

static void expect_tails(const pni_bernoulli *trials, size_t from, size_t to,
                         size_t top)
{
    PNI_BERNOULLI_ROOM room = {0};
    pn_error err = PN_ERROR_INIT;
    PNI_FREE double *found = malloc((to - from + 1) * sizeof *found);
    PNI_FREE long double *slow = calloc(top + 2, sizeof *slow);
    ck_assert_ptr_nonnull(found);
    ck_assert_ptr_nonnull(slow);
    ck_assert_int_eq(
        pni_poisson_binomial(trials, (pni_tail_range){from, to}, &room, found, &err),
        PN_OK);
    slow[0] = 1;
    tails_by_trials(trials, top, slow);
    for (size_t k = from; k <= to; k++) {
        const double expected = (double)slow[k];
        ck_assert_double_eq_tol(found[k - from], expected, 1e-11 * expected);
    }
}

/* R package backbone, test of the Poisson-binomial; both values exact (the package's
 * own are approximate). */
START_TEST(poisson_binomial_nine_trials)
{
    static const double chance[] = {.911, .801, .789, .678, .567,
                                    .456, .345, .234, .123};
    static const double n[] = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    const pni_bernoulli trials = {9, chance, n};
    PNI_BERNOULLI_ROOM room = {0};
    pn_error err = PN_ERROR_INIT;
    double tail[12];
    ck_assert_int_eq(
        pni_poisson_binomial(&trials, (pni_tail_range){0, 11}, &room, tail, &err),
        PN_OK);
    ck_assert_double_eq_tol(tail[5], .6283853861, 5e-11);
    ck_assert_double_eq_tol(1 - tail[6], .6791345126, 5e-11);
    ck_assert(tail[0] == 1);
    ck_assert(tail[10] == 0 && tail[11] == 0);
}
END_TEST

START_TEST(poisson_binomial_equals_trial_by_trial)
{
    static const double n[] = {1, 2, 3, 50, 400, 3000, 20000};
    static const double chance[][7] = {
        {.99, .9, .5, .1, .02, .001, .00001},
        {.5, .1, .02, .002, .0003, .00002, 1e-7},
        {.1, .05, .05, .05, .05, .05, .001},
        {.02, .02, .02, .02, .02, .02, .02},
        {1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9},
    };
    for (size_t i = 0; i < sizeof chance / sizeof chance[0]; i++) {
        const pni_bernoulli trials = {7, chance[i], n};
        double mean = 0;
        for (size_t c = 0; c < 7; c++) {
            mean += n[c] * chance[i][c];
        }
        const size_t k = (size_t)mean + 1;
        expect_tails(&trials, k, k + 6, k + 600);
        expect_tails(&trials, k + 20, k + 20, k + 600);
        expect_tails(&trials, k / 2, k / 2, k + 600);
    }
}
END_TEST

START_TEST(poisson_binomial_certain_and_impossible_trials)
{
    static const double chance[] = {1, .5, 0};
    static const double n[] = {2, 1, 5};
    const pni_bernoulli trials = {3, chance, n};
    PNI_BERNOULLI_ROOM room = {0};
    pn_error err = PN_ERROR_INIT;
    double tail[6];
    ck_assert_int_eq(
        pni_poisson_binomial(&trials, (pni_tail_range){0, 5}, &room, tail, &err),
        PN_OK);
    static const double expected[] = {1, 1, 1, .5, 0, 0};
    for (size_t k = 0; k < 6; k++) {
        ck_assert_double_eq_tol(tail[k], expected[k], 1e-15);
    }
}
END_TEST

/* Numbers of binomial coefficients: C(5,k) C(8,4-k) / C(13,4). */
START_TEST(hypergeometric_equals_counting)
{
    static const double ways[] = {70, 280, 280, 80, 5};
    const pni_draws_of_two draws = {.n = 13, .a = 5, .b = 4};
    double tail[6];
    pni_hypergeometric(&draws, (pni_tail_range){0, 5}, tail);
    double sum = 0;
    for (size_t k = 5; k > 0; k--) {
        sum += ways[k - 1];
        ck_assert_double_eq_tol(tail[k - 1], sum / 715, 1e-14);
    }
    ck_assert(tail[0] == 1);
    ck_assert(tail[5] == 0);
}
END_TEST

/* Bounds hold on both sides of the exact tail, and tell something. */
START_TEST(tail_bounds_hold)
{
    static const double chance[] = {.3, .04, .001};
    static const double n[] = {4, 20, 300};
    const pni_bernoulli trials = {3, chance, n};
    pni_moments moments = {0};
    for (size_t c = 0; c < 3; c++) {
        moments.mean += n[c] * chance[c];
        moments.spread += n[c] * chance[c] * chance[c];
    }
    PNI_BERNOULLI_ROOM room = {0};
    pn_error err = PN_ERROR_INIT;
    double tail[13];
    ck_assert_int_eq(
        pni_poisson_binomial(&trials, (pni_tail_range){0, 12}, &room, tail, &err),
        PN_OK);
    for (size_t k = 0; k <= 12; k++) {
        ck_assert_double_le(pni_tail_floor(moments, k), tail[k]);
        ck_assert_double_ge(pni_tail_ceiling(moments, k), tail[k]);
    }
    ck_assert_double_gt(pni_tail_floor(moments, 2), 0.4);
    ck_assert_double_lt(pni_tail_ceiling(moments, 12), 1e-3);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        poisson_binomial_nine_trials,
        poisson_binomial_equals_trial_by_trial,
        poisson_binomial_certain_and_impossible_trials,
        hypergeometric_equals_counting,
        tail_bounds_hold,
    };
    return RUN_TESTS("poisson_binomial", tests);
}
