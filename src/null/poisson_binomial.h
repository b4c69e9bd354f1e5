/**
 * How many of several independent trials succeed, each with a chance of its own.
 */
#ifndef PNI_POISSON_BINOMIAL_H
#define PNI_POISSON_BINOMIAL_H

#include "../base/error.h"
#include "../base/scope.h"

#include <stddef.h>

/** Trials by class: n[c] of them succeed with chance[c]. */
typedef struct pni_bernoulli {
    size_t n_classes;
    const double *chance; /* in [0, 1], falling */
    const double *n;      /* whole numbers */
} pni_bernoulli;

/** Memory that one computation leaves to the next; zeroed is empty. */
typedef struct pni_bernoulli_room {
    double *cell;
    size_t capacity;
} pni_bernoulli_room;

/** Room that releases itself: `PNI_BERNOULLI_ROOM room = {0};` */
#define PNI_BERNOULLI_ROOM PNI_SCOPED(pni_bernoulli_room, pni_bernoulli_room_done)
void pni_bernoulli_room_done(pni_bernoulli_room *room);

/** The numbers of successes that are asked about. */
typedef struct pni_tail_range {
    size_t from;
    size_t to; /* counted in */
} pni_tail_range;

/**
 * How likely at least k trials succeed.
 *
 * Formula:  P(X >= k), X the number of successes, whose generating function is prod_c
 *           (1 - q_c + q_c z)^n_c.  Rare trials, with odds r_c = q_c / (1 - q_c), are
 *           taken together by k h_k = sum_j (-1)^(j-1) t_j h_(k-j) with t_j = sum_c n_c
 *           r_c^j; the others are multiplied in one by one.  Rare is what keeps that
 *           sum from cancelling: r_c <= t_1 / (4 k).
 * Source:   the recursion: Chen, Dempster, Liu, Weighted finite population sampling to
 *           maximize entropy, 1994, doi:10.1093/biomet/81.3.457.
 * Output:   tail[k - from] for k = from ... to: exact but for rounding, to some twelve
 *           digits also where it is tiny; exactly 1 for what is certain, 0 for what
 *           cannot be, or is less likely than 1e-300.
 * Errors:   PN_ENOMEM.
 * Cost:     30 steps for each class and, with `to` or the expected number as k, at most
 *           some 4 k^2 log k.
 */
pn_status pni_poisson_binomial(const pni_bernoulli *trials, pni_tail_range range,
                               pni_bernoulli_room *room, double *tail, pn_error *err);

#endif
