#include "likeness.h"

#include "likeness_slips.h"
#include "same_letters.h"

#include <string.h>

const char *pni_sureness_word(pni_sureness sure)
{
    static const char *const word[] = {[PNI_CERTAIN] = "certain",
                                       [PNI_LIKELY] = "likely",
                                       [PNI_POSSIBLE] = "possible"};
    return word[sure];
}

static bool same_key(const pni_name_pair *p, pni_spelling_key key)
{
    return strcmp(p->small->key[key], p->large->key[key]) == 0;
}

/* A name made of words that many have: `Applied Research`. */
static bool is_generic(const pni_name_pair *p)
{
    enum { MANY = 20 };
    return pni_rarest_word(p) > MANY;
}

static bool compare_forms(const pni_name_pair *p, pni_likeness *out)
{
    const size_t weight = pni_text_weight(p->small->key[PNI_KEY_CORE]);
    if (pni_forms_differ(p)) {
        return pni_found_alike(
            out, weight >= 8 && !is_generic(p) ? PNI_LIKELY : PNI_POSSIBLE,
            "the legal forms differ");
    }
    return pni_found_alike(out, weight >= 4 ? PNI_LIKELY : PNI_POSSIBLE,
                           "only one has a legal form");
}

static bool compare_words(const pni_name_pair *p, pni_likeness *out)
{
    const size_t weight = pni_text_weight(p->small->key[PNI_KEY_WORDS]);
    const char *reason = "singular and plural";
    bool sure = weight >= 5 && !pni_forms_differ(p) && !is_generic(p);
    if (p->small->has_group != p->large->has_group) {
        reason = "only one is called a group";
    } else if (p->small->has_accent != p->large->has_accent) {
        reason = "accents differ";
    } else if (p->small->has_short != p->large->has_short) {
        reason = "a word is shortened";
        sure = weight >= 5 && !pni_forms_differ(p);
    } else if (p->small->has_links != p->large->has_links) {
        reason = "'the', 'of' or 'and' is in one only";
    }
    return pni_found_alike(out, sure ? PNI_LIKELY : PNI_POSSIBLE, reason);
}

/* `mueller` is `müller`, whose key is `muller`. */
static bool is_spelt_out(const char *plain, const char *accented)
{
    char last = '\0';
    while (*plain != '\0' || *accented != '\0') {
        if (*plain == *accented) {
            last = *plain;
            accented++;
        } else if (*plain != 'e' || (last != 'a' && last != 'o' && last != 'u')) {
            return false;
        } else {
            last = '\0';
        }
        plain++;
    }
    return true;
}

static bool compare_umlauts(const pni_name_pair *p, pni_likeness *out)
{
    const pni_spelling *plain = p->small->has_accent ? p->large : p->small;
    const pni_spelling *accented = p->small->has_accent ? p->small : p->large;
    const size_t weight = pni_text_weight(plain->key[PNI_KEY_WORDS]);
    return accented->has_accent && !plain->has_accent &&
           is_spelt_out(plain->key[PNI_KEY_WORDS], accented->key[PNI_KEY_WORDS]) &&
           pni_found_alike(
               out, weight >= 5 && !pni_forms_differ(p) ? PNI_LIKELY : PNI_POSSIBLE,
               "an umlaut is written with 'e'");
}

static const char *next_digit(const char *text)
{
    return text + strcspn(text, "0123456789");
}

/* Both have the same digits in the same order. */
static bool same_digits(const pni_name_pair *p)
{
    const char *a = next_digit(p->small->key[PNI_KEY_LETTERS]);
    const char *b = next_digit(p->large->key[PNI_KEY_LETTERS]);
    while (*a != '\0' && *a == *b) {
        a = next_digit(a + 1);
        b = next_digit(b + 1);
    }
    return *a == *b;
}

/* Two words in another order are another name more often than not. */
static bool compare_order(const pni_name_pair *p, pni_likeness *out)
{
    enum { FEW = 5 };
    const bool tells = pni_rarest_word(p) <= FEW;
    const bool sure = p->small->n_words > 2 && tells && !pni_forms_differ(p);
    return (tells || p->small->n_words > 2) && same_digits(p) &&
           pni_found_alike(out, sure ? PNI_LIKELY : PNI_POSSIBLE,
                           "the same words in another order");
}

static bool begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

static bool ends(const char *text, const char *with)
{
    const size_t n = strlen(text);
    const size_t m = strlen(with);
    return n > m && strcmp(text + n - m, with) == 0;
}

/* The first words of both names are the same. */
static bool share_words(const pni_name_pair *p, size_t n)
{
    if (n > p->small->n_words || n > p->large->n_words) {
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        if (pni_slice_compare(p->small->word[i], p->large->word[i]) != 0) {
            return false;
        }
    }
    return true;
}

/* The shorter name ends within a word of the longer one, or within its legal form. */
static bool is_cut(const pni_name_pair *p)
{
    const size_t n = p->small->n_words;
    if (*p->small->legal != '\0') {
        return false;
    }
    if (n == p->large->n_words + 1) {
        return *p->large->legal != '\0' && share_words(p, n - 1) &&
               begins(p->large->key[PNI_KEY_LETTERS], p->small->key[PNI_KEY_LETTERS]);
    }
    if (n > p->large->n_words || !share_words(p, n - 1)) {
        return false;
    }
    const pni_slice last = p->small->word[n - 1];
    const pni_slice whole = p->large->word[n - 1];
    return last.size < whole.size && memcmp(last.data, whole.data, last.size) == 0;
}

static bool compare_han_parts(const pni_name_pair *p, const char *core,
                              pni_likeness *out)
{
    const bool inside = begins(p->large->key[PNI_KEY_CORE], core) ||
                        ends(p->large->key[PNI_KEY_CORE], core);
    return inside && pni_text_weight(core) >= 8 &&
           pni_found_alike(out, PNI_POSSIBLE, "one name is part of the other");
}

static bool compare_parts(const pni_name_pair *p, pni_likeness *out)
{
    const char *core = p->small->key[PNI_KEY_CORE];
    if (pni_name_has_han(core)) {
        return compare_han_parts(p, core, out);
    }
    const size_t weight = pni_text_weight(core);
    if (is_cut(p) && weight >= 14) {
        const bool sure = weight >= 18 && p->small->n_words > 1;
        return pni_found_alike(out, sure ? PNI_LIKELY : PNI_POSSIBLE,
                               "one name looks cut off");
    }
    const bool leads =
        p->small->n_words < p->large->n_words && share_words(p, p->small->n_words);
    return leads && weight >= 5 && pni_rarest_word(p) <= 2 && !pni_forms_differ(p) &&
           pni_found_alike(out, PNI_POSSIBLE, "one name is part of the other");
}

/* The shorter name; of two that are as long, the first one by bytes. */
static bool comes_first(const pni_spelling *a, const pni_spelling *b)
{
    const char *x = a->key[PNI_KEY_LETTERS];
    const char *y = b->key[PNI_KEY_LETTERS];
    const size_t n_x = strlen(x);
    const size_t n_y = strlen(y);
    const int order = strcmp(x, y);
    return n_x < n_y ||
           (n_x == n_y && (order < 0 || (order == 0 && strcmp(a->name, b->name) <= 0)));
}

bool pni_compare(const pni_spelling *a, const pni_spelling *b,
                 const pni_word_counts *counts, pni_likeness *out)
{
    if (a->digits != b->digits) {
        return false;
    }
    const bool ordered = comes_first(a, b);
    const pni_name_pair p = {
        .small = ordered ? a : b, .large = ordered ? b : a, .counts = counts};
    if (same_key(&p, PNI_KEY_LETTERS)) {
        return pni_found_alike(out, PNI_CERTAIN,
                               pni_same_letters_reason(a->name, b->name));
    }
    if (same_key(&p, PNI_KEY_FORM)) {
        return pni_found_alike(out, PNI_CERTAIN,
                               "the legal form is written differently");
    }
    if (same_key(&p, PNI_KEY_CORE)) {
        return compare_forms(&p, out);
    }
    if (same_key(&p, PNI_KEY_WORDS)) {
        return compare_words(&p, out);
    }
    if (same_key(&p, PNI_KEY_SORTED)) {
        return compare_order(&p, out);
    }
    return compare_umlauts(&p, out) || pni_compare_slips(&p, out) ||
           compare_parts(&p, out);
}
