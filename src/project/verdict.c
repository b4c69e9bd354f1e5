#include "verdict.h"

#include <math.h>
#include <string.h>

/* The kinds of a census on their way to a verdict. */
typedef struct sifting {
    const pni_testing *testing;
    const pni_census *census;
    double *floor;          /* [n] what p of a kind is never below */
    pni_pair_kind **chosen; /* [n] */
    size_t n_chosen;
} sifting;

void pni_verdict_done(pni_verdict *verdict)
{
    pni_testing_done(&verdict->testing);
    pni_census_done(&verdict->passed);
    pni_kinds_done(&verdict->place);
}

static void free_sifting(sifting *s)
{
    free(s->floor);
    free(s->chosen);
}

static pn_status find_floors(sifting *s, pn_error *err)
{
    const pni_census *census = s->census;
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

/* A number that no p of a pair that passes is above. */
static double find_highest(const sifting *s)
{
    const pni_test_rule *rule = &s->testing->rule;
    double highest = 1;
    while (s->census->n > 0) {
        double n_pairs = 0;
        for (size_t i = 0; i < s->census->n; i++) {
            n_pairs += s->floor[i] <= highest ? s->census->kind[i].n_pairs : 0;
        }
        const double lower =
            rule->correction->highest(rule->level, n_pairs, s->testing->n_tests) *
            (1 + 1e-9);
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
    for (size_t i = 0; i < s->census->n; i++) {
        if (s->floor[i] <= highest) {
            s->chosen[s->n_chosen++] = &s->census->kind[i];
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
    for (size_t i = 0; i < n_pass; i++) {
        out->passed.kind[i] = *s->chosen[i];
        out->n_pairs += s->chosen[i]->n_pairs;
        out->passed.n++;
        PN_TRY(pni_kinds_add(&out->place, s->chosen[i]->key, i + 1, err));
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
        PN_TRY(choose(s, find_smallest(s->floor, s->census->n), run, err));
        pni_testing_pass(s->testing, s->chosen, s->n_chosen);
    }
    if (s->n_chosen > 0) {
        PN_TRY(choose(s, s->chosen[0]->p, run, err));
        pni_testing_pass(s->testing, s->chosen, s->n_chosen);
    }
    out->smallest_p = s->n_chosen == 0 ? NAN : s->chosen[0]->p;
    return pni_power_find(s->testing, run, &out->power, err);
}

pn_status pni_verdict_find(const pni_product *product, const pni_test_rule *rule,
                           const pn_run *run, pni_verdict *out, pn_error *err)
{
    PNI_CENSUS census = {0};
    *out = (pni_verdict){.net = product->net};
    PN_TRY(pni_testing_open(product->net, rule, run, &out->testing, err));
    PN_TRY(pni_census_take(product, &out->testing.degrees, run, &census, err));
    PNI_SCOPED(sifting, free_sifting)
    s = {.testing = &out->testing, .census = &census};
    PN_TRY(find_floors(&s, err));
    PN_TRY(choose(&s, find_highest(&s), run, err));
    const size_t n_pass = pni_testing_pass(&out->testing, s.chosen, s.n_chosen);
    if (n_pass == 0) {
        return look_closer(&s, run, out, err);
    }
    out->power.can_pass = true;
    out->smallest_p = s.chosen[0]->p;
    return keep(&s, n_pass, out, err);
}

bool pni_verdict_passes(const pni_verdict *verdict, size_t a, size_t b, double shared,
                        pni_chance *out)
{
    const pni_degrees *degrees = &verdict->testing.degrees;
    const uint64_t place = pni_kinds_get(
        &verdict->place,
        pni_kind_of(degrees->class_of[a], degrees->class_of[b], degrees->n, shared));
    if (place == 0) {
        return false;
    }
    const pni_pair_kind *kind = &verdict->passed.kind[place - 1];
    *out = (pni_chance){kind->p, kind->q};
    return true;
}
