/* Names that are the same to a person. */
#include "../../src/base/scope.h"
#include "../../src/read/alike.h"

#include "run_tests.h"

#include <string.h>

static bool alike(const char *a, const char *b)
{
    PNI_FREE char *first = NULL;
    PNI_FREE char *second = NULL;
    ck_assert_int_eq(pni_alike_key(a, &first, NULL), PN_OK);
    ck_assert_int_eq(pni_alike_key(b, &second, NULL), PN_OK);
    return strcmp(first, second) == 0;
}

START_TEST(names_alike_share_a_key)
{
    ck_assert(alike("Binhua Group", "BINHUA  GROUP"));
    ck_assert(alike("Binhua Co., Ltd.", "Binhua"));
    ck_assert(alike("Binhua Inc", "Binhua Company Limited"));
    ck_assert(alike("国科天骥(滨州)新材料", "国科天骥（滨州）新材料"));
    ck_assert(alike("滨化集团股份有限公司", "滨化集团 有限公司"));
    ck_assert(alike("ＡＢＣ公司", "abc有限公司"));
}
END_TEST

START_TEST(names_that_differ_have_keys_of_their_own)
{
    ck_assert(!alike("Institute of Physics", "Institute of Optics"));
    ck_assert(!alike("C", "C+"));
    ck_assert(!alike("甲公司", "乙公司"));
    ck_assert(!alike("Limited", "Company"));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {names_alike_share_a_key,
                            names_that_differ_have_keys_of_their_own};
    return RUN_TESTS("alike", tests);
}
