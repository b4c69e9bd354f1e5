#include "../support/run_tests.h"

#include "../../src/draw/render/child.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* What a run of a program gives. */
typedef struct outcome {
    pn_status status;
    pn_error err;
    pn_bytes output;
    pn_bytes errors;
} outcome;

static outcome run(const char *const *argv, const char *input, unsigned seconds)
{
    outcome out = {.err = PN_ERROR_INIT};
    const pni_child child = {.argv = argv,
                             .package = "a package",
                             .install = "a-package",
                             .input = input,
                             .input_size = input == NULL ? 0 : strlen(input),
                             .limits = {.seconds = seconds}};
    out.status = pni_child_run(&child, &out.output, &out.errors, &out.err);
    return out;
}

static void done(outcome *out)
{
    pn_bytes_done(&out->output);
    pn_bytes_done(&out->errors);
}

START_TEST(child_cat_gives_back_its_input)
{
    enum { SIZE = 1000000 };
    char *text = malloc(SIZE + 1);
    memset(text, 'x', SIZE);
    text[SIZE] = '\0';
    const char *const argv[] = {"cat", NULL};
    outcome out = run(argv, text, 20);
    ck_assert_int_eq(out.status, PN_OK);
    ck_assert_uint_eq(out.output.size, SIZE);
    ck_assert_str_eq(out.output.data, text);
    done(&out);
    free(text);
}
END_TEST

START_TEST(child_that_does_not_read_does_no_harm)
{
    enum { SIZE = 1000000 };
    char *text = malloc(SIZE + 1);
    memset(text, 'x', SIZE);
    text[SIZE] = '\0';
    const char *const argv[] = {"true", NULL};
    outcome out = run(argv, text, 20); /* no SIGPIPE */
    ck_assert_int_eq(out.status, PN_OK);
    done(&out);
    free(text);
}
END_TEST

START_TEST(child_missing_names_the_package)
{
    const char *const argv[] = {"partnet-no-such-program", NULL};
    outcome out = run(argv, NULL, 20);
    ck_assert_int_eq(out.status, PN_EPROGRAM);
    ck_assert_str_eq(out.err.message, "cannot run 'partnet-no-such-program': install a "
                                      "package (apt-get install a-package)");
    done(&out);
}
END_TEST

START_TEST(child_failing_is_quoted)
{
    const char *const argv[] = {"sh", "-c", "echo first >&2; echo second >&2; exit 3",
                                NULL};
    outcome out = run(argv, NULL, 20);
    ck_assert_int_eq(out.status, PN_EPROGRAM);
    ck_assert_str_eq(out.err.message, "'sh' failed: first");
    done(&out);
}
END_TEST

START_TEST(child_failing_without_a_word_gives_its_status)
{
    const char *const argv[] = {"sh", "-c", "exit 3", NULL};
    outcome out = run(argv, NULL, 20);
    ck_assert_str_eq(out.err.message, "'sh' failed with status 3");
    done(&out);
}
END_TEST

START_TEST(child_crashing_gives_its_signal)
{
    const char *const argv[] = {"sh", "-c", "kill -SEGV $$", NULL};
    outcome out = run(argv, NULL, 20);
    ck_assert_int_eq(out.status, PN_EPROGRAM);
    ck_assert_str_eq(out.err.message, "'sh' was ended by signal 11");
    done(&out);
}
END_TEST

START_TEST(child_too_slow_is_ended)
{
    const char *const argv[] = {"sleep", "30", NULL};
    const time_t start = time(NULL);
    outcome out = run(argv, NULL, 1);
    ck_assert_int_eq(out.status, PN_EPROGRAM);
    ck_assert_ptr_nonnull(strstr(out.err.message, "took longer than 1 seconds"));
    ck_assert_int_le(time(NULL) - start, 5);
    done(&out);
}
END_TEST

START_TEST(child_cancelled_is_ended)
{
    const sig_atomic_t raised = 1;
    const pn_run steering = {.cancel = &raised};
    const char *const argv[] = {"sleep", "30", NULL};
    const pni_child child = {
        .argv = argv, .package = "x", .install = "x", .limits = {.run = &steering}};
    pn_bytes output = {0};
    pn_bytes errors = {0};
    ck_assert_int_eq(pni_child_run(&child, &output, &errors, NULL), PN_ECANCELLED);
}
END_TEST

START_TEST(child_that_leaves_its_children_behind_takes_them_along)
{
    const char *const argv[] = {"sh", "-c", "sleep 30 & sleep 30", NULL};
    const time_t start = time(NULL);
    outcome out = run(argv, NULL, 1);
    ck_assert_int_eq(out.status, PN_EPROGRAM);
    ck_assert_int_le(time(NULL) - start, 5);
    done(&out);
}
END_TEST

START_TEST(child_locale_is_fixed)
{
    setenv("LC_ALL", "de_DE.UTF-8", 1);
    const char *const argv[] = {"sh", "-c", "printf %s \"$LC_ALL\"", NULL};
    outcome out = run(argv, NULL, 20);
    ck_assert_str_eq(out.output.data, "C.UTF-8");
    done(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        child_cat_gives_back_its_input,
        child_that_does_not_read_does_no_harm,
        child_missing_names_the_package,
        child_failing_is_quoted,
        child_failing_without_a_word_gives_its_status,
        child_crashing_gives_its_signal,
        child_too_slow_is_ended,
        child_cancelled_is_ended,
        child_that_leaves_its_children_behind_takes_them_along,
        child_locale_is_fixed,
    };
    return RUN_TESTS("child", tests);
}
