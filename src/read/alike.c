#include "alike.h"

#include "../base/scope.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

/* Legal forms at the end of a name, as words and, in Chinese, as endings; the longer
 * one first where one ends the other. */
static const char *const legal_words[] = {
    "co",  "ltd", "limited", "inc", "incorporated", "corp", "corporation",
    "llc", "plc", "company", "ag",  "gmbh",         "lp",
};
static const char *const legal_endings[] = {
    "股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "公司",
};

pn_status pni_fold(pni_slice text, char **out, pn_error *err)
{
    utf8proc_uint8_t *folded = NULL;
    const utf8proc_option_t how =
        UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STABLE;
    const utf8proc_ssize_t n =
        utf8proc_map((const utf8proc_uint8_t *)(text.size == 0 ? "" : text.data),
                     (utf8proc_ssize_t)text.size, &folded, how);
    if (n < 0) {
        free(folded);
        return pni_fail_memory(err); /* the text is UTF-8, nothing else can fail */
    }
    *out = (char *)folded;
    return PN_OK;
}

/* Letters, marks, digits and signs are part of a key; spaces and punctuation are not.
 */
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

/* Makes every run of separators one blank, none at the ends, in place. */
static size_t make_words(char *text)
{
    const size_t size = strlen(text);
    size_t n = 0;
    for (size_t at = 0; at < size;) {
        const size_t begin = at;
        const uint32_t code = pni_utf8_next(text, size, &at);
        if (!is_separator(code)) {
            memmove(text + n, text + begin, at - begin);
            n += at - begin;
        } else if (n > 0 && text[n - 1] != ' ') {
            text[n++] = ' ';
        }
    }
    n -= n > 0 && text[n - 1] == ' ';
    text[n] = '\0';
    return n;
}

/* Bytes of a legal form, and of the blank before it, at the end of the text. */
static size_t legal_word(const char *text, size_t size)
{
    for (size_t i = 0; i < sizeof legal_words / sizeof legal_words[0]; i++) {
        const size_t n = strlen(legal_words[i]);
        if (size > n + 1 && text[size - n - 1] == ' ' &&
            memcmp(text + size - n, legal_words[i], n) == 0) {
            return n + 1;
        }
    }
    return 0;
}

static size_t legal_ending(const char *text, size_t size)
{
    for (size_t i = 0; i < sizeof legal_endings / sizeof legal_endings[0]; i++) {
        const size_t n = strlen(legal_endings[i]);
        if (size > n && memcmp(text + size - n, legal_endings[i], n) == 0) {
            return n;
        }
    }
    return 0;
}

static void remove_blanks(char *text)
{
    char *to = text;
    for (const char *from = text; *from != '\0'; from++) {
        if (*from != ' ') {
            *to++ = *from;
        }
    }
    *to = '\0';
}

pn_status pni_alike_key(const char *name, char **out, pn_error *err)
{
    char *key = NULL;
    PN_TRY(pni_fold(pni_slice_of(name), &key, err));
    size_t size = make_words(key);
    for (size_t n = legal_word(key, size); n > 0; n = legal_word(key, size)) {
        size -= n;
    }
    size -= legal_ending(key, size);
    key[size] = '\0';
    remove_blanks(key);
    *out = key;
    return PN_OK;
}
