#include "../support/run_tests.h"

#include "../../src/base/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void expect_number(const char *text, bool valid, double value)
{
    double out = -1;
    ck_assert_msg(pni_parse_number(pni_slice_of(text), '.', &out) == valid, "'%s'",
                  text);
    if (valid) {
        ck_assert_msg(out == value, "'%s'", text);
    }
}

START_TEST(parse_number_valid_texts_give_value)
{
    expect_number("0", true, 0);
    expect_number("12", true, 12);
    expect_number("-1.5", true, -1.5);
    expect_number("+.5", true, 0.5);
    expect_number("1e3", true, 1000);
    expect_number("123456789012345", true, 123456789012345.0);
    expect_number("1234567890123456789", true, 1234567890123456789.0);
    expect_number("1E-2", true, 0.01);
}
END_TEST

START_TEST(parse_number_other_texts_are_refused)
{
    const char *const bad[] = {"",    " 1",  "1 ",    "1,5",   "abc",
                               "nan", "inf", "1e999", "0x1",   "1e",
                               "1e+", ".",   "--1",   "1.2.3", "１"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        expect_number(bad[i], false, 0);
    }
}
END_TEST

START_TEST(parse_number_decimal_comma_is_understood)
{
    double out = 0;
    ck_assert(pni_parse_number(pni_slice_of("1,5"), ',', &out));
    ck_assert(out == 1.5);
    ck_assert(!pni_parse_number(pni_slice_of("1.5"), ',', &out));
}
END_TEST

START_TEST(parse_integer_whole_numbers_only)
{
    int out = 0;
    ck_assert(pni_parse_integer(pni_slice_of("-2019"), &out));
    ck_assert_int_eq(out, -2019);
    ck_assert(!pni_parse_integer(pni_slice_of("2019.0"), &out));
    ck_assert(!pni_parse_integer(pni_slice_of("1234567890"), &out));
    ck_assert(!pni_parse_integer(pni_slice_of("-"), &out));
}
END_TEST

static void expect_text(double value, const char *text)
{
    char out[PNI_NUMBER_SIZE];
    pni_format_number(value, out);
    ck_assert_str_eq(out, text);
}

START_TEST(format_number_gives_shortest_text)
{
    expect_text(0, "0");
    expect_text(-0.0, "0");
    expect_text(0.1, "0.1");
    expect_text(1.0 / 3, "0.3333333333333333");
    expect_text(1e15, "1e+15");
    expect_text(123456, "123456");
    expect_text(-2.5, "-2.5");
    expect_text(NAN, "");
}
END_TEST

START_TEST(format_number_reads_back_equal)
{
    uint64_t state = 1;
    for (int i = 0; i < 20000; i++) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        double value = 0;
        memcpy(&value, &state, sizeof value);
        if (!isfinite(value)) {
            continue;
        }
        char out[PNI_NUMBER_SIZE];
        pni_format_number(value, out);
        ck_assert_msg(strtod(out, NULL) == value, "%s", out);
    }
}
END_TEST

START_TEST(format_digits_rounds_but_keeps_whole_numbers)
{
    char out[PNI_NUMBER_SIZE];
    pni_format_digits(0.0965847211, 4, out);
    ck_assert_str_eq(out, "0.09658");
    pni_format_digits(123456, 3, out);
    ck_assert_str_eq(out, "123456");
    pni_format_digits(2.30645, 3, out);
    ck_assert_str_eq(out, "2.31");
    pni_format_digits(459917.25, 4, out);
    ck_assert_str_eq(out, "459917");
    pni_format_digits(-99999.5, 4, out);
    ck_assert_str_eq(out, "-100000");
    pni_format_digits(1.5e20, 4, out);
    ck_assert_str_eq(out, "1.5e+20");
    pni_format_digits(NAN, 3, out);
    ck_assert_str_eq(out, "");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {parse_number_valid_texts_give_value,
                            parse_number_other_texts_are_refused,
                            parse_number_decimal_comma_is_understood,
                            parse_integer_whole_numbers_only,
                            format_number_gives_shortest_text,
                            format_number_reads_back_equal,
                            format_digits_rounds_but_keeps_whole_numbers};
    return RUN_TESTS("number", tests);
}
