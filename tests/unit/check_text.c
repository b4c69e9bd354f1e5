#include "../support/run_tests.h"

#include "../../src/base/text.h"

#include <string.h>

START_TEST(trim_all_kinds_of_blank_are_cut)
{
    const char *const text = " \t\xC2\xA0\xE3\x80\x80滨化 集团\xE3\x80\x80\r\n";
    const pni_slice out = pni_slice_trim(pni_slice_of(text));
    ck_assert(pni_slice_equal(out, "滨化 集团"));
    ck_assert_uint_eq(pni_slice_trim(pni_slice_of("  ")).size, 0);
}
END_TEST

START_TEST(trim_last_bytes_of_a_character_stay)
{
    /* The last byte of these is 0xA0 or 0x80, as in a wide blank. */
    ck_assert(pni_slice_equal(pni_slice_trim(pni_slice_of("à")), "à"));
    ck_assert(pni_slice_equal(pni_slice_trim(pni_slice_of("一")), "一"));
}
END_TEST

START_TEST(compare_byte_order_shorter_first)
{
    ck_assert_int_lt(pni_slice_compare(pni_slice_of("ab"), pni_slice_of("abc")), 0);
    ck_assert_int_gt(pni_slice_compare(pni_slice_of("b"), pni_slice_of("abc")), 0);
    ck_assert_int_eq(pni_slice_compare(pni_slice_of(""), pni_slice_of(NULL)), 0);
}
END_TEST

START_TEST(same_word_ignores_case_and_blanks)
{
    ck_assert(pni_slice_same_word(pni_slice_of(" Enterprise "), "enterprise"));
    ck_assert(!pni_slice_same_word(pni_slice_of("enterprises"), "enterprise"));
}
END_TEST

START_TEST(utf8_check_finds_first_bad_byte)
{
    ck_assert_uint_eq(pni_utf8_check("企业", 6), 6);
    ck_assert_uint_eq(pni_utf8_check("ab\xFF", 3), 2);
    ck_assert_uint_eq(pni_utf8_check("a\xC0\x80", 3), 1);     /* overlong */
    ck_assert_uint_eq(pni_utf8_check("a\xED\xA0\x80", 4), 1); /* surrogate */
    ck_assert_uint_eq(pni_utf8_check("a\xE4\xBC", 3), 1);     /* cut off */
}
END_TEST

/* The first byte that pni_utf8_next cannot read. */
static size_t find_bad_byte(const char *text, size_t size)
{
    size_t at = 0;
    while (at < size) {
        const size_t begin = at;
        if (pni_utf8_next(text, size, &at) == 0xFFFD && at == begin + 1) {
            return begin;
        }
    }
    return size;
}

/* Checks a character of these four bytes, whole and cut, near the start and the end. */
static bool is_checked_like_next(const unsigned char bytes[4])
{
    enum { AROUND = 3, TEXT = 40 };
    char text[TEXT];
    memset(text, 'a', sizeof text);
    memcpy(text + AROUND, bytes, 4);
    bool same = pni_utf8_check(text, TEXT) == find_bad_byte(text, TEXT);
    for (size_t size = AROUND + 1; size <= AROUND + 5; size++) {
        same = same && pni_utf8_check(text, size) == find_bad_byte(text, size);
    }
    return same;
}

START_TEST(utf8_check_takes_what_next_reads)
{
    static const unsigned char edge[] = {0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF};
    for (unsigned lead = 0x80; lead <= 0xFF; lead++) {
        for (unsigned rest = 0; rest < 7 * 7 * 7; rest++) {
            const unsigned char bytes[] = {(unsigned char)lead, edge[rest % 7],
                                           edge[rest / 7 % 7], edge[rest / 49]};
            if (!is_checked_like_next(bytes)) {
                ck_abort_msg("%02X %02X %02X %02X", bytes[0], bytes[1], bytes[2],
                             bytes[3]);
            }
        }
    }
}
END_TEST

START_TEST(utf8_check_finds_a_bad_byte_anywhere)
{
    for (size_t bad = 0; bad < 100; bad++) {
        char text[100];
        memset(text, 'a', sizeof text);
        text[bad] = '\xFF';
        ck_assert_uint_eq(pni_utf8_check(text, sizeof text), bad);
        ck_assert_uint_eq(pni_utf8_check(text, bad), bad);
    }
}
END_TEST

START_TEST(utf8_put_writes_what_next_reads)
{
    const uint32_t codes[] = {0x41, 0xE9, 0x4F01, 0x1F600};
    for (size_t i = 0; i < 4; i++) {
        char bytes[4];
        size_t at = 0;
        const size_t n = pni_utf8_put(codes[i], bytes);
        ck_assert_uint_eq(pni_utf8_next(bytes, n, &at), codes[i]);
        ck_assert_uint_eq(at, n);
    }
}
END_TEST

START_TEST(width_wide_characters_take_two_columns)
{
    ck_assert_uint_eq(pni_text_width("abc"), 3);
    ck_assert_uint_eq(pni_text_width("企业"), 4);
    ck_assert_uint_eq(pni_text_width("e\xCC\x81"), 1); /* combining accent */
    ck_assert_uint_eq(pni_utf8_count("企业a", 7), 3);
}
END_TEST

START_TEST(is_control_finds_what_a_terminal_obeys)
{
    ck_assert(pni_is_control(0x1B));
    ck_assert(pni_is_control(0x9B));
    ck_assert(pni_is_control(0x202E));
    ck_assert(!pni_is_control('a'));
    ck_assert(!pni_is_control(0x4F01));
}
END_TEST

START_TEST(nearest_slips_are_forgiven_others_are_not)
{
    const char *const words[] = {"degree", "betweenness", "closeness", "pagerank"};
    ck_assert_uint_eq(pni_nearest("degre", words, 4), 0);
    ck_assert_uint_eq(pni_nearest("dergee", words, 4), 0);
    ck_assert_uint_eq(pni_nearest("betweeness", words, 4), 1);
    ck_assert_uint_eq(pni_nearest("page", words, 4), 3);
    ck_assert_uint_eq(pni_nearest("xyz", words, 4), SIZE_MAX);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {trim_all_kinds_of_blank_are_cut,
                            trim_last_bytes_of_a_character_stay,
                            compare_byte_order_shorter_first,
                            same_word_ignores_case_and_blanks,
                            utf8_check_finds_first_bad_byte,
                            utf8_check_takes_what_next_reads,
                            utf8_check_finds_a_bad_byte_anywhere,
                            utf8_put_writes_what_next_reads,
                            width_wide_characters_take_two_columns,
                            is_control_finds_what_a_terminal_obeys,
                            nearest_slips_are_forgiven_others_are_not};
    return RUN_TESTS("text", tests);
}
