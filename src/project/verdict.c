#include "verdict.h"

#include "screen.h"

#include <math.h>

/* Kinds on their way to a verdict. */
typedef struct sifting {
    const pni_product *product;
    const pni_testing *testing;
    double screened;        /* kinds that were not counted have a p above it */
    pni_census census;      /* the kinds that were */
    double *floor;          /* [n] what p of a kind is never below */
    pni_pair_kind **chosen; /* [n] */
    size_t n_chosen;
} sifting;

void pni_verdict_done(pni_verdict *verdict)
{
    pni_testing_done(&verdict->testing);
    pni_census_done(&verdict->passed);
    pni_kinds_done(&verdict->place);
    pni_thresholds_done(&verdict->passing);
}

static void free_sifting(sifting *s)
{
    pni_census_done(&s->census);
    free(s->floor);
    free(s->chosen);
    s->floor = NULL;
    s->chosen = NULL;
    s->n_chosen = 0;
}

static pn_status find_floors(sifting *s, pn_error *err)
{
    const pni_census *census = &s->census;
    s->floor = malloc((census->n + 1) * sizeof *s->floor);
    s->chosen = malloc((census->n + 1) * sizeof(pni_pair_kind *));
    if (s->floor == NULL || s->chosen == NULL) {
        return pni_fail_memory(err);
    }
    pni_moments moments = {0};
    for (size_t i = 0; i < census->n; i++) {
        const pni_kind_key key = census->kind[i].key;
        if (i == 0 || pni_kind_pair(key) != pni_kind_pair(census->kind[i - 1].key)) {
            moments = pni_testing_moments(s->testing, key);
        }
        s->floor[i] = pni_tail_floor(moments, pni_kind_shared(key));
    }
    return PN_OK;
}

/* Counts the kinds whose p may be as low as `highest`. */
static pn_status count_kinds(sifting *s, double highest, const pn_run *run,
                             pn_error *err)
{
    PNI_THRESHOLDS least = {0};
    free_sifting(s);
    s->screened = highest;
    PN_TRY(pni_screen_find(s->testing, highest, &least, err));
    PN_TRY(pni_census_take(s->product, &s->testing->degrees, &least, run, &s->census,
                           err));
    return find_floors(s, err);
}

/* What no p of a pair that passes is above, if at most n_pairs have a p as low. */
static double limit_p(const pni_testing *testing, double n_pairs)
{
    const pni_test_rule *rule = &testing->rule;
    const double highest =
        rule->correction->highest(rule->level, n_pairs, testing->n_tests);
    return fmin(1, highest * (1 + 1e-9));
}

/* The same with the pairs that were counted, as low as it gets. */
static double find_highest(const sifting *s)
{
    double highest = s->screened;
    while (s->census.n > 0) {
        double n_pairs = 0;
        for (size_t i = 0; i < s->census.n; i++) {
            n_pairs += s->floor[i] <= highest ? s->census.kind[i].n_pairs : 0;
        }
        const double lower = limit_p(s->testing, n_pairs);
        if (lower >= highest * 0.9) {
            return highest;
        }
        highest = lower;
    }
    return highest;
}

/* Computes p of all kinds that may be as low as `highest`. */
static pn_status choose(sifting *s, double highest, const pn_run *run, pn_error *err)
{
    s->n_chosen = 0;
    for (size_t i = 0; i < s->census.n; i++) {
        if (s->floor[i] <= highest) {
            s->chosen[s->n_chosen++] = &s->census.kind[i];
        }
    }
    return pni_testing_chances(s->testing, s->chosen, s->n_chosen, run, err);
}

static pn_status keep(const sifting *s, size_t n_pass, pni_verdict *out, pn_error *err)
{
    out->passed.kind = malloc((n_pass + 1) * sizeof *out->passed.kind);
    if (out->passed.kind == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_thresholds_new(s->testing->degrees.n, &out->passing, err));
    for (size_t i = 0; i < n_pass; i++) {
        const pni_kind_key key = s->chosen[i]->key;
        const pni_class_pair classes = pni_testing_classes(s->testing, key);
        out->passed.kind[i] = *s->chosen[i];
        out->n_pairs += s->chosen[i]->n_pairs;
        out->passed.n++;
        PN_TRY(pni_kinds_add(&out->place, key, i + 1, err));
        pni_thresholds_lower(&out->passing, classes.a, classes.b, pni_kind_shared(key));
    }
    return PN_OK;
}

static double find_smallest(const double *value, size_t n)
{
    double smallest = 1;
    for (size_t i = 0; i < n; i++) {
        smallest = fmin(smallest, value[i]);
    }
    return smallest;
}

/* Nothing passes: how near did it come, and could anything have passed? */
static pn_status look_closer(sifting *s, const pn_run *run, pni_verdict *out,
                             pn_error *err)
{
    if (s->n_chosen == 0) {
        PN_TRY(count_kinds(s, /*highest=*/1, run, err));
        PN_TRY(choose(s, find_smallest(s->floor, s->census.n), run, err));
        pni_testing_pass(s->testing, s->chosen, s->n_chosen);
    }
    if (s->n_chosen > 0) {
        const double p = s->chosen[0]->p;
        if (p > s->screened) {
            PN_TRY(count_kinds(s, p, run, err));
        }
        PN_TRY(choose(s, p, run, err));
        pni_testing_pass(s->testing, s->chosen, s->n_chosen);
    }
    out->smallest_p = s->n_chosen == 0 ? NAN : s->chosen[0]->p;
    return pni_power_find(s->testing, run, &out->power, err);
}

pn_status pni_verdict_find(const pni_product *product, const pni_test_rule *rule,
                           const pn_run *run, pni_verdict *out, pn_error *err)
{
    *out = (pni_verdict){.net = product->net};
    PN_TRY(pni_testing_open(product->net, rule, run, &out->testing, err));
    PNI_SCOPED(sifting, free_sifting)
    s = {.product = product, .testing = &out->testing};
    const double n_sharing = pni_product_bound(product->net, rule->side);
    PN_TRY(count_kinds(&s, limit_p(&out->testing, n_sharing), run, err));
    PN_TRY(choose(&s, find_highest(&s), run, err));
    const size_t n_pass = pni_testing_pass(&out->testing, s.chosen, s.n_chosen);
    if (n_pass == 0) {
        return look_closer(&s, run, out, err);
    }
    out->power.can_pass = true;
    out->smallest_p = s.chosen[0]->p;
    return keep(&s, n_pass, out, err);
}

bool pni_verdict_passes(const pni_verdict *verdict, size_t a, size_t b, uint32_t shared,
                        pni_chance *out)
{
    const pni_degrees *degrees = &verdict->testing.degrees;
    const size_t class_a = degrees->class_of[a];
    const size_t class_b = degrees->class_of[b];
    if (verdict->n_pairs <= 0 ||
        shared < pni_thresholds_of(&verdict->passing, class_a)[class_b]) {
        return false; /* as nearly all: no search is needed */
    }
    const pni_kind_key key = pni_kind_of(class_a, class_b, degrees->n, shared);
    const uint64_t place = pni_kinds_get(&verdict->place, key);
    if (place == 0) {
        return false;
    }
    const pni_pair_kind *kind = &verdict->passed.kind[place - 1];
    *out = (pni_chance){kind->p, kind->q};
    return true;
}
