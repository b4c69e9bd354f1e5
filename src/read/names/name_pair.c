#include "name_pair.h"

#include "slips.h"

#include <string.h>

bool pni_found_alike(pni_likeness *out, pni_sureness sure, const char *reason)
{
    *out = (pni_likeness){.sure = sure, .reason = reason};
    return true;
}

size_t pni_text_weight(const char *text)
{
    const size_t size = strlen(text);
    size_t n = 0;
    for (size_t at = 0; at < size;) {
        n += pni_is_han(pni_utf8_next(text, size, &at)) ? 2 : 1;
    }
    return n;
}

bool pni_name_has_han(const char *text)
{
    const size_t size = strlen(text);
    for (size_t at = 0; at < size;) {
        if (pni_is_han(pni_utf8_next(text, size, &at))) {
            return true;
        }
    }
    return false;
}

bool pni_forms_differ(const pni_name_pair *pair)
{
    return *pair->small->legal != '\0' && *pair->large->legal != '\0' &&
           strcmp(pair->small->legal, pair->large->legal) != 0;
}

uint32_t pni_word_count(const pni_name_pair *pair, pni_slice word)
{
    const uint32_t number =
        pair->counts == NULL ? PNI_NO_NAME : pni_names_find(&pair->counts->word, word);
    return number == PNI_NO_NAME ? 1 : pair->counts->n[number];
}

uint32_t pni_rarest_word(const pni_name_pair *pair)
{
    uint32_t least = UINT32_MAX;
    for (size_t i = 0; i < pair->small->n_words; i++) {
        const uint32_t n = pni_word_count(pair, pair->small->word[i]);
        least = n < least ? n : least;
    }
    return least;
}
