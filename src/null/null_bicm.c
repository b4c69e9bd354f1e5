#include "null_model.h"

#include "bicm.h"

#include <math.h>

struct pni_fitted {
    size_t n;           /* classes of the side */
    size_t n_other;     /* classes of the other side */
    double *p;          /* [n][n_other] chance of a tie */
    double *n_of_other; /* [n_other] nodes */
};

static void close_fitted(pni_fitted *fitted)
{
    if (fitted != NULL) {
        free(fitted->p);
        free(fitted->n_of_other);
        free(fitted);
    }
}
PNI_DEFINE_OWNED(pni_fitted, close_fitted);

static pn_status copy_model(const pni_bicm *model, pn_side side, pni_fitted *to,
                            pn_error *err)
{
    const pni_degrees *own = side == PN_LEFT ? &model->left : &model->right;
    const pni_degrees *other = side == PN_LEFT ? &model->right : &model->left;
    to->n = own->n;
    to->n_other = other->n;
    to->p = malloc((own->n * other->n + 1) * sizeof *to->p);
    to->n_of_other = malloc((other->n + 1) * sizeof *to->n_of_other);
    if (to->p == NULL || to->n_of_other == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < own->n; i++) {
        for (size_t j = 0; j < other->n; j++) {
            to->p[i * other->n + j] =
                side == PN_LEFT ? pni_bicm_p(model, i, j) : pni_bicm_p(model, j, i);
        }
    }
    for (size_t j = 0; j < other->n; j++) {
        to->n_of_other[j] = other->size[j];
    }
    return PN_OK;
}

static pn_status open_fitted(const pn_network *net, pn_side side, const pn_run *run,
                             pni_fitted **out, pn_error *err)
{
    PNI_BICM model = {0};
    PNI_OWNED(pni_fitted, close_fitted) fitted = calloc(1, sizeof *fitted);
    if (fitted == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_bicm_solve(net, run, &model, err));
    PN_TRY(copy_model(&model, side, fitted, err));
    *out = PN_STEAL(fitted);
    return PN_OK;
}

static pni_moments moments(const pni_fitted *fitted, pni_class_pair pair)
{
    const double *a = fitted->p + pair.a * fitted->n_other;
    const double *b = fitted->p + pair.b * fitted->n_other;
    pni_moments found = {0};
    for (size_t j = 0; j < fitted->n_other; j++) {
        const double both = a[j] * b[j];
        found.mean += fitted->n_of_other[j] * both;
        found.spread += fitted->n_of_other[j] * both * both;
    }
    return found;
}

/* A node of the other side is a trial: it succeeds when both have a tie to it. */
static pn_status tails(const pni_fitted *fitted, pni_class_pair pair,
                       pni_tail_range range, pni_bernoulli_room *room, double *tail,
                       pn_error *err)
{
    const double *a = fitted->p + pair.a * fitted->n_other;
    const double *b = fitted->p + pair.b * fitted->n_other;
    PNI_FREE double *both = malloc((fitted->n_other + 1) * sizeof *both);
    if (both == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t j = 0; j < fitted->n_other; j++) {
        both[j] = a[j] * b[j];
    }
    const pni_bernoulli trials = {fitted->n_other, both, fitted->n_of_other};
    return pni_poisson_binomial(&trials, range, room, tail, err);
}

const pni_null_model pni_null_bicm = {
    .head = {.name = "bicm",
             .summary =
                 "random networks in which every node has its degree on average, "
                 "within 1e-9",
             .reference = "Saracco et al. 2015, doi:10.1038/srep10595"},
    .is_of_networks = true,
    .open = open_fitted,
    .close = close_fitted,
    .moments = moments,
    .tails = tails,
};
