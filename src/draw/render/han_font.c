#include "han_font.h"

#include "../../base/bytes.h"
#include "../../base/text.h"

#include <string.h>

bool pni_has_han(const char *text)
{
    const size_t size = strlen(text);
    for (size_t at = 0; at < size;) {
        const uint32_t code = pni_utf8_next(text, size, &at);
        if ((code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
            (code >= 0x20000 && code <= 0x3FFFF)) {
            return true;
        }
    }
    return false;
}

pn_status pni_has_font(bool for_han, const pni_limits *limits, bool *out, pn_error *err)
{
    const char *const argv[] = {"fc-list", for_han ? ":lang=zh-cn" : ":", "family",
                                NULL};
    const pni_child child = {.argv = argv,
                             .package = "fontconfig",
                             .install = "fontconfig",
                             .limits = *limits};
    PNI_BYTES fonts = {0};
    PNI_BYTES errors = {0};
    pn_error failure = PN_ERROR_INIT;
    const pn_status status = pni_child_run(&child, &fonts, &errors, &failure);
    if (status == PN_ECANCELLED || status == PN_ENOMEM) {
        return pni_fail(err, status, "%s", failure.message);
    }
    *out = status != PN_OK || fonts.size > 0;
    return PN_OK;
}
