/*
 * Number formats of XLSX.
 *
 * Reference: ECMA-376, Office Open XML File Formats, part 1, 18.8.30 (numFmt): the
 *            numbers of built-in formats, those of East Asian languages included.
 */
#include "xlsx_styles.h"

#include "../../base/number.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_FORMATS = 4096 };

/* Styles while they are read. */
typedef struct reading_styles {
    pni_xlsx_styles *out;
    int date_format[MOST_FORMATS]; /* own formats that show dates */
    size_t n_date_formats;
    bool in_cell_formats; /* within <cellXfs> */
} reading_styles;

bool pni_xlsx_is_date_format(const char *code)
{
    for (const char *c = code; *c != '\0' && *c != ';'; c++) {
        if (*c == '\\' || *c == '_' || *c == '*') {
            c += c[1] != '\0'; /* the next character stands for itself */
        } else if (*c == '"' || *c == '[') {
            const char *end = strchr(c + 1, *c == '"' ? '"' : ']');
            if (end == NULL) {
                return false;
            }
            c = end;
        } else if (strncmp(c, "General", 7) == 0) {
            return false;
        } else if (strchr("yYmMdDhHsS", *c) != NULL) {
            return true;
        }
    }
    return false;
}

static bool is_builtin_date(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
           (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
}

static bool is_date(const reading_styles *r, int format)
{
    for (size_t i = 0; i < r->n_date_formats; i++) {
        if (r->date_format[i] == format) {
            return true;
        }
    }
    return is_builtin_date(format);
}

static void add_format(reading_styles *r, pni_xml_attributes attributes)
{
    const char *id = pni_xml_attribute(attributes, "numFmtId");
    const char *code = pni_xml_attribute(attributes, "formatCode");
    int format = 0;
    if (id != NULL && code != NULL && r->n_date_formats < MOST_FORMATS &&
        pni_parse_integer(pni_slice_of(id), &format) && pni_xlsx_is_date_format(code)) {
        r->date_format[r->n_date_formats++] = format;
    }
}

static pn_status add_style(reading_styles *r, pni_xml_attributes attributes,
                           pn_error *err)
{
    pni_xlsx_styles *s = r->out;
    if (s->n == s->capacity) {
        const size_t capacity = 2 * s->capacity + 64;
        bool *grown = realloc(s->is_date, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        s->is_date = grown;
        s->capacity = capacity;
    }
    const char *id = pni_xml_attribute(attributes, "numFmtId");
    int format = 0;
    s->is_date[s->n++] = id != NULL && pni_parse_integer(pni_slice_of(id), &format) &&
                         is_date(r, format);
    return PN_OK;
}

static pn_status start(void *context, const char *name, pni_xml_attributes attributes,
                       pn_error *err)
{
    reading_styles *r = context;
    if (strcmp(name, "numFmt") == 0) {
        add_format(r, attributes);
    } else if (strcmp(name, "cellXfs") == 0) {
        r->in_cell_formats = true;
    } else if (r->in_cell_formats && strcmp(name, "xf") == 0) {
        return add_style(r, attributes, err);
    }
    return PN_OK;
}

static pn_status end(void *context, const char *name, pn_error *err)
{
    reading_styles *r = context;
    (void)err;
    r->in_cell_formats = r->in_cell_formats && strcmp(name, "cellXfs") != 0;
    return PN_OK;
}

pn_status pni_xlsx_styles_read(pni_zip *zip, const char *path, pni_xlsx_styles *out,
                               pn_error *err)
{
    static const pni_xml_events events = {.start = start, .end = end};
    PNI_FREE reading_styles *r = calloc(1, sizeof *r);
    if (r == NULL) {
        return pni_fail_memory(err);
    }
    r->out = out;
    return pni_xml_part(zip, path, &events, r, err);
}

void pni_xlsx_styles_done(pni_xlsx_styles *styles)
{
    free(styles->is_date);
    *styles = (pni_xlsx_styles){0};
}
