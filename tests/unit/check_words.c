#include "../support/net.h"
#include "../support/run_tests.h"

#include "../../src/draw/words.h"

#include <math.h>
#include <string.h>

static const pni_words *find(const char *language)
{
    const pni_words *words = NULL;
    ck_assert_int_eq(pni_words_find(language, &words, NULL), PN_OK);
    return words;
}

static void expect_count(const char *language, const char *side, size_t n,
                         const char *expected)
{
    pn_bytes text = {0};
    ck_assert_int_eq(pni_words_count(find(language), side, n, &text, NULL), PN_OK);
    ck_assert_str_eq(text.data, expected);
    pn_bytes_done(&text);
}

START_TEST(words_count_knows_plurals)
{
    expect_count("en", "enterprise", 39, "39 enterprises");
    expect_count("en", "woman", 18, "18 women");
    expect_count("en", "company", 1, "1 company");
    expect_count("en", "company", 2, "2 companies");
    expect_count("en", "person", 2, "2 people");
    expect_count("en", "branch", 2, "2 branches");
    expect_count("en", "firm", 1234567, "1,234,567 firms");
    expect_count("en", "企业", 2, "2 企业");
    expect_count("en", "left", 2, "2 left nodes");
    expect_count("en", "right", 1, "1 right node");
}
END_TEST

START_TEST(words_chinese_translates_sides)
{
    expect_count("zh", "enterprise", 39, "企业 39 家");
    expect_count("zh", "event", 14, "活动 14 场");
    expect_count("zh", "园区", 3, "园区 3 个");
    expect_count("zh", "高校", 2, "高校 2 所");
    expect_count("zh", "left", 2, "左侧节点 2 个");
}
END_TEST

START_TEST(words_part_says_of_how_many)
{
    pn_bytes text = {0};
    ck_assert_int_eq(pni_words_part(find("en"), "firm", 40, 17011, &text, NULL), PN_OK);
    ck_assert_str_eq(text.data, "40 of 17,051 firms");
    pn_bytes_done(&text);
    ck_assert_int_eq(pni_words_part(find("en"), "firm", 40, 0, &text, NULL), PN_OK);
    ck_assert_str_eq(text.data, "40 firms");
    pn_bytes_done(&text);
}
END_TEST

static void expect_tested(const char *language, pni_tested tested, const char *expected)
{
    pn_bytes text = {0};
    ck_assert_int_eq(
        pni_words_tested(find(language), &tested, "enterprise", &text, NULL), PN_OK);
    ck_assert_str_eq(text.data, expected);
    pn_bytes_done(&text);
}

START_TEST(words_tested_say_how_many_of_how_many)
{
    expect_tested("en", (pni_tested){8, 91, 91, 0.05},
                  "8 of the 91 pairs have more enterprises in common than chance gives "
                  "(tested at level 0.05).");
    expect_tested("en", (pni_tested){1, 3, 1250, 0.01},
                  "1 of the 3 pairs has more enterprises in common than chance gives "
                  "(all 1,250 tested at level 0.01).");
    expect_tested("en", (pni_tested){0, 91, 91, NAN},
                  "None of the 91 pairs has more enterprises in common than chance "
                  "gives.");
    expect_tested("zh", (pni_tested){8, 91, 91, 0.05},
                  "91 对中 8 对的共同企业多于偶然（检验水平 0.05）。");
    expect_tested("zh", (pni_tested){0, 3, 1250, 0.01},
                  "3 对中无一对的共同企业多于偶然（共检验 1,250 对，水平 0.01）。");
}
END_TEST

START_TEST(words_measures_are_translated)
{
    ck_assert_str_eq(pni_words_measure(find("en"), "betweenness"), "betweenness");
    ck_assert_str_eq(pni_words_measure(find("zh"), "betweenness"), "中介中心性");
    ck_assert_str_eq(pni_words_measure(find("zh"), "pagerank"), "pagerank");
}
END_TEST

START_TEST(words_values_have_commas)
{
    pn_bytes text = {0};
    ck_assert_int_eq(pni_words_value(5000, &text, NULL), PN_OK);
    ck_assert_int_eq(pni_words_value(0.02, &text, NULL), PN_OK);
    ck_assert_str_eq(text.data, "5,0000.02");
    pn_bytes_done(&text);
}
END_TEST

START_TEST(words_shading_says_modularity_if_known)
{
    pn_bytes text = {0};
    ck_assert_int_eq(pni_words_shading(find("en"), 3, 0.3392, &text, NULL), PN_OK);
    ck_assert_ptr_nonnull(strstr(text.data, "3 groups"));
    ck_assert_ptr_nonnull(strstr(text.data, "(modularity 0.34)"));
    pn_bytes_done(&text);
    ck_assert_int_eq(pni_words_shading(find("en"), 1, NAN, &text, NULL), PN_OK);
    ck_assert_ptr_null(strstr(text.data, "modularity"));
    pn_bytes_done(&text);
    ck_assert_int_eq(pni_words_shading(find("en"), 1, 0.001, &text, NULL), PN_OK);
    ck_assert_str_eq(text.data, "Shading: 1 group with no more ties inside than by "
                                "chance (modularity 0).");
    pn_bytes_done(&text);
}
END_TEST

START_TEST(words_unknown_language_is_refused)
{
    const pni_words *words = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pni_words_find("fr", &words, &err), PN_EUSE);
    ck_assert_str_eq(err.message,
                     "pictures do not speak 'fr': the languages are 'en' and 'zh'");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        words_tested_say_how_many_of_how_many,  words_values_have_commas,
        words_measures_are_translated,          words_count_knows_plurals,
        words_chinese_translates_sides,         words_part_says_of_how_many,
        words_shading_says_modularity_if_known, words_unknown_language_is_refused,
    };
    return RUN_TESTS("words", tests);
}
