/* Slips of the pen: how many, and of which kind. */
#include "../../src/read/names/slips.h"

#include "run_tests.h"

#include <stdlib.h>
#include <string.h>

static pni_letters letters(const char *word)
{
    pni_letters out = {.n = 0};
    pni_letters_read(pni_slice_of(word), &out);
    return out;
}

static size_t slips(const char *a, const char *b, size_t most)
{
    const pni_letters x = letters(a);
    const pni_letters y = letters(b);
    return pni_slips(&x, &y, most);
}

START_TEST(slips_between_words_are_counted)
{
    ck_assert_uint_eq(slips("", "", 2), 0);
    ck_assert_uint_eq(slips("optics", "optics", 2), 0);
    ck_assert_uint_eq(slips("optics", "optic", 2), 1);
    ck_assert_uint_eq(slips("optics", "opitcs", 2), 1);
    ck_assert_uint_eq(slips("optics", "optixs", 2), 1);
    ck_assert_uint_eq(slips("optics", "optical", 2), 2);
    ck_assert_uint_eq(slips("optics", "photonics", 2), 3);
    ck_assert_uint_eq(slips("", "abc", 2), 3);
    ck_assert_uint_eq(slips("滨州市人民医院", "滨州人民医院", 1), 1);
}
END_TEST

START_TEST(words_too_long_are_too_far)
{
    char word[2 * PNI_LETTERS_MAX];
    memset(word, 'a', sizeof word - 1);
    word[sizeof word - 1] = '\0';
    ck_assert_uint_eq(slips(word, word, 2), 3);
}
END_TEST

static size_t smallest(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* The same distance by its definition, with the whole table. */
static size_t slow_slips(const char *a, const char *b)
{
    size_t d[12][12] = {{0}};
    const size_t n = strlen(a);
    const size_t m = strlen(b);
    for (size_t i = 0; i <= n; i++) {
        for (size_t j = 0; j <= m; j++) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = smallest(d[i - 1][j], d[i][j - 1]) + 1;
            d[i][j] = smallest(d[i][j], d[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                d[i][j] = smallest(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[n][m];
}

static void put_random(char *word, unsigned *state)
{
    *state = *state * 1103515245U + 12345U;
    const size_t n = (*state >> 16) % 9;
    for (size_t i = 0; i < n; i++) {
        *state = *state * 1103515245U + 12345U;
        word[i] = (char)('a' + (*state >> 16) % 3);
    }
    word[n] = '\0';
}

START_TEST(slips_of_random_words_equal_the_definition)
{
    unsigned state = 1;
    for (size_t round = 0; round < 20000; round++) {
        char a[10];
        char b[10];
        put_random(a, &state);
        put_random(b, &state);
        const size_t exact = slow_slips(a, b);
        for (size_t most = 0; most <= 3; most++) {
            ck_assert_msg(slips(a, b, most) == smallest(exact, most + 1),
                          "'%s' '%s' within %zu", a, b, most);
        }
    }
}
END_TEST

static bool is_common(const char *a, const char *b)
{
    const pni_letters x = letters(a);
    const pni_letters y = letters(b);
    return pni_is_common_slip(&x, &y);
}

START_TEST(slips_that_people_make_are_known)
{
    ck_assert(is_common("synder", "snyder"));
    ck_assert(is_common("obital", "orbital"));
    ck_assert(is_common("sequela", "sequella"));
    ck_assert(is_common("tristan", "tristen"));
    ck_assert(!is_common("virion", "vision"));
    ck_assert(!is_common("betagen", "betagene"));
    ck_assert(!is_common("atrix", "matrix"));
}
END_TEST

START_TEST(contractions_are_known)
{
    const pni_letters small = letters("instrumnt");
    const pni_letters large = letters("instrument");
    const pni_letters other = letters("instruments");
    ck_assert(pni_is_contraction(&small, &large));
    ck_assert(!pni_is_contraction(&large, &small));
    ck_assert(!pni_is_contraction(&small, &other));
}
END_TEST

START_TEST(digits_are_compared_in_order)
{
    const pni_letters a = letters("unit1b2");
    const pni_letters b = letters("u1nit2");
    const pni_letters c = letters("unit21");
    ck_assert(pni_same_digits(&a, &b));
    ck_assert(!pni_same_digits(&a, &c));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        slips_between_words_are_counted,
        words_too_long_are_too_far,
        slips_of_random_words_equal_the_definition,
        slips_that_people_make_are_known,
        contractions_are_known,
        digits_are_compared_in_order,
    };
    return RUN_TESTS("slips", tests);
}
