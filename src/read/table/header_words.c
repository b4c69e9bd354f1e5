#include "header_words.h"

#include "../text/fold.h"
#include "role_words.h"

#include "../../base/scope.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* True if `text` is the first `n` bytes of `word`, and then `ending`. */
static bool is_inflected(pni_slice text, pni_slice word, size_t n, const char *ending)
{
    const pni_slice rest = {.data = text.data + n, .size = text.size - n};
    return memcmp(text.data, word.data, n) == 0 && pni_slice_equal(rest, ending);
}

/* True if `text` is `word`, or its plural. */
static bool is_word(pni_slice text, pni_slice word)
{
    static const char *const endings[] = {"", "s", "es"};
    const size_t n = word.size;
    for (size_t i = 0; text.size >= n && i < sizeof endings / sizeof endings[0]; i++) {
        if (is_inflected(text, word, n, endings[i])) {
            return true;
        }
    }
    const bool in_y = n > 1 && word.data[n - 1] == 'y' && text.size >= n - 1;
    return (in_y && is_inflected(text, word, n - 1, "ies")) ||
           (pni_slice_equal(word, "woman") && pni_slice_equal(text, "women"));
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool ends_with(pni_slice text, pni_slice end)
{
    return text.size > end.size &&
           memcmp(text.data + text.size - end.size, end.data, end.size) == 0;
}

/* The word that a text is, or ends with; false if it is unknown. */
static bool find_word(pni_slice text, bool whole, pni_role_word *out)
{
    *out = (pni_role_word){0};
    while (pni_role_word_next(out)) {
        const bool counts = whole || out->place != PNI_WORD_ALONE;
        if (counts && (is_word(text, out->text) ||
                       (out->place == PNI_WORD_END && ends_with(text, out->text)))) {
            return true;
        }
    }
    return false;
}

/* The longest word of a script without spaces that the text starts with. */
static bool find_start(pni_slice text, pni_role_word *out)
{
    pni_role_word word = {0};
    *out = word;
    while (pni_role_word_next(&word)) {
        const size_t n = word.text.size;
        if (word.place != PNI_WORD_ALONE && !is_letter(word.text.data[0]) &&
            n <= text.size && n > out->text.size &&
            memcmp(text.data, word.text.data, n) == 0) {
            *out = word;
        }
    }
    return out->text.size > 0;
}

/* What was found in a header so far. */
typedef struct findings {
    size_t n_unknown;
    size_t n_roles[PNI_N_ROLES + 1];
    const char *side_word;
} findings;

static void count_word(findings *f, const pni_role_word *word)
{
    f->n_roles[word->role]++;
    if (f->side_word == NULL && word->role <= PNI_ROLE_RIGHT) {
        f->side_word = word->text.data;
    }
}

/* Reads one word, or one character; returns its bytes. */
static size_t read_word(pni_slice text, findings *f)
{
    size_t n = 0;
    pni_role_word word;
    while (n < text.size && is_letter(text.data[n])) {
        n++;
    }
    if (n > 0) {
        const pni_slice letters = {.data = text.data, .size = n};
        if (find_word(letters, /*whole=*/false, &word)) {
            count_word(f, &word);
        } else {
            f->n_unknown++;
        }
        return n;
    }
    if (find_start(text, &word)) {
        count_word(f, &word);
        return word.text.size;
    }
    size_t at = 0;
    const uint32_t code = pni_utf8_next(text.data, text.size, &at);
    const bool counts = code >= 0x80 && code != 0x3001; /* signs and digits do not */
    f->n_unknown += counts;
    return at;
}

static pni_header_match judge(const findings *f)
{
    size_t n_others = 0;
    pni_role other = PNI_ROLE_NONE;
    for (int role = PNI_ROLE_RIGHT + 1; role < PNI_N_ROLES; role++) {
        n_others += f->n_roles[role] > 0;
        other = f->n_roles[role] > 0 ? (pni_role)role : other;
    }
    const size_t n_left = f->n_roles[PNI_ROLE_LEFT];
    const size_t n_right = f->n_roles[PNI_ROLE_RIGHT];
    const pni_sure sure = f->n_unknown == 0 ? PNI_SURE_ALL : PNI_SURE_CONTAINS;
    if (n_others == 1 && n_left + n_right == 0 && sure == PNI_SURE_ALL) {
        return (pni_header_match){.role = other, .sure = sure};
    }
    if (n_others > 0 || (n_left > 0) == (n_right > 0)) {
        return (pni_header_match){.role = PNI_ROLE_NONE};
    }
    return (pni_header_match){.role = n_left > 0 ? PNI_ROLE_LEFT : PNI_ROLE_RIGHT,
                              .sure = sure,
                              .word = f->side_word};
}

/* `companyName` as `company Name`: room for twice the bytes in `out`. */
static size_t split_humps(pni_slice text, char *out)
{
    size_t n = 0;
    for (size_t i = 0; i < text.size; i++) {
        const char c = text.data[i];
        const bool is_hump = i > 0 && is_letter(c) && c <= 'Z' &&
                             is_letter(text.data[i - 1]) && text.data[i - 1] >= 'a';
        if (is_hump) {
            out[n++] = ' ';
        }
        out[n++] = c;
    }
    return n;
}

pn_status pni_header_look(pni_slice header, pni_header_match *out, pn_error *err)
{
    const pni_slice text = pni_slice_trim(header);
    PNI_FREE char *split = malloc(2 * text.size + 1);
    PNI_FREE char *folded = NULL;
    if (split == NULL) {
        return pni_fail_memory(err);
    }
    const size_t size = split_humps(text, split);
    PN_TRY(pni_fold_marks((pni_slice){.data = split, .size = size}, &folded, err));
    const pni_slice all = pni_slice_of(folded);
    pni_role_word whole;
    if (find_word(all, /*whole=*/true, &whole) && whole.role != PNI_ROLE_NEUTRAL) {
        *out = (pni_header_match){.role = (pni_role)whole.role,
                                  .sure = PNI_SURE_EXACT,
                                  .word = whole.text.data};
        return PN_OK;
    }
    findings f = {0};
    for (size_t at = 0; at < all.size;) {
        at += read_word((pni_slice){.data = all.data + at, .size = all.size - at}, &f);
    }
    *out = judge(&f);
    return PN_OK;
}

pn_status pni_role_of_word(pni_slice text, pni_role *out, pn_error *err)
{
    PNI_FREE char *folded = NULL;
    pni_role_word word = {0};
    *out = PNI_ROLE_NONE;
    PN_TRY(pni_fold_marks(pni_slice_trim(text), &folded, err));
    while (*out == PNI_ROLE_NONE && pni_role_word_next(&word)) {
        if (word.role != PNI_ROLE_NEUTRAL &&
            pni_slice_compare(word.text, pni_slice_of(folded)) == 0) {
            *out = (pni_role)word.role;
        }
    }
    return PN_OK;
}

pni_slice pni_role_nearest(const char *text)
{
    enum { MOST_WORDS = 128, MOST_BYTES = 24 };
    char room[MOST_WORDS][MOST_BYTES];
    const char *known[MOST_WORDS];
    pni_slice found[MOST_WORDS];
    size_t n = 0;
    pni_role_word word = {0};
    while (pni_role_word_next(&word) && n < MOST_WORDS) {
        if (word.is_english && word.role != PNI_ROLE_NEUTRAL &&
            is_letter(word.text.data[0])) {
            snprintf(room[n], MOST_BYTES, "%.*s", (int)word.text.size, word.text.data);
            known[n] = room[n];
            found[n++] = word.text;
        }
    }
    const size_t nearest = pni_nearest(text, known, n);
    return nearest == SIZE_MAX ? (pni_slice){0} : found[nearest];
}
