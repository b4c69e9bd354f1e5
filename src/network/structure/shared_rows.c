#include "shared_rows.h"

#include <string.h>

/* Steps between two looks at the clock. */
enum { STEPS_PER_TICK = 1 << 22 };

typedef struct product {
    const pn_network *net;
    const pni_twins *twins;
    uint32_t *mark;    /* [n_classes] base + partners shared with the class at hand */
    uint32_t *several; /* [n_classes] classes that share two or more */
    size_t n_several;
    uint32_t base; /* above the marks of all rows before */
    size_t n_steps;
} product;

static void add_via(product *p, uint32_t via)
{
    const pni_twins *twins = p->twins;
    const uint32_t n_via = (uint32_t)pni_twins_size(twins, via);
    const uint32_t two = p->base + 2;
    for (size_t j = twins->start[via]; j < twins->start[via + 1]; j++) {
        const uint32_t to = twins->partner[j];
        const uint32_t before = p->mark[to] > p->base ? p->mark[to] : p->base;
        const uint32_t after = before + n_via;
        p->mark[to] = after;
        if (after >= two && before < two) {
            p->several[p->n_several++] = to;
        }
    }
    p->n_steps += twins->start[via + 1] - twins->start[via];
}

static pni_shared_row make_row(product *p, uint32_t c)
{
    p->n_several = 0;
    for (size_t k = p->twins->start[c]; k < p->twins->start[c + 1]; k++) {
        add_via(p, p->twins->partner[k]);
    }
    return (pni_shared_row){c, p->several, p->n_several, p->mark, p->base};
}

/* Marks of the row before fall below the base; where it would overflow, all anew. */
static void raise_base(product *p, uint32_t c)
{
    const size_t degree = pni_twins_degree(p->net, p->twins, c);
    if (p->base > UINT32_MAX / 2 - degree) {
        memset(p->mark, 0, p->twins->n_classes * sizeof *p->mark);
        p->base = 0;
    } else {
        p->base += (uint32_t)degree;
    }
}

double pni_shared_rows_work(const pn_network *net)
{
    double steps = 0;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        steps += (double)pni_degree(net, i) * (double)pni_degree(net, i);
    }
    return 2 * steps;
}

pn_status pni_shared_rows(const pn_network *net, const pni_twins *twins,
                          const pni_row_visitor *visitor, const pn_run *run,
                          pn_error *err)
{
    const size_t n = twins->n_classes;
    PNI_FREE uint32_t *mark = calloc(n + 1, sizeof *mark);
    PNI_FREE uint32_t *several = malloc((n + 1) * sizeof *several);
    if (mark == NULL || several == NULL) {
        return pni_fail_memory(err);
    }
    product p = {net, twins, mark, several, 0, 0, STEPS_PER_TICK};
    for (size_t c = 0; c < n; c++) {
        if (p.n_steps >= STEPS_PER_TICK) {
            PN_TRY(pni_tick(run, visitor->what, (double)c / (double)n, err));
            p.n_steps = 0;
        }
        const pni_shared_row row = make_row(&p, (uint32_t)c);
        visitor->visit(visitor->context, &row);
        raise_base(&p, (uint32_t)c);
    }
    return PN_OK;
}
