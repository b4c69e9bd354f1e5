#include "run_tests.h"

int pnt_run_tests(const char *subject, const TTest *const *tests, size_t n)
{
    Suite *suite = suite_create(subject);
    TCase *group = tcase_create(subject);
    tcase_set_timeout(group, 120);
    for (size_t i = 0; i < n; i++) {
        tcase_add_test(group, tests[i]);
    }
    suite_add_tcase(suite, group);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    const int n_failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return n_failed == 0 ? 0 : 1;
}
