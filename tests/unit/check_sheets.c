/* Sheets: numbers and dates as text, cells as rows, and what XLSX makes of them. */
#include "../../src/base/scope.h"
#include "../../src/network/build/builder.h"
#include "../../src/read/book/sheet_date.h"
#include "../../src/read/book/sheet_number.h"
#include "../../src/read/book/sheet_rows.h"
#include "../../src/read/book/xlsx_sheet.h"

#include "run_tests.h"

#include <string.h>

PNI_DEFINE_OWNED(pni_builder, pni_builder_free);

static void expect_date(double serial, bool from_1904, const char *text)
{
    char out[PNI_NUMBER_SIZE] = "no date";
    ck_assert_msg(pni_sheet_date(serial, from_1904, out), "%f", serial);
    ck_assert_str_eq(out, text);
}

START_TEST(dates_of_serial_numbers_are_iso)
{
    expect_date(1, /*from_1904=*/false, "1900-01-01");
    expect_date(59, /*from_1904=*/false, "1900-02-28");
    expect_date(61, /*from_1904=*/false, "1900-03-01");
    expect_date(36585, /*from_1904=*/false, "2000-02-29");
    expect_date(44625, /*from_1904=*/false, "2022-03-05");
    expect_date(2958465, /*from_1904=*/false, "9999-12-31");
    expect_date(0, /*from_1904=*/true, "1904-01-01");
    expect_date(43163, /*from_1904=*/true, "2022-03-05");
}
END_TEST

START_TEST(dates_with_a_time_say_it)
{
    expect_date(44625.5, /*from_1904=*/false, "2022-03-05T12:00:00");
    expect_date(44625.9999999, /*from_1904=*/false, "2022-03-06");
    expect_date(0.604166666666667, /*from_1904=*/false, "14:30:00");
}
END_TEST

START_TEST(dates_that_are_none_are_refused)
{
    char out[PNI_NUMBER_SIZE];
    const double none[] = {-1, 60, 2958466, 1e300};
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        ck_assert(!pni_sheet_date(none[i], /*from_1904=*/false, out));
    }
    ck_assert(!pni_sheet_date(2958465, /*from_1904=*/true, out));
}
END_TEST

START_TEST(numbers_are_written_as_typed)
{
    static const struct {
        double value;
        const char *text;
    } cases[] = {{2022, "2022"},
                 {-0.0, "0"},
                 {0.1, "0.1"},
                 {123456789012345, "123456789012345"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char out[PNI_NUMBER_SIZE];
        pni_sheet_number(cases[i].value, out);
        ck_assert_str_eq(out, cases[i].text);
    }
}
END_TEST

START_TEST(dates_of_iso_are_written_alike)
{
    static const struct {
        const char *text;
        const char *written; /* NULL: no date */
    } cases[] = {{"2022-03-05", "2022-03-05"},
                 {"2022-03-05T00:00:00", "2022-03-05"},
                 {"2022-03-05T14:30:15", "2022-03-05T14:30:15"},
                 {"2022-03-05T14:30:15.499", "2022-03-05T14:30:15"},
                 {"2021-12-31T23:59:59.99", "2022-01-01"},
                 {"2020-02-28T23:59:59.5", "2020-02-29"},
                 {"9999-12-31T23:59:59.9", NULL},
                 {"1899-12-30", "1899-12-30"},
                 {"0001-01-01", "0001-01-01"},
                 {"2022-13-05", NULL},
                 {"2022-03-05T24:00:00", NULL},
                 {"2022-03-05T", NULL},
                 {"2022-03", NULL},
                 {"", NULL}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char out[PNI_NUMBER_SIZE] = "";
        const bool is_date = pni_sheet_iso_date(pni_slice_of(cases[i].text), out);
        ck_assert_msg(is_date == (cases[i].written != NULL), "%s", cases[i].text);
        ck_assert(!is_date || strcmp(out, cases[i].written) == 0);
    }
}
END_TEST

START_TEST(durations_count_hours_beyond_a_day)
{
    char out[PNI_NUMBER_SIZE];
    ck_assert(pni_sheet_duration(1.25347222222222, out));
    ck_assert_str_eq(out, "30:05:00");
    ck_assert(pni_sheet_iso_duration(pni_slice_of("PT30H05M00S"), out));
    ck_assert_str_eq(out, "30:05:00");
    ck_assert(pni_sheet_iso_duration(pni_slice_of("P1DT6H5M0.4S"), out));
    ck_assert_str_eq(out, "30:05:00");
    ck_assert(pni_sheet_iso_duration(pni_slice_of("PT1S"), out));
    ck_assert_str_eq(out, "00:00:01");
    const char *const none[] = {"", "P", "PT", "30:05", "PT5X", "P1Y", "-PT1H"};
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        const bool is_one = pni_sheet_iso_duration(pni_slice_of(none[i]), out);
        ck_assert_msg(!is_one, "%s", none[i]);
    }
    ck_assert(!pni_sheet_duration(-0.5, out));
    ck_assert(!pni_sheet_duration(1e300, out));
}
END_TEST

static void expect_shown(pni_xlsx_shown shown, const char *const *codes, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        ck_assert_msg(pni_xlsx_format_shows(codes[i]) == shown, "%s", codes[i]);
    }
}

START_TEST(formats_of_dates_are_told_from_numbers)
{
    const char *const dates[] = {"yyyy-mm-dd", "yyyy\"年\"m\"月\"", "[$-804]d/m/yy",
                                 "h:mm", "[Red]mm:ss;@"};
    const char *const durations[] = {"[h]:mm:ss", "[Red][HH]:mm"};
    const char *const others[] = {"General",   "0.00", "\"days\" 0", "[Red]0", "0\\d",
                                  "#,##0_);d", "@",    "\"open",     "",       "[]0"};
    expect_shown(PNI_XLSX_DATE, dates, sizeof dates / sizeof dates[0]);
    expect_shown(PNI_XLSX_DURATION, durations, sizeof durations / sizeof durations[0]);
    expect_shown(PNI_XLSX_NUMBER, others, sizeof others / sizeof others[0]);
}
END_TEST

START_TEST(cell_references_are_parsed)
{
    pni_cell_at at = {0};
    ck_assert(pni_xlsx_parse_cell("C7", &at));
    ck_assert_uint_eq(at.row, 7);
    ck_assert_uint_eq(at.column, 3);
    ck_assert(pni_xlsx_parse_cell("XFD1048576", &at));
    ck_assert_uint_eq(at.column, 16384);
    const char *const wrong[] = {"",   "7",   "C",   "C0",
                                 "c7", "C-1", "C7x", "AAAAAAAAAAAA1"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        ck_assert_msg(!pni_xlsx_parse_cell(wrong[i], &at), "%s", wrong[i]);
    }
}
END_TEST

START_TEST(escapes_of_texts_are_undone)
{
    char text[] = "a_x000D_b_x005F_c_x12_d_xD800_";
    text[pni_xlsx_unescape(text, strlen(text))] = '\0';
    ck_assert_str_eq(text, "a\rb_c_x12_d_xD800_");
}
END_TEST

static pn_status put(pni_sheet_rows *rows, uint64_t row, uint64_t column,
                     const char *text, pn_error *err)
{
    return pni_sheet_put(rows, (pni_cell_at){.row = row, .column = column},
                         pni_slice_of(text), err);
}

/* Line breaks within a cell and rows that are not there count as what they are. */
START_TEST(fault_below_broken_cells_names_its_row_and_column)
{
    PNI_OWNED(pni_builder, pni_builder_free) builder = NULL;
    pn_error err = PN_ERROR_INIT;
    const pn_read_options options = {0};
    ck_assert_int_eq(pni_builder_new(&builder, &err), PN_OK);
    const pni_reading reading = {.options = &options, .builder = builder};
    PNI_SCOPED(pni_sheet_rows, pni_sheet_rows_done)
    rows = {.reading = &reading, .source = "list"};
    ck_assert_int_eq(put(&rows, 2, 2, "company", &err), PN_OK);
    ck_assert_int_eq(put(&rows, 2, 3, "institute", &err), PN_OK);
    ck_assert_int_eq(put(&rows, 2, 4, "weight", &err), PN_OK);
    ck_assert_int_eq(put(&rows, 3, 2, "Firm\r\nA, \"B\"\n", &err), PN_OK);
    ck_assert_int_eq(put(&rows, 3, 3, "X", &err), PN_OK);
    ck_assert_int_eq(put(&rows, 7, 2, "Firm B", &err), PN_OK);
    ck_assert_int_eq(put(&rows, 7, 3, "X", &err), PN_OK);
    ck_assert_int_eq(put(&rows, 7, 4, "some", &err), PN_OK);
    ck_assert_int_eq(pni_sheet_read(&rows, &err), PN_EDATA);
    ck_assert_uint_eq(err.line, 7);
    ck_assert_uint_eq(err.column, 4);
    ck_assert_str_eq(err.source, "list");
}
END_TEST

START_TEST(cells_out_of_order_are_refused)
{
    pn_error err = PN_ERROR_INIT;
    const pn_read_options options = {.limit_columns = 5};
    const pni_reading reading = {.options = &options};
    PNI_SCOPED(pni_sheet_rows, pni_sheet_rows_done)
    rows = {.reading = &reading, .source = "list"};
    ck_assert_int_eq(put(&rows, 2, 2, "a", /*err=*/NULL), PN_OK);
    ck_assert_int_eq(put(&rows, 2, 2, "b", /*err=*/NULL), PN_EDATA);
    ck_assert_int_eq(put(&rows, 1, 3, "b", /*err=*/NULL), PN_EDATA);
    ck_assert_int_eq(put(&rows, 0, 1, "b", /*err=*/NULL), PN_EDATA);
    ck_assert_int_eq(put(&rows, 1048577, 1, "b", /*err=*/NULL), PN_EDATA);
    ck_assert_int_eq(put(&rows, 3, 6, "b", &err), PN_ELIMIT);
    ck_assert_uint_eq(err.column, 6);
    ck_assert_int_eq(put(&rows, 2, 9, "", /*err=*/NULL), PN_OK);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {dates_of_serial_numbers_are_iso,
                            dates_with_a_time_say_it,
                            dates_that_are_none_are_refused,
                            dates_of_iso_are_written_alike,
                            durations_count_hours_beyond_a_day,
                            numbers_are_written_as_typed,
                            formats_of_dates_are_told_from_numbers,
                            cell_references_are_parsed,
                            escapes_of_texts_are_undone,
                            fault_below_broken_cells_names_its_row_and_column,
                            cells_out_of_order_are_refused};
    return RUN_TESTS("sheets", tests);
}
