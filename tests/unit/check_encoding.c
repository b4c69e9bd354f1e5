/* Encodings: names, first bytes, guesses. */
#include "../support/run_tests.h"

#include "../../src/read/text/encoding.h"

#include <string.h>

static void expect_name(const char *name, const char *expected)
{
    const char *encoding = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pni_encoding_parse(name, &encoding, &err) == PN_OK, "%s",
                  err.message);
    ck_assert_str_eq(encoding, expected);
}

START_TEST(name_of_a_smaller_set_gives_the_set_that_holds_it)
{
    expect_name("gb2312", "GB18030");
    expect_name("GBK", "GB18030");
    expect_name("cp936", "GB18030");
    expect_name("big5", "Big5");
    expect_name("latin-1", "ISO-8859-1");
    expect_name("utf-8", "UTF-8");
}
END_TEST

START_TEST(name_that_only_iconv_knows_passes)
{
    expect_name("MACINTOSH", "MACINTOSH");
}
END_TEST

START_TEST(name_unknown_is_wrong_use)
{
    const char *const names[] = {"klingon", "", "UTF-8//IGNORE", "GB18031"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *encoding = NULL;
        ck_assert_int_eq(pni_encoding_parse(names[i], &encoding, /*err=*/NULL),
                         PN_EUSE);
    }
}
END_TEST

/* What the first bytes say; a string literal may hold NULs. */
#define EXPECT_HEAD(bytes, expected, expected_mark)                                    \
    expect_head((pni_slice){.data = (bytes), .size = sizeof(bytes) - 1}, expected,     \
                expected_mark)

static void expect_head(pni_slice head, const char *expected, size_t expected_mark)
{
    size_t mark = 99;
    const char *found = pni_encoding_of_head(head, &mark);
    ck_assert_str_eq(found == NULL ? "" : found, expected);
    ck_assert_uint_eq(mark, expected_mark);
}

START_TEST(head_with_a_mark_says_all)
{
    EXPECT_HEAD("\xEF\xBB\xBF", "UTF-8", 3);
    EXPECT_HEAD("\xFF\xFE", "UTF-16LE", 2);
    EXPECT_HEAD("\xFE\xFF\x4E\x00", "UTF-16BE", 2);
}
END_TEST

START_TEST(head_with_nuls_in_one_place_is_utf16)
{
    EXPECT_HEAD("a\0,\0b\0\n\0", "UTF-16LE", 0);
    EXPECT_HEAD("\0a\0,\0b\0\n", "UTF-16BE", 0);
    /* 一, U+4E00, has its NUL in the other place. */
    EXPECT_HEAD("\x4E\x00\x00,\x4E\x01\x00\r\x00\n\x00"
                "1\x00,\x00"
                "2",
                "UTF-16BE", 0);
}
END_TEST

START_TEST(head_with_other_nuls_says_nothing)
{
    EXPECT_HEAD("", "", 0);
    EXPECT_HEAD("a", "", 0);
    EXPECT_HEAD("a,b\nc,d\n", "", 0);
    EXPECT_HEAD("a,b\0\nc,d\n", "", 0);
    EXPECT_HEAD("\0\0\0\0\0\0\0\0", "", 0);
    EXPECT_HEAD("PK\003\004\024\0\0\0\010\0\0\0", "", 0);
    EXPECT_HEAD("SQLite format 3\0\020\0\001\001\0\100", "", 0);
}
END_TEST

static void expect_guess(const char *lines, const char *expected, bool sure)
{
    pni_guess guess = {.name = NULL};
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pni_encoding_guess(pni_slice_of(lines), &guess, &err), PN_OK);
    ck_assert_str_eq(guess.name, expected);
    ck_assert_int_eq(guess.sure, sure);
}

START_TEST(guess_short_chinese_is_gb18030)
{
    /* 企业,合作单位 and two names */
    expect_guess(
        "\xC6\xF3\xD2\xB5,\xBA\xCF\xD7\xF7\xB5\xA5\xCE\xBB\n\xBC\xD7,\xD2\xD2\n",
        "GB18030", true);
}
END_TEST

START_TEST(guess_traditional_chinese_is_big5)
{
    /* 企業,合作單位 */
    expect_guess("\xA5\xF8\xB7\x7E,\xA6\x58\xA7\x40\xB3\xE6\xA6\xEC\n", "Big5", true);
}
END_TEST

START_TEST(guess_few_western_letters_is_not_sure)
{
    expect_guess("M\xFCller,Universit\xE4t K\xF6ln\n", "Windows-1252", false);
}
END_TEST

START_TEST(guess_utf8_with_a_fault_stays_utf8)
{
    expect_guess("企业,合作单位\n滨化集团,山东大学\xFF\n", "UTF-8", true);
}
END_TEST

START_TEST(guess_two_encodings_in_one_file_is_utf8)
{
    /* What follows the UTF-8 is GB18030, twice as much. */
    expect_guess("企业,合作单位\n滨化集团,山东大学\n"
                 "\xC6\xF3\xD2\xB5,\xBA\xCF\xD7\xF7\xB5\xA5\xCE\xBB\n"
                 "\xC6\xF3\xD2\xB5,\xBA\xCF\xD7\xF7\xB5\xA5\xCE\xBB\n"
                 "\xC6\xF3\xD2\xB5,\xBA\xCF\xD7\xF7\xB5\xA5\xCE\xBB\n"
                 "\xC6\xF3\xD2\xB5,\xBA\xCF\xD7\xF7\xB5\xA5\xCE\xBB\n",
                 "UTF-8", true);
}
END_TEST

START_TEST(guess_gb18030_with_a_fault_stays_gb18030)
{
    expect_guess("\xC6\xF3\xD2\xB5,\xBA\xCF\xD7\xF7\xB5\xA5\xCE\xBB\n\xFF,\xD2\xD2\n",
                 "GB18030", true);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {name_of_a_smaller_set_gives_the_set_that_holds_it,
                            name_that_only_iconv_knows_passes,
                            name_unknown_is_wrong_use,
                            head_with_a_mark_says_all,
                            head_with_nuls_in_one_place_is_utf16,
                            head_with_other_nuls_says_nothing,
                            guess_short_chinese_is_gb18030,
                            guess_traditional_chinese_is_big5,
                            guess_few_western_letters_is_not_sure,
                            guess_utf8_with_a_fault_stays_utf8,
                            guess_two_encodings_in_one_file_is_utf8,
                            guess_gb18030_with_a_fault_stays_gb18030};
    return RUN_TESTS("encoding", tests);
}
