/**
 * The main of a test program: runs a list of Check tests.
 *
 *     int main(void)
 *     {
 *         const TTest *tests[] = {first_test, second_test};
 *         return RUN_TESTS("subject", tests);
 *     }
 */
#ifndef PNT_RUN_TESTS_H
#define PNT_RUN_TESTS_H

#include <check.h>

#include <stddef.h>

/** Runs the tests; 0 if all passed. */
int pnt_run_tests(const char *subject, const TTest *const *tests, size_t n);

#define RUN_TESTS(subject, tests)                                                      \
    pnt_run_tests(subject, tests, sizeof(tests) / sizeof *(tests))

#endif
