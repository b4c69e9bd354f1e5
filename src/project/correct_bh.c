#include "correction.h"

#include <math.h>

static double highest(double level, double n_pairs, double n_tests)
{
    return level * n_pairs / n_tests;
}

/* q_i = min over j >= i of n p_j / j.  A pair that does not pass cannot lower the q of
 * one that does: n p_j / j is above the level there. */
static void correct(pni_pair_kind *const *kind, size_t n, double n_tests)
{
    double rank = 0;
    for (size_t i = 0; i < n; i++) {
        rank += kind[i]->n_pairs;
        kind[i]->q = n_tests * kind[i]->p / rank;
    }
    double least = 1;
    for (size_t i = n; i > 0; i--) {
        least = fmin(least, kind[i - 1]->q);
        kind[i - 1]->q = least;
    }
}

const pni_correction pni_correction_bh = {
    .head = {.name = "bh",
             .summary = "of the pairs that pass, a share of LEVEL is false on average",
             .reference = "Benjamini, Hochberg 1995, "
                          "doi:10.1111/j.2517-6161.1995.tb02031.x"},
    .highest = highest,
    .correct = correct,
};
