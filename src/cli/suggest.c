#include "suggest.h"

#include <string.h>

enum { MAX_WORD = 63 };

/* Letters to insert, delete or replace (Levenshtein), one row at a time. */
static size_t distance(const char *a, const char *b)
{
    size_t row[MAX_WORD + 1];
    const size_t n = strlen(b);
    for (size_t j = 0; j <= n; j++) {
        row[j] = j;
    }
    for (size_t i = 0; a[i] != '\0'; i++) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < n; j++) {
            const size_t replaced = diagonal + (a[i] != b[j]);
            const size_t edge = row[j] < row[j + 1] ? row[j] : row[j + 1];
            diagonal = row[j + 1];
            row[j + 1] = replaced < edge + 1 ? replaced : edge + 1;
        }
    }
    return row[n];
}

void pni_suggest(pni_suggestion *suggestion, const char *candidate)
{
    const char *word = suggestion->word;
    const size_t n = strlen(word);
    if (n < 2 || n > MAX_WORD || strlen(candidate) > MAX_WORD) {
        return;
    }
    const size_t near = 1 + n / 3; /* one slip in three letters */
    const size_t d = strncmp(candidate, word, n) == 0 ? 1 : distance(word, candidate);
    if (d <= near && (suggestion->best == NULL || d < suggestion->distance)) {
        suggestion->best = candidate;
        suggestion->distance = d;
    }
}
