/* Cells: weights, years, evidence. */
#include "../../src/read/table/parse_cell.h"

#include "run_tests.h"

static void expect_years(const char *cell, pni_years kind, int first, int last)
{
    int from = -1;
    int to = -1;
    ck_assert_msg(pni_parse_years(pni_slice_of(cell), &from, &to) == kind, "%s", cell);
    ck_assert_msg(from == first && to == last, "%s: %d to %d", cell, from, to);
}

START_TEST(years_alone_are_read)
{
    expect_years("2019", PNI_YEARS_ALL, 2019, 2019);
    expect_years(" 2019年 ", PNI_YEARS_ALL, 2019, 2019);
    expect_years("2019-2022", PNI_YEARS_ALL, 2019, 2022);
    expect_years("2019 – 2022", PNI_YEARS_ALL, 2019, 2022);
    expect_years("2019年至2022年", PNI_YEARS_ALL, 2019, 2022);
    expect_years("2019～2022", PNI_YEARS_ALL, 2019, 2022);
    expect_years("", PNI_YEARS_ALL, 0, 0);
}
END_TEST

START_TEST(years_of_dates_are_read)
{
    expect_years("2019-05-17", PNI_YEARS_PART, 2019, 2019);
    expect_years("2019/5/7", PNI_YEARS_PART, 2019, 2019);
    expect_years("2019.12", PNI_YEARS_PART, 2019, 2019);
    expect_years("2019年5月17日", PNI_YEARS_PART, 2019, 2019);
    expect_years("2019年5月", PNI_YEARS_PART, 2019, 2019);
    expect_years("17.05.2019", PNI_YEARS_PART, 2019, 2019);
    expect_years("5. 12. 2019", PNI_YEARS_PART, 2019, 2019);
    expect_years("12/31/2019", PNI_YEARS_PART, 2019, 2019);
    expect_years("2019-05-17T14:30:00Z", PNI_YEARS_PART, 2019, 2019);
    expect_years("17.05.2019 14:30", PNI_YEARS_PART, 2019, 2019);
}
END_TEST

START_TEST(years_that_are_none_are_told)
{
    const char *const cells[] = {
        "unknown",    "19",         "2022-2019", "2019-22",     "0800",        "20190",
        "2019-13-01", "since 2019", "2019-",     "2019-2020-",  "2019-05-17x", "/",
        "13.13.2019", "32.1.2019",  "05.2019x",  "2019-05-17T", "17.05.2019 x"};
    for (size_t i = 0; i < sizeof cells / sizeof cells[0]; i++) {
        expect_years(cells[i], PNI_YEARS_NONE, 0, 0);
    }
}
END_TEST

static void expect_weight(const char *cell, char decimal, double expected)
{
    double weight = 0;
    ck_assert_ptr_null(pni_parse_table_weight(pni_slice_of(cell), decimal, &weight));
    ck_assert_double_eq(weight, expected);
}

START_TEST(weights_are_read_as_people_type_them)
{
    expect_weight("１２．５", 0, 12.5);
    expect_weight("1,200.50", 0, 1200.5);
    expect_weight("1,234,567", 0, 1234567);
    expect_weight("１，２００．０", 0, 1200);
    expect_weight("1.200,50", ',', 1200.5);
}
END_TEST

static void expect_no_weight(const char *cell, char decimal, const char *why)
{
    double weight = 0;
    ck_assert_str_eq(pni_parse_table_weight(pni_slice_of(cell), decimal, &weight), why);
}

/* A thousand, or one: nobody can tell. */
START_TEST(weights_that_may_be_thousands_are_told)
{
    expect_no_weight("1,200", 0,
                     "has a comma, which may part thousands or be a decimal comma, as "
                     "--decimal , reads it");
    expect_no_weight("1.200", ',',
                     "has a point, which may part thousands or be a decimal point");
    expect_no_weight("1,20", 0, "has a decimal comma, which --decimal , reads");
    expect_no_weight("1234,567.5", 0, "is not a number");
    expect_no_weight("1,2345.5", 0, "is not a number");
    expect_no_weight("-1,200.5", 0, "is negative");
    expect_no_weight("50万", 0, "is not a number");
}
END_TEST

START_TEST(weights_are_read_or_explained)
{
    double weight = 0;
    ck_assert_ptr_null(pni_parse_weight(pni_slice_of(" 2.5 "), &weight));
    ck_assert_double_eq(weight, 2.5);
    ck_assert_ptr_null(pni_parse_weight(pni_slice_of("　"), &weight));
    ck_assert_double_eq(weight, 1);
    ck_assert_ptr_null(pni_parse_weight(pni_slice_of("0"), &weight));
    ck_assert_double_eq(weight, 0);
    ck_assert_str_eq(pni_parse_weight(pni_slice_of("-1"), &weight), "is negative");
    ck_assert_str_eq(pni_parse_weight(pni_slice_of("1,5"), &weight),
                     "has a decimal comma");
    ck_assert_str_eq(pni_parse_weight(pni_slice_of("nan"), &weight), "is not a number");
    ck_assert_str_eq(pni_parse_weight(pni_slice_of("1e999"), &weight),
                     "is not a number");
}
END_TEST

START_TEST(evidence_words_are_known_in_any_case)
{
    pn_evidence evidence = PN_DOCUMENTED;
    ck_assert(pni_parse_evidence(pni_slice_of(" Implied "), &evidence));
    ck_assert_int_eq(evidence, PN_IMPLIED);
    ck_assert(pni_parse_evidence(pni_slice_of(""), &evidence));
    ck_assert_int_eq(evidence, PN_EVIDENCE_ANY);
    ck_assert(!pni_parse_evidence(pni_slice_of("rumour"), &evidence));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        years_alone_are_read,
        years_of_dates_are_read,
        years_that_are_none_are_told,
        weights_are_read_or_explained,
        weights_are_read_as_people_type_them,
        weights_that_may_be_thousands_are_told,
        evidence_words_are_known_in_any_case,
    };
    return RUN_TESTS("parse_cell", tests);
}
