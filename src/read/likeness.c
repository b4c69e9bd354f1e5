#include "likeness.h"

#include "same_letters.h"
#include "slips.h"

#include <string.h>

/* Two names that are compared, the shorter one first. */
typedef struct pair {
    const pni_spelling *small;
    const pni_spelling *large;
    const pni_word_counts *counts;
} pair;

const char *pni_sureness_word(pni_sureness sure)
{
    static const char *const word[] = {[PNI_CERTAIN] = "certain",
                                       [PNI_LIKELY] = "likely",
                                       [PNI_POSSIBLE] = "possible"};
    return word[sure];
}

static bool find(pni_likeness *out, pni_sureness sure, const char *reason)
{
    *out = (pni_likeness){.sure = sure, .reason = reason};
    return true;
}

static bool same_key(const pair *p, pni_spelling_key key)
{
    return strcmp(p->small->key[key], p->large->key[key]) == 0;
}

/* How much a text tells: its characters, those of Chinese script twice. */
static size_t weigh(const char *text)
{
    const size_t size = strlen(text);
    size_t n = 0;
    for (size_t at = 0; at < size;) {
        n += pni_is_han(pni_utf8_next(text, size, &at)) ? 2 : 1;
    }
    return n;
}

static bool has_han(pni_slice text)
{
    for (size_t at = 0; at < text.size;) {
        if (pni_is_han(pni_utf8_next(text.data, text.size, &at))) {
            return true;
        }
    }
    return false;
}

/* The legal forms say that these are two. */
static bool forms_differ(const pair *p)
{
    return *p->small->legal != '\0' && *p->large->legal != '\0' &&
           strcmp(p->small->legal, p->large->legal) != 0;
}

static uint32_t count_of(const pair *p, pni_slice word)
{
    const uint32_t number =
        p->counts == NULL ? PNI_NO_NAME : pni_names_find(&p->counts->word, word);
    return number == PNI_NO_NAME ? 1 : p->counts->n[number];
}

/* The number of names that have the rarest word of the shorter name. */
static uint32_t rarest(const pair *p)
{
    uint32_t least = UINT32_MAX;
    for (size_t i = 0; i < p->small->n_words; i++) {
        const uint32_t n = count_of(p, p->small->word[i]);
        least = n < least ? n : least;
    }
    return least;
}

/* A name made of words that many have: `Applied Research`. */
static bool is_generic(const pair *p)
{
    enum { MANY = 20 };
    return rarest(p) > MANY;
}

static bool compare_forms(const pair *p, pni_likeness *out)
{
    const size_t weight = weigh(p->small->key[PNI_KEY_CORE]);
    if (forms_differ(p)) {
        return find(out, weight >= 8 && !is_generic(p) ? PNI_LIKELY : PNI_POSSIBLE,
                    "the legal forms differ");
    }
    return find(out, weight >= 4 ? PNI_LIKELY : PNI_POSSIBLE,
                "only one has a legal form");
}

static bool compare_words(const pair *p, pni_likeness *out)
{
    const size_t weight = weigh(p->small->key[PNI_KEY_WORDS]);
    const char *reason = "singular and plural";
    bool sure = weight >= 5 && !forms_differ(p) && !is_generic(p);
    if (p->small->has_group != p->large->has_group) {
        reason = "only one is called a group";
    } else if (p->small->has_accent != p->large->has_accent) {
        reason = "accents differ";
    } else if (p->small->has_short != p->large->has_short) {
        reason = "a word is shortened";
        sure = weight >= 5 && !forms_differ(p);
    } else if (p->small->has_links != p->large->has_links) {
        reason = "'the', 'of' or 'and' is in one only";
    }
    return find(out, sure ? PNI_LIKELY : PNI_POSSIBLE, reason);
}

/* Two words in another order are another name more often than not. */
static bool compare_order(const pair *p, pni_likeness *out)
{
    enum { FEW = 5 };
    const bool tells = rarest(p) <= FEW;
    const bool sure = p->small->n_words > 2 && tells && !forms_differ(p);
    return (tells || p->small->n_words > 2) &&
           find(out, sure ? PNI_LIKELY : PNI_POSSIBLE,
                "the same words in another order");
}

static bool is_one_of(const char *const *words, size_t n, pni_slice word)
{
    for (size_t i = 0; i < n; i++) {
        if (pni_slice_equal(word, words[i])) {
            return true;
        }
    }
    return false;
}

/* Words that differ by little and mean different things. */
static bool tell_apart(pni_slice a, pni_slice b)
{
    static const char *const words[] = {
        "north",   "south", "east",  "west",  "northern", "southern", "eastern",
        "western", "upper", "lower", "first", "second",   "third",    "fourth",
        "fifth",   "sixth", "micro", "macro", "inner",    "outer",
    };
    const size_t n = sizeof words / sizeof words[0];
    return is_one_of(words, n, a) && is_one_of(words, n, b);
}

/* The word in which two names differ, in both. */
typedef struct difference {
    pni_slice word[2];
    pni_letters letters[2];
    size_t place;   /* which word of the name */
    size_t shorter; /* characters of the shorter word */
    uint32_t rarer; /* names that have the rarer word */
} difference;

static void read_difference(const pair *p, size_t place, difference *out)
{
    const pni_spelling *side[] = {p->small, p->large};
    uint32_t count[2] = {0};
    for (size_t i = 0; i < 2; i++) {
        out->word[i] = side[i]->word[place];
        pni_letters_read(out->word[i], &out->letters[i]);
        count[i] = count_of(p, out->word[i]);
    }
    const size_t *n = (const size_t[]){out->letters[0].n, out->letters[1].n};
    out->place = place;
    out->shorter = n[0] < n[1] ? n[0] : n[1];
    out->rarer = count[0] < count[1] ? count[0] : count[1];
}

/* One slip in a word.  The first word is what tells firms apart: there it must be one
 * that people make, or the word a long one. */
static bool compare_one_slip(const pair *p, const difference *d, pni_likeness *out)
{
    const bool common = pni_is_common_slip(&d->letters[0], &d->letters[1]);
    const bool starts_alike = d->letters[0].code[0] == d->letters[1].code[0];
    const bool long_enough =
        p->small->n_words > 2 || d->shorter >= (d->place > 0 ? 7U : 10U);
    if (!starts_alike || d->shorter < (common ? 5U : 6U) || (!common && !long_enough)) {
        return false;
    }
    const bool sure = p->small->n_words > 1 && d->rarer == 1 && d->shorter >= 6 &&
                      common && !forms_differ(p);
    return find(out, sure ? PNI_LIKELY : PNI_POSSIBLE, "one letter differs");
}

static bool compare_two_slips(const pair *p, const difference *d, pni_likeness *out)
{
    const bool starts_alike = d->shorter > 2 &&
                              d->letters[0].code[0] == d->letters[1].code[0] &&
                              d->letters[0].code[1] == d->letters[1].code[1];
    return starts_alike && d->rarer == 1 && d->shorter >= 10 && !forms_differ(p) &&
           find(out, PNI_POSSIBLE, "two letters differ");
}

/* A word that is shortened from its middle. */
static bool compare_contraction(const difference *d, pni_likeness *out)
{
    const bool ordered = d->letters[0].n <= d->letters[1].n;
    const pni_letters *small = &d->letters[ordered ? 0 : 1];
    const pni_letters *large = &d->letters[ordered ? 1 : 0];
    const bool fits = small->n >= 4 && 2 * small->n >= large->n && d->place > 0 &&
                      d->rarer <= 2 && small->code[1] == large->code[1];
    return fits && pni_is_contraction(small, large) &&
           find(out, PNI_POSSIBLE, "a word is shortened");
}

/* Slips in the one word that differs. */
static bool compare_letters(const pair *p, size_t place, pni_likeness *out)
{
    enum { RARE = 2 };
    difference d = {.place = place};
    read_difference(p, place, &d);
    if (d.shorter < 4 || d.rarer > RARE || weigh(p->small->key[PNI_KEY_WORDS]) < 7 ||
        tell_apart(d.word[0], d.word[1]) ||
        !pni_same_digits(&d.letters[0], &d.letters[1])) {
        return false;
    }
    const size_t slips = pni_slips(&d.letters[0], &d.letters[1], 2);
    return (slips == 1 && compare_one_slip(p, &d, out)) ||
           (slips == 2 && compare_two_slips(p, &d, out)) ||
           compare_contraction(&d, out);
}

/* Characters that tell numbers, places and kinds apart. */
static bool tells_apart(uint32_t code)
{
    static const char telling[] =
        "一二三四五六七八九十百千万零〇东西南北中上下左右前后内外大小新老男女高低"
        "甲乙丙丁戊己庚辛文理农林医工";
    for (size_t at = 0; at < sizeof telling - 1;) {
        if (pni_utf8_next(telling, sizeof telling - 1, &at) == code) {
            return true;
        }
    }
    return false;
}

static bool is_place(uint32_t code)
{
    return code == 0x7701 || code == 0x5E02 || code == 0x53BF; /* 省 市 县 */
}

/* One Chinese character that is missing, wrong or swapped with its neighbour. */
static bool compare_characters(const pni_letters *small, const pni_letters *large,
                               pni_likeness *out)
{
    size_t at = 0;
    while (at < small->n && small->code[at] == large->code[at]) {
        at++;
    }
    const bool is_missing = small->n < large->n;
    const bool is_swap = !is_missing && at + 1 < small->n &&
                         small->code[at] == large->code[at + 1] &&
                         small->code[at + 1] == large->code[at];
    if (is_swap) {
        return small->n >= 5 && find(out, PNI_LIKELY, "two characters are swapped");
    }
    const uint32_t one = large->code[at];
    const uint32_t other = is_missing ? one : small->code[at];
    if (is_missing && is_place(one)) {
        return small->n >= 5 &&
               find(out, PNI_LIKELY, "only one says 'city', 'county' or 'province'");
    }
    if (!pni_is_han(one) || !pni_is_han(other) || tells_apart(one) ||
        tells_apart(other)) {
        return false;
    }
    return small->n >= (is_missing ? 6U : 8U) &&
           find(out, PNI_POSSIBLE, "one character differs");
}

static bool compare_han(const pair *p, pni_likeness *out)
{
    pni_letters x = {.n = 0};
    pni_letters y = {.n = 0};
    pni_letters_read(pni_slice_of(p->small->key[PNI_KEY_WORDS]), &x);
    pni_letters_read(pni_slice_of(p->large->key[PNI_KEY_WORDS]), &y);
    const bool ordered = x.n <= y.n;
    return pni_slips(&x, &y, 1) == 1 && pni_same_digits(&x, &y) &&
           compare_characters(ordered ? &x : &y, ordered ? &y : &x, out);
}

/* The place of the only word that differs, or SIZE_MAX. */
static size_t find_difference(const pair *p)
{
    size_t place = SIZE_MAX;
    if (p->small->n_words != p->large->n_words) {
        return SIZE_MAX;
    }
    for (size_t i = 0; i < p->small->n_words; i++) {
        if (pni_slice_compare(p->small->word[i], p->large->word[i]) == 0) {
            continue;
        }
        if (place != SIZE_MAX) {
            return SIZE_MAX;
        }
        place = i;
    }
    return place;
}

static size_t shortest_word(const pni_spelling *name)
{
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < name->n_words; i++) {
        least = name->word[i].size < least ? name->word[i].size : least;
    }
    return least;
}

/* A slip that also moved a blank. */
static bool compare_joined(const pair *p, pni_likeness *out)
{
    pni_letters x = {.n = 0};
    pni_letters y = {.n = 0};
    pni_letters_read(pni_slice_of(p->small->key[PNI_KEY_WORDS]), &x);
    pni_letters_read(pni_slice_of(p->large->key[PNI_KEY_WORDS]), &y);
    const bool fits = x.n >= 12 && y.n >= 12 && shortest_word(p->small) > 2 &&
                      shortest_word(p->large) > 2 &&
                      p->small->n_words != p->large->n_words;
    return fits && pni_same_digits(&x, &y) && pni_slips(&x, &y, 1) == 1 &&
           pni_is_common_slip(&x, &y) &&
           find(out, PNI_POSSIBLE, "one letter and the spaces differ");
}

static bool compare_slips(const pair *p, pni_likeness *out)
{
    if (has_han(pni_slice_of(p->small->key[PNI_KEY_WORDS]))) {
        return compare_han(p, out);
    }
    const size_t place = find_difference(p);
    return place == SIZE_MAX ? compare_joined(p, out) : compare_letters(p, place, out);
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
static bool share_words(const pair *p, size_t n)
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
static bool is_cut(const pair *p)
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

static bool compare_han_parts(const pair *p, const char *core, pni_likeness *out)
{
    const bool inside = begins(p->large->key[PNI_KEY_CORE], core) ||
                        ends(p->large->key[PNI_KEY_CORE], core);
    return inside && weigh(core) >= 8 &&
           find(out, PNI_POSSIBLE, "one name is part of the other");
}

static bool compare_parts(const pair *p, pni_likeness *out)
{
    const char *core = p->small->key[PNI_KEY_CORE];
    if (has_han(pni_slice_of(core))) {
        return compare_han_parts(p, core, out);
    }
    const size_t weight = weigh(core);
    if (is_cut(p) && weight >= 14) {
        const bool sure = weight >= 18 && p->small->n_words > 1;
        return find(out, sure ? PNI_LIKELY : PNI_POSSIBLE, "one name looks cut off");
    }
    const bool leads =
        p->small->n_words < p->large->n_words && share_words(p, p->small->n_words);
    return leads && weight >= 5 && rarest(p) <= 2 && !forms_differ(p) &&
           find(out, PNI_POSSIBLE, "one name is part of the other");
}

bool pni_compare(const pni_spelling *a, const pni_spelling *b,
                 const pni_word_counts *counts, pni_likeness *out)
{
    const bool ordered =
        strlen(a->key[PNI_KEY_LETTERS]) <= strlen(b->key[PNI_KEY_LETTERS]);
    const pair p = {
        .small = ordered ? a : b, .large = ordered ? b : a, .counts = counts};
    if (same_key(&p, PNI_KEY_LETTERS)) {
        return find(out, PNI_CERTAIN, pni_same_letters_reason(a->name, b->name));
    }
    if (same_key(&p, PNI_KEY_FORM)) {
        return find(out, PNI_CERTAIN, "the legal form is written differently");
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
    return compare_slips(&p, out) || compare_parts(&p, out);
}
