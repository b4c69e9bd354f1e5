#include "split.h"

#include <string.h>

pni_slice pni_split_mark(const char *separators, size_t size, size_t *at)
{
    const size_t begin = *at;
    if (separators[begin] == '\\' && separators[begin + 1] == 'n') {
        *at += 2;
        return pni_slice_of("\n");
    }
    (void)pni_utf8_next(separators, size, at);
    return (pni_slice){.data = separators + begin, .size = *at - begin};
}

/* Bytes of the separator that the text starts with, or 0. */
static size_t separator_at(const char *separators, const char *text, size_t size)
{
    const size_t n = strlen(separators);
    for (size_t at = 0; at < n;) {
        const pni_slice mark = pni_split_mark(separators, n, &at);
        if (mark.size <= size && memcmp(mark.data, text, mark.size) == 0) {
            return mark.size;
        }
    }
    return 0;
}

static pni_slice take_part(const char *separators, pni_slice *rest)
{
    size_t at = 0;
    size_t n = 0;
    while (at < rest->size && n == 0) {
        n = separators == NULL
                ? 0
                : separator_at(separators, rest->data + at, rest->size - at);
        at += n == 0;
    }
    const pni_slice part = {.data = rest->data, .size = at};
    *rest = (pni_slice){.data = rest->data + at + n, .size = rest->size - at - n};
    return pni_slice_trim(part);
}

bool pni_split_next(const char *separators, pni_slice *rest, pni_slice *name)
{
    while (rest->size > 0) {
        *name = take_part(separators, rest);
        if (name->size > 0) {
            return true;
        }
    }
    return false;
}
