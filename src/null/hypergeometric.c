#include "hypergeometric.h"

#include <math.h>

static const double START = 1e290; /* what the most likely number is set to */

/* P(j + 1) / P(j) */
static double ratio(const pni_draws_of_two *d, size_t j)
{
    const double k = (double)j;
    return (d->a - k) * (d->b - k) / ((k + 1) * (d->n - d->a - d->b + k + 1));
}

/* Sum of the numbers from `least` to mode - 1. */
static double sum_below(const pni_draws_of_two *d, size_t mode, size_t least)
{
    double sum = 0;
    double term = START;
    for (size_t j = mode; j > least && term > 0; j--) {
        term /= ratio(d, j - 1);
        sum += term;
    }
    return sum;
}

/* Sum of the numbers from k on, which is at least the mode. */
static double sum_from(const pni_draws_of_two *d, size_t mode, size_t k)
{
    const size_t most = (size_t)fmin(d->a, d->b);
    double sum = mode == k ? START : 0;
    double term = START;
    for (size_t j = mode; j < most && term > 0; j++) {
        term *= ratio(d, j);
        sum += j + 1 >= k ? term : 0;
    }
    return sum;
}

static double tail_at(const pni_draws_of_two *d, size_t k)
{
    const size_t least = (size_t)fmax(0, d->a + d->b - d->n);
    const size_t mode = (size_t)((d->a + 1) * (d->b + 1) / (d->n + 2));
    if (k <= least) {
        return 1;
    }
    if ((double)k > fmin(d->a, d->b)) {
        return 0;
    }
    const double upper = sum_from(d, mode, mode);
    const double all = sum_below(d, mode, least) / START + upper / START;
    const double sum = k >= mode ? sum_from(d, mode, k) : upper + sum_below(d, mode, k);
    return fmin(1, sum / START / all);
}

void pni_hypergeometric(const pni_draws_of_two *draws, pni_tail_range range,
                        double *tail)
{
    for (size_t k = range.from; k <= range.to; k++) {
        tail[k - range.from] = tail_at(draws, k);
    }
}
