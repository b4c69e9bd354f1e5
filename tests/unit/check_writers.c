#include "../support/run_tests.h"

#include "../../src/network/table_build.h"

#include <partnet/export.h>

#include <math.h>
#include <string.h>

static pn_table *example(void)
{
    pn_table *table = NULL;
    ck_assert_int_eq(pni_table_new("rank", &table, NULL, "Nodes by %s", "degree"),
                     PN_OK);
    ck_assert_int_eq(pni_table_add_column(table, "rank", PN_RANK, "", "", NULL), PN_OK);
    ck_assert_int_eq(pni_table_add_column(table, "name", PN_TEXT, "", "", NULL), PN_OK);
    ck_assert_int_eq(
        pni_table_add_column(table, "score", PN_NUMBER, "share", "of all", NULL),
        PN_OK);
    ck_assert_int_eq(pni_table_set_rows(table, 3, NULL), PN_OK);
    const char *const names[] = {"=A1, \"x\"", "滨化 | b", "c\nd\x1b"};
    const double rank[] = {1, 2, 2};
    const double score[] = {1.0 / 3, 12, NAN};
    for (size_t i = 0; i < 3; i++) {
        pni_table_put(table, i, 0, rank[i]);
        ck_assert_int_eq(pni_table_put_text(table, i, 1, names[i], NULL), PN_OK);
        pni_table_put(table, i, 2, score[i]);
    }
    pni_table_set_shared(table, 1, 0);
    pni_table_set_shared(table, 2, 0);
    ck_assert_int_eq(pni_table_add_fact(table, "groups", 2, NULL), PN_OK);
    ck_assert_int_eq(pni_table_add_note(table, NULL, "score: not defined for %d", 1),
                     PN_OK);
    return table;
}

static void expect(const char *format, const pn_write_options *options,
                   const char *expected)
{
    pn_table *table = example();
    pn_bytes bytes = {0};
    pn_error err = PN_ERROR_INIT;
    const pn_status status =
        pn_table_write(table, format, options, pn_sink_bytes(&bytes), &err);
    ck_assert_msg(status == PN_OK, "%s", err.message);
    ck_assert_str_eq(bytes.data, expected);
    pn_bytes_done(&bytes);
    pn_table_free(table);
}

START_TEST(csv_special_fields_are_quoted_numbers_exact)
{
    expect("csv", NULL,
           "rank,name,score\n"
           "1,\"=A1, \"\"x\"\"\",0.3333333333333333\n"
           "2,滨化 | b,12\n"
           "2,\"c\nd\x1b\",\n");
}
END_TEST

START_TEST(csv_excel_has_bom_and_formula_guard)
{
    expect("csv", &(pn_write_options){.excel = true},
           "\xEF\xBB\xBFrank,name,score\n"
           "1,\"'=A1, \"\"x\"\"\",0.3333333333333333\n"
           "2,滨化 | b,12\n"
           "2,\"c\nd\x1b\",\n");
}
END_TEST

START_TEST(tsv_comma_needs_no_quotes)
{
    expect("tsv", NULL,
           "rank\tname\tscore\n"
           "1\t\"=A1, \"\"x\"\"\"\t0.3333333333333333\n"
           "2\t滨化 | b\t12\n"
           "2\t\"c\nd\x1b\"\t\n");
}
END_TEST

START_TEST(json_undefined_is_null_controls_are_escaped)
{
    expect("json", NULL,
           "{\"schema\":\"partnet/1\",\n"
           "\"command\":\"rank\",\n"
           "\"title\":\"Nodes by degree\",\n"
           "\"columns\":[\n"
           "  {\"name\":\"rank\",\"type\":\"rank\",\"unit\":\"\",\"meaning\":\"\"},\n"
           "  {\"name\":\"name\",\"type\":\"text\",\"unit\":\"\",\"meaning\":\"\"},\n"
           "  {\"name\":\"score\",\"type\":\"number\",\"unit\":\"share\","
           "\"meaning\":\"of all\"}],\n"
           "\"rows\":[\n"
           "  {\"rank\":1,\"name\":\"=A1, \\\"x\\\"\",\"score\":0.3333333333333333},\n"
           "  {\"rank\":2,\"name\":\"滨化 | b\",\"score\":12},\n"
           "  {\"rank\":2,\"name\":\"c\\nd\\u001b\",\"score\":null}],\n"
           "\"facts\":{\"groups\":2},\n"
           "\"notes\":[\n"
           "  \"score: not defined for 1\"],\n"
           "\"network\":{}}\n");
}
END_TEST

START_TEST(ndjson_is_one_object_a_line)
{
    expect("ndjson", NULL,
           "{\"rank\":1,\"name\":\"=A1, \\\"x\\\"\",\"score\":0.3333333333333333}\n"
           "{\"rank\":2,\"name\":\"滨化 | b\",\"score\":12}\n"
           "{\"rank\":2,\"name\":\"c\\nd\\u001b\",\"score\":null}\n");
}
END_TEST

START_TEST(table_is_aligned_rounded_and_shows_shared_ranks)
{
    expect("table", &(pn_write_options){.terminal = true},
           "Nodes by degree\n"
           "\n"
           "rank  name          score\n"
           "  1   =A1, \"x\"     0.3333\n"
           "  2=  滨化 | b    12\n"
           "  2=  c\\x0Ad\\x1B\n"
           "\n"
           "groups: 2\n"
           "\n"
           "score: not defined for 1\n");
}
END_TEST

START_TEST(markdown_marks_are_escaped)
{
    expect("markdown", NULL,
           "**Nodes by degree**\n\n"
           "| rank | name | score |\n"
           "|---:|:---|---:|\n"
           "| 1 | =A1, \"x\" | 0.3333 |\n"
           "| 2= | 滨化 \\| b | 12 |\n"
           "| 2= | c<br>d\x1b |  |\n"
           "\n"
           "- groups: 2\n"
           "- score: not defined for 1\n");
}
END_TEST

START_TEST(write_unknown_format_gets_a_suggestion)
{
    pn_table *table = example();
    pn_bytes bytes = {0};
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pn_table_write(table, "jsn", NULL, pn_sink_bytes(&bytes), &err),
                     PN_EUSE);
    ck_assert_str_eq(err.message, "no format 'jsn': did you mean 'json'?");
    err = (pn_error)PN_ERROR_INIT;
    ck_assert_int_eq(pn_table_write(table, "svg", NULL, pn_sink_bytes(&bytes), &err),
                     PN_EUSE);
    ck_assert_uint_eq(bytes.size, 0);
    pn_table_free(table);
}
END_TEST

static int refuse(void *context, const void *bytes, size_t n)
{
    (void)context;
    (void)bytes;
    (void)n;
    return 28; /* ENOSPC on Linux */
}

START_TEST(write_failing_sink_is_an_error_with_its_name)
{
    pn_table *table = example();
    pn_error err = PN_ERROR_INIT;
    const pn_sink sink = {.write = refuse, .context = NULL, .name = "disk"};
    ck_assert_int_eq(pn_table_write(table, "csv", NULL, sink, &err), PN_EWRITE);
    ck_assert_ptr_nonnull(strstr(err.message, "cannot write 'disk': "));
    pn_table_free(table);
}
END_TEST

START_TEST(write_failing_sink_may_have_no_name)
{
    pn_table *table = example();
    pn_error err = PN_ERROR_INIT;
    const pn_sink sink = {.write = refuse};
    ck_assert_int_eq(pn_table_write(table, "csv", NULL, sink, &err), PN_EWRITE);
    ck_assert_ptr_nonnull(strstr(err.message, "cannot write 'output': "));
    pn_table_free(table);
}
END_TEST

START_TEST(format_of_path_goes_by_extension)
{
    ck_assert_str_eq(pn_format_of_path("a.b/x.CSV")->name, "csv");
    ck_assert_str_eq(pn_format_of_path("x.jsonl")->name, "ndjson");
    ck_assert_str_eq(pn_format_of_path("x.md")->name, "markdown");
    ck_assert_ptr_null(pn_format_of_path("a.csv/x"));
    ck_assert_ptr_null(pn_format_of_path("x."));
    ck_assert_ptr_null(pn_format_of_path("csv"));
}
END_TEST

START_TEST(formats_names_are_distinct)
{
    for (size_t i = 0; pn_formats(i) != NULL; i++) {
        ck_assert_uint_gt(strlen(pn_formats(i)->summary), 0);
        for (size_t j = 0; j < i; j++) {
            ck_assert_str_ne(pn_formats(i)->name, pn_formats(j)->name);
        }
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {csv_special_fields_are_quoted_numbers_exact,
                            csv_excel_has_bom_and_formula_guard,
                            tsv_comma_needs_no_quotes,
                            json_undefined_is_null_controls_are_escaped,
                            ndjson_is_one_object_a_line,
                            table_is_aligned_rounded_and_shows_shared_ranks,
                            markdown_marks_are_escaped,
                            write_unknown_format_gets_a_suggestion,
                            write_failing_sink_is_an_error_with_its_name,
                            write_failing_sink_may_have_no_name,
                            format_of_path_goes_by_extension,
                            formats_names_are_distinct};
    return RUN_TESTS("writers", tests);
}
