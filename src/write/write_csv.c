/*
 * Comma- and tab-separated values: RFC 4180, UTF-8, lines end with LF.
 */
#include "writer.h"

#include <math.h>
#include <string.h>

/* How one file is written. */
typedef struct csv {
    pni_print *print;
    char delimiter;
    bool guard; /* spreadsheets must not take a name for a formula */
} csv;

static bool is_formula(const char *text)
{
    return text[0] != '\0' && strchr("=+-@\t\r", text[0]) != NULL;
}

static void put_text(const csv *out, const char *text)
{
    const char special[] = {out->delimiter, '"', '\r', '\n', '\0'};
    const bool guard = out->guard && is_formula(text);
    const size_t n = strlen(text);
    const bool blank_end = n > 0 && (text[0] == ' ' || text[n - 1] == ' ');
    if (!guard && !blank_end && strpbrk(text, special) == NULL) {
        pni_print_bytes(out->print, text, n);
        return;
    }
    pni_print_char(out->print, '"');
    if (guard) {
        pni_print_char(out->print, '\'');
    }
    for (const char *at = text; *at != '\0'; at++) {
        pni_print_fill(out->print, *at, *at == '"' ? 2 : 1);
    }
    pni_print_char(out->print, '"');
}

static void put_cell(const csv *out, const pn_table *table, size_t row, size_t column)
{
    const double *number = pn_table_numbers(table, column);
    if (column > 0) {
        pni_print_char(out->print, out->delimiter);
    }
    if (number == NULL) {
        put_text(out, pn_table_text(table, row, column));
    } else if (!isnan(number[row])) {
        pni_print_number(out->print, number[row]);
    }
}

static pn_status write_separated(const pn_table *table, const pn_write_options *options,
                                 pni_print *print, char delimiter)
{
    const csv out = {.print = print, .delimiter = delimiter, .guard = options->excel};
    const size_t n_columns = pn_table_n_columns(table);
    pni_print_text(print, options->excel ? "\xEF\xBB\xBF" : "");
    for (size_t c = 0; c < n_columns; c++) {
        if (c > 0) {
            pni_print_char(print, delimiter);
        }
        put_text(&out, pn_table_column(table, c).name);
    }
    pni_print_char(print, '\n');
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        for (size_t c = 0; c < n_columns; c++) {
            put_cell(&out, table, row, c);
        }
        pni_print_char(print, '\n');
    }
    return PN_OK;
}

static pn_status write_csv(const pn_table *table, const pn_write_options *options,
                           pni_print *print, pn_error *err)
{
    (void)err;
    return write_separated(table, options, print, ',');
}

static pn_status write_tsv(const pn_table *table, const pn_write_options *options,
                           pni_print *print, pn_error *err)
{
    (void)err;
    return write_separated(table, options, print, '\t');
}

const pni_writer pni_write_csv = {
    .format = {.name = "csv",
               .extensions = "csv",
               .summary = "comma-separated values, full precision",
               .table = true,
               .network = true},
    .table = write_csv,
};

const pni_writer pni_write_tsv = {
    .format = {.name = "tsv",
               .extensions = "tsv,tab",
               .summary = "tab-separated values, full precision",
               .table = true,
               .network = true},
    .table = write_tsv,
};
