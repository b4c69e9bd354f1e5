#include "power.h"

#include <math.h>

/* The best case of each two classes. */
typedef struct best_cases {
    pni_pair_kind *kind;
    pni_pair_kind **order;
    size_t n;
} best_cases;

static void free_cases(best_cases *cases)
{
    free(cases->kind);
    free(cases->order);
}

static pn_status list_cases(const pni_degrees *degrees, best_cases *cases,
                            pn_error *err)
{
    const size_t n = degrees->n * (degrees->n + 1) / 2 + 1;
    cases->kind = malloc(n * sizeof *cases->kind);
    cases->order = malloc(n * sizeof(pni_pair_kind *));
    if (cases->kind == NULL || cases->order == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t a = 0; a < degrees->n; a++) {
        for (size_t b = a; b < degrees->n; b++) {
            const double n_pairs = a == b
                                       ? degrees->size[a] * (degrees->size[a] - 1) / 2
                                       : degrees->size[a] * degrees->size[b];
            if (n_pairs > 0) {
                pni_pair_kind *kind = &cases->kind[cases->n];
                *kind = (pni_pair_kind){
                    .key = pni_kind_of(a, b, degrees->n,
                                       fmin(degrees->degree[a], degrees->degree[b])),
                    .n_pairs = n_pairs,
                };
                cases->order[cases->n++] = kind;
            }
        }
    }
    return PN_OK;
}

pn_status pni_power_find(const pni_testing *testing, const pn_run *run, pni_power *out,
                         pn_error *err)
{
    PNI_SCOPED(best_cases, free_cases) cases = {0};
    PN_TRY(list_cases(&testing->degrees, &cases, err));
    for (size_t i = 0; i < cases.n; i++) {
        const pni_kind_key key = cases.kind[i].key;
        cases.kind[i].p =
            pni_tail_ceiling(pni_testing_moments(testing, key), pni_kind_shared(key));
    }
    *out = (pni_power){.can_pass = true, .smallest_p = NAN};
    if (pni_testing_pass(testing, cases.order, cases.n) > 0) {
        return PN_OK;
    }
    for (size_t i = 0; i < cases.n; i++) {
        cases.order[i] = &cases.kind[i];
    }
    PN_TRY(pni_testing_chances(testing, cases.order, cases.n, run, err));
    out->can_pass = pni_testing_pass(testing, cases.order, cases.n) > 0;
    out->smallest_p = cases.n == 0 ? NAN : cases.order[0]->p;
    return PN_OK;
}
