#include "../support/run_tests.h"
#include "../support/uniform.h"

#include "../../src/network/build/sort_names.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_SIZE = 40 };

/* A text that shares long beginnings with many others, some bytes above 0x7F. */
static size_t make_text(uint64_t *state, char *out)
{
    static const char *const piece[] = {"a",    "b",        "same start ",
                                        "滨州", "\xC3\xA9", "\x01"};
    size_t size = 0;
    out[0] = '\0';
    while (size < MAX_SIZE - 12 && pnt_uniform(state) < .8) {
        const size_t k = (size_t)(pnt_uniform(state) * 6);
        strcat(out, piece[k]);
        size = strlen(out);
    }
    return size;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void expect_sorted(pni_names *names)
{
    uint32_t *rank = calloc(names->size + 1, sizeof *rank);
    const char **expected = calloc(names->size + 1, sizeof *expected);
    ck_assert(rank != NULL && expected != NULL);
    for (size_t i = 0; i < names->size; i++) {
        expected[i] = names->text[i];
    }
    qsort(expected, names->size, sizeof *expected, by_text);
    ck_assert_int_eq(pni_sort_names(names, rank, NULL), PN_OK);
    for (size_t i = 0; i < names->size; i++) {
        ck_assert_str_eq(names->text[i], expected[rank[i]]);
    }
    free(rank);
    free(expected);
    pni_names_done(names);
}

START_TEST(random_names_are_in_the_order_of_their_bytes)
{
    for (size_t n = 0; n < 5000; n = 2 * n + 1) {
        uint64_t state = n;
        pni_names names = {0};
        for (size_t i = 0; i < n; i++) {
            char text[MAX_SIZE];
            uint32_t number = 0;
            const pni_slice name = {text, make_text(&state, text)};
            ck_assert_int_eq(pni_names_add(&names, name, &number, NULL), PN_OK);
        }
        expect_sorted(&names);
    }
}
END_TEST

START_TEST(names_that_begin_each_other_stand_shorter_first)
{
    pni_names names = {0};
    char text[1001];
    memset(text, 'x', sizeof text);
    for (size_t size = 1000; size > 0; size--) {
        uint32_t number = 0;
        ck_assert_int_eq(pni_names_add(&names, (pni_slice){text, size}, &number, NULL),
                         PN_OK);
    }
    expect_sorted(&names);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {random_names_are_in_the_order_of_their_bytes,
                            names_that_begin_each_other_stand_shorter_first};
    return RUN_TESTS("sort_names", tests);
}
