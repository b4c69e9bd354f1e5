/**
 * Where a plain field ends: at the next delimiter, LF or CR.
 */
#ifndef PNI_CSV_STOP_H
#define PNI_CSV_STOP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/** Bytes that are compared all at once. */
typedef unsigned char pni_csv_block __attribute__((vector_size(16)));
typedef uint64_t pni_csv_halves __attribute__((vector_size(16)));

/** Index of the first byte that is not zero in eight bytes that are not all zero. */
static inline size_t pni_first_byte(uint64_t bytes)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return (size_t)__builtin_clzll(bytes) / 8;
#else
    return (size_t)__builtin_ctzll(bytes) / 8;
#endif
}

/** The index of the first byte from `at` on that ends a plain field, or `end`. */
static inline size_t pni_csv_find_stop(const char *text, size_t at, size_t end,
                                       char delimiter)
{
    const unsigned char d = (unsigned char)delimiter;
    pni_csv_block block;
    for (; end - at >= sizeof block; at += sizeof block) {
        memcpy(&block, text + at, sizeof block);
        const pni_csv_halves hit =
            (pni_csv_halves)((block == d) | (block == '\n') | (block == '\r'));
        if (hit[0] != 0) {
            return at + pni_first_byte(hit[0]);
        }
        if (hit[1] != 0) {
            return at + 8 + pni_first_byte(hit[1]);
        }
    }
    while (at < end && text[at] != delimiter && text[at] != '\n' && text[at] != '\r') {
        at++;
    }
    return at;
}

#endif
