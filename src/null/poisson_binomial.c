#include "poisson_binomial.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum {
    N_SUMS = 28, /* of powers of odds: where they shrink by 4, the rest is rounding */
    SHRINK = 4,
};
static const double HIGH = 1e200; /* numbers are scaled down from here */
static const double LOW = 1e-280; /* and are nothing below */
static const double ENOUGH = 1e-17;

/* One computation.  Cells:  odds[n] | power[n] | after[n + 1] | h[top + 1] */
typedef struct series {
    const pni_bernoulli *trials;
    size_t n_certain; /* trials that always succeed, left aside below */
    size_t first;     /* class of the first trial that may fail */
    size_t top;       /* highest number of successes looked at */
    double mean;      /* expected number of successes */
    double n_trials;  /* that may succeed */
    double scale;     /* logarithm of what each number is to be multiplied by */
    double *odds;
    double *power;
    double *after; /* sums of odds from a class to the last */
    double *h;     /* [top + 1] chance of each number of successes */
} series;

void pni_bernoulli_room_done(pni_bernoulli_room *room)
{
    free(room->cell);
    *room = (pni_bernoulli_room){0};
}

static pn_status take_room(series *s, pni_bernoulli_room *room, pn_error *err)
{
    const size_t n = s->trials->n_classes;
    const size_t wanted = 3 * n + 1 + s->top + 1;
    if (wanted > room->capacity) {
        double *cell = realloc(room->cell, 2 * wanted * sizeof *cell);
        if (cell == NULL) {
            return pni_fail_memory(err);
        }
        room->cell = cell;
        room->capacity = 2 * wanted;
    }
    s->odds = room->cell;
    s->power = s->odds + n;
    s->after = s->power + n;
    s->h = s->after + n + 1;
    return PN_OK;
}

static void find_odds(series *s)
{
    const pni_bernoulli *trials = s->trials;
    s->after[trials->n_classes] = 0;
    for (size_t c = trials->n_classes; c > s->first; c--) {
        s->odds[c - 1] = trials->chance[c - 1] / (1 - trials->chance[c - 1]);
        s->after[c - 1] = s->after[c] + trials->n[c - 1] * s->odds[c - 1];
    }
}

/* The first class that is rare, and so are all after it. */
static size_t find_rare(const series *s)
{
    size_t c = s->first;
    while (c < s->trials->n_classes &&
           s->odds[c] * SHRINK * (double)(s->top + 1) > s->after[c]) {
        c++;
    }
    return c;
}

/* sum[j - 1] = (-1)^(j - 1) t_j of the classes from `rare` on. */
static void sum_powers(series *s, size_t rare, double *sum)
{
    const pni_bernoulli *trials = s->trials;
    memcpy(s->power + rare, s->odds + rare,
           (trials->n_classes - rare) * sizeof *s->odds);
    double sign = 1;
    for (size_t j = 0; j < N_SUMS && j < s->top; j++) {
        double total = 0;
        for (size_t c = rare; c < trials->n_classes; c++) {
            total += trials->n[c] * s->power[c];
            s->power[c] *= s->odds[c];
        }
        sum[j] = sign * total;
        sign = -sign;
    }
}

static void scale_down(series *s, size_t k)
{
    for (size_t i = 0; i <= k; i++) {
        s->h[i] = s->h[i] / HIGH;
    }
    s->scale += log(HIGH);
}

static void take_rare(series *s, size_t rare)
{
    double sum[N_SUMS] = {0};
    sum_powers(s, rare, sum);
    s->scale = 0;
    for (size_t c = rare; c < s->trials->n_classes; c++) {
        s->scale += s->trials->n[c] * log1p(-s->trials->chance[c]);
    }
    s->h[0] = 1;
    for (size_t k = 1; k <= s->top; k++) {
        double total = 0;
        for (size_t j = 1; j <= k && j <= N_SUMS; j++) {
            total += sum[j - 1] * s->h[k - j];
        }
        s->h[k] = total > 0 ? total / (double)k : 0;
        if (s->h[k] > HIGH) {
            scale_down(s, k);
        }
    }
}

/* Multiplies one trial in. */
static void take_trial(series *s, double chance, size_t low)
{
    double *h = s->h;
    for (size_t k = s->top; k > low; k--) {
        h[k] = (1 - chance) * h[k] + chance * h[k - 1];
    }
    h[low] *= 1 - chance;
}

static void take_frequent(series *s, size_t rare)
{
    size_t low = 0;
    for (size_t c = s->first; c < rare; c++) {
        for (size_t i = 0; (double)i < s->trials->n[c]; i++) {
            take_trial(s, s->trials->chance[c], low);
            while (low < s->top && s->h[low] < LOW) {
                s->h[low++] = 0;
            }
        }
    }
}

/* Turns chances of k successes into chances of k or more. */
static void add_up(series *s)
{
    for (size_t k = s->top; k > 0; k--) {
        s->h[k - 1] += s->h[k];
    }
}

/* Does what lies beyond the top count for P(X >= to)?  Chances of successive numbers
 * fall ever faster (Newton's inequalities), so the rest is below a geometric series. */
static bool rest_counts(const series *s, size_t to)
{
    const double last = s->h[s->top];
    const double before = s->top == 0 ? 0 : s->h[s->top - 1];
    if ((double)s->top >= s->n_trials) {
        return false;
    }
    if (last <= 0) {
        return (double)s->top < s->mean;
    }
    return last >= before || last * last > ENOUGH * s->h[to] * (before - last);
}

static pn_status find_chances(series *s, size_t to, pni_bernoulli_room *room,
                              pn_error *err)
{
    size_t more = 12 + to / 4;
    do {
        s->top = (size_t)fmin((double)(to + more), s->n_trials);
        PN_TRY(take_room(s, room, err));
        find_odds(s);
        const size_t rare = find_rare(s);
        take_rare(s, rare);
        take_frequent(s, rare);
        more *= 2;
    } while (rest_counts(s, to));
    add_up(s);
    return PN_OK;
}

static double tail_at(const series *s, size_t k)
{
    if (k <= s->n_certain) {
        return 1;
    }
    if (k - s->n_certain > s->top) {
        return 0;
    }
    const double sum = s->h[k - s->n_certain];
    return sum > 0 ? fmin(1, exp(log(sum) + s->scale)) : 0;
}

pn_status pni_poisson_binomial(const pni_bernoulli *trials, pni_tail_range range,
                               pni_bernoulli_room *room, double *tail, pn_error *err)
{
    series s = {.trials = trials};
    while (s.first < trials->n_classes && trials->chance[s.first] >= 1) {
        s.n_certain += (size_t)trials->n[s.first++];
    }
    for (size_t c = s.first; c < trials->n_classes && trials->chance[c] > 0; c++) {
        s.n_trials += trials->n[c];
        s.mean += trials->n[c] * trials->chance[c];
    }
    const size_t to = range.to > s.n_certain ? range.to - s.n_certain : 0;
    PN_TRY(find_chances(&s, (size_t)fmin((double)to, s.n_trials), room, err));
    for (size_t k = range.from; k <= range.to; k++) {
        tail[k - range.from] = tail_at(&s, k);
    }
    return PN_OK;
}
