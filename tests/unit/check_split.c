/* Several names in one cell. */
#include "../support/run_tests.h"

#include "../../src/read/table/split.h"

#include <string.h>

/* Joins the names that a cell gives with `|`. */
static void expect_names(const char *separators, const char *cell, const char *expected)
{
    char result[100] = "";
    pni_slice rest = pni_slice_of(cell);
    pni_slice name;
    while (pni_split_next(separators, &rest, &name)) {
        strncat(result, name.data, name.size);
        strcat(result, "|");
    }
    ck_assert_str_eq(result, expected);
}

START_TEST(cell_without_separators_is_one_name)
{
    expect_names(NULL, " A;B ", "A;B|");
    expect_names(";", "A B", "A B|");
    expect_names(NULL, "", "");
}
END_TEST

START_TEST(cell_with_separators_gives_each_name)
{
    expect_names(";", "A;B;C", "A|B|C|");
    expect_names(";、", "甲、乙;丙", "甲|乙|丙|");
    expect_names("；", "甲；乙", "甲|乙|");
    expect_names("\\n;", "A\nB;C", "A|B|C|");
    expect_names("\\n", "n\\B", "n\\B|");
}
END_TEST

START_TEST(cell_names_are_trimmed_and_empty_ones_passed_over)
{
    expect_names(";", " ; A ;; B ; ", "A|B|");
    expect_names(";", ";;", "");
}
END_TEST

START_TEST(cell_separator_that_shares_bytes_does_not_part)
{
    /* 、 is E3 80 81, wide blank E3 80 80, ま E3 81 BE. */
    expect_names("、", "まま", "まま|");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {cell_without_separators_is_one_name,
                            cell_with_separators_gives_each_name,
                            cell_names_are_trimmed_and_empty_ones_passed_over,
                            cell_separator_that_shares_bytes_does_not_part};
    return RUN_TESTS("split", tests);
}
