#include "correction.h"

static double highest(double level, double n_pairs, double n_tests)
{
    (void)n_pairs;
    (void)n_tests;
    return level;
}

static void correct(pni_pair_kind *const *kind, size_t n, double n_tests)
{
    (void)n_tests;
    for (size_t i = 0; i < n; i++) {
        kind[i]->q = kind[i]->p;
    }
}

const pni_correction pni_correction_none = {
    .head = {.name = "none",
             .summary = "q is p: of all pairs, a share of LEVEL may pass falsely"},
    .highest = highest,
    .correct = correct,
};
