#include "../support/run_tests.h"

#include "../../src/draw/render/pdf_date.h"

#include <string.h>

/* What is left of a PDF. */
static void expect(const char *pdf, const char *wanted)
{
    pn_bytes bytes = {.data = strdup(pdf), .size = strlen(pdf)};
    pni_pdf_forget_date(&bytes);
    ck_assert_uint_eq(bytes.size, strlen(pdf));
    ck_assert_str_eq(bytes.data, wanted);
    pn_bytes_done(&bytes);
}

START_TEST(pdf_date_is_blanked_and_nothing_moves)
{
    expect("<< /Producer (cairo)\n   /CreationDate (D:20221231235959+01'00)\n>>\nend",
           "<< /Producer (cairo)\n                                         \n>>\nend");
}
END_TEST

START_TEST(pdf_date_only_the_last_one_goes)
{
    expect("/CreationDate (D:1) a /CreationDate (D:2) b",
           "/CreationDate (D:1) a                     b");
}
END_TEST

START_TEST(pdf_date_what_is_none_stays)
{
    expect("", "");
    expect("/CreationDate", "/CreationDate");
    expect("/CreationDate (D:2022", "/CreationDate (D:2022");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {pdf_date_is_blanked_and_nothing_moves,
                            pdf_date_only_the_last_one_goes,
                            pdf_date_what_is_none_stays};
    return RUN_TESTS("pdf_date", tests);
}
