#include "pendants.h"

#include "../network/structure/components.h"

/* Trees being taken off. */
typedef struct peeling {
    const pn_network *net;
    uint32_t *degree;     /* [n] partners that are left */
    uint32_t *queue;      /* [n] nodes with one partner, as they are found */
    uint32_t *stands_for; /* [n] */
    uint64_t *squares;    /* [n] sum over hanging pieces of their squared sizes */
    uint32_t *component;  /* [n] */
    uint32_t *n_in;       /* [n] nodes of a component */
} peeling;

/* The one partner that is left; those that are gone have no partners left. */
static uint32_t last_partner(const peeling *p, uint32_t node)
{
    uint64_t row = p->net->start[node];
    while (p->degree[p->net->partner[row]] == 0) {
        row++;
    }
    return p->net->partner[row];
}

static void peel(const peeling *p)
{
    const size_t n = pni_n_nodes(p->net);
    size_t n_queued = 0;
    for (size_t i = 0; i < n; i++) {
        p->degree[i] = (uint32_t)pni_degree(p->net, i);
        p->stands_for[i] = 1;
        if (p->degree[i] == 1) {
            p->queue[n_queued++] = (uint32_t)i;
        }
    }
    for (size_t at = 0; at < n_queued; at++) {
        const uint32_t node = p->queue[at];
        if (p->degree[node] == 0) {
            continue; /* the last node of a tree: everything hangs on it */
        }
        const uint32_t root = last_partner(p, node);
        p->degree[node] = 0;
        p->stands_for[root] += p->stands_for[node];
        p->squares[root] += (uint64_t)p->stands_for[node] * p->stands_for[node];
        if (--p->degree[root] == 1) {
            p->queue[n_queued++] = root;
        }
    }
}

/* Pairs of others, less those within one piece: a piece hanging on the node, or all
 * that does not hang on it. */
static void count_pairs(const peeling *p, double *score)
{
    for (size_t i = 0; i < pni_n_nodes(p->net); i++) {
        const uint64_t n = p->n_in[p->component[i]];
        const uint64_t rest = n - p->stands_for[i];
        const uint64_t pairs = (n - 1) * (n - 1) - p->squares[i] - rest * rest;
        score[i] = (double)pairs / 2;
    }
}

static pn_status count_components(const peeling *p, pn_error *err)
{
    size_t n_components = 0;
    PN_TRY(pni_components(p->net, /*keep_tie=*/NULL, p->component, &n_components, err));
    for (size_t i = 0; i < pni_n_nodes(p->net); i++) {
        p->n_in[p->component[i]]++;
    }
    return PN_OK;
}

/* Copies the rows of nodes that have partners left; `number` is room for their new
 * numbers. */
static void copy_core(const peeling *p, uint32_t *number, pni_core *core)
{
    const pn_network *net = p->net;
    uint32_t n = 0;
    size_t n_left = 0;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        if (p->degree[i] > 0) {
            n_left += i < net->n_left;
            number[i] = n;
            core->node[n++] = (uint32_t)i;
        }
    }
    uint64_t end = 0;
    for (uint32_t k = 0; k < n; k++) {
        const uint32_t i = core->node[k];
        core->start[k] = end;
        for (uint64_t row = net->start[i]; row < net->start[i + 1]; row++) {
            if (p->degree[net->partner[row]] > 0) {
                core->partner[end++] = number[net->partner[row]];
            }
        }
    }
    core->start[n] = end;
    core->rows = (pni_rows){n, n_left, core->start, core->partner};
}

pn_status pni_core_find(const pn_network *net, pni_core *core, double *score,
                        pn_error *err)
{
    const size_t n = pni_n_nodes(net) + 1;
    PNI_FREE uint32_t *room = calloc(4 * n, sizeof *room);
    PNI_FREE uint64_t *squares = calloc(n, sizeof *squares);
    *core = (pni_core){
        .start = malloc(n * sizeof *core->start),
        .partner = malloc((2 * net->n_ties + 1) * sizeof *core->partner),
        .node = malloc(n * sizeof *core->node),
        .stands_for = malloc(n * sizeof *core->stands_for),
    };
    if (room == NULL || squares == NULL || core->start == NULL ||
        core->partner == NULL || core->node == NULL || core->stands_for == NULL) {
        return pni_fail_memory(err);
    }
    const peeling p = {.net = net,
                       .degree = room,
                       .queue = room + n,
                       .component = room + 2 * n,
                       .n_in = room + 3 * n,
                       .stands_for = core->stands_for,
                       .squares = squares};
    PN_TRY(count_components(&p, err));
    peel(&p);
    count_pairs(&p, score);
    copy_core(&p, p.queue, core);
    return PN_OK;
}

void pni_core_done(pni_core *core)
{
    free(core->start);
    free(core->partner);
    free(core->node);
    free(core->stands_for);
    *core = (pni_core){0};
}
