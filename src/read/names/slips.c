#include "slips.h"

bool pni_is_han(uint32_t code)
{
    return (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0x20000 && code <= 0x3FFFF);
}

void pni_letters_read(pni_slice word, pni_letters *out)
{
    out->n = 0;
    for (size_t at = 0; at < word.size && out->n <= PNI_LETTERS_MAX; out->n++) {
        const uint32_t code = pni_utf8_next(word.data, word.size, &at);
        if (out->n < PNI_LETTERS_MAX) {
            out->code[out->n] = code;
        }
    }
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Three rows of the table of distances are enough for swaps. */
typedef struct rows {
    size_t row[3][PNI_LETTERS_MAX + 1];
    size_t *before;
    size_t *last;
    size_t *now;
} rows;

/* Fills the row of letter i of `a` where it lies near the diagonal; all else counts as
 * too far.  Returns the least entry. */
static size_t fill_row(rows *r, const pni_letters *a, const pni_letters *b, size_t i,
                       size_t most)
{
    const size_t from = i > most ? i - most : 1;
    const size_t to = least(i + most, b->n);
    for (size_t j = 0; j <= b->n; j++) {
        r->now[j] = most + 1;
    }
    r->now[0] = least(i, most + 1);
    size_t best = r->now[0];
    for (size_t j = from; j <= to; j++) {
        const size_t differ = a->code[i - 1] != b->code[j - 1];
        size_t d = least(r->last[j - 1] + differ, least(r->last[j], r->now[j - 1]) + 1);
        if (i > 1 && j > 1 && a->code[i - 1] == b->code[j - 2] &&
            a->code[i - 2] == b->code[j - 1]) {
            d = least(d, r->before[j - 2] + 1);
        }
        r->now[j] = d;
        best = least(best, d);
    }
    return best;
}

size_t pni_slips(const pni_letters *a, const pni_letters *b, size_t most)
{
    const size_t longer = a->n > b->n ? a->n : b->n;
    if (longer > PNI_LETTERS_MAX || longer - least(a->n, b->n) > most) {
        return most + 1;
    }
    rows r = {.row = {{0}}};
    r.before = r.row[0];
    r.last = r.row[1];
    r.now = r.row[2];
    for (size_t j = 0; j <= b->n; j++) {
        r.last[j] = j;
    }
    for (size_t i = 1; i <= a->n; i++) {
        if (fill_row(&r, a, b, i, most) > most) {
            return most + 1;
        }
        size_t *spare = r.before;
        r.before = r.last;
        r.last = r.now;
        r.now = spare;
    }
    return least(r.last[b->n], most + 1);
}

static bool is_vowel(uint32_t code)
{
    return code == 'a' || code == 'e' || code == 'i' || code == 'o' || code == 'u' ||
           code == 'y';
}

bool pni_is_common_slip(const pni_letters *a, const pni_letters *b)
{
    const pni_letters *small = a->n <= b->n ? a : b;
    const pni_letters *large = a->n <= b->n ? b : a;
    size_t at = 0;
    while (at < small->n && small->code[at] == large->code[at]) {
        at++;
    }
    if (at == 0 || at + 1 >= large->n) {
        return false;
    }
    if (small->n < large->n) {
        return large->n >= 7 || large->code[at] == large->code[at - 1];
    }
    const bool is_swap = small->code[at] == large->code[at + 1];
    return is_swap || (is_vowel(small->code[at]) && is_vowel(large->code[at]));
}

bool pni_is_contraction(const pni_letters *small, const pni_letters *large)
{
    const bool fits =
        small->n >= 2 && small->n < large->n && large->n <= PNI_LETTERS_MAX;
    if (!fits || small->code[0] != large->code[0] ||
        small->code[small->n - 1] != large->code[large->n - 1]) {
        return false;
    }
    size_t found = 0;
    for (size_t i = 0; i < large->n && found < small->n; i++) {
        found += large->code[i] == small->code[found];
    }
    return found == small->n;
}

/* The next digit from `*at` on, 0 past the last. */
static uint32_t next_digit(const pni_letters *word, size_t *at)
{
    while (*at < word->n && *at < PNI_LETTERS_MAX) {
        const uint32_t code = word->code[(*at)++];
        if (code >= '0' && code <= '9') {
            return code;
        }
    }
    return 0;
}

bool pni_same_digits(const pni_letters *a, const pni_letters *b)
{
    size_t i = 0;
    size_t j = 0;
    uint32_t digit = 0;
    do {
        digit = next_digit(a, &i);
        if (digit != next_digit(b, &j)) {
            return false;
        }
    } while (digit != 0);
    return true;
}
