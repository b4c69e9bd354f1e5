#include "quoted_label.h"

#include "../base/text.h"
#include "note.h"

#include <string.h>

/* `&` and what might be the rest of an entity. */
static bool starts_entity(const char *at)
{
    static const char inside[] =
        "#ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    const size_t n = at[0] == '&' ? strspn(at + 1, inside) : 0;
    return n > 0 && at[1 + n] == ';';
}

void pni_label_put(pni_labels *labels, const char *name)
{
    const size_t size = strlen(name);
    bool replaced = false;
    pni_print_char(labels->print, '"');
    for (size_t at = 0; at < size;) {
        const size_t begin = at;
        const uint32_t code = pni_utf8_next(name, size, &at);
        const bool ends_line = code < 0x20 || code == 0x7F || code == 0x85 ||
                               code == 0x2028 || code == 0x2029;
        if (code == '"' || ends_line) {
            pni_print_char(labels->print, code == '"' ? '\'' : ' ');
            replaced = true;
        } else if (labels->entities && starts_entity(name + begin)) {
            pni_print_text(labels->print, "&#38;");
        } else {
            pni_print_bytes(labels->print, name + begin, at - begin);
        }
    }
    pni_print_char(labels->print, '"');
    labels->n_replaced += replaced ? 1 : 0;
}

pn_status pni_label_note(const pni_labels *labels, const pn_write_options *options,
                         const char *format, pn_error *err)
{
    if (labels->n_replaced == 0) {
        return PN_OK;
    }
    return pni_note(options, err,
                    "%zu %s quotes or controls that %s cannot hold: written as ' and "
                    "blank",
                    labels->n_replaced,
                    labels->n_replaced == 1 ? "name has" : "names have", format);
}
