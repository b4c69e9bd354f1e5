/* The tokenizer: what a text of delimited fields is cut into, and where it stands. */
#include "../../src/base/scope.h"
#include "../../src/read/table/csv_delimiter.h"
#include "../../src/read/table/csv_token.h"

#include "run_tests.h"

#include <stdio.h>
#include <string.h>

/* A text that comes in pieces of `step` bytes. */
typedef struct pieces {
    const char *text;
    size_t size;
    size_t at;
    size_t step;
} pieces;

static ptrdiff_t read_pieces(void *context, void *bytes, size_t n)
{
    pieces *p = context;
    const size_t left = p->size - p->at;
    size_t got = p->step < n ? p->step : n;
    got = got < left ? got : left;
    memcpy(bytes, p->text + p->at, got);
    p->at += got;
    return (ptrdiff_t)got;
}

/* Everything that a tokenizer needs and leaves behind. */
typedef struct trial {
    pn_read_options options;
    pni_reading reading;
    pni_faults faults;
    pni_csv csv;
    pieces text;
    pn_error error;
    char result[4096]; /* fields as [a|b] per record */
} trial;

static void append(trial *t, const char *text, size_t size)
{
    const size_t n = strlen(t->result);
    ck_assert_uint_lt(n + size, sizeof t->result);
    memcpy(t->result + n, text, size);
    t->result[n + size] = '\0';
}

static void append_record(trial *t)
{
    append(t, "[", 1);
    for (size_t k = 0; k < t->csv.n_fields; k++) {
        append(t, "|", k > 0);
        append(t, t->csv.field[k].data, t->csv.field[k].size);
    }
    append(t, "]", 1);
}

static pn_status read_records(trial *t)
{
    const pn_source source = {
        .read = read_pieces, .context = &t->text, .name = "input"};
    pn_status status =
        pni_csv_open(&t->csv, source, &t->reading, &t->faults, &t->error);
    bool more = status == PN_OK;
    if (more) {
        pni_csv_rewind(&t->csv);
    }
    while (more) {
        status = pni_csv_next(&t->csv, &more, &t->error);
        more = more && status == PN_OK;
        if (more) {
            append_record(t);
        }
    }
    return status;
}

/* Cuts a text that comes in pieces; the trial is the test's until the next call. */
static pn_status cut(trial *t, const char *text, size_t size, size_t step)
{
    const pn_read_options options = t->options;
    pni_csv_done(&t->csv);
    *t =
        (trial){.options = options, .text = {.text = text, .size = size, .step = step}};
    t->csv.delimiter = options.delimiter;
    t->reading = (pni_reading){.options = &t->options};
    return read_records(t);
}

/* The same result for every size of pieces. */
static void expect_records(const char *text, const char *expected)
{
    const size_t steps[] = {1, 2, 3, 7, 100000};
    trial t = {0};
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        ck_assert_msg(cut(&t, text, strlen(text), steps[i]) == PN_OK, "%s",
                      t.error.message);
        ck_assert_str_eq(t.result, expected);
    }
    pni_csv_done(&t.csv);
}

static void expect_error_with(const pn_read_options *options, const char *text,
                              size_t size, const char *start)
{
    const size_t steps[] = {1, 5, 100000};
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        trial t = {.options = *options};
        ck_assert_int_ne(cut(&t, text, size, steps[i]), PN_OK);
        ck_assert_msg(strncmp(t.error.message, start, strlen(start)) == 0, "%s",
                      t.error.message);
        pni_csv_done(&t.csv);
    }
}

static void expect_error(const char *text, const char *start)
{
    const pn_read_options options = {0};
    expect_error_with(&options, text, strlen(text), start);
}

START_TEST(record_plain_is_cut_at_delimiters)
{
    expect_records("a,b\nc,d\n", "[a|b][c|d]");
    expect_records("a,b\nc,d", "[a|b][c|d]");
    expect_records(",\n,,", "[|][||]");
    expect_records("", "");
}
END_TEST

START_TEST(record_end_of_any_kind_is_understood)
{
    expect_records("a,b\r\nc,d\r\n", "[a|b][c|d]");
    expect_records("a,b\rc,d\r", "[a|b][c|d]");
    expect_records("a,b\nc,d\re,f\r\ng,h", "[a|b][c|d][e|f][g|h]");
    expect_records("a,b\n\nc,d\n", "[a|b][][c|d]");
}
END_TEST

START_TEST(field_quoted_is_taken_off_its_quotes)
{
    expect_records("\"a,b\",c\n", "[a,b|c]");
    expect_records("\"a \"\"b\"\" c\",\"\"\n", "[a \"b\" c|]");
    expect_records("\"\"\"\",x\n", "[\"|x]");
    expect_records("\"a\nb\r\nc\",x\ny,z\n", "[a\nb\r\nc|x][y|z]");
    expect_records("a, \"b, c\" ,d\n", "[a|b, c|d]");
}
END_TEST

START_TEST(quote_inside_plain_field_is_text)
{
    expect_records("5\" pipe,it's \"so\"\n", "[5\" pipe|it's \"so\"]");
}
END_TEST

START_TEST(field_with_equals_sign_is_text)
{
    expect_records("=\"00123\",b\n", "[00123|b]");
    expect_records("\"=\"\"00123\"\"\",b\n", "[00123|b]");
    expect_records("=1+1,b\n", "[=1+1|b]");
}
END_TEST

START_TEST(mark_of_byte_order_is_passed_over)
{
    expect_records("\xEF\xBB\xBF"
                   "a,b\nc,d\n",
                   "[a|b][c|d]");
    expect_records("\xEF\xBB\xBF\"a\",b\n", "[a|b]");
}
END_TEST

START_TEST(separator_line_names_the_delimiter)
{
    expect_records("sep=;\na;b,c\n", "[a|b,c]");
    expect_records("SEP=|\r\na|b\r\n", "[a|b]");
    expect_records("\"sep=;\"\r\na;b,c\n", "[a|b,c]");
    expect_records("separator,b\nc,d\n", "[separator|b][c|d]");
}
END_TEST

START_TEST(delimiter_is_found_from_the_first_records)
{
    const struct {
        const char *text;
        char expected;
    } cases[] = {
        {"a,b\nc,d\n", ','},
        {"a;b\nc, inc.;d\ne;f\n", ';'},
        {"a\tb\nx, y\tz\n", '\t'},
        {"a|b|c\n1|2|3\n", '|'},
        {"a;b;w\nx;y;1,5\nu;v;2,5\n", ';'},
        {"\"a;b\",c\n\"d;e\",f\n", ','},
        {"title\na;b\nc;d\n", ';'},
        {"one\ntwo\n", ','},
        {"", ','},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pni_slice head = {cases[i].text, strlen(cases[i].text)};
        ck_assert_int_eq(pni_csv_guess_delimiter(head), cases[i].expected);
    }
}
END_TEST

START_TEST(delimiter_given_is_obeyed)
{
    const char text[] = "a,b:c\n";
    trial t = {.options = {.delimiter = ':'}};
    ck_assert_int_eq(cut(&t, text, strlen(text), 1), PN_OK);
    ck_assert_str_eq(t.result, "[a,b|c]");
    pni_csv_done(&t.csv);
    const pn_read_options quote = {.delimiter = '"'};
    trial refused = {.options = quote};
    ck_assert_int_eq(cut(&refused, text, strlen(text), 1), PN_EUSE);
    pni_csv_done(&refused.csv);
}
END_TEST

START_TEST(quote_not_closed_fails_where_it_opens)
{
    expect_error("a,b\nc,\"d\ne,f\n", "input:2:3: a quote opens here");
    expect_error("a,b\n企业,\"d", "input:2:4: a quote opens here");
    expect_error("\"a\nb\",\"c", "input:2:4: a quote opens here");
}
END_TEST

START_TEST(text_after_quote_fails_at_the_text)
{
    expect_error("a,b\n\"c\"d,e\n", "input:2:4: text after a closing quote");
    expect_error("\"=\"\"x\"\"\"y,e\n", "input:1:9: text after a closing quote");
}
END_TEST

START_TEST(text_after_quote_lenient_is_literal_and_counted)
{
    const char text[] = "\"Big\" Motors,b\n\"c\"d,\"e\"f\n";
    trial t = {.options = {.lenient = true}};
    ck_assert_int_eq(cut(&t, text, strlen(text), 1), PN_OK);
    ck_assert_str_eq(t.result, "[\"Big\" Motors|b][\"c\"d|\"e\"f]");
    ck_assert_uint_eq(t.faults.of[PNI_FAULT_QUOTE].n, 3);
    ck_assert_uint_eq(t.faults.of[PNI_FAULT_QUOTE].line, 1);
    pni_csv_done(&t.csv);
}
END_TEST

START_TEST(nul_byte_fails_or_is_left_out)
{
    const char text[] = "a,b\nc\0d,e\n";
    const pn_read_options strict = {0};
    expect_error_with(&strict, text, sizeof text - 1,
                      "input:2:2: NUL byte at offset 5");
    trial t = {.options = {.lenient = true}};
    ck_assert_int_eq(cut(&t, text, sizeof text - 1, 1), PN_OK);
    ck_assert_str_eq(t.result, "[a|b][cd|e]");
    ck_assert_uint_eq(t.faults.of[PNI_FAULT_NUL].n, 1);
    pni_csv_done(&t.csv);
}
END_TEST

START_TEST(bytes_not_utf8_fail_with_line_and_offset)
{
    expect_error("a,b\nc,\xB9\xAB\n", "input:2:3: byte 0xB9 at offset 6 is not UTF-8");
    expect_error("a,b\nc,\xE4\xBC", "input:2:3: byte 0xE4 at offset 6");
    expect_error("a,\xC0\x80\n", "input:1:3: byte 0xC0 at offset 2");
    expect_error("a,\xED\xA0\x80\n", "input:1:3: byte 0xED at offset 2");
    expect_error("a,\xF4\x90\x80\x80\n", "input:1:3: byte 0xF4 at offset 2");
}
END_TEST

START_TEST(error_of_an_earlier_row_comes_first)
{
    expect_error("a,b\n\"c\"d,e\nf,\xFF\n", "input:2:4: text after");
}
END_TEST

START_TEST(limits_are_named)
{
    const char fields[] = "abc,de,f\n";
    const pn_read_options field = {.limit_field = 2};
    expect_error_with(&field, fields, strlen(fields), "input:1:1: a field is longer");
    const pn_read_options columns = {.limit_columns = 2};
    expect_error_with(&columns, fields, strlen(fields), "input:1:");
}
END_TEST

START_TEST(field_endless_is_refused_early)
{
    enum { SIZE = 1 << 20 };
    PNI_FREE char *text = malloc(SIZE);
    ck_assert_ptr_nonnull(text);
    memset(text, 'x', SIZE);
    text[0] = '"';
    trial t = {.options = {.limit_field = 1000}};
    ck_assert_int_eq(cut(&t, text, SIZE, 4096), PN_ELIMIT);
    ck_assert_uint_lt(t.csv.buffer.capacity, SIZE);
    pni_csv_done(&t.csv);
}
END_TEST

START_TEST(record_longer_than_the_buffer_is_whole)
{
    enum { SIZE = 200000 };
    PNI_FREE char *text = malloc(SIZE + 1);
    ck_assert_ptr_nonnull(text);
    memset(text, 'x', SIZE);
    const pni_slice head = pni_slice_of("a,\"");
    const pni_slice tail = pni_slice_of("\"\nb,c");
    memcpy(text, head.data, head.size);
    memcpy(text + SIZE - tail.size, tail.data, tail.size);
    trial t = {.text = {.text = text, .size = SIZE, .step = 1000}};
    t.reading.options = &t.options;
    const pn_source source = {.read = read_pieces, .context = &t.text, .name = "input"};
    bool more = false;
    ck_assert_int_eq(pni_csv_open(&t.csv, source, &t.reading, &t.faults, NULL), PN_OK);
    pni_csv_rewind(&t.csv);
    ck_assert_int_eq(pni_csv_next(&t.csv, &more, NULL), PN_OK);
    ck_assert_uint_eq(t.csv.field[1].size, SIZE - 8);
    ck_assert_int_eq(pni_csv_next(&t.csv, &more, NULL), PN_OK);
    ck_assert_uint_eq(t.csv.n_fields, 2);
    ck_assert_uint_eq(t.csv.line, 2);
    pni_csv_done(&t.csv);
}
END_TEST

START_TEST(field_ends_wherever_it_stands)
{
    trial t = {.options = {.delimiter = ','}};
    for (size_t size = 0; size < 70; size++) {
        for (const char *end = ",\n\r"; *end != '\0'; end++) {
            char text[100];
            char expected[100];
            char dots[100];
            memset(dots, '.', size);
            dots[size] = '\0';
            const int n = snprintf(text, sizeof text, "%s%clast", dots, *end);
            snprintf(expected, sizeof expected,
                     *end == ',' ? "[%s|last]" : "[%s][last]", dots);
            ck_assert_int_eq(cut(&t, text, (size_t)n, (size_t)n), PN_OK);
            ck_assert_str_eq(t.result, expected);
        }
    }
    pni_csv_done(&t.csv);
}
END_TEST

START_TEST(place_counts_lines_and_characters)
{
    const char text[] = "\"企\n业\",\"公 \"\"司\",x\n甲,乙,丙\n";
    trial t = {.text = {.text = text, .size = strlen(text), .step = 1}};
    t.reading.options = &t.options;
    const pn_source source = {.read = read_pieces, .context = &t.text, .name = "input"};
    bool more = false;
    ck_assert_int_eq(pni_csv_open(&t.csv, source, &t.reading, &t.faults, NULL), PN_OK);
    pni_csv_rewind(&t.csv);
    ck_assert_int_eq(pni_csv_next(&t.csv, &more, NULL), PN_OK);
    ck_assert_uint_eq(pni_csv_place(&t.csv, 0).column, 2);
    ck_assert_uint_eq(pni_csv_place(&t.csv, 2).line, 2);
    ck_assert_uint_eq(pni_csv_place(&t.csv, 2).column, 12);
    ck_assert_int_eq(pni_csv_next(&t.csv, &more, NULL), PN_OK);
    ck_assert_uint_eq(pni_csv_place(&t.csv, 2).line, 3);
    ck_assert_uint_eq(pni_csv_place(&t.csv, 2).column, 5);
    pni_csv_done(&t.csv);
}
END_TEST

START_TEST(source_that_fails_is_told)
{
    trial t = {.text = {.text = "", .size = 0, .step = 1}};
    t.reading.options = &t.options;
    FILE *folder = fopen("/", "rb");
    if (folder != NULL) {
        const pn_source source = pn_source_file(folder, "folder");
        ck_assert_int_eq(pni_csv_open(&t.csv, source, &t.reading, &t.faults, &t.error),
                         PN_EREAD);
        fclose(folder);
    }
    pni_csv_done(&t.csv);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        record_plain_is_cut_at_delimiters,
        record_end_of_any_kind_is_understood,
        field_quoted_is_taken_off_its_quotes,
        quote_inside_plain_field_is_text,
        field_with_equals_sign_is_text,
        mark_of_byte_order_is_passed_over,
        separator_line_names_the_delimiter,
        delimiter_is_found_from_the_first_records,
        delimiter_given_is_obeyed,
        quote_not_closed_fails_where_it_opens,
        text_after_quote_fails_at_the_text,
        text_after_quote_lenient_is_literal_and_counted,
        nul_byte_fails_or_is_left_out,
        bytes_not_utf8_fail_with_line_and_offset,
        error_of_an_earlier_row_comes_first,
        limits_are_named,
        field_endless_is_refused_early,
        record_longer_than_the_buffer_is_whole,
        field_ends_wherever_it_stands,
        place_counts_lines_and_characters,
        source_that_fails_is_told,
    };
    return RUN_TESTS("csv_token", tests);
}
