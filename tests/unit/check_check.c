/* pn_check: every finding, the error that ends a reading, names alike. */
#include "../../src/base/scope.h"
#include "../../src/network/table_build.h"

#include <partnet/analysis.h>

#include "run_tests.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The findings about a text in a file. */
static pn_table *check_text(const char *text)
{
    char path[] = "/tmp/partnet-check-XXXXXX";
    const int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, text, strlen(text)), (ptrdiff_t)strlen(text));
    close(file);
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_status status = pn_check(path, NULL, &table, &err);
    unlink(path);
    ck_assert_msg(status == PN_OK, "%s", err.message);
    return table;
}

static void expect_row(const pn_table *table, size_t row, const char *level,
                       double line, double column, const char *finding)
{
    ck_assert_uint_lt(row, pn_table_n_rows(table));
    ck_assert_str_eq(pn_table_text(table, row, 0), level);
    const double found_line = pn_table_numbers(table, 2)[row];
    const double found_column = pn_table_numbers(table, 3)[row];
    ck_assert_double_eq(line > 0 ? found_line : line, line);
    ck_assert_double_eq(column > 0 ? found_column : column, column);
    ck_assert_str_eq(pn_table_text(table, row, 4), finding);
}

START_TEST(input_good_has_no_findings)
{
    PNI_OWNED(pn_table, pn_table_free) table = check_text("firm,lab\nA,X\nB,Y\n");
    ck_assert_uint_eq(pn_table_n_rows(table), 0);
    ck_assert_str_eq(pn_table_note(table, 0), "nothing wrong or doubtful was found");
    ck_assert_double_eq(pn_table_fact_named(table, "problems"), 0);
    ck_assert_double_eq(pn_table_fact_named(table, "suggestions"), 0);
}
END_TEST

START_TEST(rows_bad_are_told_one_by_one)
{
    PNI_OWNED(pn_table, pn_table_free)
    table = check_text("firm,lab,weight\nA,X,1\nB,X\n,X,1\nC,X,-2\nD,Y,1\n");
    expect_row(table, 0, "problem", 3, 1, "this row has 2 fields, the header has 3");
    expect_row(table, 1, "problem", 4, 1, "the name under 'firm' is empty");
    expect_row(table, 2, "problem", 5, 5, "the weight '-2' is negative");
    ck_assert_double_eq(pn_table_fact_named(table, "problems"), 3);
    expect_row(table, 3, "remark", 1, 0,
               "'firm' is the left side, 'lab' is the right side, 'weight' is the "
               "weight");
    ck_assert_uint_eq(pn_table_n_rows(table), 4);
}
END_TEST

START_TEST(error_that_ends_the_reading_is_a_problem)
{
    PNI_OWNED(pn_table, pn_table_free)
    table = check_text("firm,lab,weight\nA,X\nA,\"X,1\n");
    expect_row(table, 0, "problem", 2, 1, "this row has 2 fields, the header has 3");
    expect_row(table, 1, "problem", 3, 3, "a quote opens here and is never closed");
    ck_assert_str_eq(pn_table_text(table, 1, 5),
                     "close it, or double it if it is part of a quoted text");
    ck_assert_double_eq(pn_table_fact_named(table, "problems"), 2);
}
END_TEST

START_TEST(names_alike_are_suggested_with_reason_and_sureness)
{
    PNI_OWNED(pn_table, pn_table_free)
    table = check_text("firm,lab\nBinhua,X\n\"BINHUA Co., Ltd.\",X\nBinhua Group,X\n"
                       "国科（滨州）有限公司,X\n国科(滨州)有限公司,x\n");
    expect_row(table, 0, "suggestion", 0, 0,
               "'x' and 'X' are certainly one organisation: only case differs");
    expect_row(table, 1, "suggestion", 0, 0,
               "'国科（滨州）有限公司' and '国科(滨州)有限公司' are certainly one "
               "organisation: only the width of characters differs");
    expect_row(table, 2, "suggestion", 0, 0,
               "'Binhua' and 'BINHUA Co., Ltd.' are likely one organisation: only one "
               "has a legal form");
    expect_row(table, 3, "suggestion", 0, 0,
               "'Binhua Group' and 'BINHUA Co., Ltd.' are likely one organisation: "
               "only one is called a group");
    ck_assert_double_eq(pn_table_fact_named(table, "suggestions"), 4);
}
END_TEST

START_TEST(findings_of_one_kind_are_bounded)
{
    char text[4096] = "firm,lab\nA,X\n";
    for (size_t i = 0, n = strlen(text); i < 100; i++, n += 2) {
        snprintf(text + n, sizeof text - n, "B\n");
    }
    PNI_OWNED(pn_table, pn_table_free) table = check_text(text);
    ck_assert_uint_eq(pn_table_n_rows(table), 21);
    expect_row(table, 20, "problem", 0, 0,
               "100 rows with too few or too many fields were left out");
}
END_TEST

START_TEST(path_missing_fails)
{
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pn_check("no/such/file.csv", NULL, &table, &err), PN_EREAD);
    ck_assert_ptr_null(table);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        input_good_has_no_findings,
        rows_bad_are_told_one_by_one,
        error_that_ends_the_reading_is_a_problem,
        names_alike_are_suggested_with_reason_and_sureness,
        findings_of_one_kind_are_bounded,
        path_missing_fails,
    };
    return RUN_TESTS("check", tests);
}
