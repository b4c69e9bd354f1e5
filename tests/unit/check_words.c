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
    ck_assert_int_eq(pni_words_part(find("zh"), "企业", 15, 24, &text, NULL), PN_OK);
    ck_assert_str_eq(text.data, "企业 15 家（共 39 家）");
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
                  "(significance level 0.05).");
    expect_tested("en", (pni_tested){1, 3, 1250, 0.01},
                  "1 of the 3 pairs has more enterprises in common than chance gives "
                  "(1,250 tested, significance level 0.01).");
    expect_tested("en", (pni_tested){0, 91, 91, NAN},
                  "None of the 91 pairs has more enterprises in common than chance "
                  "gives.");
    expect_tested("zh", (pni_tested){8, 91, 91, 0.05},
                  "91 对中有 8 对的共同企业多于偶然（显著性水平 0.05）。");
    expect_tested("zh", (pni_tested){0, 3, 1250, 0.01},
                  "3 对中没有一对的共同企业多于偶然（共检验 1,250 "
                  "对，显著性水平 0.01）。");
}
END_TEST

START_TEST(words_measures_are_translated)
{
    ck_assert_str_eq(pni_words_measure(find("en"), "betweenness"), "betweenness");
    ck_assert_str_eq(pni_words_measure(find("zh"), "betweenness"), "中介中心性");
    ck_assert_str_eq(pni_words_measure(find("en"), "pagerank"), "PageRank");
    ck_assert_str_eq(pni_words_measure(find("en"), "age"), "age");
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
    ck_assert_str_eq(text.data, "Shading: 1 group with no more ties inside than "
                                "chance gives (modularity 0).");
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

static void expect_highlight(const char *language, pni_highlighted nodes,
                             const char *expected)
{
    pn_bytes text = {0};
    ck_assert_int_eq(pni_words_highlight(find(language), &nodes, &text, NULL), PN_OK);
    ck_assert_str_eq(text.data, expected);
    pn_bytes_done(&text);
}

START_TEST(words_highlight_say_whose_partners)
{
    expect_highlight("en", (pni_highlighted){"A", 1, 1, 2},
                     "A and 2 partners; all else is faded");
    expect_highlight("en", (pni_highlighted){"A, B", 2, 2, 1},
                     "A, B and 1 partner; all else is faded");
    expect_highlight("en", (pni_highlighted){"A, B, C", 3, 5, 7},
                     "A, B, C, 2 more and 7 partners; all else is faded");
    expect_highlight("en", (pni_highlighted){"A", 1, 1, 0}, "A; all else is faded");
    expect_highlight("zh", (pni_highlighted){"甲、乙、丙", 3, 5, 7},
                     "甲、乙、丙等 5 个及其 7 个伙伴；其余淡化");
    expect_highlight("zh", (pni_highlighted){"甲", 1, 1, 2},
                     "甲及其 2 个伙伴；其余淡化");
}
END_TEST

static void expect_left_out(const char *language, const char *expected)
{
    static const pni_left_out left_out = {.n = {2, 1}, .most = {2, 1}, .core = 2};
    pn_network *net = pnt_net("a-X a-Y");
    pn_bytes text = {0};
    ck_assert_int_eq(pni_words_left_out(find(language), net, &left_out, &text, NULL),
                     PN_OK);
    ck_assert_str_eq(text.data, expected);
    pn_bytes_done(&text);
    pn_network_free(net);
}

START_TEST(words_left_out_say_how_small)
{
    expect_left_out("en", "From the 2-core, where each has 2 partners or more. Not "
                          "shown: 2 firms with at most 2 partners and 1 school with "
                          "one partner.");
    expect_left_out("zh", "仅取 2-核：核内各有至少 2 个伙伴。未画出：企业 2 家（至多 2 "
                          "个伙伴）、school 1 个（仅 1 个伙伴）。");
}
END_TEST

START_TEST(words_sizes_say_of_what)
{
    pn_bytes text = {0};
    ck_assert_int_eq(pni_words_per(find("en"), "institution", "enterprise",
                                   /*one=*/false, &text, NULL),
                     PN_OK);
    ck_assert_str_eq(text.data, " enterprises per institution");
    text.size = 0;
    ck_assert_int_eq(pni_words_per(find("zh"), "institution", "enterprise",
                                   /*one=*/false, &text, NULL),
                     PN_OK);
    ck_assert_str_eq(text.data, " 家企业（每家院所）");
    text.size = 0;
    ck_assert_int_eq(
        pni_words_score(find("en"), "institution", "betweenness", &text, NULL), PN_OK);
    ck_assert_str_eq(text.data, ": betweenness of an institution");
    text.size = 0;
    ck_assert_int_eq(
        pni_words_score(find("zh"), "institution", "中介中心性", &text, NULL), PN_OK);
    ck_assert_str_eq(text.data, "：院所的中介中心性");
    pn_bytes_done(&text);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        words_highlight_say_whose_partners, words_sizes_say_of_what,
        words_left_out_say_how_small,       words_tested_say_how_many_of_how_many,
        words_values_have_commas,           words_measures_are_translated,
        words_count_knows_plurals,          words_chinese_translates_sides,
        words_part_says_of_how_many,        words_shading_says_modularity_if_known,
        words_unknown_language_is_refused,
    };
    return RUN_TESTS("words", tests);
}
