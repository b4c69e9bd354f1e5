/**
 * One block of the bipartite configuration model, where nothing is certain.
 */
#ifndef PNI_BICM_FIT_H
#define PNI_BICM_FIT_H

#include <partnet/status.h>

#include <stddef.h>

/** Classes of one side inside the block. */
typedef struct pni_fit_side {
    size_t n;
    const double *size; /* [n] nodes */
    double *degree;     /* [n] ties that each node must expect, above 0 */
    double *factor;     /* [n] found: x_i or y_j */
} pni_fit_side;

/**
 * Finds factors such that each node expects its degree.
 *
 * Formula:  sum_j size_j x_i y_j / (1 + x_i y_j) = degree_i, on both sides.
 *           Newton's method on the logarithms of the factors, in which the equations
 *           are the gradient of a concave function; the equations of a step are solved
 *           by conjugate gradients with side b eliminated, and a step is halved until
 *           the error falls.
 * Source:   Vallarano et al., Fast and scalable likelihood maximization for exponential
 *           random graph models with local constraints, 2021,
 *           doi:10.1038/s41598-021-93830-4 (Newton's method, reduced to classes).
 * Input:    both sides expect the same number of ties.
 * Errors:   PN_ENOMEM, PN_ECANCELLED.  How near it came is for the caller to see.
 */
pn_status pni_bicm_fit(pni_fit_side *a, pni_fit_side *b, const pn_run *run,
                       pn_error *err);

#endif
