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
    int format[MOST_FORMATS]; /* own formats that show no numbers */
    pni_xlsx_shown shown[MOST_FORMATS];
    size_t n_formats;
    bool in_cell_formats; /* within <cellXfs> */
} reading_styles;

/* True for [h], [hh] …; `end` is the bracket that closes. */
static bool is_elapsed(const char *open, const char *end)
{
    const size_t n = (size_t)(end - open) - 1;
    return n > 0 && strspn(open + 1, "hH") == n;
}

pni_xlsx_shown pni_xlsx_format_shows(const char *code)
{
    for (const char *c = code; *c != '\0' && *c != ';'; c++) {
        if (*c == '\\' || *c == '_' || *c == '*') {
            c += c[1] != '\0'; /* the next character stands for itself */
        } else if (*c == '"' || *c == '[') {
            const char *end = strchr(c + 1, *c == '"' ? '"' : ']');
            if (end == NULL) {
                return PNI_XLSX_NUMBER;
            }
            if (*c == '[' && is_elapsed(c, end)) {
                return PNI_XLSX_DURATION;
            }
            c = end;
        } else if (strncmp(c, "General", 7) == 0) {
            return PNI_XLSX_NUMBER;
        } else if (strchr("yYmMdDhHsS", *c) != NULL) {
            return PNI_XLSX_DATE;
        }
    }
    return PNI_XLSX_NUMBER;
}

static pni_xlsx_shown builtin_shows(int format)
{
    enum { ELAPSED = 46 }; /* [h]:mm:ss */
    const bool is_date =
        (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
        (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
    return format == ELAPSED ? PNI_XLSX_DURATION
           : is_date         ? PNI_XLSX_DATE
                             : PNI_XLSX_NUMBER;
}

static pni_xlsx_shown find_shown(const reading_styles *r, int format)
{
    for (size_t i = 0; i < r->n_formats; i++) {
        if (r->format[i] == format) {
            return r->shown[i];
        }
    }
    return builtin_shows(format);
}

static void add_format(reading_styles *r, pni_xml_attributes attributes)
{
    const char *id = pni_xml_attribute(attributes, "numFmtId");
    const char *code = pni_xml_attribute(attributes, "formatCode");
    int format = 0;
    if (id == NULL || code == NULL || r->n_formats == MOST_FORMATS ||
        !pni_parse_integer(pni_slice_of(id), &format)) {
        return;
    }
    const pni_xlsx_shown shown = pni_xlsx_format_shows(code);
    r->format[r->n_formats] = format;
    r->shown[r->n_formats] = shown;
    r->n_formats += shown != PNI_XLSX_NUMBER;
}

static pn_status add_style(reading_styles *r, pni_xml_attributes attributes,
                           pn_error *err)
{
    pni_xlsx_styles *s = r->out;
    if (s->n == s->capacity) {
        const size_t capacity = 2 * s->capacity + 64;
        uint8_t *grown = realloc(s->shown, capacity);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        s->shown = grown;
        s->capacity = capacity;
    }
    const char *id = pni_xml_attribute(attributes, "numFmtId");
    int format = 0;
    const bool known = id != NULL && pni_parse_integer(pni_slice_of(id), &format);
    s->shown[s->n++] = (uint8_t)(known ? find_shown(r, format) : PNI_XLSX_NUMBER);
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
    free(styles->shown);
    *styles = (pni_xlsx_styles){0};
}
