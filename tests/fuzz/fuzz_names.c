/**
 * Any bytes are two names, a line each, that are taken apart and compared; the order
 * of the two may not matter, and a name is like itself.
 */
#include "../../src/base/scope.h"
#include "../../src/read/names/likeness.h"

#include "replay.h"

#include <stdlib.h>
#include <string.h>

static bool compare(const char *a, const char *b, pni_likeness *out)
{
    PNI_SCOPED(pni_arena, pni_arena_done) arena = {0};
    static const pni_word_counts counts = {0};
    pni_spelling left;
    pni_spelling right;
    const bool done = pni_spell(a, &arena, &left, /*err=*/NULL) == PN_OK &&
                      pni_spell(b, &arena, &right, /*err=*/NULL) == PN_OK;
    return done && pni_compare(&left, &right, &counts, out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    PNI_FREE char *text = malloc(size + 1);
    if (text == NULL || size > 4096) {
        return 0;
    }
    memcpy(text, data, size);
    text[size] = '\0';
    char *line = strchr(text, '\n');
    if (line == NULL || strlen(text) != size || pni_utf8_check(text, size) != size) {
        return 0;
    }
    *line = '\0';
    pni_likeness one = {0};
    pni_likeness other = {0};
    const bool alike = compare(text, line + 1, &one);
    const bool alike_too = compare(line + 1, text, &other);
    if (alike != alike_too || one.sure != other.sure) {
        abort();
    }
    if (text[0] != '\0' && (!compare(text, text, &one) || one.sure != PNI_CERTAIN)) {
        abort();
    }
    return 0;
}
