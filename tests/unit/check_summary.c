#include "../support/net.h"
#include "../support/run_tests.h"

#include <math.h>
#include <string.h>

static pn_table *summary(const char *ties)
{
    pn_network *net = pnt_net(ties);
    pn_table *table = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_msg(pn_summary(net, NULL, &table, &err) == PN_OK, "%s", err.message);
    pn_network_free(net);
    return table;
}

static size_t row_of(const pn_table *table, const char *name)
{
    size_t row = 0;
    while (row < pn_table_n_rows(table) &&
           strcmp(pn_table_text(table, row, 0), name) != 0) {
        row++;
    }
    ck_assert_msg(row < pn_table_n_rows(table), "no quantity '%s'", name);
    return row;
}

static double value(const pn_table *table, const char *name)
{
    return pn_table_numbers(table, 1)[row_of(table, name)];
}

START_TEST(summary_counts_what_is_there)
{
    pn_table *table = summary("a-X:2 a-X:3 b-X b-Y c- -Z");
    ck_assert_double_eq(value(table, "left"), 3);
    ck_assert_double_eq(value(table, "right"), 3);
    ck_assert_double_eq(value(table, "isolated"), 2);
    ck_assert_double_eq(value(table, "ties"), 3);
    ck_assert_double_eq(value(table, "rows"), 4);
    ck_assert_double_eq(value(table, "weight"), 7);
    ck_assert_double_eq_tol(value(table, "density"), 1.0 / 3, 1e-15);
    ck_assert_double_eq(value(table, "mean_degree_left"), 1);
    ck_assert_double_eq(value(table, "max_degree_right"), 2);
    ck_assert_double_eq(value(table, "components"), 3);
    ck_assert_double_eq(value(table, "largest_component"), 4);
    pn_table_free(table);
}
END_TEST

START_TEST(summary_meanings_name_the_sides)
{
    pn_table *table = summary("a-X");
    ck_assert_str_eq(pn_table_text(table, row_of(table, "left"), 2),
                     "nodes on the left side (firm)");
    ck_assert_str_eq(pn_table_text(table, row_of(table, "ties"), 2),
                     "pairs of firm and school that are tied");
    pn_table_free(table);
}
END_TEST

START_TEST(summary_undefined_values_have_reasons)
{
    pn_table *table = summary("a-X");
    ck_assert(isnan(value(table, "assortativity")));
    ck_assert(isnan(value(table, "clustering")));
    ck_assert(isnan(value(table, "nestedness")));
    ck_assert(
        pnt_has_note(table, "assortativity is not defined: all degrees are equal"));
    ck_assert(pnt_has_note(table, "clustering is not defined"));
    ck_assert(pnt_has_note(table, "nestedness is not defined"));
    pn_table_free(table);
}
END_TEST

START_TEST(summary_equally_large_components_are_mentioned)
{
    pn_table *table = summary("a-X b-X c-Y d-Y e-Z");
    ck_assert(pnt_has_note(table, "2 components are equally large"));
    ck_assert_double_eq(value(table, "diameter"), 2);
    pn_table_free(table);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        summary_counts_what_is_there,
        summary_meanings_name_the_sides,
        summary_undefined_values_have_reasons,
        summary_equally_large_components_are_mentioned,
    };
    return RUN_TESTS("summary", tests);
}
