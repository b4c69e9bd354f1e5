/* Which side a word means: `left`, `right`, `both`, what the data call a side, or what
 * a header may call it. */
#include "side_cell.h"

#include "../base/scope.h"
#include "../base/text.h"
#include "../network/network_data.h"

#include <stdio.h>
#include <string.h>

/* `name` with its last `cut` bytes replaced by `end` is the word. */
static bool is_changed(pni_slice word, const char *name, size_t cut, const char *end)
{
    char plural[128];
    const int stem = (int)(strlen(name) - cut);
    const int n = snprintf(plural, sizeof plural, "%.*s%s", stem, name, end);
    return n >= 0 && (size_t)n < sizeof plural && pni_slice_same_word(word, plural);
}

static bool is_plural(pni_slice word, const char *name)
{
    const pni_slice text = pni_slice_of(name);
    if (pni_slice_ends_in(text, "man") && is_changed(word, name, 3, "men")) {
        return true;
    }
    if (pni_slice_ends_in(text, "y") && is_changed(word, name, 1, "ies")) {
        return true;
    }
    return is_changed(word, name, 0, "s") || is_changed(word, name, 0, "es");
}

static bool means(pni_slice word, const char *name)
{
    return pni_slice_same_word(word, name) || is_plural(word, name);
}

static pn_status fail_unknown(const char *word, const char *const *known, size_t n,
                              pn_error *err)
{
    const size_t near = pni_nearest(word, known, n);
    if (near != SIZE_MAX) {
        return pni_fail(err, PN_EUSE, "no side '%s': did you mean '%s'?", word,
                        known[near]);
    }
    return pni_fail(err, PN_EUSE,
                    "no side '%s': the sides are '%s' (left) and '%s' (right), or "
                    "'both'",
                    word, known[0], known[1]);
}

pn_status pn_network_parse_side(const pn_network *net, const char *word, pn_side *out,
                                pn_error *err)
{
    const char *const known[] = {net->side_name[0],
                                 net->side_name[1],
                                 "left",
                                 "right",
                                 "both",
                                 "两侧",
                                 "兩側",
                                 "双方",
                                 "雙方"};
    static const pn_side side[] = {PN_LEFT, PN_RIGHT, PN_LEFT, PN_RIGHT, PN_BOTH,
                                   PN_BOTH, PN_BOTH,  PN_BOTH, PN_BOTH};
    const size_t n = sizeof side / sizeof side[0];
    for (size_t i = 0; i < n; i++) {
        if (means(pni_slice_of(word), known[i])) {
            *out = side[i];
            return PN_OK;
        }
    }
    PN_TRY(pni_side_of_word(pni_slice_of(word), out, err));
    return *out == PN_SIDE_DEFAULT ? fail_unknown(word, known, n, err) : PN_OK;
}
