/**
 * The text of a graph file, read whole, and where in it a reader is.
 */
#ifndef PNI_GRAPH_TEXT_H
#define PNI_GRAPH_TEXT_H

#include "graph_input.h"

#include "../../base/bytes.h"

/** Zeroed is empty; the content is UTF-8 without byte order mark and NUL bytes. */
typedef struct pni_graph_text {
    const char *source; /* borrowed */
    pn_bytes bytes;     /* NUL-terminated */
    size_t at;          /* the next byte to read */
    struct {
        size_t at;
        uint64_t line;
        uint64_t column;
    } mark; /* the last place asked for: places are mostly asked for in order */
} pni_graph_text;

/**
 * Reads a source to its end.
 *
 * Errors:   PN_EDATA with the place of the first byte that is not UTF-8, or is NUL;
 *           PN_EREAD, PN_ENOMEM, PN_ECANCELLED.
 */
pn_status pni_graph_text_read(const pni_reading *reading, pn_source source,
                              pni_graph_text *out, pn_error *err);
void pni_graph_text_done(pni_graph_text *text);

/** Line and column of a byte of the text. */
pni_place pni_graph_text_place(pni_graph_text *text, const char *byte);

/** The next line without its end (LF, CR LF or CR); false past the last. */
bool pni_graph_text_line(pni_graph_text *text, pni_slice *line);

/** True if a text may speak of n nodes: what a file says of its size is no reason to
 * take memory far beyond that size. */
bool pni_graph_text_may_hold(const pni_graph_text *text, size_t n);

/** True if the text starts with a word, in any case, that no letter follows. */
bool pni_starts_with_word(pni_slice text, const char *word);

/** Appends text with its character references (`&amp;`, `&#8217;`, `&#x4E2D;`)
 * replaced; what is none stays as it is. */
pn_status pni_unescape_entities(pni_slice text, pn_bytes *out, pn_error *err);

#endif
