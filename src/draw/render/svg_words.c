#include "svg_words.h"

#include "../../base/bytes.h"
#include "../../base/text.h"

#include <string.h>

static pn_status add_escaped(pn_bytes *out, const char *text, pn_error *err)
{
    const size_t size = strlen(text);
    for (size_t at = 0; at < size;) {
        const uint32_t code = pni_utf8_next(text, size, &at);
        char utf8[4];
        const bool is_shown = pni_is_in_xml(code) && !pni_is_control(code);
        const size_t n = pni_utf8_put(is_shown ? code : ' ', utf8);
        const char *entity = code == '&'   ? "&amp;"
                             : code == '<' ? "&lt;"
                             : code == '>' ? "&gt;"
                                           : NULL;
        PN_TRY(entity != NULL ? pni_bytes_text(out, entity, err)
                              : pni_bytes_add(out, utf8, n, err));
    }
    return PN_OK;
}

/* The rest, but for the graph's own title: it would be shown wherever the pointer is.
 */
static pn_status add_rest(pn_bytes *out, const char *from, const char *end,
                          pn_error *err)
{
    static const char own[] = "<title>partnet</title>\n";
    const char *at = strstr(from, own);
    const char *next = strstr(from, "<title>");
    if (at == NULL || at != next) {
        return pni_bytes_add(out, from, (size_t)(end - from), err);
    }
    PN_TRY(pni_bytes_add(out, from, (size_t)(at - from), err));
    at += strlen(own);
    return pni_bytes_add(out, at, (size_t)(end - at), err);
}

pn_status pni_svg_add_words(const pn_bytes *svg, const char *title,
                            const char *description, pn_bytes *out, pn_error *err)
{
    static const char tag[] = "<svg ";
    const char *const end = svg->data + svg->size;
    const char *begin = strstr(svg->data, tag);
    const char *close = begin == NULL ? NULL : strchr(begin, '>');
    if (close == NULL) {
        return pni_bytes_add(out, svg->data, svg->size, err);
    }
    begin += strlen(tag);
    PN_TRY(pni_bytes_add(out, svg->data, (size_t)(begin - svg->data), err));
    PN_TRY(pni_bytes_text(
        out, "role=\"img\" aria-labelledby=\"picture-title picture-text\"\n ", err));
    PN_TRY(pni_bytes_add(out, begin, (size_t)(close + 1 - begin), err));
    PN_TRY(pni_bytes_text(out, "\n<title id=\"picture-title\">", err));
    PN_TRY(add_escaped(out, title, err));
    PN_TRY(pni_bytes_text(out, "</title>\n<desc id=\"picture-text\">", err));
    PN_TRY(add_escaped(out, description, err));
    PN_TRY(pni_bytes_text(out, "</desc>", err));
    return add_rest(out, close + 1, end, err);
}
