#include "plain.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static bool is_control(unsigned char c)
{
    return c < 0x20 || c == 0x7f;
}

/* The code point of a three-byte sequence for U+2000 .. U+2FFF, else 0. */
static unsigned decode_punctuation(const unsigned char *at)
{
    const bool is_sequence =
        at[0] == 0xe2 && (at[1] & 0xc0) == 0x80 && (at[2] & 0xc0) == 0x80;
    return is_sequence ? 0x2000U + ((at[1] & 0x3fU) << 6U) + (at[2] & 0x3fU) : 0;
}

static bool turns_direction(unsigned c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0x200e || c == 0x200f;
}

/* Writes one character, escaped where needed; returns how many bytes it took. */
static size_t take_character(const unsigned char *at, char out[8])
{
    const unsigned c = decode_punctuation(at);
    if (is_control(at[0])) {
        snprintf(out, 8, "\\x%02x", (unsigned)at[0]);
        return 1;
    }
    if (at[0] == 0xc2 && at[1] >= 0x80 && at[1] < 0xa0) { /* U+0080 .. U+009F */
        snprintf(out, 8, "\\u%04x", (unsigned)at[1]);
        return 2;
    }
    if (turns_direction(c)) {
        snprintf(out, 8, "\\u%04x", c);
        return 3;
    }
    snprintf(out, 8, "%c", at[0]);
    return 1;
}

void pni_plain(const char *text, char *out, size_t size)
{
    size_t used = 0;
    while (*text != '\0') {
        char piece[8];
        text += take_character((const unsigned char *)text, piece);
        const size_t n = strlen(piece);
        if (used + n >= size) {
            break;
        }
        memcpy(out + used, piece, n);
        used += n;
    }
    out[used] = '\0';
}
