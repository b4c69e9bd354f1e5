/* Slips of the pen in names whose words are otherwise the same. */
#include "likeness_slips.h"

#include "slips.h"

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

static void read_difference(const pni_name_pair *p, size_t place, difference *out)
{
    const pni_spelling *side[] = {p->small, p->large};
    uint32_t count[2] = {0};
    for (size_t i = 0; i < 2; i++) {
        out->word[i] = side[i]->word[place];
        pni_letters_read(out->word[i], &out->letters[i]);
        count[i] = pni_word_count(p, out->word[i]);
    }
    const size_t *n = (const size_t[]){out->letters[0].n, out->letters[1].n};
    out->place = place;
    out->shorter = n[0] < n[1] ? n[0] : n[1];
    out->rarer = count[0] < count[1] ? count[0] : count[1];
}

/* One slip in a word.  The first word is what tells firms apart: there it must be one
 * that people make, or the word a long one. */
static bool compare_one_slip(const pni_name_pair *p, const difference *d,
                             pni_likeness *out)
{
    const bool common = pni_is_common_slip(&d->letters[0], &d->letters[1]);
    const bool starts_alike = d->letters[0].code[0] == d->letters[1].code[0];
    const bool long_enough =
        p->small->n_words > 2 || d->shorter >= (d->place > 0 ? 7U : 10U);
    if (!starts_alike || d->shorter < (common ? 5U : 6U) || (!common && !long_enough)) {
        return false;
    }
    const bool sure = p->small->n_words > 1 && d->rarer == 1 && d->shorter >= 6 &&
                      common && !pni_forms_differ(p);
    return pni_found_alike(out, sure ? PNI_LIKELY : PNI_POSSIBLE, "one letter differs");
}

static bool compare_two_slips(const pni_name_pair *p, const difference *d,
                              pni_likeness *out)
{
    const bool starts_alike = d->shorter > 2 &&
                              d->letters[0].code[0] == d->letters[1].code[0] &&
                              d->letters[0].code[1] == d->letters[1].code[1];
    return starts_alike && d->rarer == 1 && d->shorter >= 10 && !pni_forms_differ(p) &&
           pni_found_alike(out, PNI_POSSIBLE, "two letters differ");
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
           pni_found_alike(out, PNI_POSSIBLE, "a word is shortened");
}

/* Slips in the one word that differs. */
static bool compare_letters(const pni_name_pair *p, size_t place, pni_likeness *out)
{
    enum { RARE = 2 };
    difference d = {.place = place};
    read_difference(p, place, &d);
    if (d.shorter < 4 || d.rarer > RARE ||
        pni_text_weight(p->small->key[PNI_KEY_WORDS]) < 7 ||
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
        return small->n >= 5 &&
               pni_found_alike(out, PNI_LIKELY, "two characters are swapped");
    }
    const uint32_t one = large->code[at];
    const uint32_t other = is_missing ? one : small->code[at];
    if (is_missing && is_place(one)) {
        return small->n >= 5 &&
               pni_found_alike(out, PNI_LIKELY,
                               "only one says 'city', 'county' or 'province'");
    }
    if (!pni_is_han(one) || !pni_is_han(other) || tells_apart(one) ||
        tells_apart(other)) {
        return false;
    }
    return small->n >= (is_missing ? 6U : 8U) &&
           pni_found_alike(out, PNI_POSSIBLE, "one character differs");
}

static bool compare_han(const pni_name_pair *p, pni_likeness *out)
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
static size_t find_difference(const pni_name_pair *p)
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
static bool compare_joined(const pni_name_pair *p, pni_likeness *out)
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
           pni_found_alike(out, PNI_POSSIBLE, "one letter and the spaces differ");
}

bool pni_compare_slips(const pni_name_pair *p, pni_likeness *out)
{
    if (pni_name_has_han(p->small->key[PNI_KEY_WORDS])) {
        return compare_han(p, out);
    }
    const size_t place = find_difference(p);
    return place == SIZE_MAX ? compare_joined(p, out) : compare_letters(p, place, out);
}
