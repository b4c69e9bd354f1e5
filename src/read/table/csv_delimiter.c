#include "csv_delimiter.h"

#include <string.h>

/* Records that are looked at. */
enum { MOST_RECORDS = 64 };

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

/* Reads one record; returns how many delimiters it has and moves `*at` on. */
static size_t count_record(pni_slice head, char delimiter, size_t *at)
{
    size_t n = 0;
    bool quoted = false;
    bool at_start = true; /* of a field */
    size_t i = *at;
    for (; i < head.size; i++) {
        const char c = head.data[i];
        if (c == '"' && (quoted || at_start)) {
            quoted = !quoted;
            at_start = true; /* the second of a doubled quote opens again */
            continue;
        }
        if (!quoted && is_line_end(c)) {
            break;
        }
        const bool splits = !quoted && c == delimiter;
        n += splits;
        at_start = splits || (at_start && (c == ' ' || c == '='));
    }
    while (i < head.size && is_line_end(head.data[i])) {
        i++;
    }
    *at = i;
    return n;
}

/* How many of the first records have the most common number of delimiters that is
 * not 0; the number itself breaks ties. */
static size_t judge(pni_slice head, char delimiter)
{
    size_t count[MOST_RECORDS];
    size_t n = 0;
    for (size_t at = 0; at < head.size && n < MOST_RECORDS; n++) {
        count[n] = count_record(head, delimiter, &at);
    }
    size_t best = 0;
    for (size_t i = 0; i < n; i++) {
        size_t same = 0;
        for (size_t j = 0; j < n; j++) {
            same += count[j] == count[i];
        }
        const size_t columns = count[i] < 999 ? count[i] : 999;
        const size_t score = count[i] == 0 ? 0 : 1000 * same + columns;
        best = score > best ? score : best;
    }
    return best;
}

char pni_csv_guess_delimiter(pni_slice head)
{
    static const char candidates[] = {',', ';', '\t', '|'};
    char best = ',';
    size_t best_score = 0;
    for (size_t i = 0; i < sizeof candidates; i++) {
        const size_t score = judge(head, candidates[i]);
        if (score > best_score) {
            best = candidates[i];
            best_score = score;
        }
    }
    return best;
}

size_t pni_csv_separator_line(pni_slice head, char *delimiter)
{
    const size_t quote = head.size > 0 && head.data[0] == '"' ? 1 : 0;
    const size_t length = 5 + 2 * quote; /* sep=; or "sep=;" */
    if (head.size < length ||
        !pni_slice_same_word((pni_slice){.data = head.data + quote, .size = 4},
                             "sep=")) {
        return 0;
    }
    const bool ends = head.size == length || is_line_end(head.data[length]);
    const char named = head.data[4 + quote];
    if (!ends || is_line_end(named) || (quote == 1 && head.data[length - 1] != '"')) {
        return 0;
    }
    *delimiter = named;
    const bool crlf = head.size > length + 1 && head.data[length] == '\r' &&
                      head.data[length + 1] == '\n';
    return head.size == length ? length : length + (crlf ? 2 : 1);
}
