#include "ods_book.h"

#include "xml_part.h"

#include <string.h>

/* The list of sheets while it is read. */
typedef struct reading_list {
    pni_sheet_list *out;
    pni_sheet_list hidden; /* names of the styles that hide a sheet */
    unsigned in_table;     /* a table may stand in a cell of another one */
    char style[256];       /* the one that is being read */
} reading_list;

static void done(reading_list *r)
{
    pni_sheet_list_done(&r->hidden);
}

static bool is_hidden(const reading_list *r, const char *style)
{
    for (size_t i = 0; style != NULL && i < r->hidden.n; i++) {
        if (strcmp(r->hidden.sheet[i].name, style) == 0) {
            return true;
        }
    }
    return false;
}

static pn_status start_table(reading_list *r, pni_xml_attributes attributes,
                             pn_error *err)
{
    const char *name = pni_xml_attribute(attributes, "table:name");
    const char *style = pni_xml_attribute(attributes, "table:style-name");
    if (r->in_table++ > 0) {
        return PN_OK;
    }
    const pni_sheet sheet = {
        .name = name == NULL ? "" : name, .key = "", .is_hidden = is_hidden(r, style)};
    return pni_sheet_list_add(r->out, &sheet, err);
}

static pn_status start(void *context, const char *name, pni_xml_attributes attributes,
                       pn_error *err)
{
    reading_list *r = context;
    if (strcmp(name, "table") == 0) {
        return start_table(r, attributes, err);
    }
    if (strcmp(name, "style") == 0) {
        const char *style = pni_xml_attribute(attributes, "style:name");
        const size_t size = style == NULL ? 0 : strlen(style);
        const bool fits = size < sizeof r->style;
        memcpy(r->style, fits && size > 0 ? style : "", fits ? size + 1 : 1);
    } else if (strcmp(name, "table-properties") == 0) {
        const char *shown = pni_xml_attribute(attributes, "table:display");
        const pni_sheet style = {.name = r->style, .key = ""};
        return shown != NULL && strcmp(shown, "false") == 0
                   ? pni_sheet_list_add(&r->hidden, &style, err)
                   : PN_OK;
    }
    return PN_OK;
}

static pn_status end(void *context, const char *name, pn_error *err)
{
    reading_list *r = context;
    (void)err;
    r->in_table -= strcmp(name, "table") == 0;
    return PN_OK;
}

pn_status pni_ods_list(pni_zip *zip, pni_sheet_list *out, pn_error *err)
{
    static const pni_xml_events events = {.start = start, .end = end};
    PNI_SCOPED(reading_list, done) r = {.out = out};
    return pni_xml_part(zip, "content.xml", &events, &r, err);
}
