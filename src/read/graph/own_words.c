#include "own_words.h"

#include "../../network/border/dot_names.h"

#include <string.h>

/* True if the text is one of the words. */
static bool is_among(pni_slice text, const char *const *words, size_t n)
{
    bool found = false;
    for (size_t i = 0; i < n && !found; i++) {
        found = pni_slice_same_word(text, words[i]);
    }
    return found;
}

pni_slice pni_own_word(pni_slice attribute)
{
    static const char *const words[] = {
        "id",         "name",      "label",  "side",   "bipartite", "type",
        "size",       "color",     "source", "target", "weight",    "evidence",
        "year_first", "year_last", "left",   "right",
    };
    const size_t n = strlen(PNI_DOT_PREFIX);
    if (attribute.size <= n || memcmp(attribute.data, PNI_DOT_PREFIX, n) != 0) {
        return attribute;
    }
    const pni_slice rest = {.data = attribute.data + n, .size = attribute.size - n};
    return is_among(rest, words, sizeof words / sizeof words[0]) ? rest : attribute;
}

bool pni_is_tie_fact(pni_slice attribute)
{
    static const char *const facts[] = {"weight", "evidence", "year", "year_first",
                                        "year_last"};
    return is_among(attribute, facts, sizeof facts / sizeof facts[0]);
}

pni_slice pni_own_tie_word(pni_slice attribute)
{
    const pni_slice word = pni_own_word(attribute);
    return pni_is_tie_fact(word) ? attribute : word;
}
