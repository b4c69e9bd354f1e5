#include "xml_out.h"

#include "../base/text.h"
#include "note.h"

#include <stdio.h>
#include <string.h>

static const char *find_entity(uint32_t code)
{
    switch (code) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\t': /* readers make blanks of these three in attributes */
        return "&#9;";
    case '\n':
        return "&#10;";
    case '\r':
        return "&#13;";
    default:
        return NULL;
    }
}

void pni_xml_put_text(pni_xml_out *xml, const char *text)
{
    const size_t size = strlen(text);
    bool replaced = false;
    for (size_t at = 0; at < size;) {
        const size_t begin = at;
        const uint32_t code = pni_utf8_next(text, size, &at);
        const char *entity = find_entity(code);
        if (entity != NULL) {
            pni_print_text(xml->print, entity);
        } else if (pni_is_in_xml(code)) {
            pni_print_bytes(xml->print, text + begin, at - begin);
        } else {
            pni_print_text(xml->print, "\xEF\xBF\xBD");
            replaced = true;
        }
    }
    xml->n_replaced += replaced ? 1 : 0;
}

void pni_xml_put_attribute(pni_xml_out *xml, const char *name, const char *text)
{
    pni_print_char(xml->print, ' ');
    pni_print_text(xml->print, name);
    pni_print_text(xml->print, "=\"");
    pni_xml_put_text(xml, text);
    pni_print_char(xml->print, '"');
}

pn_status pni_xml_note(const pni_xml_out *xml, const pn_write_options *options,
                       pn_error *err)
{
    if (xml->n_replaced == 0) {
        return PN_OK;
    }
    return pni_note(options, err,
                    "%zu %s control characters that XML cannot hold: written as U+FFFD",
                    xml->n_replaced, xml->n_replaced == 1 ? "text has" : "texts have");
}
