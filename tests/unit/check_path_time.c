#include "../support/run_tests.h"

#include "../../src/rank/path_time.h"

#include <string.h>

/* What is said of two classes with so many ties that searches from both take as long:
 * 3e8 ties are looked at in a second. */
static void expect_time(double seconds, const char *text)
{
    const uint64_t n_ties = (uint64_t)(seconds * 3e8 / 4);
    const uint64_t start[] = {0, n_ties, 2 * n_ties};
    uint32_t left[] = {0, 1};
    uint32_t right[] = {1, 2};
    double stands_for[] = {4, 5};
    const pni_path_classes classes = {
        .walk = {.rows = {.n = 2, .start = start},
                 .n_components = 1,
                 .first = {left, right}},
        .stands_for = stands_for,
    };
    const pn_run run = {.limit_time = seconds * 0.9};
    const pn_run patient = {.limit_time = seconds * 1.1};
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pni_path_time_check(&classes, &patient, &err), PN_OK);
    ck_assert_int_eq(pni_path_time_check(&classes, &run, &err), PN_ELIMIT);
    ck_assert_msg(strstr(err.message, text) != NULL, "%g s: %s", seconds, err.message);
}

START_TEST(times_have_the_largest_unit_that_fits_twice)
{
    expect_time(0.5, "of 9 nodes would take about a second on one thread");
    expect_time(1.9, "about a second on");
    expect_time(2.1, "about 2 seconds on");
    expect_time(119, "about 119 seconds on");
    expect_time(121, "about 2 minutes on");
    expect_time(7100, "about 118 minutes on");
    expect_time(7300, "about 2 hours on");
    expect_time(172000, "about 48 hours on");
    expect_time(173000, "about 2 days on");
}
END_TEST

START_TEST(exact_betweenness_may_take_an_hour)
{
    uint64_t start[] = {0, 0, 0};
    uint32_t left[] = {0, 1};
    uint32_t right[] = {1, 2};
    double stands_for[] = {1, 1};
    const pni_path_classes classes = {
        .walk = {.rows = {.n = 2, .start = start},
                 .n_components = 1,
                 .first = {left, right}},
        .stands_for = stands_for,
    };
    start[2] = (uint64_t)(3590 * 3e8 / 2);
    ck_assert_int_eq(pni_path_time_check(&classes, NULL, NULL), PN_OK);
    start[2] = (uint64_t)(3610 * 3e8 / 2);
    ck_assert_int_eq(pni_path_time_check(&classes, NULL, NULL), PN_ELIMIT);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        times_have_the_largest_unit_that_fits_twice,
        exact_betweenness_may_take_an_hour,
    };
    return RUN_TESTS("path_time", tests);
}
