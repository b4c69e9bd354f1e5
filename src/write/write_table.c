/*
 * A table for people: aligned columns, rounded numbers, facts and notes below.
 *
 * Where there is less room than columns, they stand in blocks below each other, each
 * with the names in front:
 *
 *     rank  name  side   degree  betweenness
 *        1  X     event       3            2
 *
 *     rank  name  side   closeness
 *        1  X     event          1
 */
#include "cells.h"
#include "writer.h"

#include "../base/scope.h"
#include "../base/text.h"

#include <stdio.h>
#include <string.h>

enum {
    GAP = 2,
    LINE_WIDTH = 80, /* of notes */
    WIDEST = 60      /* longer texts run over instead of widening their column */
};

/* How a column is set. */
typedef struct measure {
    size_t width; /* of the whole column */
    size_t whole; /* numbers: left of the point */
    size_t part;  /* numbers: from the point on */
    bool text;
} measure;

typedef struct page {
    const pn_table *table;
    const pn_write_options *options;
    pni_print *print;
    measure *column; /* [n_columns] */
    size_t n_columns;
    size_t n_names; /* first columns, which say whose row it is */
    size_t begin;   /* other columns of the block that is being printed: */
    size_t end;     /* up to here */
    size_t blanks;  /* not printed yet: lines do not end in blanks */
} page;

/* One character, or its escape where a terminal would obey it. */
static size_t shown(const char *text, size_t size, size_t *at, bool terminal,
                    char out[16])
{
    const size_t begin = *at;
    const uint32_t code = pni_utf8_next(text, size, at);
    const bool breaks = code == '\n' || code == '\r' || code == '\t';
    if (pni_is_control(code) && (terminal || breaks)) {
        return (size_t)snprintf(out, 16, code < 0x80 ? "\\x%02X" : "\\u%04X",
                                (unsigned)code);
    }
    memcpy(out, text + begin, *at - begin);
    return *at - begin;
}

/* Prints a text, or measures it if `print` is NULL; returns its width. */
static size_t put_text(pni_print *print, const char *text, bool terminal)
{
    const size_t size = strlen(text);
    size_t width = 0;
    for (size_t at = 0; at < size;) {
        char piece[17] = "";
        const size_t n = shown(text, size, &at, terminal, piece);
        piece[n] = '\0';
        width += pni_text_width(piece);
        if (print != NULL) {
            pni_print_bytes(print, piece, n);
        }
    }
    return width;
}

/* What ends the whole part of a number: a point, a shared rank, the dash of a range. */
static const char part_begins[] = ".=\u2013";

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

static void measure_cell(const page *p, measure *m, size_t row, size_t column)
{
    char room[PNI_CELL_SIZE];
    const char *cell = pni_cell(p->table, row, column, p->options, room);
    if (m->text) {
        const size_t width = put_text(NULL, cell, p->options->terminal);
        m->width = width <= WIDEST ? larger(m->width, width) : m->width;
        return;
    }
    const size_t whole = strcspn(cell, part_begins);
    m->whole = larger(m->whole, whole);
    m->part = larger(m->part, pni_text_width(cell + whole));
}

static void measure_column(const page *p, size_t column)
{
    measure *m = &p->column[column];
    const pn_column shown_column = pn_table_column(p->table, column);
    m->text = shown_column.type == PN_TEXT;
    m->width = pni_text_width(shown_column.heading);
    for (size_t row = 0; row < pn_table_n_rows(p->table); row++) {
        measure_cell(p, m, row, column);
    }
    m->width = larger(m->width, m->whole + m->part);
}

static void put_cell(page *p, const char *text, size_t blanks_before,
                     size_t blanks_after)
{
    p->blanks += blanks_before;
    if (text[0] != '\0') {
        pni_print_fill(p->print, ' ', p->blanks);
        put_text(p->print, text, p->options->terminal);
        p->blanks = 0;
    }
    p->blanks += blanks_after;
}

static void end_line(page *p)
{
    p->blanks = 0;
    pni_print_char(p->print, '\n');
}

static void put_padded(page *p, const char *text, size_t column)
{
    const size_t width = put_text(NULL, text, p->options->terminal);
    const size_t wanted = p->column[column].width;
    put_cell(p, text, 0, (wanted > width ? wanted - width : 0) + GAP);
}

static void put_number(page *p, const char *cell, size_t column)
{
    const measure *m = &p->column[column];
    const size_t whole = strcspn(cell, part_begins);
    const size_t part = pni_text_width(cell + whole);
    put_cell(p, cell, m->width - m->part - whole, m->part - part + GAP);
}

/* Up to the last of the first texts: rank, name, side. */
static size_t count_names(const page *p)
{
    size_t n = 0;
    while (n < p->n_columns && !p->column[n].text) {
        n++;
    }
    while (n < p->n_columns && p->column[n].text) {
        n++;
    }
    return n < p->n_columns ? n : 0;
}

static size_t room_of(const page *p, size_t column)
{
    return pni_is_shown(p->table, column) ? p->column[column].width + GAP : 0;
}

/* Sets where the block ends that begins at p->begin: with the last column that fits,
 * or, if none does, with the first. */
static void find_end(page *p)
{
    size_t used = 0;
    for (size_t c = 0; c < p->n_names; c++) {
        used += room_of(p, c);
    }
    p->end = p->begin;
    while (p->end < p->n_columns) {
        used += room_of(p, p->end);
        if (p->options->width > 0 && used > p->options->width + GAP &&
            p->end > p->begin) {
            return;
        }
        p->end++;
    }
}

static bool is_in_block(const page *p, size_t column)
{
    const bool printed = column < p->n_names || (column >= p->begin && column < p->end);
    return printed && pni_is_shown(p->table, column);
}

static void put_header(page *p)
{
    pni_print_text(p->print, p->options->color ? "\033[1m" : "");
    for (size_t c = 0; c < p->n_columns; c++) {
        const char *name = pn_table_column(p->table, c).heading;
        if (!is_in_block(p, c)) {
            continue;
        }
        if (p->column[c].text) {
            put_padded(p, name, c);
        } else {
            put_cell(p, name, p->column[c].width - pni_text_width(name), GAP);
        }
    }
    pni_print_text(p->print, p->options->color ? "\033[0m" : "");
    end_line(p);
}

static void put_rows(page *p)
{
    char room[PNI_CELL_SIZE];
    for (size_t row = 0; row < pn_table_n_rows(p->table); row++) {
        for (size_t c = 0; c < p->n_columns; c++) {
            if (!is_in_block(p, c)) {
                continue;
            }
            const char *cell = pni_cell(p->table, row, c, p->options, room);
            if (p->column[c].text) {
                put_padded(p, cell, c);
            } else {
                put_number(p, cell, c);
            }
        }
        end_line(p);
    }
}

static void put_blocks(page *p)
{
    p->n_names = count_names(p);
    p->begin = p->n_names;
    do {
        find_end(p);
        put_header(p);
        put_rows(p);
        p->begin = p->end;
        if (p->begin < p->n_columns) {
            pni_print_char(p->print, '\n');
        }
    } while (p->begin < p->n_columns);
}

/* A sentence, broken at blanks; the lines after the first are set in. */
static void put_wrapped(pni_print *print, const char *text, bool terminal)
{
    size_t used = 0;
    while (*text != '\0') {
        const size_t n = strcspn(text, " ");
        char word[256];
        snprintf(word, sizeof word, "%.*s", (int)(n < 255 ? n : 255), text);
        const size_t width = put_text(NULL, word, terminal);
        if (used > 0 && used + 1 + width > LINE_WIDTH) {
            pni_print_text(print, "\n  ");
            used = 2;
        } else if (used > 0) {
            pni_print_char(print, ' ');
            used++;
        }
        used += put_text(print, word, terminal);
        text += n < 255 ? n : 255;
        text += *text == ' ';
    }
    pni_print_char(print, '\n');
}

static void put_facts(const page *p)
{
    pn_fact fact = {0};
    char room[PNI_NUMBER_SIZE];
    const int digits = p->options->digits == 0 ? 4 : p->options->digits;
    for (size_t k = 0; pn_table_fact(p->table, k, &fact); k++) {
        pni_format_digits(fact.value, digits, room);
        pni_print_text(p->print, k == 0 ? "\n" : "");
        pni_print_text(p->print, fact.name);
        pni_print_text(p->print, ": ");
        pni_print_text(p->print, room[0] == '\0' ? "not defined" : room);
        pni_print_char(p->print, '\n');
    }
    for (size_t k = 0; pn_table_note(p->table, k) != NULL; k++) {
        pni_print_text(p->print, k == 0 ? "\n" : "");
        put_wrapped(p->print, pn_table_note(p->table, k), p->options->terminal);
    }
}

static pn_status write_table(const pn_table *table, const pn_write_options *options,
                             pni_print *print, pn_error *err)
{
    const size_t n_columns = pn_table_n_columns(table);
    PNI_FREE measure *column = calloc(n_columns + 1, sizeof *column);
    if (column == NULL) {
        return pni_fail_memory(err);
    }
    page p = {.table = table,
              .options = options,
              .print = print,
              .column = column,
              .n_columns = n_columns};
    for (size_t c = 0; c < n_columns; c++) {
        measure_column(&p, c);
    }
    put_wrapped(print, pn_table_title(table), options->terminal);
    pni_print_char(print, '\n');
    put_blocks(&p);
    put_facts(&p);
    return PN_OK;
}

const pni_writer pni_write_table = {
    .format = {.name = "table",
               .extensions = "txt",
               .summary = "aligned columns for people, rounded",
               .table = true,
               .network = true,
               .notes = true},
    .table = write_table,
};
