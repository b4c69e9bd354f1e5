#include "bytes.h"

#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void pn_bytes_done(pn_bytes *bytes)
{
    free(bytes->data);
    *bytes = (pn_bytes){0};
}

/* Room for n more bytes and a NUL. */
static int reserve(pn_bytes *bytes, size_t n)
{
    if (n >= SIZE_MAX / 2 - bytes->size) {
        return ENOMEM;
    }
    const size_t wanted = bytes->size + n + 1;
    if (wanted <= bytes->capacity) {
        return 0;
    }
    size_t capacity = bytes->capacity == 0 ? 64 : bytes->capacity;
    while (capacity < wanted) {
        capacity *= 2;
    }
    char *data = realloc(bytes->data, capacity);
    if (data == NULL) {
        return ENOMEM;
    }
    bytes->data = data;
    bytes->capacity = capacity;
    return 0;
}

static int append(void *context, const void *data, size_t n)
{
    pn_bytes *bytes = context;
    if (reserve(bytes, n) != 0) {
        return ENOMEM;
    }
    if (n > 0) {
        memcpy(bytes->data + bytes->size, data, n);
    }
    bytes->size += n;
    bytes->data[bytes->size] = '\0';
    return 0;
}

pn_sink pn_sink_bytes(pn_bytes *bytes)
{
    return (pn_sink){.write = append, .context = bytes, .name = "memory"};
}

pn_status pni_bytes_add(pn_bytes *bytes, const void *data, size_t n, pn_error *err)
{
    return append(bytes, data, n) == 0 ? PN_OK : pni_fail_memory(err);
}

pn_status pni_bytes_text(pn_bytes *bytes, const char *text, pn_error *err)
{
    return pni_bytes_add(bytes, text, strlen(text), err);
}

pn_status pni_bytes_format(pn_bytes *bytes, pn_error *err, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    const int n = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    const int no_room = n < 0 || reserve(bytes, (size_t)n) != 0;
    if (!no_room) {
        vsnprintf(bytes->data + bytes->size, (size_t)n + 1, format, again);
        bytes->size += (size_t)n;
    }
    va_end(again);
    return no_room ? pni_fail_memory(err) : PN_OK;
}
