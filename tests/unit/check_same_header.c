/* Headers that are written alike. */
#include "../../src/read/text/same_header.h"

#include "run_tests.h"

static bool same(const char *a, const char *b)
{
    return pni_same_header(pni_slice_of(a), pni_slice_of(b));
}

START_TEST(headers_that_look_alike_are_the_same)
{
    ck_assert(same("Project ID", "project_id"));
    ck_assert(same("projectId", "Project-ID"));
    ck_assert(same("GRÖSSE", "größe") == same("größe", "GRÖSSE"));
    ck_assert(same("Größe", "GRÖßE"));
    ck_assert(same("ＦＩＲＭ　Ａ", "firm a"));
    ck_assert(same("年\xC2\xA0份", "年份"));
    ck_assert(same("", " _"));
}
END_TEST

START_TEST(headers_that_differ_are_not)
{
    ck_assert(!same("project", "project id"));
    ck_assert(!same("project id", "project"));
    ck_assert(!same("a.b", "ab"));
    ck_assert(!same("年", "年份"));
    ck_assert(!same("Große", "Größe"));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        headers_that_look_alike_are_the_same,
        headers_that_differ_are_not,
    };
    return RUN_TESTS("same_header", tests);
}
