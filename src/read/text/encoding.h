/**
 * How the characters of a text are written as bytes, and how to find out.
 *
 * The first rule that applies: a byte order mark; UTF-16, whose letters of ASCII hold
 * every NUL there is; UTF-8, where all of the text is; UTF-8 with a fault, where nearly
 * all of it is; what uchardet says of the lines that are not ASCII; GB18030, which also
 * stands for GBK and GB2312, the sets that it contains.
 */
#ifndef PNI_ENCODING_H
#define PNI_ENCODING_H

#include "../../base/error.h"
#include "../../base/text.h"

#include <iconv.h>

/** UTF-8; compared as a pointer. */
extern const char pni_utf8[];

/** An encoding and how sure it is. */
typedef struct pni_guess {
    const char *name; /* for people and for iconv; static */
    bool sure;
} pni_guess;

/**
 * The encoding of a name that a caller gives; any that iconv knows.
 *
 * Errors:   PN_EUSE, with the nearest name.
 * `*out` is static, or the name itself.
 */
pn_status pni_encoding_parse(const char *name, const char **out, pn_error *err);

/** Opens a converter to UTF-8; false if iconv does not know the encoding.  The caller
 * closes it with iconv_close. */
bool pni_encoding_open(const char *encoding, iconv_t *out);

/** What the first bytes of a text say by themselves: NULL, or the encoding, and in
 * `*mark` the size of its byte order mark. */
const char *pni_encoding_of_head(pni_slice head, size_t *mark);

/** The encoding of lines that are not ASCII, nor UTF-8 without a fault. */
pn_status pni_encoding_guess(pni_slice lines, pni_guess *out, pn_error *err);

#endif
