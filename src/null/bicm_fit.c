#include "bicm_fit.h"

#include "../base/error.h"
#include "../base/scope.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

enum { MAX_STEPS = 200, MAX_HALVINGS = 40, MAX_ROUNDS = 1000 };
static const double GOOD = 1e-13; /* lack of a node, relative to its degree */
/* Squared rest of the equations of a step.  Far above rounding, because adding to all
 * of a what is taken from all of b changes nothing: there only noise is left. */
static const double FINE_ENOUGH = 1e-12;

/* What is known of one side during the search. */
typedef struct half {
    size_t n;
    const double *size;
    const double *degree;
    double *factor;
    double *before; /* factors that the step starts from */
    double *lack;   /* size * (degree - expected) */
    double *slope;  /* of the expected ties: sums of a row of the table */
    double *step;   /* change of log factor */
} half;

typedef struct search {
    half a;
    half b;
    double *slope; /* [a.n * b.n] size_a * size_b * p * (1 - p) */
    double error;  /* root of the sum of squared lacks */
    double *rest;  /* [a.n] of the conjugate gradients */
    double *along; /* [a.n] */
    double *image; /* [a.n] */
    double *via;   /* [b.n] */
} search;

static double dot(const double *x, const double *y, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        sum += x[i] * y[i];
    }
    return sum;
}

static void begin_half(half *h)
{
    for (size_t i = 0; i < h->n; i++) {
        h->lack[i] = h->size[i] * h->degree[i];
        h->slope[i] = 0;
    }
}

/* Lacks, slopes and error at the present factors. */
static void evaluate(search *s)
{
    begin_half(&s->a);
    begin_half(&s->b);
    for (size_t i = 0; i < s->a.n; i++) {
        double *row = s->slope + i * s->b.n;
        for (size_t j = 0; j < s->b.n; j++) {
            const double odds = s->a.factor[i] * s->b.factor[j];
            const double ties = s->a.size[i] * s->b.size[j] * odds / (1 + odds);
            row[j] = ties / (1 + odds);
            s->a.lack[i] -= ties;
            s->b.lack[j] -= ties;
            s->a.slope[i] += row[j];
            s->b.slope[j] += row[j];
        }
    }
    s->error =
        sqrt(dot(s->a.lack, s->a.lack, s->a.n) + dot(s->b.lack, s->b.lack, s->b.n));
}

static bool is_good(const half *h)
{
    for (size_t i = 0; i < h->n; i++) {
        if (!(fabs(h->lack[i]) <= GOOD * h->size[i] * h->degree[i])) {
            return false;
        }
    }
    return true;
}

/* to = B^T from / slope of b, where B is the table of slopes. */
static void cross_to_b(const search *s, const double *from, double *to)
{
    memset(to, 0, s->b.n * sizeof *to);
    for (size_t i = 0; i < s->a.n; i++) {
        for (size_t j = 0; j < s->b.n; j++) {
            to[j] += s->slope[i * s->b.n + j] * from[i];
        }
    }
    for (size_t j = 0; j < s->b.n; j++) {
        to[j] /= s->b.slope[j];
    }
}

/* image = (A - B C^-1 B^T) from, with the slopes of a and b as diagonals A and C. */
static void multiply(search *s, const double *from, double *image)
{
    cross_to_b(s, from, s->via);
    for (size_t i = 0; i < s->a.n; i++) {
        image[i] = s->a.slope[i] * from[i] - dot(s->slope + i * s->b.n, s->via, s->b.n);
    }
}

/* rest = what the step of a must make up for once b follows; returns its square. */
static double begin_rounds(search *s)
{
    double square = 0;
    for (size_t j = 0; j < s->b.n; j++) {
        s->via[j] = s->b.lack[j] / s->b.slope[j];
    }
    for (size_t i = 0; i < s->a.n; i++) {
        s->rest[i] = s->a.lack[i] - dot(s->slope + i * s->b.n, s->via, s->b.n);
        s->along[i] = s->rest[i] / s->a.slope[i];
        s->a.step[i] = 0;
        square += s->rest[i] * s->along[i];
    }
    return square;
}

/* One round of conjugate gradients; returns the new square of the rest. */
static double go_round(search *s, double square)
{
    multiply(s, s->along, s->image);
    const double far = square / dot(s->along, s->image, s->a.n);
    double next = 0;
    for (size_t i = 0; i < s->a.n; i++) {
        s->a.step[i] += far * s->along[i];
        s->rest[i] -= far * s->image[i];
        next += s->rest[i] * s->rest[i] / s->a.slope[i];
    }
    for (size_t i = 0; i < s->a.n; i++) {
        s->along[i] = s->rest[i] / s->a.slope[i] + next / square * s->along[i];
    }
    return next;
}

/* What a step has to make up for, in the measure of the rounds. */
static double square_lack(const half *h)
{
    double square = 0;
    for (size_t i = 0; i < h->n; i++) {
        square += h->lack[i] * h->lack[i] / h->slope[i];
    }
    return square;
}

static void find_step(search *s)
{
    const double enough = FINE_ENOUGH * (square_lack(&s->a) + square_lack(&s->b));
    double square = begin_rounds(s);
    for (int k = 0; k < MAX_ROUNDS && square > enough; k++) {
        square = go_round(s, square);
    }
    cross_to_b(s, s->a.step, s->b.step);
    for (size_t j = 0; j < s->b.n; j++) {
        s->b.step[j] = s->b.lack[j] / s->b.slope[j] - s->b.step[j];
    }
}

static void move(half *h, double share)
{
    for (size_t i = 0; i < h->n; i++) {
        h->factor[i] = h->before[i] * exp(share * h->step[i]);
    }
}

/* Takes the step, or half of it, or a quarter ...; false if none makes it better. */
static bool take_step(search *s)
{
    const double error = s->error;
    memcpy(s->a.before, s->a.factor, s->a.n * sizeof *s->a.factor);
    memcpy(s->b.before, s->b.factor, s->b.n * sizeof *s->b.factor);
    double share = 1;
    for (int k = 0; k < MAX_HALVINGS; k++) {
        move(&s->a, share);
        move(&s->b, share);
        evaluate(s);
        if (s->error < error) {
            return true;
        }
        share /= 2;
    }
    memcpy(s->a.factor, s->a.before, s->a.n * sizeof *s->a.factor);
    memcpy(s->b.factor, s->b.before, s->b.n * sizeof *s->b.factor);
    return false;
}

/* The factors of a sparse network: degree / sqrt(ties). */
static double start_half(half *h, const pni_fit_side *side, double *room)
{
    *h = (half){.n = side->n,
                .size = side->size,
                .degree = side->degree,
                .factor = side->factor,
                .before = room,
                .lack = room + side->n,
                .slope = room + 2 * side->n,
                .step = room + 3 * side->n};
    return dot(side->size, side->degree, side->n);
}

pn_status pni_bicm_fit(pni_fit_side *a, pni_fit_side *b, const pn_run *run,
                       pn_error *err)
{
    const size_t vectors = 7 * a->n + 5 * b->n;
    PNI_FREE double *room = calloc(vectors + a->n * b->n, sizeof *room);
    if (room == NULL) {
        return pni_fail_memory(err);
    }
    search s = {.slope = room + vectors};
    const double ties = start_half(&s.a, a, room);
    (void)start_half(&s.b, b, room + 4 * a->n);
    s.rest = room + 4 * (a->n + b->n);
    s.along = s.rest + a->n;
    s.image = s.along + a->n;
    s.via = s.image + a->n;
    for (size_t i = 0; i < a->n; i++) {
        a->factor[i] = a->degree[i] / sqrt(ties);
    }
    for (size_t j = 0; j < b->n; j++) {
        b->factor[j] = b->degree[j] / sqrt(ties);
    }
    evaluate(&s);
    for (int k = 0; k < MAX_STEPS && !(is_good(&s.a) && is_good(&s.b)); k++) {
        PN_TRY(pni_tick(run, "null model", -1, err));
        find_step(&s);
        if (!take_step(&s)) {
            break;
        }
    }
    return PN_OK;
}
