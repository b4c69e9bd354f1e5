#include "pajek_line.h"

#include "../../base/number.h"

#include <string.h>

static pni_slice rest_after(pni_slice text, size_t n)
{
    return (pni_slice){.data = text.data + n, .size = text.size - n};
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/*
 * The quote that closes the word.  igraph writes `\"` for a quote inside; Pajek itself
 * knows no escapes, so that a backslash may also be the last character.
 */
static const char *find_quote(pni_slice line)
{
    const char *plain = NULL;
    for (size_t i = 0; i < line.size; i++) {
        if (line.data[i] == '\\' && i + 1 < line.size) {
            i++;
            const bool quote = line.data[i] == '"';
            plain = quote && plain == NULL ? line.data + i : plain;
        } else if (line.data[i] == '"') {
            return line.data + i;
        }
    }
    return plain;
}

bool pni_pajek_word(pni_slice *line, pni_slice *word, bool *open)
{
    size_t n = 0;
    *open = false;
    while (n < line->size && is_blank(line->data[n])) {
        n++;
    }
    *line = rest_after(*line, n);
    if (line->size == 0) {
        return false;
    }
    if (line->data[0] == '"') {
        const pni_slice inside = rest_after(*line, 1);
        const char *quote = find_quote(inside);
        *open = quote == NULL;
        const size_t size = *open ? inside.size : (size_t)(quote - inside.data);
        *word = (pni_slice){.data = inside.data, .size = size};
        *line = rest_after(inside, *open ? size : size + 1);
        return !*open;
    }
    n = 0;
    while (n < line->size && !is_blank(line->data[n])) {
        n++;
    }
    *word = (pni_slice){.data = line->data, .size = n};
    *line = rest_after(*line, n);
    return true;
}

/* The next word that is no interval of time, such as [1-5,7]. */
static bool next_word(pni_slice *line, pni_slice *word)
{
    bool open = false;
    while (pni_pajek_word(line, word, &open)) {
        if (word->size == 0 || word->data[0] != '[') {
            return true;
        }
    }
    return false;
}

static bool is_one_of(pni_slice word, const char *const *words)
{
    for (size_t i = 0; words[i] != NULL; i++) {
        if (pni_slice_same_word(word, words[i])) {
            return true;
        }
    }
    return false;
}

bool pni_pajek_pair(pni_slice *line, pni_slice *key, pni_slice *value)
{
    static const char *const drawing[] = {
        "ic",  "bc",   "bw",   "lc",    "la",     "lp",     "lr",     "lphi",
        "fos", "font", "phi",  "r",     "q",      "hks",    "w",      "c",
        "p",   "s",    "a",    "ap",    "h1",     "h2",     "a1",     "a2",
        "k1",  "k2",   "size", "color", "x_fact", "y_fact", "s_size", NULL};
    while (next_word(line, key) && next_word(line, value)) {
        if (!is_one_of(*key, drawing)) {
            return true;
        }
    }
    return false;
}

pni_slice pni_pajek_weight(pni_slice *line)
{
    size_t n = 0;
    pni_slice word = {0};
    for (pni_slice rest = *line; next_word(&rest, &word); n++) {
    }
    return n % 2 == 1 && next_word(line, &word) ? word : (pni_slice){0};
}

void pni_pajek_skip_shape(pni_slice *line)
{
    static const char *const shapes[] = {"ellipse", "box",    "diamond", "triangle",
                                         "cross",   "empty",  "house",   "man",
                                         "woman",   "circle", NULL};
    pni_slice word = {0};
    double number = 0;
    pni_slice rest = *line;
    for (size_t i = 0; i < 3 && next_word(&rest, &word); i++) {
        if (!pni_parse_number(word, '.', &number)) {
            break;
        }
        *line = rest;
    }
    rest = *line;
    if (next_word(&rest, &word) && is_one_of(word, shapes)) {
        *line = rest;
    }
}

pn_status pni_pajek_label(pni_slice word, pn_bytes *out, pn_error *err)
{
    PNI_BYTES plain = {0};
    for (size_t i = 0; i < word.size; i++) {
        const char next = (char)(i + 1 < word.size ? word.data[i + 1] : '\0');
        const bool escape = word.data[i] == '\\' && (next == '"' || next == '\\');
        i += escape;
        PN_TRY(pni_bytes_add(&plain, word.data + i, 1, err));
    }
    out->size = 0;
    return pni_unescape_entities((pni_slice){.data = plain.data, .size = plain.size},
                                 out, err);
}
