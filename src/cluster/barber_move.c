/* Local moving with a queue of nodes whose surroundings have changed. */
#include "barber_moves.h"

#include "../base/scope.h"

enum { NODES_PER_CHECK = 65536 };

typedef struct mover {
    const pni_group_graph *graph;
    pni_partition *partition;
    double *link;      /* [n] weight from the node to each group; zero between moves */
    uint32_t *touched; /* [n] groups with a link */
    uint32_t *queue;   /* [n] a ring */
    bool *queued;      /* [n] */
    size_t first;
    size_t n_queued;
    uint32_t *empty; /* [n] groups that were empty when they were put here */
    size_t n_empty;
} mover;

static void enqueue(mover *m, uint32_t node)
{
    if (!m->queued[node]) {
        m->queued[node] = true;
        const size_t at = m->first + m->n_queued++;
        m->queue[at < m->graph->n ? at : at - m->graph->n] = node;
    }
}

static uint32_t dequeue(mover *m)
{
    const uint32_t node = m->queue[m->first];
    m->first = m->first + 1 < m->graph->n ? m->first + 1 : 0;
    m->n_queued--;
    m->queued[node] = false;
    return node;
}

static size_t gather_links(mover *m, uint32_t node)
{
    size_t n_touched = 0;
    const pni_group_graph *g = m->graph;
    for (uint64_t row = g->start[node]; row < g->start[node + 1]; row++) {
        const uint32_t group = m->partition->group[g->to[row]];
        if (m->link[group] <= 0) {
            m->touched[n_touched++] = group;
        }
        m->link[group] += g->weight[row];
    }
    return n_touched;
}

/* An empty group; there is one whenever a group has two nodes. */
static uint32_t find_empty(mover *m)
{
    while (m->n_empty > 0) {
        const uint32_t group = m->empty[--m->n_empty];
        if (m->partition->size[group] == 0) {
            return group;
        }
    }
    return UINT32_MAX;
}

/* The best group for a node that was taken out of `old`. */
static uint32_t choose(mover *m, uint32_t node, uint32_t old, size_t n_touched)
{
    uint32_t best = old;
    double best_gain = pni_group_gain(m->graph, m->partition, node, old, m->link[old]);
    const bool alone = m->partition->size[old] == 0;
    if (alone) {
        best_gain = -2 * m->graph->least_gain; /* partners are better than none */
    }
    for (size_t k = 0; k < n_touched; k++) {
        const uint32_t group = m->touched[k];
        const double gain =
            pni_group_gain(m->graph, m->partition, node, group, m->link[group]);
        if (gain > best_gain + m->graph->least_gain) {
            best = group;
            best_gain = gain;
        }
    }
    if (!alone && best_gain < -m->graph->least_gain) {
        const uint32_t empty = find_empty(m);
        best = empty == UINT32_MAX ? best : empty;
    }
    return best;
}

/* Moves a node to its best group; false if it is there. */
static bool move_node(mover *m, uint32_t node)
{
    const uint32_t old = m->partition->group[node];
    const size_t n_touched = gather_links(m, node);
    pni_partition_remove(m->graph, m->partition, node);
    const uint32_t best = choose(m, node, old, n_touched);
    pni_partition_add(m->graph, m->partition, node, best);
    for (size_t k = 0; k < n_touched; k++) {
        m->link[m->touched[k]] = 0;
    }
    if (best != old && m->partition->size[old] == 0) {
        m->empty[m->n_empty++] = old;
    }
    return best != old;
}

static void enqueue_partners(mover *m, uint32_t node)
{
    const pni_group_graph *g = m->graph;
    const uint32_t group = m->partition->group[node];
    for (uint64_t row = g->start[node]; row < g->start[node + 1]; row++) {
        if (m->partition->group[g->to[row]] != group) {
            enqueue(m, g->to[row]);
        }
    }
}

static void start_queue(mover *m, pni_random *random)
{
    const size_t n = m->graph->n;
    for (size_t i = 0; i < n; i++) {
        m->queue[i] = (uint32_t)i;
        m->queued[i] = true;
    }
    pni_random_shuffle(random, m->queue, n);
    m->n_queued = n;
    for (size_t group = 0; group < n; group++) {
        if (m->partition->size[group] == 0) {
            m->empty[m->n_empty++] = (uint32_t)group;
        }
    }
}

pn_status pni_barber_move(const pni_group_graph *graph, pni_partition *partition,
                          pni_random *random, const pn_run *run, bool *moved,
                          pn_error *err)
{
    const size_t n = graph->n + 1;
    PNI_FREE double *link = calloc(n, sizeof *link);
    PNI_FREE uint32_t *touched = malloc(n * sizeof *touched);
    PNI_FREE uint32_t *queue = malloc(n * sizeof *queue);
    PNI_FREE bool *queued = malloc(n * sizeof *queued);
    PNI_FREE uint32_t *empty = malloc(n * sizeof *empty);
    if (link == NULL || touched == NULL || queue == NULL || queued == NULL ||
        empty == NULL) {
        return pni_fail_memory(err);
    }
    mover m = {.graph = graph,
               .partition = partition,
               .link = link,
               .touched = touched,
               .queue = queue,
               .queued = queued,
               .empty = empty};
    *moved = false;
    start_queue(&m, random);
    for (size_t n_done = 1; m.n_queued > 0; n_done++) {
        if (n_done % NODES_PER_CHECK == 0) {
            PN_TRY(pni_check_cancelled(run, err));
        }
        const uint32_t node = dequeue(&m);
        if (move_node(&m, node)) {
            *moved = true;
            enqueue_partners(&m, node);
        }
    }
    return PN_OK;
}
