/*
 * Comma- and tab-separated values: RFC 4180, UTF-8, lines end with LF.
 */
#include "csv_out.h"
#include "writer.h"

#include <math.h>

static void put_cell(const pni_csv_out *out, const pn_table *table, size_t row,
                     size_t column)
{
    const double *number = pn_table_numbers(table, column);
    if (column > 0) {
        pni_print_char(out->print, out->delimiter);
    }
    if (number == NULL) {
        pni_csv_text(out, pn_table_text(table, row, column));
    } else if (!isnan(number[row])) {
        pni_print_number(out->print, number[row]);
    }
}

static void put_header(const pni_csv_out *out, const pn_table *table)
{
    for (size_t c = 0; c < pn_table_n_columns(table); c++) {
        if (c > 0) {
            pni_print_char(out->print, out->delimiter);
        }
        pni_csv_text(out, pn_table_column(table, c).name);
    }
    pni_print_char(out->print, '\n');
}

static pn_status write_separated(const pn_table *table, const pn_write_options *options,
                                 pni_print *print, char delimiter)
{
    const pni_csv_out out = {
        .print = print, .delimiter = delimiter, .guard = options->excel};
    const size_t n_columns = pn_table_n_columns(table);
    if (!options->continued) {
        pni_print_text(print, options->excel ? "\xEF\xBB\xBF" : "");
        put_header(&out, table);
    }
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
               .network = true,
               .rows = true},
    .table = write_csv,
};

const pni_writer pni_write_tsv = {
    .format = {.name = "tsv",
               .extensions = "tsv,tab",
               .summary = "tab-separated values, full precision",
               .table = true,
               .network = true,
               .rows = true},
    .table = write_tsv,
};
