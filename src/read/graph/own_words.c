#include "own_words.h"

#include "../../network/border/dot_names.h"

#include <string.h>

pni_slice pni_own_word(const char *attribute)
{
    static const char *const words[] = {
        "id",         "name",      "label",  "side",   "bipartite", "type",
        "size",       "color",     "source", "target", "weight",    "evidence",
        "year_first", "year_last", "left",   "right",
    };
    const size_t n = strlen(PNI_DOT_PREFIX);
    const pni_slice rest = pni_slice_of(attribute + strnlen(attribute, n));
    if (strncmp(attribute, PNI_DOT_PREFIX, n) != 0) {
        return pni_slice_of(attribute);
    }
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (pni_slice_same_word(rest, words[i])) {
            return rest;
        }
    }
    return pni_slice_of(attribute);
}
