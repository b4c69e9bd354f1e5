#include "spelling.h"

#include "../text/fold.h"
#include "legal_forms.h"
#include "name_words.h"

#include "../../base/bytes.h"

#include <stdlib.h>
#include <string.h>

/* Words of a name that are told apart; the last one takes the rest. */
enum { MOST_WORDS = 40 };

/* A name while it is taken apart. */
typedef struct speller {
    pni_arena *arena;
    pni_slice word[MOST_WORDS];
    size_t n_words;
    pn_bytes legal;
    pn_bytes key;
} speller;

static void speller_done(speller *s)
{
    pn_bytes_done(&s->legal);
    pn_bytes_done(&s->key);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Cuts a text of words with one blank between them; there is always one word. */
static void cut_words(speller *s, const pn_bytes *text)
{
    const char *at = text->data;
    const char *end = text->data + text->size;
    s->n_words = 0;
    do {
        const char *blank =
            s->n_words + 1 < MOST_WORDS ? memchr(at, ' ', (size_t)(end - at)) : NULL;
        const char *stop = blank == NULL ? end : blank;
        s->word[s->n_words++] = (pni_slice){.data = at, .size = (size_t)(stop - at)};
        at = stop + 1;
    } while (at < end);
}

/* Adds a word to a key without a blank; digits that meet stay apart. */
static pn_status join_word(pn_bytes *key, pni_slice word, pn_error *err)
{
    if (key->size > 0 && word.size > 0 && is_digit(key->data[key->size - 1]) &&
        is_digit(word.data[0])) {
        PN_TRY(pni_bytes_text(key, " ", err));
    }
    return pni_bytes_add(key, word.data, word.size, err);
}

static pn_status join_words(pn_bytes *key, const pni_slice *word, size_t n,
                            pn_error *err)
{
    key->size = 0;
    PN_TRY(pni_bytes_text(key, "", err));
    for (size_t i = 0; i < n; i++) {
        PN_TRY(join_word(key, word[i], err));
    }
    return PN_OK;
}

static pn_status keep(const speller *s, const pn_bytes *text, const char **out,
                      pn_error *err)
{
    *out = pni_arena_copy(s->arena, text->data, text->size);
    return *out == NULL ? pni_fail_memory(err) : PN_OK;
}

static pn_status put_legal(speller *s, const char *form, pn_error *err)
{
    PNI_BYTES behind = {0};
    PN_TRY(pni_bytes_text(&behind, s->legal.data == NULL ? "" : s->legal.data, err));
    s->legal.size = 0;
    return pni_bytes_format(&s->legal, err, "%s%s%s", form, behind.size > 0 ? " " : "",
                            behind.data);
}

/* `and`, as in `GmbH & Co. KG`, goes with the legal forms on both of its sides. */
static void drop_link_between(speller *s)
{
    const size_t n = s->n_words;
    if (n > 2 && s->legal.size > 0 && pni_is_joint(s->word[n - 1]) &&
        pni_legal_word(s->word[n - 2]) != NULL) {
        s->n_words--;
    }
}

/* Takes the legal forms off the end; at least one word stays. */
static pn_status take_legal(speller *s, pn_error *err)
{
    PN_TRY(pni_bytes_text(&s->legal, "", err));
    for (const char *form = NULL; s->n_words > 1; s->n_words--) {
        drop_link_between(s);
        form = pni_legal_word(s->word[s->n_words - 1]);
        if (form == NULL) {
            break;
        }
        PN_TRY(put_legal(s, form, err));
    }
    const char *form = NULL;
    pni_slice *last = &s->word[s->n_words - 1];
    const size_t n = pni_legal_ending(*last, &form);
    last->size -= n;
    return n > 0 ? put_legal(s, form, err) : PN_OK;
}

static bool is_ascii(const pn_bytes *text)
{
    for (size_t i = 0; i < text->size; i++) {
        if ((unsigned char)text->data[i] >= 0x80) {
            return false;
        }
    }
    return true;
}

/* Without the plural: technologies, technology; systems, system. */
static pn_status put_singular(speller *s, pni_slice word, pni_slice *out, pn_error *err)
{
    const size_t n = word.size;
    *out = word;
    if (n < 4 || word.data[n - 1] != 's' ||
        strchr("sui0123456789", word.data[n - 2]) != NULL) {
        return PN_OK;
    }
    out->size = n - 1;
    if (n < 6 || memcmp(word.data + n - 3, "ies", 3) != 0) {
        return PN_OK;
    }
    char *copy = pni_arena_copy(s->arena, word.data, n - 2);
    if (copy == NULL) {
        return pni_fail_memory(err);
    }
    copy[n - 3] = 'y';
    *out = (pni_slice){.data = copy, .size = n - 2};
    return PN_OK;
}

/* Spells out the first `n` bytes of a word. */
static pn_status put_beginning(speller *s, const char *full, size_t n,
                               pni_spelling *out, pni_slice *plain, pn_error *err)
{
    const char *kept = NULL;
    s->key.size = 0;
    PN_TRY(pni_bytes_text(&s->key, full, err));
    PN_TRY(pni_bytes_add(&s->key, plain->data + n, plain->size - n, err));
    PN_TRY(keep(s, &s->key, &kept, err));
    *plain = pni_slice_of(kept);
    out->has_short = true;
    return PN_OK;
}

/* Spells a word out and takes its plural off. */
static pn_status put_plain(speller *s, pni_slice word, pni_spelling *out,
                           pni_slice *plain, pn_error *err)
{
    PN_TRY(put_singular(s, word, plain, err));
    const char *full = pni_full_word(word);
    full = full == NULL ? pni_full_word(*plain) : full;
    if (full != NULL) {
        *plain = pni_slice_of(full);
        out->has_short = true;
        return PN_OK;
    }
    const size_t n = pni_short_beginning(word, &full);
    return n == 0 ? PN_OK : put_beginning(s, full, n, out, plain, err);
}

/* Leaves the words that tell which organisation it is, if there are any. */
static pn_status put_words(speller *s, pni_spelling *out, pn_error *err)
{
    pni_slice *word = pni_arena_take(s->arena, (s->n_words + 1) * sizeof *word);
    if (word == NULL) {
        return pni_fail_memory(err);
    }
    size_t n = 0;
    for (size_t i = 0; i < s->n_words; i++) {
        pni_slice plain = s->word[i];
        const bool is_link = pni_is_link_word(plain);
        const bool is_group = n > 0 && pni_is_group_word(plain);
        out->has_links = out->has_links || is_link;
        out->has_group = out->has_group || is_group;
        if (is_link || is_group) {
            continue;
        }
        const size_t n_group = pni_group_ending(plain);
        out->has_group = out->has_group || n_group > 0;
        plain.size -= n_group;
        PN_TRY(put_plain(s, plain, out, &word[n], err));
        n++;
    }
    if (n == 0) {
        word[n++] = s->word[0];
    }
    out->word = word;
    out->n_words = n;
    return PN_OK;
}

static int by_bytes(const void *a, const void *b)
{
    const pni_slice *x = a;
    const pni_slice *y = b;
    return pni_slice_compare(*x, *y);
}

static pn_status put_sorted(speller *s, pni_spelling *out, pn_error *err)
{
    pni_slice word[MOST_WORDS];
    memcpy(word, out->word, out->n_words * sizeof *word);
    qsort(word, out->n_words, sizeof *word, by_bytes);
    s->key.size = 0;
    PN_TRY(pni_bytes_text(&s->key, "", err));
    for (size_t i = 0; i < out->n_words; i++) {
        PN_TRY(pni_bytes_text(&s->key, i > 0 ? " " : "", err));
        PN_TRY(pni_bytes_add(&s->key, word[i].data, word[i].size, err));
    }
    return keep(s, &s->key, &out->key[PNI_KEY_SORTED], err);
}

/* The keys that still know the legal form, and the one without it. */
static pn_status put_forms(speller *s, pni_spelling *out, pn_error *err)
{
    PN_TRY(take_legal(s, err));
    PN_TRY(keep(s, &s->legal, &out->legal, err));
    PN_TRY(join_words(&s->key, s->word, s->n_words, err));
    PN_TRY(keep(s, &s->key, &out->key[PNI_KEY_CORE], err));
    PN_TRY(pni_bytes_format(&s->key, err, "|%s", out->legal));
    return keep(s, &s->key, &out->key[PNI_KEY_FORM], err);
}

/* Takes the accents away, and the legal form once more where that changed the text. */
static pn_status drop_accents(speller *s, pn_bytes *text, pni_spelling *out,
                              pn_error *err)
{
    if (is_ascii(text)) {
        return PN_OK;
    }
    PN_TRY(pni_remove_accents(text, &out->has_accent, err));
    cut_words(s, text);
    s->legal.size = 0;
    return take_legal(s, err);
}

/* Moves the words to the arena: they outlive the text that was cut. */
static pn_status move_words(speller *s, const pn_bytes *text, pn_error *err)
{
    const char *kept = NULL;
    PN_TRY(keep(s, text, &kept, err));
    for (size_t i = 0; i < s->n_words; i++) {
        s->word[i].data = kept + (s->word[i].data - text->data);
    }
    return PN_OK;
}

static uint64_t count_digits(const char *text)
{
    uint64_t digits = 0;
    for (; *text != '\0'; text++) {
        digits += is_digit(*text) ? (uint64_t)1 << (6 * (*text - '0')) : 0;
    }
    return digits;
}

pn_status pni_spell(const char *name, pni_arena *arena, pni_spelling *out,
                    pn_error *err)
{
    PNI_SCOPED(speller, speller_done) s = {.arena = arena};
    PNI_FREE char *folded = NULL;
    PNI_BYTES text = {0};
    *out = (pni_spelling){.name = name};
    PN_TRY(pni_fold(pni_slice_of(name), &folded, err));
    PN_TRY(pni_part_words(folded, &text, err));
    if (text.size == 0) { /* nothing but punctuation: that must tell, then */
        PN_TRY(pni_bytes_text(&text, folded, err));
    }
    cut_words(&s, &text);
    PN_TRY(join_words(&s.key, s.word, s.n_words, err));
    PN_TRY(keep(&s, &s.key, &out->key[PNI_KEY_LETTERS], err));
    out->digits = count_digits(out->key[PNI_KEY_LETTERS]);
    pni_join_initials(&text);
    cut_words(&s, &text);
    PN_TRY(put_forms(&s, out, err));
    PN_TRY(drop_accents(&s, &text, out, err));
    PN_TRY(move_words(&s, &text, err));
    PN_TRY(put_words(&s, out, err));
    PN_TRY(join_words(&s.key, out->word, out->n_words, err));
    PN_TRY(keep(&s, &s.key, &out->key[PNI_KEY_WORDS], err));
    return put_sorted(&s, out, err);
}
