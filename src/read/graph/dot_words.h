/**
 * The words of a DOT text, one after the other.
 *
 * Source:   the grammar at https://graphviz.org/doc/info/lang.html.
 */
#ifndef PNI_DOT_WORDS_H
#define PNI_DOT_WORDS_H

#include "../../base/text.h"

/** What a word is. */
typedef enum pni_dot_kind {
    PNI_DOT_END = 0,
    PNI_DOT_ID,         /* a name, a number, a quoted or an HTML text */
    PNI_DOT_SUBGRAPH,   /* the keyword */
    PNI_DOT_KEYWORD,    /* any other */
    PNI_DOT_EDGE,       /* -- or -> */
    PNI_DOT_SIGN,       /* a character by itself */
    PNI_DOT_OPEN_QUOTE, /* faults: no end of what begins here */
    PNI_DOT_OPEN_COMMENT,
    PNI_DOT_OPEN_HTML,
    PNI_DOT_BAD_NUMBER /* a number that runs into a name */
} pni_dot_kind;

/** A word; its text is still as it stands in the file. */
typedef struct pni_dot_word {
    pni_dot_kind kind;
    size_t begin;
    size_t end;
} pni_dot_word;

/** The next word at or behind `at`. */
pni_dot_word pni_dot_next(pni_slice text, size_t at);

#endif
