#include "xlsx_sheet.h"

#include "sheet_date.h"
#include "sheet_merges.h"
#include "sheet_number.h"

#include <string.h>

/* What a cell holds, as its attribute `t` says. */
typedef enum cell_kind {
    CELL_NUMBER = 0,
    CELL_SHARED,
    CELL_TEXT, /* of a formula, or in the cell itself */
    CELL_DATE, /* of ISO 8601 */
    CELL_BOOLEAN,
    CELL_ERROR
} cell_kind;

/* A sheet while it is read. */
typedef struct reading_sheet {
    const pni_xlsx_shared *shared;
    pni_sheet_rows *out;
    pni_cell_at at; /* of the cell, or of the one before */
    cell_kind kind;
    pni_xlsx_shown shown;
    bool in_data; /* within <sheetData> */
    bool in_cell;
    bool in_value;
    bool in_inline; /* within <is> */
    bool has_value;
    bool has_formula;
    pni_xlsx_text text;
} reading_sheet;

static void done(reading_sheet *r)
{
    pni_xlsx_text_done(&r->text);
}

bool pni_xlsx_parse_cell(const char *text, pni_cell_at *out)
{
    pni_cell_at at = {0};
    for (; *text >= 'A' && *text <= 'Z' && at.column < 100000; text++) {
        at.column = 26 * at.column + (uint64_t)(*text - 'A') + 1;
    }
    int row = 0;
    if (at.column == 0 || !pni_parse_integer(pni_slice_of(text), &row) || row < 1) {
        return false;
    }
    at.row = (uint64_t)row;
    *out = at;
    return true;
}

static pn_status start_row(reading_sheet *r, pni_xml_attributes attributes,
                           pn_error *err)
{
    const char *said = pni_xml_attribute(attributes, "r");
    const char *hidden = pni_xml_attribute(attributes, "hidden");
    int row = 0;
    r->at.row++;
    r->at.column = 0;
    if (said != NULL && (!pni_parse_integer(pni_slice_of(said), &row) || row < 1)) {
        return pni_fail_at(err, PN_EDATA, pni_sheet_place(r->out, r->at),
                           "'%.40s' is no row number: save the file anew", said);
    }
    r->at.row = row > 0 ? (uint64_t)row : r->at.row;
    if (hidden != NULL && (strcmp(hidden, "1") == 0 || strcmp(hidden, "true") == 0)) {
        pni_sheet_count(&r->out->hidden, r->at);
    }
    return PN_OK;
}

static cell_kind kind_of(const char *type)
{
    static const struct {
        const char *type;
        cell_kind kind;
    } kinds[] = {{"s", CELL_SHARED}, {"str", CELL_TEXT},  {"inlineStr", CELL_TEXT},
                 {"d", CELL_DATE},   {"b", CELL_BOOLEAN}, {"e", CELL_ERROR}};
    for (size_t i = 0; type != NULL && i < sizeof kinds / sizeof kinds[0]; i++) {
        if (strcmp(type, kinds[i].type) == 0) {
            return kinds[i].kind;
        }
    }
    return CELL_NUMBER;
}

static pn_status start_cell(reading_sheet *r, pni_xml_attributes attributes,
                            pn_error *err)
{
    const char *said = pni_xml_attribute(attributes, "r");
    const char *style = pni_xml_attribute(attributes, "s");
    int format = 0;
    r->at.column++;
    if (said != NULL && !pni_xlsx_parse_cell(said, &r->at)) {
        return pni_fail_at(err, PN_EDATA, pni_sheet_place(r->out, r->at),
                           "'%.40s' is no cell: save the file anew", said);
    }
    const pni_xlsx_styles *styles = &r->shared->styles;
    const bool has_style = style != NULL &&
                           pni_parse_integer(pni_slice_of(style), &format) &&
                           format >= 0 && (size_t)format < styles->n;
    r->shown = has_style ? (pni_xlsx_shown)styles->shown[format] : PNI_XLSX_NUMBER;
    r->kind = kind_of(pni_xml_attribute(attributes, "t"));
    r->in_cell = true;
    r->in_value = false;
    r->in_inline = false;
    r->has_value = false;
    r->has_formula = false;
    r->text.text.size = 0;
    return PN_OK;
}

/* A range such as A2:A4, which stands after all cells. */
static pn_status take_merge(const reading_sheet *r, pni_xml_attributes attributes,
                            pn_error *err)
{
    enum { LONGEST = 16 };
    char first[LONGEST] = "";
    const char *said = pni_xml_attribute(attributes, "ref");
    const char *range = said == NULL ? "" : said;
    const size_t n_first = strcspn(range, ":");
    const char *last = range[n_first] == ':' ? range + n_first + 1 : range;
    pni_cell_at from;
    pni_cell_at to;
    memcpy(first, range, n_first < LONGEST ? n_first : 0);
    if (!pni_xlsx_parse_cell(first, &from) || !pni_xlsx_parse_cell(last, &to)) {
        return pni_fail_at(err, PN_EDATA, (pni_place){.source = r->out->source},
                           "'%.40s' is no range of cells: save the file anew", range);
    }
    return pni_sheet_merge(r->out, from, to.row, err);
}

static pn_status start(void *context, const char *name, pni_xml_attributes attributes,
                       pn_error *err)
{
    reading_sheet *r = context;
    if (!r->in_data && strcmp(name, "mergeCell") == 0) {
        return take_merge(r, attributes, err);
    }
    if (!r->in_data) {
        r->in_data = strcmp(name, "sheetData") == 0;
    } else if (strcmp(name, "row") == 0) {
        return start_row(r, attributes, err);
    } else if (strcmp(name, "c") == 0) {
        return start_cell(r, attributes, err);
    } else if (r->in_cell && strcmp(name, "v") == 0) {
        r->in_value = true;
        r->has_value = true;
    } else if (r->in_cell && strcmp(name, "f") == 0) {
        r->has_formula = true;
    } else if (r->in_cell && strcmp(name, "is") == 0) {
        r->in_inline = true;
    } else if (r->in_inline) {
        pni_xlsx_text_start(&r->text, name);
    }
    return PN_OK;
}

static pn_status text(void *context, pni_slice piece, pn_error *err)
{
    reading_sheet *r = context;
    if (r->in_value) {
        return pni_bytes_add(&r->text.text, piece.data, piece.size, err);
    }
    return r->in_inline ? pni_xlsx_text_add(&r->text, piece, err) : PN_OK;
}

static pn_status put_shared(const reading_sheet *r, pni_slice value, pn_error *err)
{
    const pni_xlsx_strings *strings = &r->shared->strings;
    int k = 0;
    if (!pni_parse_integer(value, &k) || k < 0 || (size_t)k >= strings->n) {
        return pni_fail_at(err, PN_EDATA, pni_sheet_place(r->out, r->at),
                           "the text of this cell is missing from the workbook: save "
                           "the file anew");
    }
    return pni_sheet_put(r->out, r->at, pni_xlsx_string(strings, (size_t)k), err);
}

static pn_status put_number(const reading_sheet *r, pni_slice value, pn_error *err)
{
    char text[PNI_NUMBER_SIZE];
    double number = 0;
    if (!pni_parse_number(value, '.', &number)) {
        return pni_sheet_put(r->out, r->at, value, err); /* as it stands */
    }
    const bool is_written =
        (r->shown == PNI_XLSX_DATE &&
         pni_sheet_date(number, r->shared->from_1904, text)) ||
        (r->shown == PNI_XLSX_DURATION && pni_sheet_duration(number, text));
    if (!is_written) {
        pni_sheet_number(number, text);
    }
    return pni_sheet_put(r->out, r->at, pni_slice_of(text), err);
}

static pn_status put_date(const reading_sheet *r, pni_slice value, pn_error *err)
{
    char text[PNI_NUMBER_SIZE];
    const bool is_date = pni_sheet_iso_date(value, text);
    return pni_sheet_put(r->out, r->at, is_date ? pni_slice_of(text) : value, err);
}

static pn_status end_cell(reading_sheet *r, pn_error *err)
{
    pn_bytes *bytes = &r->text.text;
    r->in_cell = false;
    if (r->has_formula && !r->has_value) {
        pni_sheet_count(&r->out->unsolved, r->at);
    }
    if (bytes->size == 0) {
        return PN_OK;
    }
    if (r->kind == CELL_TEXT) {
        bytes->size = pni_xlsx_unescape(bytes->data, bytes->size);
    }
    const pni_slice value = {.data = bytes->data, .size = bytes->size};
    switch (r->kind) {
    case CELL_SHARED:
        return put_shared(r, value, err);
    case CELL_TEXT:
        return pni_sheet_put(r->out, r->at, value, err);
    case CELL_DATE:
        return put_date(r, value, err);
    case CELL_BOOLEAN:
        return pni_sheet_put(
            r->out, r->at, pni_slice_of(pni_slice_equal(value, "1") ? "TRUE" : "FALSE"),
            err);
    case CELL_ERROR:
        pni_sheet_count(&r->out->errors, r->at);
        return PN_OK;
    case CELL_NUMBER:
        break;
    }
    return put_number(r, value, err);
}

static pn_status end(void *context, const char *name, pn_error *err)
{
    reading_sheet *r = context;
    r->in_value = false;
    if (r->in_inline) {
        pni_xlsx_text_end(&r->text, name);
        r->in_inline = strcmp(name, "is") != 0;
    } else if (r->in_cell && strcmp(name, "c") == 0) {
        return end_cell(r, err);
    } else if (strcmp(name, "sheetData") == 0) {
        r->in_data = false;
    }
    return PN_OK;
}

pn_status pni_xlsx_sheet_read(pni_zip *zip, const char *path,
                              const pni_xlsx_shared *shared, pni_sheet_rows *out,
                              pn_error *err)
{
    static const pni_xml_events events = {.start = start, .end = end, .text = text};
    PNI_SCOPED(reading_sheet, done) r = {.shared = shared, .out = out};
    return pni_xml_part(zip, path, &events, &r, err);
}
