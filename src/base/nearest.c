/* The nearest word, for "did you mean". */
#include "text.h"

#include <string.h>

enum { MAX_WORD = 63 };

static size_t smallest(size_t a, size_t b, size_t c)
{
    const size_t ab = a < b ? a : b;
    return ab < c ? ab : c;
}

/* Damerau-Levenshtein distance restricted to neighbours (optimal string alignment):
 * insertions, deletions, replacements and swaps cost 1 each. */
static size_t distance(const char *a, const char *b)
{
    size_t row[3][MAX_WORD + 1] = {{0}};
    const size_t n_a = strlen(a);
    const size_t n_b = strlen(b);
    size_t *before = row[0];
    size_t *last = row[1];
    size_t *now = row[2];
    for (size_t j = 0; j <= n_b; j++) {
        last[j] = j;
    }
    for (size_t i = 1; i <= n_a; i++) {
        now[0] = i;
        for (size_t j = 1; j <= n_b; j++) {
            const size_t differ = a[i - 1] != b[j - 1];
            now[j] = smallest(last[j] + 1, now[j - 1] + 1, last[j - 1] + differ);
            const bool swapped =
                i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped && before[j - 2] + 1 < now[j]) {
                now[j] = before[j - 2] + 1;
            }
        }
        size_t *free_row = before;
        before = last;
        last = now;
        now = free_row;
    }
    return last[n_b];
}

size_t pni_nearest(const char *word, const char *const *words, size_t n)
{
    const size_t length = strlen(word);
    size_t best = SIZE_MAX;
    size_t best_distance = 1 + length / 3; /* one slip in three letters */
    if (length > MAX_WORD) {
        return SIZE_MAX;
    }
    for (size_t i = 0; i < n; i++) {
        if (strlen(words[i]) > MAX_WORD) {
            continue;
        }
        const bool begins = length >= 2 && strncmp(words[i], word, length) == 0;
        const size_t d = begins ? 1 : distance(word, words[i]);
        if (d < best_distance || (d == best_distance && best == SIZE_MAX)) {
            best = i;
            best_distance = d;
        }
    }
    return best;
}
