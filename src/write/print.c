#include "print.h"

#include <math.h>
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

/* The shortest text of a number that is not whole takes long to find, and p of pairs
 * and shares come again and again. */
static const char *find_printed(pni_print *print, double value)
{
    uint64_t bits = 0;
    memcpy(&bits, &value, sizeof bits);
    const uint64_t golden = 0x9E3779B97F4A7C15ULL; /* 2^64 / golden ratio */
    pni_printed *printed = &print->printed[(bits * golden) >> 56];
    if (printed->value < value || printed->value > value) {
        printed->value = value;
        pni_format_number(value, printed->text);
    }
    return printed->text;
}

void pni_print_number(pni_print *print, double value)
{
    if (isfinite(value) && floor(value) < value) {
        pni_print_text(print, find_printed(print, value));
        return;
    }
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
    return pni_fail(err, PN_EWRITE, "cannot write '%s': %s",
                    print->sink.name == NULL ? "output" : print->sink.name,
                    strerror(print->failed));
}
