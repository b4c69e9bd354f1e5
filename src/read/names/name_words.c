#include "name_words.h"

#include "../../base/scope.h"

#include <string.h>

#include <utf8proc.h>

static bool is_separator(uint32_t code)
{
    switch (utf8proc_category((utf8proc_int32_t)code)) {
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
        return true;
    default:
        return false;
    }
}

/* Apostrophes stand inside of words: `Int'l`. */
static bool is_apostrophe(uint32_t code)
{
    return code == '\'' || code == '`' || code == 0x2018 || code == 0x2019;
}

static pn_status add_blank(pn_bytes *text, pn_error *err)
{
    const bool needed = text->size > 0 && text->data[text->size - 1] != ' ';
    return needed ? pni_bytes_text(text, " ", err) : PN_OK;
}

/* Letters, marks, digits and signs make words, `&` is one; all else parts them. */
pn_status pni_part_words(const char *folded, pn_bytes *text, pn_error *err)
{
    const size_t size = strlen(folded);
    PN_TRY(pni_bytes_text(text, "", err));
    for (size_t at = 0; at < size;) {
        const size_t begin = at;
        const uint32_t code = pni_utf8_next(folded, size, &at);
        if (is_apostrophe(code)) {
            continue;
        }
        if (code == '&') {
            PN_TRY(add_blank(text, err));
            PN_TRY(pni_bytes_text(text, "and ", err));
        } else if (is_separator(code)) {
            PN_TRY(add_blank(text, err));
        } else {
            PN_TRY(pni_bytes_add(text, folded + begin, at - begin, err));
        }
    }
    if (text->size > 0 && text->data[text->size - 1] == ' ') {
        text->data[--text->size] = '\0';
    }
    return PN_OK;
}

static bool is_initial(pni_slice word)
{
    return word.size == 1 && word.data[0] >= 'a' && word.data[0] <= 'z';
}

/* Initials that follow one another are one word: `L. L. C.` is `llc`. */
void pni_join_initials(pn_bytes *text)
{
    size_t n = 0;
    bool in_initials = false;
    for (size_t at = 0; at < text->size;) {
        const char *word = text->data + at;
        const char *blank = memchr(word, ' ', text->size - at);
        const size_t size = blank == NULL ? text->size - at : (size_t)(blank - word);
        const bool initial = is_initial((pni_slice){.data = word, .size = size});
        if (n > 0 && !(initial && in_initials)) {
            text->data[n++] = ' ';
        }
        memmove(text->data + n, word, size);
        n += size;
        in_initials = initial;
        at += size + 1;
    }
    text->size = n;
    text->data[n] = '\0';
}

/* A text without the accents of Latin letters, Greek and Cyrillic. */
pn_status pni_remove_accents(pn_bytes *text, bool *changed, pn_error *err)
{
    utf8proc_uint8_t *parted = NULL;
    const utf8proc_ssize_t n =
        utf8proc_map((const utf8proc_uint8_t *)text->data, (utf8proc_ssize_t)text->size,
                     &parted, UTF8PROC_DECOMPOSE | UTF8PROC_STABLE);
    PNI_FREE char *letters = (char *)parted;
    if (n < 0) {
        return pni_fail_memory(err);
    }
    const size_t size = (size_t)n;
    text->size = 0;
    for (size_t at = 0; at < size;) {
        const size_t begin = at;
        const uint32_t code = pni_utf8_next(letters, size, &at);
        if (code >= 0x300 && code <= 0x36F) {
            *changed = true;
        } else {
            PN_TRY(pni_bytes_add(text, letters + begin, at - begin, err));
        }
    }
    return PN_OK;
}
