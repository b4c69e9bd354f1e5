#include "null_model.h"

#include <math.h>

static const pni_null_model *const null_models[] = {
#define PN_NULL_MODEL(name) &pni_null_##name,
#include "null_models.def"
#undef PN_NULL_MODEL
};

const pni_null_model *pni_null_model_at(size_t k)
{
    return k < sizeof null_models / sizeof null_models[0] ? null_models[k] : NULL;
}

const pn_entry *pn_null_models(size_t k)
{
    const pni_null_model *model = pni_null_model_at(k);
    return model == NULL ? NULL : &model->head;
}

/* P(Y >= k) of a Poisson variable, k above the mean; 0 where it underflows. */
static double poisson_tail(double mean, size_t k)
{
    double term = exp(-mean);
    for (size_t j = 1; j <= k; j++) {
        term *= mean / (double)j;
    }
    double sum = 0;
    for (size_t j = k + 1; term > sum * 1e-16; j++) {
        sum += term;
        term *= mean / (double)j;
    }
    return sum;
}

double pni_tail_floor(pni_moments moments, size_t k)
{
    static const double ROUNDING = 1e-9; /* of the mean and of the sum */
    if (k == 0) {
        return 1;
    }
    if ((double)k <= moments.mean * (1 - ROUNDING)) {
        return 0.5;
    }
    if (moments.mean <= 0) {
        return 0;
    }
    const double distance = -expm1(-moments.mean) / moments.mean * moments.spread;
    return fmax(0, poisson_tail(moments.mean, k) * (1 - ROUNDING) - distance);
}

double pni_tail_ceiling(pni_moments moments, size_t k)
{
    const double more = (double)k;
    if (more <= moments.mean) {
        return 1;
    }
    return exp(more - moments.mean + more * log(moments.mean / more));
}
