#include "parse_cell.h"

#include "plain_figure.h"

#include "../../base/number.h"

#include <string.h>

/* A number whose decimal mark is `mark`; `other_mark` and `maybe` say why it is none.
 */
static const char *parse_weight(pni_slice cell, char mark, const char *other_mark,
                                const char *maybe, double *out)
{
    const pni_slice text = pni_slice_trim(cell);
    char room[PNI_FIGURE_SIZE];
    pni_grouping grouping = PNI_GROUPED_NOT;
    double other = 0;
    *out = 1;
    if (text.size == 0) {
        return NULL;
    }
    if (pni_parse_number(text, mark, out)) {
        return *out < 0 ? "is negative" : NULL;
    }
    const pni_slice plain = pni_plain_figure(text, mark, room, &grouping);
    if (pni_parse_number(plain, mark, out)) {
        return *out < 0 ? "is negative" : NULL;
    }
    if (grouping == PNI_GROUPED_MAYBE) {
        return maybe;
    }
    const bool is_other = pni_parse_number(plain, mark == ',' ? '.' : ',', &other);
    return is_other ? other_mark : "is not a number";
}

const char *pni_parse_weight(pni_slice cell, double *out)
{
    return parse_weight(cell, '.', "has a decimal comma", "has a comma", out);
}

const char *pni_parse_table_weight(pni_slice cell, char decimal, double *out)
{
    return decimal == ','
               ? parse_weight(cell, ',', "has a decimal point, not a comma",
                              "has a point, which may part thousands or be a decimal "
                              "point",
                              out)
               : parse_weight(cell, '.', "has a decimal comma, which --decimal , reads",
                              "has a comma, which may part thousands or be a decimal "
                              "comma, as --decimal , reads it",
                              out);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t count_digits(pni_slice text)
{
    size_t n = 0;
    while (n < text.size && is_digit(text.data[n])) {
        n++;
    }
    return n;
}

static pni_slice rest_after(pni_slice text, size_t n)
{
    return (pni_slice){.data = text.data + n, .size = text.size - n};
}

/* Bytes of the word at the start of the text, or 0. */
static size_t starts_with(pni_slice text, const char *word)
{
    const size_t n = strlen(word);
    return text.size >= n && memcmp(text.data, word, n) == 0 ? n : 0;
}

/* Takes four digits, and 年, off the start. */
static bool take_year(pni_slice *text, int *out)
{
    if (count_digits(*text) != 4 || text->data[0] == '0') {
        return false;
    }
    *out = 0;
    for (size_t i = 0; i < 4; i++) {
        *out = 10 * *out + (text->data[i] - '0');
    }
    *text = rest_after(*text, 4);
    *text = rest_after(*text, starts_with(*text, "年"));
    return true;
}

/* Takes what may stand between two years off the start. */
static bool take_dash(pni_slice *text)
{
    static const char *const dashes[] = {"-", "–", "—", "~", "～", "/", "至", "到"};
    const pni_slice trimmed = pni_slice_trim(*text);
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++) {
        const size_t n = starts_with(trimmed, dashes[i]);
        if (n > 0) {
            *text = pni_slice_trim(rest_after(trimmed, n));
            return true;
        }
    }
    return false;
}

/* Takes a separator (unless the year's sign stands for it), one or two digits of at
 * most `most`, and a sign such as 月 off the start. */
static bool take_part(pni_slice *text, int most, const char *sign)
{
    pni_slice rest = *text;
    if (rest.size > 0 && strchr("-/.", rest.data[0]) != NULL) {
        rest = rest_after(rest, 1);
    }
    const size_t n = count_digits(rest);
    if (n < 1 || n > 2) {
        return false;
    }
    const int value =
        n == 1 ? rest.data[0] - '0' : 10 * (rest.data[0] - '0') + (rest.data[1] - '0');
    if (value < 1 || value > most) {
        return false;
    }
    rest = rest_after(rest, n);
    *text = rest_after(rest, starts_with(rest, sign));
    return true;
}

/* Takes a day and a month, in either order, and what parts them off the start. */
static bool take_day_and_month(pni_slice *text)
{
    pni_slice rest = *text;
    int parts[2] = {0, 0};
    for (size_t i = 0; i < 2; i++) {
        const size_t n = count_digits(rest);
        if (n < 1 || n > 2 || n == rest.size || strchr("-/.", rest.data[n]) == NULL) {
            return false;
        }
        parts[i] = n == 1 ? rest.data[0] - '0'
                          : 10 * (rest.data[0] - '0') + (rest.data[1] - '0');
        rest = pni_slice_trim(rest_after(rest, n + 1));
    }
    const int low = parts[0] < parts[1] ? parts[0] : parts[1];
    const int high = parts[0] < parts[1] ? parts[1] : parts[0];
    if (low < 1 || low > 12 || high > 31) {
        return false;
    }
    *text = rest;
    return true;
}

/* Takes a time such as 14:30 behind a blank or a T off the start. */
static void take_time(pni_slice *text)
{
    size_t n = text->size > 3 && (text->data[0] == 'T' || text->data[0] == ' ') ? 1 : 0;
    const size_t first = n;
    while (n > 0 && n < text->size && strchr("0123456789:.Z", text->data[n]) != NULL) {
        n++;
    }
    const bool is_time =
        n > first + 3 && n == text->size && memchr(text->data, ':', text->size) != NULL;
    *text = rest_after(*text, is_time ? n : 0);
}

pni_years pni_parse_years(pni_slice cell, int *first, int *last)
{
    pni_slice text = pni_slice_trim(cell);
    int from = 0;
    int to = 0;
    *first = 0;
    *last = 0;
    if (text.size == 0) {
        return PNI_YEARS_ALL;
    }
    const bool day_first = take_day_and_month(&text);
    if (!take_year(&text, &from)) {
        return PNI_YEARS_NONE;
    }
    to = from;
    pni_years result = day_first ? PNI_YEARS_PART : PNI_YEARS_ALL;
    pni_slice second = text;
    if (day_first) {
        take_time(&text);
    } else if (text.size > 0 && take_dash(&second) && take_year(&second, &to)) {
        text = second;
    } else if (text.size > 0 && take_part(&text, 12, "月")) {
        result = PNI_YEARS_PART;
        take_part(&text, 31, "日"); /* the day need not be there */
        take_time(&text);
    }
    if (text.size > 0 || from > to) {
        return PNI_YEARS_NONE;
    }
    *first = from;
    *last = to;
    return result;
}

bool pni_parse_evidence(pni_slice cell, pn_evidence *out)
{
    static const char *const words[] = {"", "illustrative", "implied", "documented"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (pni_slice_same_word(cell, words[i])) {
            *out = (pn_evidence)i;
            return true;
        }
    }
    return false;
}
