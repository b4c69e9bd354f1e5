/* Names taken apart: what each key forgets. */
#include "../../src/base/scope.h"
#include "../../src/read/names/spelling.h"

#include "run_tests.h"

static void expect(const char *name, const char *const key[PNI_N_KEYS])
{
    PNI_SCOPED(pni_arena, pni_arena_done) arena = {0};
    pni_spelling spelling;
    ck_assert_int_eq(pni_spell(name, &arena, &spelling, NULL), PN_OK);
    for (size_t k = 0; k < PNI_N_KEYS; k++) {
        ck_assert_str_eq(spelling.key[k], key[k]);
    }
}

START_TEST(each_key_forgets_more)
{
    static const char *const english[] = {
        "thebefargrouptechnologiescoltd", "thebefargrouptechnologies|co ltd",
        "thebefargrouptechnologies", "befartechnology", "befar technology"};
    static const char *const chinese[] = {"滨化集团股份有限公司", "滨化集团|股份",
                                          "滨化集团", "滨化", "滨化"};
    static const char *const german[] = {"müllersöhnegmbhandcokg",
                                         "müllersöhne|gmbh co kg", "müllersöhne",
                                         "mullersohne", "muller sohne"};
    expect("The Befar  Group Technologies Co., Ltd.", english);
    expect("滨化集团股份有限公司", chinese);
    expect("Müller Söhne GmbH & Co. KG", german);
}
END_TEST

START_TEST(digits_of_two_words_stay_apart)
{
    static const char *const key[] = {"unit12 3", "unit12 3|", "unit12 3", "unit12 3",
                                      "12 3 unit"};
    expect("Unit 12 3", key);
}
END_TEST

START_TEST(one_word_always_stays)
{
    static const char *const company[] = {"company", "company|", "company", "company",
                                          "company"};
    static const char *const zh[] = {"公司", "公司|", "公司", "公司", "公司"};
    static const char *const marks[] = {"!?", "!?|", "!?", "!?", "!?"};
    expect("Company", company);
    expect("公司", zh);
    expect("!?", marks);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {each_key_forgets_more, digits_of_two_words_stay_apart,
                            one_word_always_stays};
    return RUN_TESTS("spelling", tests);
}
