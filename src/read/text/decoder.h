/**
 * A stream of text in any encoding as a stream of UTF-8.
 *
 *     raw source → bytes → (iconv → text) → whoever reads
 *
 * All encodings but UTF-16 write ASCII the same way, so the first bytes pass as they
 * are, and nothing has to be known, up to the first byte beyond ASCII.  There the
 * stream is looked at from this byte to its end: a file is read twice from there on, of
 * a pipe the first mebibyte has to do.  So a list in plain ASCII is read once, and
 * nothing that was given out is ever taken back.
 *
 * UTF-8 passes unchanged and unchecked: those who read it check it anyway.
 */
#ifndef PNI_DECODER_H
#define PNI_DECODER_H

#include "../reading.h"

#include <iconv.h>

/** What becomes of the bytes. */
typedef enum pni_decoding {
    PNI_DECODE_LATER = 0, /* all were ASCII so far */
    PNI_DECODE_NOT,       /* they pass as they are */
    PNI_DECODE_BY_ICONV
} pni_decoding;

/** Bytes from `at` to `size`. */
typedef struct pni_span {
    char *data;
    size_t at;
    size_t size;
    size_t capacity;
} pni_span;

/** Zeroed, then opened; stays where it is. */
typedef struct pni_decoder {
    const pni_reading *reading;
    pn_source raw;
    pni_decoding decoding;
    const char *encoding; /* NULL: not known yet */
    size_t mark;          /* bytes of the byte order mark */
    pni_span bytes;       /* read, not yet given out */
    pni_span text;        /* converted, not yet given out */
    ptrdiff_t last;       /* what the raw source said last */
    uint64_t offset;      /* of the byte bytes.at in the stream */
    bool is_bad;          /* the byte at `offset` cannot be read */
    iconv_t converter;    /* of PNI_DECODE_BY_ICONV */
    pn_error fault;       /* why the look ahead failed */
} pni_decoder;

/** Takes a source and reads its first bytes. */
pn_status pni_decoder_open(pni_decoder *decoder, const pni_reading *reading,
                           pn_source raw, pn_error *err);
void pni_decoder_done(pni_decoder *decoder);

/** The first characters as UTF-8 where the first bytes tell how to read them, else the
 * first bytes; while nothing was read. */
pn_status pni_decoder_peek(pni_decoder *decoder, pni_slice *out, pn_error *err);
/** All bytes as they are. */
pn_source pni_decoder_bytes(pni_decoder *decoder);
/**
 * The text as UTF-8, without a byte order mark.
 *
 * Reading it gives -EILSEQ where a byte cannot be read: see pni_decoder_of.
 * Errors:   PN_EUSE for an unknown `--encoding`, PN_EDATA for what is no text.
 * Records a remark on what was found, now or while the text is read.
 */
pn_status pni_decoder_text(pni_decoder *decoder, pn_source *out, pn_error *err);

/** The decoder of a source of text; NULL if it has none. */
const pni_decoder *pni_decoder_of(pn_source source);
/** The error for the byte that cannot be read, which stands at `place`. */
pn_status pni_decoder_fail(const pni_decoder *decoder, pni_place place, pn_error *err);
/** The error for a source that returned a negative number. */
pn_status pni_source_fail(pn_source source, const pn_run *run, ptrdiff_t code,
                          pn_error *err);

#endif
