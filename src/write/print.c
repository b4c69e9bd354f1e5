#include "print.h"

#include <string.h>

void pni_print_flush(pni_print *print)
{
    if (print->failed == 0 && print->used > 0) {
        print->failed =
            print->sink.write(print->sink.context, print->buffer, print->used);
    }
    print->used = 0;
}

void pni_print_bytes(pni_print *print, const char *data, size_t n)
{
    while (n > 0) {
        const size_t room = sizeof print->buffer - print->used;
        const size_t part = n < room ? n : room;
        memcpy(print->buffer + print->used, data, part);
        print->used += part;
        data += part;
        n -= part;
        if (print->used == sizeof print->buffer) {
            pni_print_flush(print);
        }
    }
}

void pni_print_text(pni_print *print, const char *text)
{
    pni_print_bytes(print, text, strlen(text));
}

void pni_print_fill(pni_print *print, char c, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        pni_print_char(print, c);
    }
}

void pni_print_number(pni_print *print, double value)
{
    char text[PNI_NUMBER_SIZE];
    pni_format_number(value, text);
    pni_print_text(print, text);
}

pn_status pni_print_end(pni_print *print, pn_error *err)
{
    pni_print_flush(print);
    if (print->failed == 0) {
        return PN_OK;
    }
    return pni_fail(err, PN_EWRITE, "cannot write '%s': %s", print->sink.name,
                    strerror(print->failed));
}
