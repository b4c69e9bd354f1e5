/**
 * A matrix of weights on its way into a graph, cell by cell.
 *
 * A matrix whose rows and columns are the same nodes may say each tie twice: when it is
 * symmetric, its upper half counts.
 */
#ifndef PNI_GRAPH_MATRIX_H
#define PNI_GRAPH_MATRIX_H

#include "graph_text.h"

/** What is not said here starts as zero. */
typedef struct pni_matrix {
    pni_graph *graph;     /* borrowed, as all else but `cell` */
    pni_graph_text *text; /* the cells stand in it */
    const size_t *row;    /* [n_rows] nodes */
    const size_t *column; /* [n_columns] nodes; the same array: a square matrix */
    size_t n_rows;
    size_t n_columns;
    size_t n_cells;  /* so far */
    pni_slice *cell; /* of a square matrix, so far; owned */
    size_t capacity;
} pni_matrix;

void pni_matrix_done(pni_matrix *matrix);

/** Takes the next cell, rows first; a number that is 0 is no tie. */
pn_status pni_matrix_add(pni_matrix *matrix, pni_slice cell, pn_error *err);

/** Adds what waits for the whole matrix; `*directed` if its halves differ.  A matrix
 * that is not full is refused. */
pn_status pni_matrix_finish(pni_matrix *matrix, bool *directed, pn_error *err);

#endif
