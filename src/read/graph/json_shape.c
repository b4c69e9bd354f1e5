#include "json_shape.h"

#include <string.h>

/* An object at the start of a text. */
typedef struct first_object {
    bool is_whole;   /* its end was seen */
    bool is_flat;    /* it holds no objects and no arrays */
    bool is_element; /* it has an object `data` */
    size_t end;
} first_object;

static size_t skip_blanks(pni_slice text, size_t at)
{
    while (at < text.size && strchr(" \t\r\n", text.data[at]) != NULL) {
        at++;
    }
    return at;
}

/* The byte, or NUL past the end. */
static char byte_at(pni_slice text, size_t at)
{
    return (char)(at < text.size ? text.data[at] : '\0');
}

/* Behind the string that starts here. */
static size_t skip_string(pni_slice text, size_t at)
{
    for (at++; at < text.size && text.data[at] != '"'; at++) {
        at += text.data[at] == '\\';
    }
    return at < text.size ? at + 1 : text.size;
}

/* True if the text continues with `: {`. */
static bool holds_object(pni_slice text, size_t at)
{
    at = skip_blanks(text, at);
    return byte_at(text, at) == ':' && byte_at(text, skip_blanks(text, at + 1)) == '{';
}

static first_object look_at(pni_slice text, size_t begin)
{
    static const char data[] = "\"data\"";
    first_object object = {.is_flat = true};
    size_t depth = 0;
    size_t at = begin;
    while (at < text.size && !object.is_whole) {
        const char c = text.data[at];
        if (c == '"') {
            const size_t end = skip_string(text, at);
            object.is_element = object.is_element ||
                                (depth == 1 && end - at == sizeof data - 1 &&
                                 memcmp(text.data + at, data, sizeof data - 1) == 0 &&
                                 holds_object(text, end));
            at = end;
            continue;
        }
        object.is_flat = object.is_flat && (at == begin || (c != '{' && c != '['));
        depth += c == '{' || c == '[';
        depth -= c == '}' || c == ']';
        object.is_whole = depth == 0;
        at++;
    }
    object.end = skip_blanks(text, at);
    return object;
}

/* The first object of a text that is no array. */
static pni_json_shape shape_of_objects(pni_slice text, size_t begin)
{
    const char next = byte_at(text, skip_blanks(text, begin + 1));
    if (next != '"' && next != '}') {
        return PNI_JSON_NONE;
    }
    const first_object object = look_at(text, begin);
    const bool goes_on = byte_at(text, object.end) == '{';
    const bool is_alone = object.end == text.size && object.is_flat && next == '"';
    return object.is_whole && (goes_on || is_alone) ? PNI_JSON_RECORDS
                                                    : PNI_JSON_DOCUMENT;
}

pni_json_shape pni_json_shape_of(pni_slice head)
{
    static const char mark[] = "\xEF\xBB\xBF";
    const bool has_mark = head.size >= 3 && memcmp(head.data, mark, 3) == 0;
    const size_t begin = skip_blanks(head, has_mark ? 3 : 0);
    if (byte_at(head, begin) == '{') {
        return shape_of_objects(head, begin);
    }
    if (byte_at(head, begin) != '[') {
        return PNI_JSON_NONE;
    }
    const size_t first = skip_blanks(head, begin + 1);
    switch (byte_at(head, first)) {
    case '{':
        return look_at(head, first).is_element ? PNI_JSON_DOCUMENT : PNI_JSON_RECORDS;
    case ']':
        return PNI_JSON_DOCUMENT;
    default:
        return PNI_JSON_NONE;
    }
}
