#include "header_side.h"

#include "../../base/scope.h"

#include <string.h>

/* Without `end` and what joins it to the rest; empty if the text does not end so. */
static pni_slice without_end(pni_slice text, const char *end)
{
    const size_t n = strlen(end);
    if (text.size <= n) {
        return (pni_slice){0};
    }
    const pni_slice tail = {.data = text.data + text.size - n, .size = n};
    if (!pni_slice_same_text(tail, pni_slice_of(end))) {
        return (pni_slice){0};
    }
    pni_slice rest = {.data = text.data, .size = text.size - n};
    while (rest.size > 0 && strchr("_- ", rest.data[rest.size - 1]) != NULL) {
        rest.size--;
    }
    return rest;
}

pn_status pni_header_side(pni_slice header, pni_role side, pni_slice *out,
                          pn_error *err)
{
    static const char *const ends[] = {"（全称）", "(全称)", "全称", "全稱", "名称",
                                       "名稱",     "名",     "명",   "name"};
    *out = header;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        const pni_slice rest = without_end(*out, ends[i]);
        pni_header_match match = {.role = PNI_ROLE_NONE};
        PN_TRY(pni_header_look(rest, &match, err));
        *out = match.role == side ? rest : *out;
    }
    return PN_OK;
}
