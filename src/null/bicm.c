#include "bicm.h"

#include "bicm_cuts.h"
#include "bicm_fit.h"

#include <math.h>

static const double TOLERANCE = 1e-9; /* of the expected degree of a node */

void pni_bicm_done(pni_bicm *model)
{
    pni_degrees_done(&model->left);
    pni_degrees_done(&model->right);
    free(model->p);
    *model = (pni_bicm){0};
}

/* Where the degrees leave no choice. */
static void fill_certain(pni_bicm *model, const pni_bicm_cut *cut)
{
    for (size_t i = cut->begin; i < cut->end; i++) {
        double *row = model->p + i * model->right.n;
        for (size_t j = 0; j < model->right.n; j++) {
            row[j] = j < cut->full ? 1 : 0;
        }
    }
}

static void fill_block(pni_bicm *model, const pni_bicm_cut *cut, const double *x,
                       const double *y)
{
    for (size_t i = cut->begin; i < cut->end; i++) {
        for (size_t j = cut->full; j < cut->none; j++) {
            const double odds = x[i - cut->begin] * y[j - cut->full];
            model->p[i * model->right.n + j] = odds / (1 + odds);
        }
    }
}

static pn_status solve_block(pni_bicm *model, const pni_bicm_cut *cut,
                             const pn_run *run, pn_error *err)
{
    fill_certain(model, cut);
    const size_t n_a = cut->end - cut->begin;
    const size_t n_b = cut->none - cut->full;
    if (n_b == 0) {
        return PN_OK;
    }
    PNI_FREE double *room = malloc(2 * (n_a + n_b) * sizeof *room);
    if (room == NULL) {
        return pni_fail_memory(err);
    }
    pni_fit_side a = {n_a, model->left.size + cut->begin, room, room + n_a};
    pni_fit_side b = {n_b, model->right.size + cut->full, room + 2 * n_a,
                      room + 2 * n_a + n_b};
    double certain = 0; /* ties of each left node of the block */
    for (size_t j = 0; j < cut->full; j++) {
        certain += model->right.size[j];
    }
    for (size_t i = 0; i < n_a; i++) {
        a.degree[i] = model->left.degree[cut->begin + i] - certain;
    }
    for (size_t j = 0; j < n_b; j++) {
        b.degree[j] = model->right.degree[cut->full + j] - cut->above;
    }
    PN_TRY(pni_bicm_fit(&a, &b, run, err));
    fill_block(model, cut, a.factor, b.factor);
    return PN_OK;
}

/* Largest difference of a node's degree and what it expects; NaN counts as infinite. */
static double find_residual(const pni_bicm *model)
{
    double worst = 0;
    for (size_t i = 0; i < model->left.n; i++) {
        double lack = model->left.degree[i];
        for (size_t j = 0; j < model->right.n; j++) {
            lack -= model->right.size[j] * pni_bicm_p(model, i, j);
        }
        worst = fmax(worst, isnan(lack) ? INFINITY : fabs(lack));
    }
    for (size_t j = 0; j < model->right.n; j++) {
        double lack = model->right.degree[j];
        for (size_t i = 0; i < model->left.n; i++) {
            lack -= model->left.size[i] * pni_bicm_p(model, i, j);
        }
        worst = fmax(worst, isnan(lack) ? INFINITY : fabs(lack));
    }
    return worst;
}

pn_status pni_bicm_solve(const pn_network *net, const pn_run *run, pni_bicm *out,
                         pn_error *err)
{
    PNI_BICM model = {0};
    PN_TRY(pni_degrees_find(net, PN_LEFT, &model.left, err));
    PN_TRY(pni_degrees_find(net, PN_RIGHT, &model.right, err));
    model.p = malloc((model.left.n * model.right.n + 1) * sizeof *model.p);
    if (model.p == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t begin = 0; begin < model.left.n;) {
        const pni_bicm_cut cut = pni_bicm_next_cut(&model.left, &model.right, begin);
        PN_TRY(solve_block(&model, &cut, run, err));
        begin = cut.end;
    }
    model.residual = find_residual(&model);
    if (model.residual > TOLERANCE) {
        return pni_fail(
            err, PN_EDATA,
            "the null model 'bicm' does not settle: a node expects %.3g ties "
            "more or less than it has",
            model.residual);
    }
    *out = model;
    model = (pni_bicm){0};
    return PN_OK;
}
