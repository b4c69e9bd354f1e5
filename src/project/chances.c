#include "chances.h"

#include "../base/parallel.h"

/* Kinds that one chunk of the loop looks at. */
enum { KINDS_AT_A_TIME = 128 };

typedef struct asking {
    const pni_testing *testing;
    pni_pair_kind *const *kind;
    size_t n;
} asking;

/* What one thread needs. */
typedef struct room {
    pni_bernoulli_room trials;
    double *tail;
    size_t capacity;
} room;

void pni_testing_done(pni_testing *testing)
{
    if (testing->rule.model != NULL) {
        testing->rule.model->close(testing->fitted);
    }
    pni_degrees_done(&testing->degrees);
    *testing = (pni_testing){0};
}

pn_status pni_testing_open(const pn_network *net, const pni_test_rule *rule,
                           const pn_run *run, pni_testing *out, pn_error *err)
{
    *out = (pni_testing){.rule = *rule};
    const double n = (double)pn_network_n_nodes(net, rule->side);
    out->n_tests = n * (n - 1) / 2;
    PN_TRY(pni_degrees_find(net, rule->side, &out->degrees, err));
    return rule->model->open(net, rule->side, run, &out->fitted, err);
}

pni_class_pair pni_testing_classes(const pni_testing *testing, pni_kind_key key)
{
    const uint64_t pair = pni_kind_pair(key);
    return (pni_class_pair){(size_t)(pair / testing->degrees.n),
                            (size_t)(pair % testing->degrees.n)};
}

pni_moments pni_testing_moments(const pni_testing *testing, pni_kind_key key)
{
    return testing->rule.model->moments(testing->fitted,
                                        pni_testing_classes(testing, key));
}

static pn_status enter(void *context, void **out, pn_error *err)
{
    (void)context;
    *out = calloc(1, sizeof(room));
    return *out == NULL ? pni_fail_memory(err) : PN_OK;
}

static void leave(void *made)
{
    room *r = made;
    if (r != NULL) {
        pni_bernoulli_room_done(&r->trials);
        free(r->tail);
        free(r);
    }
}

static pn_status reserve(room *r, size_t n, pn_error *err)
{
    if (n > r->capacity) {
        double *tail = realloc(r->tail, 2 * n * sizeof *tail);
        if (tail == NULL) {
            return pni_fail_memory(err);
        }
        r->tail = tail;
        r->capacity = 2 * n;
    }
    return PN_OK;
}

/* Kinds begin ... end-1 are of one class pair. */
static pn_status find_tails(const asking *ask, size_t begin, size_t end, room *r,
                            pn_error *err)
{
    const pni_testing *testing = ask->testing;
    const pni_kind_key key = ask->kind[begin]->key;
    const pni_tail_range range = {pni_kind_shared(key),
                                  pni_kind_shared(ask->kind[end - 1]->key)};
    PN_TRY(reserve(r, range.to - range.from + 1, err));
    PN_TRY(testing->rule.model->tails(testing->fitted,
                                      pni_testing_classes(testing, key), range,
                                      &r->trials, r->tail, err));
    for (size_t i = begin; i < end; i++) {
        ask->kind[i]->p = r->tail[pni_kind_shared(ask->kind[i]->key) - range.from];
    }
    return PN_OK;
}

static bool is_new_pair(const asking *ask, size_t i)
{
    return i == 0 || i >= ask->n ||
           pni_kind_pair(ask->kind[i]->key) != pni_kind_pair(ask->kind[i - 1]->key);
}

/* A chunk owns the class pairs that begin inside it. */
static pn_status work(void *context, void *made, size_t chunk, pni_worker *worker,
                      pn_error *err)
{
    const asking *ask = context;
    size_t i = chunk * KINDS_AT_A_TIME;
    const size_t stop = i + KINDS_AT_A_TIME < ask->n ? i + KINDS_AT_A_TIME : ask->n;
    (void)worker;
    while (i < stop && !is_new_pair(ask, i)) {
        i++;
    }
    while (i < stop) {
        size_t end = i + 1;
        while (!is_new_pair(ask, end)) {
            end++;
        }
        PN_TRY(find_tails(ask, i, end, made, err));
        i = end;
    }
    return PN_OK;
}

pn_status pni_testing_chances(const pni_testing *testing, pni_pair_kind *const *kind,
                              size_t n, const pn_run *run, pn_error *err)
{
    asking ask = {.testing = testing, .kind = kind, .n = n};
    const pni_loop loop = {.what = "chances",
                           .n_chunks = (n + KINDS_AT_A_TIME - 1) / KINDS_AT_A_TIME,
                           .n_steps = (double)n * 1e4,
                           .context = &ask,
                           .enter = enter,
                           .work = work,
                           .leave = leave};
    return n == 0 ? PN_OK : pni_parallel(&loop, run, err);
}

static int compare_p(const void *left, const void *right)
{
    const pni_pair_kind *a = *(pni_pair_kind *const *)left;
    const pni_pair_kind *b = *(pni_pair_kind *const *)right;
    if (a->p < b->p || a->p > b->p) {
        return a->p < b->p ? -1 : 1;
    }
    return (a->key > b->key) - (a->key < b->key);
}

size_t pni_testing_pass(const pni_testing *testing, pni_pair_kind **kind, size_t n)
{
    qsort(kind, n, sizeof(pni_pair_kind *), compare_p);
    testing->rule.correction->correct(kind, n, testing->n_tests);
    size_t n_pass = 0;
    while (n_pass < n && kind[n_pass]->q <= testing->rule.level) {
        n_pass++;
    }
    return n_pass;
}
