/**
 * The rows of a projection, one at a time: what a node shares with each later node of
 * its side (a sparse matrix product by rows, Gustavson 1978,
 * doi:10.1145/355791.355796).
 */
#ifndef PNI_PRODUCT_H
#define PNI_PRODUCT_H

#include "row_sums.h"
#include "weighting.h"

/** What is multiplied; zeroed is empty. */
typedef struct pni_product {
    const pn_network *net;
    size_t first;   /* node of the network that row 0 is about */
    size_t n;       /* rows: nodes of the side */
    uint64_t end;   /* of their rows in partner[] */
    double n_steps; /* additions */
    double *steps;  /* [n] for a row and for those before it that share with it */
    double *length; /* [n] root of the sum of squared weights of a row, if wanted */
    uint32_t *right_row; /* [n_ties] of a tie, from n_ties on; of PN_LEFT only */
    size_t *cut;         /* [n_chunks + 1] rows of about equal work */
    size_t n_chunks;
} pni_product;

/** A product that releases itself: `PNI_PRODUCT product = {0};` */
#define PNI_PRODUCT PNI_SCOPED(pni_product, pni_product_done)

/** Prepares the rows of PN_LEFT or PN_RIGHT; their lengths only if they are wanted. */
pn_status pni_product_open(const pn_network *net, pn_side side, bool with_lengths,
                           pni_product *out, pn_error *err);
void pni_product_done(pni_product *product);

/** Later rows that a row can share with, at most. */
size_t pni_product_most(const pni_product *product, size_t row);
/** Computes a row: to->node[] are later rows, to->shared[] what they share with it,
 * to->value[] what `add` gave them; NULL: nothing is added. */
void pni_product_row(const pni_product *product,
                     void (*add)(const pni_tail *tail, double *sum), size_t row,
                     pni_row_sums *sums, pni_row *to);

/** Pairs of the side that share a partner are at most so many. */
double pni_product_bound(const pn_network *net, pn_side side);
/** Counts the pairs that share a partner. */
pn_status pni_product_count(const pni_product *product, const pn_run *run, double *out,
                            pn_error *err);

#endif
