#include "peel.h"

#include "../../base/scope.h"

/*
 * Nodes wait in the order of the partners that they have left, so that the next one to
 * go stands at the front of those still waiting:
 *
 *     queue:   gone ... gone | 1 1 1 2 2 3 3 3 3 7        partners left
 *     first[d]                ^     ^   ^          where those with d left begin
 *
 * A node that loses a partner changes places with the first of its run and moves down.
 * Nodes of a side with a fixed demand never wait: they go when they fall below it.
 */
typedef struct peeling {
    const pn_network *net;
    uint32_t *left;  /* [n_nodes] partners left */
    uint32_t *queue; /* [n_nodes] waiting nodes */
    uint32_t *place; /* [n_nodes] in the queue */
    size_t *first;   /* [n_nodes + 2] by partners left */
    size_t n_queued;
    pn_side fixed_side; /* PN_SIDE_DEFAULT: both sides wait */
    size_t at_least;
    bool *gone; /* [n_nodes] of the fixed side */
    uint32_t *core;
} peeling;

static bool waits(const peeling *p, size_t node)
{
    return pn_network_side(p->net, node) != p->fixed_side;
}

static void fill_queue(peeling *p)
{
    const size_t n = pni_n_nodes(p->net);
    for (size_t i = 0; i < n; i++) {
        p->left[i] = (uint32_t)pni_degree(p->net, i);
        p->first[p->left[i] + 1] += waits(p, i);
        p->n_queued += waits(p, i);
    }
    for (size_t d = 0; d <= n; d++) {
        p->first[d + 1] += p->first[d];
    }
    for (size_t i = 0; i < n; i++) {
        if (waits(p, i)) {
            p->place[i] = (uint32_t)p->first[p->left[i]]++;
            p->queue[p->place[i]] = (uint32_t)i;
        }
    }
    for (size_t d = n + 1; d > 0; d--) {
        p->first[d] = p->first[d - 1]; /* filling moved each to the next one's */
    }
    p->first[0] = 0;
}

/* A waiting node loses a partner; those with `floor` left or fewer are on their way. */
static void lower(peeling *p, uint32_t node, uint32_t floor)
{
    const uint32_t d = p->left[node];
    if (d <= floor) {
        return;
    }
    const size_t front = p->first[d]++;
    const uint32_t other = p->queue[front];
    p->queue[front] = node;
    p->queue[p->place[node]] = other;
    p->place[other] = p->place[node];
    p->place[node] = (uint32_t)front;
    p->left[node]--;
}

/* A node of the fixed side goes, and its partners have one less. */
static void drop_fixed(peeling *p, uint32_t node, uint32_t level)
{
    const pn_network *net = p->net;
    p->gone[node] = true;
    p->core[node] = level;
    for (uint64_t row = net->start[node]; row < net->start[node + 1]; row++) {
        lower(p, net->partner[row], level);
    }
}

static void lose_partner(peeling *p, uint32_t node, uint32_t level)
{
    if (waits(p, node)) {
        lower(p, node, level);
    } else if (!p->gone[node] && --p->left[node] < p->at_least) {
        drop_fixed(p, node, level);
    }
}

/* Nodes that never meet the demand go first. */
static void drop_hopeless(peeling *p)
{
    for (size_t i = 0; i < pni_n_nodes(p->net); i++) {
        if (!waits(p, i) && p->left[i] < p->at_least) {
            drop_fixed(p, (uint32_t)i, 0);
        }
    }
}

static void peel(peeling *p)
{
    const pn_network *net = p->net;
    drop_hopeless(p);
    uint32_t level = 0;
    for (size_t at = 0; at < p->n_queued; at++) {
        const uint32_t node = p->queue[at];
        level = p->left[node] > level ? p->left[node] : level;
        p->core[node] = level;
        for (uint64_t row = net->start[node]; row < net->start[node + 1]; row++) {
            lose_partner(p, net->partner[row], level);
        }
    }
}

static pn_status run(const pn_network *net, pn_side fixed_side, size_t at_least,
                     uint32_t *core, pn_error *err)
{
    const size_t n = pni_n_nodes(net);
    PNI_FREE uint32_t *room = malloc((3 * n + 1) * sizeof *room);
    PNI_FREE size_t *first = calloc(n + 2, sizeof *first);
    PNI_FREE bool *gone = calloc(n + 1, sizeof *gone);
    if (room == NULL || first == NULL || gone == NULL) {
        return pni_fail_memory(err);
    }
    peeling p = {.net = net,
                 .left = room,
                 .queue = room + n,
                 .place = room + 2 * n,
                 .first = first,
                 .fixed_side = fixed_side,
                 .at_least = at_least,
                 .gone = gone,
                 .core = core};
    fill_queue(&p);
    peel(&p);
    return PN_OK;
}

pn_status pni_peel_cores(const pn_network *net, uint32_t *core, pn_error *err)
{
    return run(net, PN_SIDE_DEFAULT, 0, core, err);
}

pn_status pni_peel_side_cores(const pn_network *net, pn_side fixed_side,
                              size_t at_least, uint32_t *core, pn_error *err)
{
    return run(net, fixed_side, at_least, core, err);
}
