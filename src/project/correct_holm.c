#include "correction.h"

#include <math.h>

static double highest(double level, double n_pairs, double n_tests)
{
    return level / (n_tests - n_pairs + 1);
}

/* q_i = max over j <= i of (n - j + 1) p_j */
static void correct(pni_pair_kind *const *kind, size_t n, double n_tests)
{
    double before = 0;
    double most = 0;
    for (size_t i = 0; i < n; i++) {
        most = fmax(most, fmin(1, (n_tests - before) * kind[i]->p));
        kind[i]->q = most;
        before += kind[i]->n_pairs;
    }
}

const pni_correction pni_correction_holm = {
    .head = {.name = "holm",
             .summary = "no pair at all passes falsely, but with a chance of LEVEL",
             .reference = "Holm 1979, JSTOR 4615733"},
    .highest = highest,
    .correct = correct,
};
