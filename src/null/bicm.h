/**
 * The bipartite configuration model: random networks whose nodes have, on average, the
 * degrees that they have in the data.
 */
#ifndef PNI_BICM_H
#define PNI_BICM_H

#include "degree_classes.h"

#include "../base/scope.h"

/** Zeroed is empty. */
typedef struct pni_bicm {
    pni_degrees left;
    pni_degrees right;
    double *p;       /* [left.n * right.n] rows of left classes */
    double residual; /* largest difference of a node's degree and what it expects */
} pni_bicm;

/** A model that releases itself: `PNI_BICM model = {0};` */
#define PNI_BICM PNI_SCOPED(pni_bicm, pni_bicm_done)

/**
 * How likely each tie is where nothing but degrees is known.
 *
 * Formula:  p_ij = x_i y_j / (1 + x_i y_j), with x and y such that
 *           sum_j p_ij = d_i for every left i and sum_i p_ij = d_j for every right j.
 * Source:   Squartini, Garlaschelli, Analytical maximum-likelihood method to detect
 *           patterns in real networks, 2011, doi:10.1088/1367-2630/13/8/083001;
 *           Saracco, Di Clemente, Gabrielli, Squartini, Randomizing bipartite networks,
 *           2015, doi:10.1038/srep10595.  Weights are not looked at.
 * Output:   p in [0, 1]; exactly 1 or 0 where the degrees leave no choice, such as at
 *           nodes with all partners or none (see bicm_cuts.h), else strictly between.
 *           residual below 1e-9.
 * Errors:   PN_EDATA if the degrees cannot be met that well; PN_ENOMEM, PN_ECANCELLED.
 * Cost:     O(left classes x right classes), at most O(ties), for each of some 500
 *           steps; the same in memory.
 * Owner:    the caller, who releases it with pni_bicm_done.
 */
pn_status pni_bicm_solve(const pn_network *net, const pn_run *run, pni_bicm *out,
                         pn_error *err);
void pni_bicm_done(pni_bicm *model);

/** Probability of a tie between nodes of these classes. */
static inline double pni_bicm_p(const pni_bicm *model, size_t left, size_t right)
{
    return model->p[left * model->right.n + right];
}

/** Probability of a tie between a left and a right node of the network. */
static inline double pni_bicm_tie(const pni_bicm *model, size_t left, size_t right)
{
    return pni_bicm_p(model, model->left.class_of[left],
                      model->right.class_of[right - model->right.first]);
}

#endif
