/**
 * Text: slices of bytes, UTF-8, width on a terminal, the nearest word.
 */
#ifndef PNI_TEXT_H
#define PNI_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Bytes that belong to somebody else; not NUL-terminated. */
typedef struct pni_slice {
    const char *data;
    size_t size;
} pni_slice;

/** A slice of a C string; NULL gives an empty one. */
pni_slice pni_slice_of(const char *text);
/** Byte order, shorter first where one begins the other: <0, 0, >0. */
int pni_slice_compare(pni_slice a, pni_slice b);
bool pni_slice_equal(pni_slice a, const char *text);
bool pni_slice_ends_in(pni_slice text, const char *end);
/** The same for a text that may well begin or end with a blank. */
pni_slice pni_slice_trim_blanks(pni_slice text);

/** Without ASCII blanks, U+00A0 and U+3000 at both ends. */
static inline pni_slice pni_slice_trim(pni_slice text)
{
    if (text.size == 0) {
        return text;
    }
    const unsigned char first = (unsigned char)text.data[0];
    const unsigned char last = (unsigned char)text.data[text.size - 1];
    const bool begins = first > ' ' && first != 0xC2 && first != 0xE3; /* no blank */
    const bool ends = last > ' ' && last != 0xA0 && last != 0x80;
    return begins && ends ? text : pni_slice_trim_blanks(text);
}

/** Equal when ASCII case is ignored. */
bool pni_slice_same_text(pni_slice a, pni_slice b);
/** A trimmed word equals `text` when ASCII case is ignored. */
bool pni_slice_same_word(pni_slice a, const char *text);

/** Offset of the first byte that is not UTF-8, or size if all is. */
size_t pni_utf8_check(const char *text, size_t size);
/** True if bytes that are not UTF-8 may be so only because the last ones are missing.
 */
bool pni_utf8_is_cut(const char *text, size_t size);
/** Reads one code point; `*at` moves on.  U+FFFD where the bytes are not UTF-8. */
uint32_t pni_utf8_next(const char *text, size_t size, size_t *at);
/** Number of characters (code points) in the first `size` bytes. */
uint64_t pni_utf8_count(const char *text, size_t size);
/** Writes a code point as UTF-8: 1 to 4 bytes into `out`; returns how many. */
size_t pni_utf8_put(uint32_t code, char out[4]);
/** Columns that a text takes on a terminal: 2 for wide characters, 0 for marks. */
size_t pni_text_width(const char *text);
/** True for controls (C0, DEL, C1), line and bidi format characters. */
bool pni_is_control(uint32_t code);
/** True for the characters of XML 1.0, fifth edition, production 2. */
bool pni_is_in_xml(uint32_t code);

/** Index of the word nearest to `word` by edit distance, or SIZE_MAX if none is
 * near enough to be suggested. */
size_t pni_nearest(const char *word, const char *const *words, size_t n);

#endif
