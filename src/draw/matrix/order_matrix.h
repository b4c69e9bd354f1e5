/**
 * The order of rows and columns of a matrix.
 */
#ifndef PNI_ORDER_MATRIX_H
#define PNI_ORDER_MATRIX_H

#include "../scene.h"

/** Which nodes are rows and columns, from the top and from the left; zeroed to start.
 */
typedef struct pni_matrix_order {
    size_t *row; /* [n_rows] */
    size_t n_rows;
    size_t *column; /* [n_columns] */
    size_t n_columns;
    int row_side; /* 0 left, 1 right: the larger one */
    bool grouped; /* groups stand together */
    size_t *node; /* [n_nodes] what row and column point into */
} pni_matrix_order;

/**
 * Orders by group, as columns do: ties come close to the diagonal; or by nestedness:
 * the nodes with the most partners first, so that ties fill one corner.
 *
 * Errors:   PN_EUSE for any other order; PN_ENOMEM, PN_ECANCELLED.
 */
pn_status pni_matrix_order_choose(const pni_scene *scene, pni_matrix_order *out,
                                  pn_error *err);
void pni_matrix_order_done(pni_matrix_order *order);

#endif
