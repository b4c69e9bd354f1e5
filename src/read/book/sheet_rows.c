#include "sheet_rows.h"

#include "../table/table_text.h"

#include <inttypes.h>
#include <string.h>

/* The largest sheet that the formats know, and that we hold in memory. */
enum { MOST_ROWS = 1048576, MOST_COLUMNS = 16384, MOST_TEXT_MIB = 1024 };
enum { DEFAULT_LIMIT_COLUMNS = 4096 };

void pni_sheet_rows_done(pni_sheet_rows *rows)
{
    pn_bytes_done(&rows->text);
    pn_bytes_done(&rows->name);
    pn_bytes_done(&rows->sheets);
    free(rows->row);
    free(rows->merge);
    free(rows->filled_to);
    *rows = (pni_sheet_rows){0};
}

pni_place pni_sheet_place(const pni_sheet_rows *rows, pni_cell_at at)
{
    return (pni_place){.source = rows->source, .line = at.row, .column = at.column};
}

void pni_sheet_count(pni_cell_count *count, pni_cell_at at)
{
    if (count->n++ == 0) {
        count->first = at;
    }
}

static pn_status check_cell(const pni_sheet_rows *rows, pni_cell_at at, pn_error *err)
{
    const size_t said = rows->reading->options->limit_columns;
    const size_t limit = said != 0 ? said : DEFAULT_LIMIT_COLUMNS;
    const pni_place place = pni_sheet_place(rows, at);
    const pni_sheet_row *last = rows->n_rows == 0 ? NULL : &rows->row[rows->n_rows - 1];
    if (at.row == 0 || at.row > MOST_ROWS || at.column == 0 ||
        at.column > MOST_COLUMNS) {
        return pni_fail_at(err, PN_EDATA, place,
                           "no sheet has a cell here: save the file anew");
    }
    if (last != NULL &&
        (at.row < last->row || (at.row == last->row && at.column <= last->n_cells))) {
        return pni_fail_at(err, PN_EDATA, place,
                           "this cell comes after row %" PRIu64
                           ", column %zu: save the file anew",
                           last->row, last->n_cells);
    }
    if (at.column > limit) {
        return pni_fail_at(err, PN_ELIMIT, place,
                           "a cell beyond column %zu is filled: empty it, or raise "
                           "--limit-columns",
                           limit);
    }
    if (rows->text.size > (size_t)MOST_TEXT_MIB << 20) {
        return pni_fail_at(err, PN_ELIMIT, place,
                           "the sheet holds more than %d MiB of text: export it as CSV",
                           MOST_TEXT_MIB);
    }
    return PN_OK;
}

static pn_status start_row(pni_sheet_rows *rows, uint64_t row, pn_error *err)
{
    if (rows->n_rows == rows->capacity) {
        const size_t capacity = 2 * rows->capacity + 64;
        pni_sheet_row *grown = realloc(rows->row, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        rows->row = grown;
        rows->capacity = capacity;
    }
    rows->row[rows->n_rows++] = (pni_sheet_row){.row = row, .end = rows->text.size};
    return PN_OK;
}

/* Adds what stands before the text of a cell. */
static pn_status start_cell(pni_sheet_rows *rows, pni_cell_at at, pn_error *err)
{
    PN_TRY(check_cell(rows, at, err));
    if (rows->n_rows == 0 || rows->row[rows->n_rows - 1].row != at.row) {
        PN_TRY(start_row(rows, at.row, err));
    }
    pni_sheet_row *row = &rows->row[rows->n_rows - 1];
    for (size_t k = row->n_cells > 0 ? row->n_cells : 1; k < at.column; k++) {
        PN_TRY(pni_bytes_add(&rows->text, ",", 1, err));
    }
    row->n_cells = at.column;
    rows->width = at.column > rows->width ? at.column : rows->width;
    return PN_OK;
}

pn_status pni_sheet_put(pni_sheet_rows *rows, pni_cell_at at, pni_slice text,
                        pn_error *err)
{
    if (text.size == 0) {
        return PN_OK;
    }
    PN_TRY(start_cell(rows, at, err));
    PN_TRY(pni_table_text_field(&rows->text, text, err));
    rows->row[rows->n_rows - 1].end = rows->text.size;
    return PN_OK;
}

pn_status pni_sheet_put_field(pni_sheet_rows *rows, pni_cell_at at, pni_slice field,
                              pn_error *err)
{
    if (field.size == 0) {
        return PN_OK;
    }
    PN_TRY(start_cell(rows, at, err));
    PN_TRY(pni_bytes_add(&rows->text, field.data, field.size, err));
    rows->row[rows->n_rows - 1].end = rows->text.size;
    return PN_OK;
}

/* How far the text was handed over. */
typedef struct text_reader {
    const pni_sheet_rows *rows;
    size_t next;     /* row with text */
    uint64_t line;   /* that is due */
    size_t at;       /* in the text */
    size_t n_commas; /* behind the text of the row that were given */
} text_reader;

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* A piece of the record that is due. */
static size_t read_piece(text_reader *r, char *out, size_t n)
{
    const pni_sheet_row *row = &r->rows->row[r->next];
    if (r->line < row->row) {
        const size_t n_blank = smaller(n, (size_t)(row->row - r->line));
        memset(out, '\n', n_blank);
        r->line += n_blank;
        return n_blank;
    }
    if (r->at < row->end) {
        const size_t n_text = smaller(n, row->end - r->at);
        memcpy(out, r->rows->text.data + r->at, n_text);
        r->at += n_text;
        return n_text;
    }
    const size_t n_missing = r->rows->width - row->n_cells - r->n_commas;
    if (n_missing > 0) {
        const size_t n_comma = smaller(n, n_missing);
        memset(out, ',', n_comma);
        r->n_commas += n_comma;
        return n_comma;
    }
    out[0] = '\n';
    r->n_commas = 0;
    r->line++;
    r->next++;
    return 1;
}

static ptrdiff_t read_text(void *context, void *bytes, size_t n)
{
    text_reader *r = context;
    char *out = bytes;
    size_t done = 0;
    while (done < n && r->next < r->rows->n_rows) {
        done += read_piece(r, out + done, n - done);
    }
    return (ptrdiff_t)done;
}

pn_status pni_sheet_fits(const pni_sheet_rows *rows, bool *out, pn_error *err)
{
    text_reader reader = {.rows = rows, .line = 1};
    const pn_source source = {
        .read = read_text, .context = &reader, .name = rows->source};
    return pni_table_text_fits(rows->reading, source, out, err);
}

static pn_status tell(const pni_sheet_rows *rows, const pni_cell_count *count,
                      pn_level level, const char *what, const char *way_out,
                      pn_error *err)
{
    if (count->n == 0) {
        return PN_OK;
    }
    return pni_builder_find(rows->reading->builder, level,
                            pni_sheet_place(rows, count->first), way_out, err,
                            "%" PRIu64 " %s", count->n, what);
}

pn_status pni_sheet_read(const pni_sheet_rows *rows, pn_error *err)
{
    text_reader reader = {.rows = rows, .line = 1};
    const pn_source source = {
        .read = read_text, .context = &reader, .name = rows->source};
    PN_TRY(tell(rows, &rows->errors, PN_SUGGESTION,
                rows->errors.n == 1
                    ? "cell holds an error such as #N/A and counts as empty"
                    : "cells hold an error such as #N/A and count as empty, the first "
                      "here",
                "correct the workbook", err));
    PN_TRY(tell(rows, &rows->unsolved, PN_SUGGESTION,
                rows->unsolved.n == 1
                    ? "cell holds a formula without a value and counts as empty"
                    : "cells hold a formula without a value and count as empty, the "
                      "first here",
                "open the workbook in a spreadsheet program and save it", err));
    PN_TRY(tell(rows, &rows->hidden, PN_REMARK,
                rows->hidden.n == 1 ? "hidden row was read, too"
                                    : "hidden rows were read, too, the first here",
                "", err));
    PN_TRY(tell(rows, &rows->filled, PN_REMARK,
                rows->filled.n == 1
                    ? "cell is merged with the one above and holds its value, too"
                    : "cells are merged with the ones above and hold their values, "
                      "too, the first here",
                "", err));
    pni_reading inner = *rows->reading;
    inner.sheets = rows->sheets.data;
    inner.filled_to = rows->filled_to;
    PN_TRY(pni_table_text_read(&inner, source, err));
    const bool is_empty = inner.taker == NULL && pni_builder_n_rows(inner.builder) == 0;
    return !is_empty || inner.sheets == NULL
               ? PN_OK
               : pni_fail_at(err, PN_EDATA, (pni_place){.source = rows->source},
                             "no ties in this sheet: choose with --sheet among %s",
                             inner.sheets);
}
