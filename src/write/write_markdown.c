/*
 * A Markdown table (GitHub's pipe tables) with title, facts and notes.
 */
#include "cells.h"
#include "writer.h"

#include <string.h>

/* Text that Markdown shows as it is. */
static void put_text(pni_print *print, const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '<') {
            pni_print_text(print, "&lt;");
        } else if (*at == '&') {
            pni_print_text(print, "&amp;");
        } else if (*at == '\n') {
            pni_print_text(print, "<br>");
        } else if (*at != '\r') {
            pni_print_text(print, strchr("\\|*_`[]~$", *at) != NULL ? "\\" : "");
            pni_print_char(print, *at);
        }
    }
}

static void put_header(pni_print *print, const pn_table *table)
{
    for (size_t c = 0; c < pn_table_n_columns(table); c++) {
        if (pni_is_shown(table, c)) {
            pni_print_text(print, "| ");
            put_text(print, pn_table_column(table, c).heading);
            pni_print_char(print, ' ');
        }
    }
    pni_print_text(print, "|\n");
    for (size_t c = 0; c < pn_table_n_columns(table); c++) {
        const bool text = pn_table_column(table, c).type == PN_TEXT;
        pni_print_text(print, !pni_is_shown(table, c) ? "" : text ? "|:---" : "|---:");
    }
    pni_print_text(print, "|\n");
}

static void put_facts(pni_print *print, const pn_table *table,
                      const pn_write_options *options)
{
    char room[PNI_NUMBER_SIZE];
    pn_fact fact = {0};
    for (size_t k = 0; pn_table_fact(table, k, &fact); k++) {
        pni_format_digits(fact.value, options->digits == 0 ? 4 : options->digits, room);
        pni_print_text(print, "- ");
        put_text(print, fact.name);
        pni_print_text(print, ": ");
        pni_print_text(print, room[0] == '\0' ? "not defined" : room);
        pni_print_char(print, '\n');
    }
    for (size_t k = 0; pn_table_note(table, k) != NULL; k++) {
        pni_print_text(print, "- ");
        put_text(print, pn_table_note(table, k));
        pni_print_char(print, '\n');
    }
}

static pn_status write_markdown(const pn_table *table, const pn_write_options *options,
                                pni_print *print, pn_error *err)
{
    (void)err;
    char room[PNI_CELL_SIZE];
    pni_print_text(print, "**");
    put_text(print, pn_table_title(table));
    pni_print_text(print, "**\n\n");
    put_header(print, table);
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        for (size_t c = 0; c < pn_table_n_columns(table); c++) {
            if (pni_is_shown(table, c)) {
                pni_print_text(print, "| ");
                put_text(print, pni_cell(table, row, c, options, room));
                pni_print_char(print, ' ');
            }
        }
        pni_print_text(print, "|\n");
    }
    pni_print_char(print, '\n');
    put_facts(print, table, options);
    return PN_OK;
}

const pni_writer pni_write_markdown = {
    .format = {.name = "markdown",
               .extensions = "md,markdown",
               .summary = "a table for reports and wikis, rounded",
               .table = true,
               .network = true,
               .notes = true},
    .table = write_markdown,
};
