/*
 * Workbooks of Excel: values only, of one sheet.
 *
 * Reference: ECMA-376, Office Open XML File Formats.
 * Input:    a table of partnerships in a sheet; see delimited.c.  Dates become
 *           2022-03-05, errors such as #N/A empty cells; a cell merged over several
 *           rows holds in each.
 */
#include "../reader.h"
#include "../text/whole_text.h"
#include "sheet_pick.h"
#include "xlsx_book.h"
#include "xlsx_sheet.h"

#include <string.h>

/* Old workbooks, and new ones with a password, are of another container. */
static const char old_begin[] = "\xD0\xCF\x11\xE0";
static const char zip_begin[] = "PK\003\004";

static int sniff(pni_slice head)
{
    const bool is_zip = head.size >= 4 && memcmp(head.data, zip_begin, 4) == 0;
    const bool is_old = head.size >= 4 && memcmp(head.data, old_begin, 4) == 0;
    return is_zip || is_old ? 50 : 0;
}

static pn_status check_begin(const pn_bytes *bytes, const char *source, pn_error *err)
{
    const pni_slice all = {.data = bytes->data, .size = bytes->size};
    const pni_place place = {.source = source};
    if (sniff(all) == 0) {
        return pni_fail_at(
            err, PN_EDATA, place,
            "this is not an XLSX workbook: say what it is with --from, such as "
            "--from csv");
    }
    return memcmp(bytes->data, zip_begin, 4) == 0
               ? PN_OK
               : pni_fail_at(err, PN_EDATA, place,
                             "this is a workbook of the old kind (.xls), or one with a "
                             "password: save it as .xlsx without a password");
}

/* A workbook and what its sheets share, which is read with the first of them. */
typedef struct workbook {
    pni_zip zip;
    pni_xlsx_book book;
    pni_xlsx_shared shared;
    bool has_shared;
} workbook;

static void workbook_done(workbook *w)
{
    pni_zip_done(&w->zip);
    pni_xlsx_done(&w->book);
    pni_xlsx_strings_done(&w->shared.strings);
    pni_xlsx_styles_done(&w->shared.styles);
}

static pn_status read_shared(workbook *w, pn_error *err)
{
    w->has_shared = true;
    w->shared.from_1904 = w->book.from_1904;
    if (w->book.strings != NULL) {
        PN_TRY(
            pni_xlsx_strings_read(&w->zip, w->book.strings, &w->shared.strings, err));
    }
    return w->book.styles == NULL
               ? PN_OK
               : pni_xlsx_styles_read(&w->zip, w->book.styles, &w->shared.styles, err);
}

static pn_status read_sheet(void *context, size_t sheet, pni_sheet_rows *rows,
                            pn_error *err)
{
    workbook *w = context;
    if (!w->has_shared) {
        PN_TRY(read_shared(w, err));
    }
    return pni_xlsx_sheet_read(&w->zip, w->book.sheets.sheet[sheet].key, &w->shared,
                               rows, err);
}

/* Gathers the cells, so that the workbook is gone before they are read. */
static pn_status gather(const pni_reading *reading, pn_source source,
                        pni_sheet_rows *rows, pn_error *err)
{
    PNI_BYTES bytes = {0};
    PNI_SCOPED(workbook, workbook_done) w = {0};
    const pni_sheet_opener opener = {.read = read_sheet, .context = &w};
    PN_TRY(pni_whole_bytes(reading, source, &bytes, err));
    PN_TRY(check_begin(&bytes, source.name, err));
    PN_TRY(pni_zip_open(&w.zip, &bytes, source.name, reading->options->run, err));
    PN_TRY(pni_xlsx_open(&w.zip, &w.book, err));
    return pni_sheet_pick(reading, &w.book.sheets, source.name, &opener, rows, err);
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    PNI_SCOPED(pni_sheet_rows, pni_sheet_rows_done) rows = {.reading = reading};
    PN_TRY(gather(reading, source, &rows, err));
    return pni_sheet_read(&rows, err);
}

const pni_reader pni_read_xlsx = {
    .entry = {.name = "xlsx",
              .summary = "a sheet of an Excel workbook; --sheet names it",
              .reference = "ECMA-376",
              .parameters = ""},
    .extensions = "xlsx,xlsm,xltx,xltm",
    .has_sheets = true,
    .has_rows = true,
    .sniff = sniff,
    .read = run,
};
