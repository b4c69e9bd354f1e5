/**
 * The lines of a Pajek file: vertices, ties and rows of a matrix.
 */
#ifndef PNI_PAJEK_ROWS_H
#define PNI_PAJEK_ROWS_H

#include "graph_matrix.h"
#include "pajek_partition.h"

/** What the lines say. */
typedef enum pni_pajek_section {
    PNI_PAJEK_NOWHERE = 0,
    PNI_PAJEK_VERTICES,
    PNI_PAJEK_TIES,
    PNI_PAJEK_LISTS,
    PNI_PAJEK_MATRIX,
    PNI_PAJEK_PARTITION, /* behind the network */
    PNI_PAJEK_FOREIGN    /* partitions and vectors before the network */
} pni_pajek_section;

/** A file while it is read. */
typedef struct pni_pajek {
    const pni_reading *reading;
    pni_graph_text text;
    pni_graph *graph;
    pni_slice line; /* at hand */
    pni_pajek_section section;
    size_t n;      /* vertices */
    size_t n_left; /* 0: one mode */
    size_t *node;  /* [n] of the graph */
    pni_slice relation;
    pni_matrix matrix;
    pni_pajek_partition partition;
    pn_bytes label;
    bool has_arcs;
    bool has_edges;
    bool over; /* the first network ends here */
} pni_pajek;

/** Where a word of the file stands. */
pni_place pni_pajek_place(pni_pajek *p, pni_slice word);

/** Reads the line at hand: `1 "label" [x y z] [shape] [key value]…` */
pn_status pni_pajek_vertex_line(pni_pajek *p, pn_error *err);
/** `from to [weight] [key value]…` */
pn_status pni_pajek_tie_line(pni_pajek *p, pn_error *err);
/** `from to to to…` */
pn_status pni_pajek_list_line(pni_pajek *p, pn_error *err);
/** Weights of a matrix. */
pn_status pni_pajek_matrix_line(pni_pajek *p, pn_error *err);

#endif
