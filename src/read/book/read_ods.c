/*
 * OpenDocument spreadsheets: values only, of one sheet.
 *
 * Reference: OASIS, Open Document Format for Office Applications 1.2, 2011.
 * Input:    a table of partnerships in a sheet; see delimited.c.  Errors such as #N/A
 *           become empty cells; a cell merged over several rows holds in each.
 */
#include "../reader.h"
#include "../text/whole_text.h"
#include "ods_book.h"
#include "sheet_pick.h"
#include "xml_part.h"

#include <string.h>

/* The first part of the archive is its type, not packed. */
static int sniff(pni_slice head)
{
    static const char type[] = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
    enum { TYPE_AT = 30 };
    return head.size >= TYPE_AT + sizeof type - 1 &&
                   memcmp(head.data, "PK\003\004", 4) == 0 &&
                   memcmp(head.data + TYPE_AT, type, sizeof type - 1) == 0
               ? 100
               : 0;
}

/* Notes that a part of the archive is encrypted. */
static pn_status start(void *context, const char *name, pni_xml_attributes attributes,
                       pn_error *err)
{
    bool *is_encrypted = context;
    (void)attributes;
    (void)err;
    *is_encrypted = *is_encrypted || strcmp(name, "encryption-data") == 0;
    return PN_OK;
}

static pn_status end(void *context, const char *name, pn_error *err)
{
    (void)context;
    (void)name;
    (void)err;
    return PN_OK;
}

static pn_status check_password(pni_zip *zip, pn_error *err)
{
    static const pni_xml_events events = {.start = start, .end = end};
    static const char manifest[] = "META-INF/manifest.xml";
    bool is_encrypted = false;
    if (pni_zip_has(zip, manifest)) {
        PN_TRY(pni_xml_part(zip, manifest, &events, &is_encrypted, err));
    }
    return is_encrypted
               ? pni_fail_at(err, PN_EDATA, (pni_place){.source = zip->source},
                             "the workbook is protected by a password: save it without "
                             "one")
               : PN_OK;
}

static pn_status read_sheet(void *context, size_t sheet, pni_sheet_rows *rows,
                            pn_error *err)
{
    return pni_ods_sheet_read(context, sheet, rows, err);
}

/* Gathers the cells, so that the workbook is gone before they are read. */
static pn_status gather(const pni_reading *reading, pn_source source,
                        pni_sheet_rows *rows, pn_error *err)
{
    PNI_BYTES bytes = {0};
    PNI_SCOPED(pni_zip, pni_zip_done) zip = {0};
    PNI_SCOPED(pni_sheet_list, pni_sheet_list_done) sheets = {0};
    PN_TRY(pni_whole_bytes(reading, source, &bytes, err));
    if (sniff((pni_slice){.data = bytes.data, .size = bytes.size}) == 0) {
        return pni_fail_at(
            err, PN_EDATA, (pni_place){.source = source.name},
            "this is not an OpenDocument spreadsheet: say what it is with "
            "--from, such as --from xlsx");
    }
    PN_TRY(pni_zip_open(&zip, &bytes, source.name, reading->options->run, err));
    PN_TRY(check_password(&zip, err));
    PN_TRY(pni_ods_list(&zip, &sheets, err));
    const pni_sheet_opener opener = {.read = read_sheet, .context = &zip};
    return pni_sheet_pick(reading, &sheets, source.name, &opener, rows, err);
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    PNI_SCOPED(pni_sheet_rows, pni_sheet_rows_done) rows = {.reading = reading};
    PN_TRY(gather(reading, source, &rows, err));
    return pni_sheet_read(&rows, err);
}

const pni_reader pni_read_ods = {
    .entry = {.name = "ods",
              .summary = "a sheet of an OpenDocument spreadsheet; --sheet names it",
              .reference = "ODF 1.2",
              .parameters = ""},
    .extensions = "ods,ots",
    .has_sheets = true,
    .has_rows = true,
    .sniff = sniff,
    .read = run,
};
