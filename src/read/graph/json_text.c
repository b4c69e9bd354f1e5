#include "json_text.h"

#include <stdlib.h>
#include <string.h>

enum { DEEPEST = 64 };

/* The values that are open stand on a stack of their own, not on the program's. */
typedef struct parser {
    pni_json *json;
    const char *at; /* the text ends with a NUL */
    size_t open[DEEPEST];
    size_t depth;
} parser;

void pni_json_done(pni_json *json)
{
    free(json->value);
    pni_arena_done(&json->strings);
    *json = (pni_json){0};
}

static pni_place place_of(const parser *p, const char *at)
{
    return pni_graph_text_place(p->json->text, at);
}

static void skip_blanks(parser *p)
{
    p->at += strspn(p->at, " \t\r\n");
}

static pn_status fail_expected(const parser *p, const char *what, pn_error *err)
{
    if (*p->at == '\0') {
        return pni_fail_at(err, PN_EDATA, place_of(p, p->at),
                           "expected %s, but the text ends here: is the file whole?",
                           what);
    }
    size_t size = 0;
    (void)pni_utf8_next(p->at, strnlen(p->at, 4), &size);
    return pni_fail_at(err, PN_EDATA, place_of(p, p->at),
                       "this is not JSON: expected %s, found '%.*s'", what, (int)size,
                       p->at);
}

static pn_status add_value(parser *p, const pni_json_value *value, pn_error *err)
{
    pni_json *json = p->json;
    if (json->n_values == json->capacity) {
        const size_t capacity = json->capacity == 0 ? 256 : 2 * json->capacity;
        pni_json_value *grown = capacity > SIZE_MAX / sizeof *grown
                                    ? NULL
                                    : realloc(json->value, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        json->value = grown;
        json->capacity = capacity;
    }
    json->value[json->n_values] = *value;
    json->n_values++;
    json->value[json->n_values - 1].next = json->n_values;
    return PN_OK;
}

/* Four hexadecimal digits, or UINT32_MAX. */
static uint32_t read_hex(const char *at)
{
    static const char digits[] = "0123456789abcdef";
    uint32_t code = 0;
    for (size_t i = 0; i < 4; i++) {
        const char c = (char)(at[i] >= 'A' && at[i] <= 'F' ? at[i] - 'A' + 'a' : at[i]);
        const char *digit = c == '\0' ? NULL : strchr(digits, c);
        if (digit == NULL) {
            return UINT32_MAX;
        }
        code = 16 * code + (uint32_t)(digit - digits);
    }
    return code;
}

/* Reads `\uXXXX`, or a pair of them; 0 where they are no character to keep. */
static uint32_t read_unicode(const char **at)
{
    const uint32_t first = read_hex(*at + 2);
    *at += first == UINT32_MAX ? 0 : 6;
    if (first == UINT32_MAX || first < 0xD800 || first > 0xDFFF) {
        return first == UINT32_MAX ? 0 : first;
    }
    const bool has_second = first < 0xDC00 && (*at)[0] == '\\' && (*at)[1] == 'u';
    const uint32_t second = has_second ? read_hex(*at + 2) : 0;
    if (second < 0xDC00 || second > 0xDFFF) {
        return 0;
    }
    *at += 6;
    return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
}

static pn_status unescape(parser *p, pni_slice quoted, pni_slice *text, pn_error *err)
{
    static const char letters[] = "\"\\/bfnrt";
    static const char codes[] = "\"\\/\b\f\n\r\t";
    char *out = pni_arena_take(&p->json->strings, quoted.size + 1);
    if (out == NULL) {
        return pni_fail_memory(err);
    }
    *text = (pni_slice){.data = out, .size = 0};
    const char *end = quoted.data + quoted.size;
    for (const char *at = quoted.data; at < end;) {
        const char *letter = *at == '\\' ? strchr(letters, at[1]) : NULL;
        if (*at != '\\') {
            out[text->size++] = *at++;
        } else if (letter != NULL) {
            out[text->size++] = codes[letter - letters];
            at += 2;
        } else {
            const char *begin = at;
            const uint32_t code = at[1] == 'u' ? read_unicode(&at) : 0;
            if (code == 0) {
                return pni_fail_at(err, PN_EDATA, place_of(p, begin),
                                   "'%.*s' is no character: repair or remove it",
                                   begin[1] == 'u' ? 6 : 2, begin);
            }
            text->size += pni_utf8_put(code, out + text->size);
        }
    }
    return PN_OK;
}

static pn_status parse_string(parser *p, pn_error *err)
{
    const char *begin = p->at;
    const char *at = begin + 1;
    bool has_escapes = false;
    while (*at != '"' && (unsigned char)*at >= 0x20) {
        has_escapes = has_escapes || *at == '\\';
        at += *at == '\\' && at[1] != '\0' ? 2 : 1;
    }
    if (*at == '\0') {
        return pni_fail_at(err, PN_EDATA, place_of(p, begin),
                           "this string has no end: close it with a double quote");
    }
    if (*at != '"') {
        return pni_fail_at(err, PN_EDATA, place_of(p, at),
                           "control character in a string: write it as \\n, \\t or "
                           "\\u%04x",
                           (unsigned)*at);
    }
    pni_json_value value = {
        .kind = PNI_JSON_STRING,
        .raw = {.data = begin, .size = (size_t)(at + 1 - begin)},
        .text = {.data = begin + 1, .size = (size_t)(at - begin) - 1}};
    if (has_escapes) {
        PN_TRY(unescape(p, value.text, &value.text, err));
    }
    p->at = at + 1;
    return add_value(p, &value, err);
}

static size_t count_digits(const char *at)
{
    return strspn(at, "0123456789");
}

/* Length of the number that starts here, 0 if there is none. */
static size_t number_size(const char *begin)
{
    const char *at = begin + (*begin == '-');
    size_t n = count_digits(at);
    if (n == 0 || (n > 1 && *at == '0')) {
        return 0;
    }
    at += n;
    if (*at == '.') {
        n = count_digits(at + 1);
        at += n + 1;
    }
    if (n > 0 && (*at == 'e' || *at == 'E')) {
        at += at[1] == '+' || at[1] == '-' ? 2 : 1;
        n = count_digits(at);
        at += n;
    }
    return n == 0 ? 0 : (size_t)(at - begin);
}

typedef struct json_word {
    const char *text;
    pni_json_kind kind;
} json_word;

static pn_status parse_word(parser *p, pn_error *err)
{
    /* The last three are not JSON, but Python writes them. */
    static const json_word words[] = {
        {"true", PNI_JSON_TRUE},       {"false", PNI_JSON_FALSE},
        {"null", PNI_JSON_NULL},       {"NaN", PNI_JSON_NUMBER},
        {"Infinity", PNI_JSON_NUMBER}, {"-Infinity", PNI_JSON_NUMBER}};
    pni_json_value value = {.kind = PNI_JSON_NUMBER, .raw.data = p->at};
    value.raw.size = number_size(p->at);
    for (size_t i = 0; value.raw.size == 0 && i < sizeof words / sizeof words[0]; i++) {
        const size_t n = strlen(words[i].text);
        if (strncmp(p->at, words[i].text, n) == 0) {
            value.kind = words[i].kind;
            value.raw.size = n;
        }
    }
    if (value.raw.size == 0) {
        return fail_expected(p, "a value", err);
    }
    value.text = value.raw;
    p->at += value.raw.size;
    return add_value(p, &value, err);
}

static pn_status open_value(parser *p, pn_error *err)
{
    if (p->depth == DEEPEST) {
        return pni_fail_at(err, PN_EDATA, place_of(p, p->at),
                           "nested more than %d levels deep: this is no network",
                           DEEPEST);
    }
    const pni_json_value value = {
        .kind = *p->at == '[' ? PNI_JSON_ARRAY : PNI_JSON_OBJECT, .raw.data = p->at};
    p->open[p->depth++] = p->json->n_values;
    p->at++;
    return add_value(p, &value, err);
}

static pn_status parse_value(parser *p, pn_error *err)
{
    skip_blanks(p);
    switch (*p->at) {
    case '"':
        return parse_string(p, err);
    case '[':
    case '{':
        return open_value(p, err);
    default:
        return parse_word(p, err);
    }
}

static int compare_keys(const void *a, const void *b)
{
    const pni_json_value *const *left = a;
    const pni_json_value *const *right = b;
    const int order = pni_slice_compare((*left)->text, (*right)->text);
    return order != 0 ? order : ((*left > *right) - (*left < *right));
}

static pn_status refuse_twins(const parser *p, const pni_json_value *object,
                              pn_error *err)
{
    typedef const pni_json_value *member;
    PNI_FREE member *key = calloc(object->n, sizeof(member));
    if (key == NULL) {
        return pni_fail_memory(err);
    }
    const pni_json_value *at = object + 1;
    for (size_t i = 0; i < object->n; i++) {
        key[i] = at;
        at = pni_json_next(p->json, at + 1);
    }
    qsort(key, object->n, sizeof(member), compare_keys);
    for (size_t i = 1; i < object->n; i++) {
        if (pni_slice_compare(key[i - 1]->text, key[i]->text) == 0) {
            return pni_fail_at(err, PN_EDATA, pni_json_place(p->json, key[i]),
                               "the key '%.*s' stands twice in one object: keep one",
                               (int)key[i]->text.size, key[i]->text.data);
        }
    }
    return PN_OK;
}

static pn_status close_value(parser *p, pn_error *err)
{
    p->depth--;
    p->at++;
    pni_json_value *value = &p->json->value[p->open[p->depth]];
    value->next = p->json->n_values;
    value->raw.size = (size_t)(p->at - value->raw.data);
    const bool may_have_twins = value->kind == PNI_JSON_OBJECT && value->n > 1;
    return may_have_twins ? refuse_twins(p, value, err) : PN_OK;
}

/* The end of the innermost open value, or its next element. */
static pn_status parse_element(parser *p, pn_error *err)
{
    const size_t holder = p->open[p->depth - 1];
    const bool is_object = p->json->value[holder].kind == PNI_JSON_OBJECT;
    const bool is_first = p->json->value[holder].n == 0;
    skip_blanks(p);
    if (*p->at == (is_object ? '}' : ']')) {
        return close_value(p, err);
    }
    if (!is_first && *p->at != ',') {
        return fail_expected(p, is_object ? "',' or '}'" : "',' or ']'", err);
    }
    p->at += is_first ? 0 : 1;
    p->json->value[holder].n++;
    if (!is_object) {
        return parse_value(p, err);
    }
    skip_blanks(p);
    if (*p->at != '"') {
        return fail_expected(p, "a key in double quotes", err);
    }
    PN_TRY(parse_string(p, err));
    skip_blanks(p);
    if (*p->at != ':') {
        return fail_expected(p, "':' behind the key", err);
    }
    p->at++;
    return parse_value(p, err);
}

pn_status pni_json_parse_one(pni_graph_text *text, pni_json *out, pn_error *err)
{
    out->text = text;
    out->n_values = 0;
    pni_arena_done(&out->strings);
    parser p = {.json = out, .at = text->bytes.data + text->at};
    PN_TRY(parse_value(&p, err));
    while (p.depth > 0) {
        PN_TRY(parse_element(&p, err));
    }
    skip_blanks(&p);
    text->at = (size_t)(p.at - text->bytes.data);
    return PN_OK;
}

pn_status pni_json_parse(pni_graph_text *text, pni_json *out, pn_error *err)
{
    PN_TRY(pni_json_parse_one(text, out, err));
    const parser p = {.json = out, .at = text->bytes.data + text->at};
    return *p.at == '\0' ? PN_OK : fail_expected(&p, "the end of the text", err);
}

const pni_json_value *pni_json_first(const pni_json_value *holder)
{
    return holder->n == 0 ? NULL : holder + 1;
}

const pni_json_value *pni_json_next(const pni_json *json, const pni_json_value *value)
{
    return json->value + value->next;
}

const pni_json_value *pni_json_get(const pni_json *json, const pni_json_value *object,
                                   const char *key)
{
    if (object == NULL || object->kind != PNI_JSON_OBJECT) {
        return NULL;
    }
    const pni_json_value *at = object + 1;
    for (size_t i = 0; i < object->n; i++) {
        if (pni_slice_equal(at->text, key)) {
            return at + 1;
        }
        at = pni_json_next(json, at + 1);
    }
    return NULL;
}

pni_place pni_json_place(const pni_json *json, const pni_json_value *value)
{
    return pni_graph_text_place(json->text, value->raw.data);
}
