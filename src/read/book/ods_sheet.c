#include "ods_book.h"

#include "sheet_date.h"
#include "sheet_merges.h"
#include "sheet_number.h"
#include "xml_part.h"

#include <string.h>

/* More repetitions than that fill a sheet up to its end. */
enum { MOST_ROWS = 1048576, MOST_COLUMNS = 16384 };

/* A cell of the row that is read: its text ends at `end`. */
typedef struct row_cell {
    uint64_t column;
    uint64_t n_repeated;
    size_t end;
} row_cell;

/* A sheet while it is read. */
typedef struct reading_sheet {
    pni_sheet_rows *out;
    size_t wanted;     /* number of the sheet */
    size_t n_tables;   /* so far */
    unsigned in_table; /* a table may stand in a cell of another one */
    unsigned depth;
    unsigned cell_depth;      /* of the cell that is read; 0: none */
    unsigned paragraph_depth; /* of the paragraph that is read; 0: none */
    unsigned aside_depth;     /* of a comment or how a text is spoken; 0: none */
    pni_cell_at at;           /* the row, and the next column */
    uint64_t n_rows;          /* that the row stands for */
    uint64_t n_columns;       /* that the cell stands for */
    bool is_hidden;           /* the row */
    bool is_error;
    bool is_formula;
    bool has_value; /* in an attribute, which goes before the text */
    size_t n_lines; /* of the cell so far */
    pn_bytes text;  /* of all cells of the row */
    size_t begin;   /* of the cell's text */
    row_cell *cell; /* [n_cells] with text */
    size_t n_cells;
    size_t capacity;
} reading_sheet;

static void done(reading_sheet *r)
{
    pn_bytes_done(&r->text);
    free(r->cell);
}

static bool is_wanted(const reading_sheet *r)
{
    return r->in_table > 0 && r->n_tables == r->wanted + 1;
}

static uint64_t repeated(pni_xml_attributes attributes, const char *name, uint64_t most)
{
    const char *said = pni_xml_attribute(attributes, name);
    int n = 1;
    const bool is_number = said != NULL && pni_parse_integer(pni_slice_of(said), &n);
    return !is_number || n < 1 ? 1 : (uint64_t)n > most ? most : (uint64_t)n;
}

static pn_status add_text(reading_sheet *r, const char *text, pn_error *err)
{
    return pni_bytes_text(&r->text, text, err);
}

/* A number, a date or a time in its usual form; false for texts. */
static bool write_value(const char *type, pni_slice value, char out[PNI_NUMBER_SIZE])
{
    double number = 0;
    if (strcmp(type, "date") == 0) {
        return pni_sheet_iso_date(value, out);
    }
    if (strcmp(type, "time") == 0) {
        return pni_sheet_iso_duration(value, out);
    }
    if (strcmp(type, "string") == 0 || !pni_parse_number(value, '.', &number)) {
        return false;
    }
    pni_sheet_number(number, out);
    return true;
}

/* The value that an attribute gives, in the form that a person would type. */
static pn_status take_value(reading_sheet *r, pni_xml_attributes attributes,
                            pn_error *err)
{
    static const struct {
        const char *type;
        const char *attribute;
    } kinds[] = {{"float", "office:value"},     {"percentage", "office:value"},
                 {"currency", "office:value"},  {"date", "office:date-value"},
                 {"time", "office:time-value"}, {"string", "office:string-value"}};
    const char *type = pni_xml_attribute(attributes, "office:value-type");
    const char *value = NULL;
    for (size_t i = 0; type != NULL && i < sizeof kinds / sizeof kinds[0]; i++) {
        if (strcmp(type, kinds[i].type) == 0) {
            value = pni_xml_attribute(attributes, kinds[i].attribute);
        }
    }
    char written[PNI_NUMBER_SIZE];
    r->has_value = value != NULL;
    if (value != NULL && write_value(type, pni_slice_of(value), written)) {
        return add_text(r, written, err);
    }
    const bool is_boolean = type != NULL && strcmp(type, "boolean") == 0;
    const char *truth = pni_xml_attribute(attributes, "office:boolean-value");
    if (is_boolean && truth != NULL) {
        r->has_value = true;
        return add_text(r, strcmp(truth, "true") == 0 ? "TRUE" : "FALSE", err);
    }
    return value == NULL ? PN_OK : add_text(r, value, err);
}

static pn_status start_cell(reading_sheet *r, pni_xml_attributes attributes,
                            pn_error *err)
{
    const char *kind = pni_xml_attribute(attributes, "calcext:value-type");
    r->cell_depth = r->depth;
    r->n_columns = repeated(attributes, "table:number-columns-repeated", MOST_COLUMNS);
    r->is_error = kind != NULL && strcmp(kind, "error") == 0;
    r->is_formula = pni_xml_attribute(attributes, "table:formula") != NULL;
    r->n_lines = 0;
    r->begin = r->text.size;
    const uint64_t spanned =
        repeated(attributes, "table:number-rows-spanned", MOST_ROWS);
    PN_TRY(pni_sheet_merge(r->out, r->at, r->at.row + spanned - 1, err));
    return take_value(r, attributes, err);
}

static void start_row(reading_sheet *r, pni_xml_attributes attributes)
{
    const char *shown = pni_xml_attribute(attributes, "table:visibility");
    r->n_rows = repeated(attributes, "table:number-rows-repeated", MOST_ROWS);
    r->is_hidden = shown != NULL && strcmp(shown, "visible") != 0;
    r->at.column = 1;
    r->n_cells = 0;
    r->text.size = 0;
}

/* Elements within a paragraph that stand for blanks. */
static pn_status take_blank(reading_sheet *r, const char *name,
                            pni_xml_attributes attributes, pn_error *err)
{
    if (r->has_value || r->aside_depth > 0) {
        return PN_OK;
    }
    if (strcmp(name, "tab") == 0) {
        return add_text(r, "\t", err);
    }
    if (strcmp(name, "line-break") == 0) {
        return add_text(r, "\n", err);
    }
    if (strcmp(name, "s") != 0) {
        return PN_OK;
    }
    enum { MOST_BLANKS = 1024 };
    for (uint64_t n = repeated(attributes, "text:c", MOST_BLANKS); n > 0; n--) {
        PN_TRY(add_text(r, " ", err));
    }
    return PN_OK;
}

static pn_status start_in_cell(reading_sheet *r, const char *name,
                               pni_xml_attributes attributes, pn_error *err)
{
    if (r->paragraph_depth > 0) {
        const bool is_aside =
            strcmp(name, "ruby-text") == 0 || strcmp(name, "annotation") == 0;
        r->aside_depth = is_aside && r->aside_depth == 0 ? r->depth : r->aside_depth;
        return take_blank(r, name, attributes, err);
    }
    /* Paragraphs further down belong to comments and pictures. */
    if (r->depth == r->cell_depth + 1 && strcmp(name, "p") == 0) {
        r->paragraph_depth = r->depth;
        return r->n_lines++ > 0 && !r->has_value ? add_text(r, "\n", err) : PN_OK;
    }
    return PN_OK;
}

static pn_status start(void *context, const char *name, pni_xml_attributes attributes,
                       pn_error *err)
{
    reading_sheet *r = context;
    r->depth++;
    if (strcmp(name, "table") == 0) {
        r->n_tables += r->in_table == 0;
        r->in_table++;
    }
    if (!is_wanted(r) || r->in_table > 1) {
        return PN_OK;
    }
    if (r->cell_depth > 0) {
        return start_in_cell(r, name, attributes, err);
    }
    if (strcmp(name, "table-row") == 0) {
        start_row(r, attributes);
    } else if (strcmp(name, "table-cell") == 0 ||
               strcmp(name, "covered-table-cell") == 0) {
        return start_cell(r, attributes, err);
    }
    return PN_OK;
}

static pn_status text(void *context, pni_slice piece, pn_error *err)
{
    reading_sheet *r = context;
    const bool counts = r->paragraph_depth > 0 && r->aside_depth == 0 &&
                        r->in_table == 1 && !r->has_value;
    return counts ? pni_bytes_add(&r->text, piece.data, piece.size, err) : PN_OK;
}

static pn_status keep_cell(reading_sheet *r, pn_error *err)
{
    if (r->n_cells == r->capacity) {
        const size_t capacity = 2 * r->capacity + 32;
        row_cell *grown = realloc(r->cell, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        r->cell = grown;
        r->capacity = capacity;
    }
    r->cell[r->n_cells++] = (row_cell){
        .column = r->at.column, .n_repeated = r->n_columns, .end = r->text.size};
    return PN_OK;
}

/* Where a program does not mark errors, they are what a formula says. */
static bool says_error(const reading_sheet *r)
{
    static const char *const errors[] = {"#DIV/0!", "#N/A",  "#NAME?", "#NULL!",
                                         "#NUM!",   "#REF!", "#VALUE!"};
    const pni_slice said = {.data = r->text.data + r->begin,
                            .size = r->text.size - r->begin};
    bool found = false;
    for (size_t i = 0; r->is_formula && i < sizeof errors / sizeof errors[0]; i++) {
        found = found || pni_slice_equal(said, errors[i]);
    }
    return found;
}

static pn_status end_cell(reading_sheet *r, pn_error *err)
{
    r->cell_depth = 0;
    if (r->is_error || says_error(r)) {
        pni_sheet_count(&r->out->errors, r->at);
        r->text.size = r->begin;
    }
    if (r->text.size > r->begin) {
        PN_TRY(keep_cell(r, err));
    }
    r->at.column += r->n_columns;
    return PN_OK;
}

static pn_status put_row(reading_sheet *r, pn_error *err)
{
    size_t begin = 0;
    for (size_t i = 0; i < r->n_cells; i++) {
        const row_cell *cell = &r->cell[i];
        const pni_slice slice = {.data = r->text.data + begin,
                                 .size = cell->end - begin};
        for (uint64_t k = 0; k < cell->n_repeated; k++) {
            const pni_cell_at at = {.row = r->at.row, .column = cell->column + k};
            PN_TRY(pni_sheet_put(r->out, at, slice, err));
        }
        begin = cell->end;
    }
    return PN_OK;
}

static pn_status end_row(reading_sheet *r, pn_error *err)
{
    for (uint64_t k = 0; k < r->n_rows && r->n_cells > 0; k++) {
        if (r->is_hidden) {
            pni_sheet_count(&r->out->hidden, r->at);
        }
        PN_TRY(put_row(r, err));
        r->at.row++;
    }
    r->at.row += r->n_cells > 0 ? 0 : r->n_rows;
    return PN_OK;
}

static pn_status end(void *context, const char *name, pn_error *err)
{
    reading_sheet *r = context;
    const unsigned depth = r->depth--;
    if (strcmp(name, "table") == 0) {
        r->in_table--;
        return PN_OK;
    }
    if (!is_wanted(r) || r->in_table > 1) {
        return PN_OK;
    }
    r->aside_depth = depth == r->aside_depth ? 0 : r->aside_depth;
    r->paragraph_depth = depth == r->paragraph_depth ? 0 : r->paragraph_depth;
    if (r->cell_depth > 0) {
        return depth == r->cell_depth ? end_cell(r, err) : PN_OK;
    }
    return strcmp(name, "table-row") == 0 ? end_row(r, err) : PN_OK;
}

pn_status pni_ods_sheet_read(pni_zip *zip, size_t k, pni_sheet_rows *out, pn_error *err)
{
    static const pni_xml_events events = {.start = start, .end = end, .text = text};
    PNI_SCOPED(reading_sheet, done) r = {.out = out, .wanted = k, .at.row = 1};
    return pni_xml_part(zip, "content.xml", &events, &r, err);
}
