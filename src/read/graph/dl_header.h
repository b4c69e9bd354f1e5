/**
 * What a DL file of UCINET says before its data.
 */
#ifndef PNI_DL_HEADER_H
#define PNI_DL_HEADER_H

#include "graph_text.h"

typedef enum pni_dl_format {
    PNI_DL_MATRIX = 0,
    PNI_DL_EDGES, /* a pair a line, perhaps with a weight */
    PNI_DL_NODES  /* a node and its partners a line */
} pni_dl_format;

/** Which cells of a square matrix stand in the file. */
typedef enum pni_dl_half { PNI_DL_WHOLE = 0, PNI_DL_LOWER, PNI_DL_UPPER } pni_dl_half;

/** Rows are the left side of a two-mode file; of a one-mode file, rows and columns are
 * the same nodes. */
typedef struct pni_dl {
    pni_graph_text text;
    pni_slice rest; /* what is still to be read */
    pni_dl_format format;
    pni_dl_half half;
    bool no_diagonal;
    bool two_mode;
    size_t n[2];         /* rows, columns; 0: not said */
    pni_slice *label[2]; /* [n] of rows and of columns, NULL: none given */
    bool embedded[2];    /* labels of rows, of columns stand among the data */
    size_t n_matrices;
} pni_dl;

void pni_dl_done(pni_dl *dl);

/** Reads up to the data. */
pn_status pni_dl_header_read(pni_dl *dl, pn_error *err);

/** Takes a word off a text; line ends are blanks unless `line` says to stop there. */
bool pni_dl_word(pni_slice *text, bool line, pni_slice *word);

pn_status pni_dl_fail(pni_dl *dl, const char *at, pn_error *err, const char *format,
                      ...) __attribute__((format(printf, 4, 5)));

#endif
