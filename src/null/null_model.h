/**
 * The registry of null models: how many partners two nodes of a side share by chance.
 *
 * A null model is one file null_<name>.c that defines pni_null_<name>, and one row in
 * null_models.def.  Under each of them, the number that two nodes share is that of
 * successes in independent trials, and depends on the degrees of the two alone.
 */
#ifndef PNI_NULL_MODEL_H
#define PNI_NULL_MODEL_H

#include "degree_classes.h"
#include "poisson_binomial.h"

#include <partnet/analysis.h>

/** A model fitted to one side of a network. */
typedef struct pni_fitted pni_fitted;

/** Two classes of degree of the side. */
typedef struct pni_class_pair {
    size_t a;
    size_t b;
} pni_class_pair;

/** What is known of the number that two nodes share, before any tail is computed. */
typedef struct pni_moments {
    double mean;
    double spread; /* mean - variance: the sum of the squared chances of the trials */
} pni_moments;

/** A null model. */
typedef struct pni_null_model {
    pn_entry head;
    bool is_of_networks; /* it says how likely each network is, not only each pair */
    /* Fits the model to PN_LEFT or PN_RIGHT, released with `close`. */
    pn_status (*open)(const pn_network *net, pn_side side, const pn_run *run,
                      pni_fitted **out, pn_error *err);
    void (*close)(pni_fitted *fitted);
    pni_moments (*moments)(const pni_fitted *fitted, pni_class_pair pair);
    /* tail[k - from] = P(X >= k) for k = from ... to */
    pn_status (*tails)(const pni_fitted *fitted, pni_class_pair pair,
                       pni_tail_range range, pni_bernoulli_room *room, double *tail,
                       pn_error *err);
} pni_null_model;

#define PN_NULL_MODEL(name) extern const pni_null_model pni_null_##name;
#include "null_models.def"
#undef PN_NULL_MODEL

/** The k-th null model, or NULL past the last. */
const pni_null_model *pni_null_model_at(size_t k);

/**
 * A number that P(X >= k) is never below, in O(k).
 *
 * Formula:  1/2 up to the mean rounded down; above it the same chance of a Poisson
 *           variable with that mean, less (1 - exp(-mean)) / mean * spread.
 * Source:   the median of trials: Jogdeo, Samuels 1968, doi:10.1214/aoms/1177698243;
 *           the distance: Barbour, Hall 1984, doi:10.1017/S0305004100061806.
 */
double pni_tail_floor(pni_moments moments, size_t k);

/**
 * A number that P(X >= k) is never above.
 *
 * Formula:  exp(k - mean) (mean / k)^k, k above the mean; 1 below.
 * Source:   Chernoff 1952, doi:10.1214/aoms/1177729330.
 */
double pni_tail_ceiling(pni_moments moments, size_t k);

#endif
