#include "fold.h"

#include <stdlib.h>

#include <utf8proc.h>

static pn_status fold(pni_slice text, utf8proc_option_t more, char **out, pn_error *err)
{
    utf8proc_uint8_t *folded = NULL;
    const utf8proc_option_t how =
        UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STABLE;
    const utf8proc_ssize_t n =
        utf8proc_map((const utf8proc_uint8_t *)(text.size == 0 ? "" : text.data),
                     (utf8proc_ssize_t)text.size, &folded, how | more);
    if (n < 0) {
        free(folded);
        return pni_fail_memory(err); /* the text is UTF-8, nothing else can fail */
    }
    *out = (char *)folded;
    return PN_OK;
}

pn_status pni_fold(pni_slice text, char **out, pn_error *err)
{
    return fold(text, (utf8proc_option_t)0, out, err);
}

pn_status pni_fold_marks(pni_slice text, char **out, pn_error *err)
{
    return fold(text, UTF8PROC_STRIPMARK, out, err);
}
