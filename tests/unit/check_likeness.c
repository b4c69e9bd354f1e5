/* Names that may mean one organisation: why, and how sure. */
#include "../../src/base/scope.h"
#include "../../src/read/names/likeness.h"

#include "run_tests.h"

#include <string.h>

/* What is expected of two names; NULL: they are not alike. */
typedef struct expectation {
    const char *a;
    const char *b;
    const char *sure;
    const char *reason;
} expectation;

static void expect(const expectation *e)
{
    PNI_SCOPED(pni_arena, pni_arena_done) arena = {0};
    pni_spelling a;
    pni_spelling b;
    pni_likeness how = {.reason = ""};
    ck_assert_int_eq(pni_spell(e->a, &arena, &a, NULL), PN_OK);
    ck_assert_int_eq(pni_spell(e->b, &arena, &b, NULL), PN_OK);
    const bool alike = pni_compare(&a, &b, NULL, &how);
    const char *sure = alike ? pni_sureness_word(how.sure) : "different";
    ck_assert_msg(strcmp(sure, e->sure == NULL ? "different" : e->sure) == 0,
                  "'%s' and '%s': %s, expected %s (%s)", e->a, e->b, sure,
                  e->sure == NULL ? "different" : e->sure, how.reason);
    ck_assert_msg(e->reason == NULL || strcmp(how.reason, e->reason) == 0,
                  "'%s' and '%s': %s", e->a, e->b, how.reason);
    /* The order of the two does not matter. */
    pni_likeness back = {.reason = ""};
    ck_assert_int_eq(pni_compare(&b, &a, NULL, &back), alike);
    ck_assert_str_eq(back.reason, how.reason);
}

static void expect_all(const expectation *e, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        expect(&e[i]);
    }
}

#define EXPECT_ALL(list) expect_all(list, sizeof(list) / sizeof((list)[0]))

START_TEST(same_letters_are_certain)
{
    static const expectation list[] = {
        {"VISIDYNE, INC.", "Visidyne, Inc.", "certain", "only case differs"},
        {"ＡＢＣ公司", "ABC公司", "certain", "only the width of characters differs"},
        {"滨化集团 股份有限公司", "滨化集团股份有限公司", "certain",
         "only spaces differ"},
        {"SCI-TEC, INC.", "SCITEC, INC.", "certain", "only punctuation differs"},
        {"国科天骥（滨州）新材料", "国科天骥(滨州)新材料", "certain",
         "only the width of characters differs"},
        {"TPL, INC.", "Tpl Inc.", "certain", "only case and punctuation differ"},
        {"A & B Labs", "A and B Labs", "certain",
         "only forms of characters, or '&' and 'and', differ"},
        {"Women's Health", "Womens Health", "certain", "only punctuation differs"},
        {"Be\xE2\x80\x8B"
         "far",
         "Befar", "certain", "only spaces differ"},
        {"In Vitro", "Invitro", "certain", "only case and spaces differ"},
    };
    EXPECT_ALL(list);
}
END_TEST

START_TEST(legal_form_written_differently_is_certain)
{
    static const char *const reason = "the legal form is written differently";
    const expectation list[] = {
        {"Acme Co., Ltd.", "ACME Company Limited", "certain", reason},
        {"Acme Inc.", "Acme, Incorporated", "certain", reason},
        {"Acme Corp.", "Acme Corporation", "certain", reason},
        {"Acme LLC", "Acme L.L.C.", "certain", NULL},
        {"Acme S.A.", "ACME SA", "certain", NULL},
        {"某某科技有限公司", "某某科技有限责任公司", "certain", reason},
        {"某某科技股份公司", "某某科技股份有限公司", "certain", reason},
        {"Müller Technik GmbH u. Co. KG", "Müller Technik GmbH & Co KG", "certain",
         reason},
        {"Bayer Aktiengesellschaft", "Bayer AG", "certain", reason},
    };
    EXPECT_ALL(list);
}
END_TEST

START_TEST(legal_form_missing_or_other_is_likely)
{
    static const char *const one = "only one has a legal form";
    static const char *const other = "the legal forms differ";
    const expectation list[] = {
        {"Biosonics", "BioSonics, Inc.", "likely", one},
        {"Siemens", "Siemens AG", "likely", one},
        {"Bosch GmbH & Co. KG", "Bosch", "likely", one},
        {"Rolls-Royce", "Rolls-Royce plc", "likely", one},
        {"滨化集团", "滨化集团股份有限公司", "likely", one},
        {"京博石化", "京博石化 有限公司", "likely", one},
        {"Lumarray Inc.", "LumArray LLC", "likely", other},
        {"滨州某某有限公司", "滨州某某股份有限公司", "likely", other},
        {"Abc Inc.", "Abc LLC", "possible", other},
    };
    EXPECT_ALL(list);
}
END_TEST

START_TEST(words_that_say_little_are_likely)
{
    static const char *const shortened = "a word is shortened";
    static const char *const umlaut = "an umlaut is written with 'e'";
    const expectation list[] = {
        {"Befar", "Befar Group", "likely", "only one is called a group"},
        {"Befar Holdings", "Befar Group", "likely", NULL},
        {"滨化滨州", "滨化滨州集团", "likely", "only one is called a group"},
        {"Müller AG", "Muller AG", "likely", "accents differ"},
        {"Müller AG", "Mueller AG", "likely", umlaut},
        {"Technische Universität München", "Technische Universitaet Muenchen", "likely",
         umlaut},
        {"Bär AG", "Baer Co. Ltd.", "possible", umlaut},
        {"Univ. of Oxford", "University of Oxford", "likely", shortened},
        {"Life-Tech Inc.", "Life Technologies", "likely", shortened},
        {"中科院过程工程研究所", "中国科学院过程工程研究所", "likely", shortened},
        {"Nat'l Lab. of Optics", "National Laboratory of Optics", "likely", shortened},
        {"The Earthwater Corp.", "Earthwater Corp.", "likely",
         "'the', 'of' or 'and' is in one only"},
        {"Simulation Plus", "Simulations Plus, Inc.", "likely", "singular and plural"},
    };
    EXPECT_ALL(list);
}
END_TEST

START_TEST(words_in_another_order_are_found)
{
    static const char *const reason = "the same words in another order";
    const expectation list[] = {
        {"Gaertner W W Research Inc.", "W W Gaertner Research Inc.", "likely", reason},
        {"Chinese Academy of Sciences, Institute of Physics",
         "Institute of Physics, Chinese Academy of Sciences", "likely", reason},
        {"University of Oxford", "Oxford University", "possible", reason},
    };
    EXPECT_ALL(list);
}
END_TEST

START_TEST(slips_of_the_pen_are_found)
{
    const expectation list[] = {
        {"Obital Technologies", "Orbital Technologies", "likely", "one letter differs"},
        {"Synder Seed Corp.", "Snyder Seed Corporation", "likely",
         "one letter differs"},
        {"Materilas Modification", "Materials Modification", "likely", NULL},
        {"Sequela, Inc.", "Sequella Inc", "possible", "one letter differs"},
        {"Creatibility Concepts", "Createability Concepts", "possible",
         "two letters differ"},
        {"Genetic Visions Inc", "Genetivision Corporation", "possible", NULL},
        {"中国科学院化学研究所", "中国科学院化学研宄所", "possible",
         "one character differs"},
        {"滨州市人民医院", "滨州人民医院", "likely", NULL},
        {"滨州市民人医院", "滨州市人民医院", "likely", "two characters are swapped"},
    };
    EXPECT_ALL(list);
}
END_TEST

START_TEST(names_cut_off_or_inside_are_found)
{
    static const char *const cut = "one name looks cut off";
    static const char *const part = "one name is part of the other";
    const expectation list[] = {
        {"Nielsen Engineering And Resear", "NIELSEN ENGINEERING & RESEARCH, INC.",
         "likely", cut},
        {"Science & Applied Technology I", "Science & Applied Technology, Inc.",
         "likely", cut},
        {"Frontier Polymers Corporatio", "Frontier Polymers Corporation", "likely",
         cut},
        {"Befar", "Befar New Materials", "possible", part},
        {"京博石化有限公司", "山东京博石化有限公司", "possible", part},
    };
    EXPECT_ALL(list);
}
END_TEST

START_TEST(names_of_two_organisations_are_not_alike)
{
    static const expectation list[] = {
        {"Unit 1", "Unit 2", NULL, NULL},
        {"Institute 08", "Institute 09", NULL, NULL},
        {"Laboratory 12 3", "Laboratory 1 23", NULL, NULL},
        {"Institute of Physics", "Institute of Optics", NULL, NULL},
        {"Unit 1 of Lab 2 North", "Unit 2 of Lab 1 North", NULL, NULL},
        {"Laboratory 1.2", "Laboratory 12", NULL, NULL},
        {"Hall A", "Hall B", NULL, NULL},
        {"Systems II", "Systems III", NULL, NULL},
        {"C", "C+", NULL, NULL},
        {"IBM", "IBS", NULL, NULL},
        {"Limited", "Company", NULL, NULL},
        {"Northern Power", "Southern Power", NULL, NULL},
        {"First Hospital", "Third Hospital", NULL, NULL},
        {"Virion Systems", "Vision Systems", NULL, NULL},
        {"DE Technologies", "Technology Group", NULL, NULL},
        {"Eye Dynamics of Spain", "Sound Dynamics of Spain", NULL, NULL},
        {"甲公司", "乙公司", NULL, NULL},
        {"山东大学", "山西大学", NULL, NULL},
        {"第一中心医院", "第二中心医院", NULL, NULL},
        {"某某公司", "某某分公司", NULL, NULL},
        {"中国科学院化学研究所", "中国科学院物理研究所", NULL, NULL},
        {"某某(滨州)新材料有限公司", "某某(东营)新材料有限公司", NULL, NULL},
    };
    EXPECT_ALL(list);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        same_letters_are_certain,
        legal_form_written_differently_is_certain,
        legal_form_missing_or_other_is_likely,
        words_that_say_little_are_likely,
        words_in_another_order_are_found,
        slips_of_the_pen_are_found,
        names_cut_off_or_inside_are_found,
        names_of_two_organisations_are_not_alike,
    };
    return RUN_TESTS("likeness", tests);
}
