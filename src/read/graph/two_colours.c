#include "two_colours.h"

#include <stdlib.h>
#include <string.h>

/* Breadth-first search over the ties of a graph. */
typedef struct search {
    const pni_graph *graph;
    size_t *start;    /* [n_nodes + 1] rows of tie[] */
    uint32_t *tie;    /* ties by node */
    uint32_t *queue;  /* [n_nodes] */
    uint32_t *parent; /* [n_nodes] */
    uint8_t *colour;  /* [n_nodes] 0: not met */
} search;

static void search_done(search *s)
{
    free(s->start);
    free(s->tie);
    free(s->queue);
    free(s->parent);
    free(s->colour);
}

static pn_status search_begin(search *s, const pni_graph *graph, pn_error *err)
{
    const size_t n = graph->id.size;
    s->graph = graph;
    s->start = calloc(n + 2, sizeof *s->start);
    s->tie = malloc((2 * graph->n_ties + 1) * sizeof *s->tie);
    s->queue = malloc((n + 1) * sizeof *s->queue);
    s->parent = malloc((n + 1) * sizeof *s->parent);
    s->colour = calloc(n + 1, 1);
    return s->start == NULL || s->tie == NULL || s->queue == NULL ||
                   s->parent == NULL || s->colour == NULL
               ? pni_fail_memory(err)
               : PN_OK;
}

/* Lists each node's ties by counting: start[v + 2] counts, then start[v + 1] moves. */
static void list_ties(search *s)
{
    const pni_graph *g = s->graph;
    for (size_t t = 0; t < g->n_ties; t++) {
        for (size_t e = 0; e < 2 && !g->tie[t].dropped; e++) {
            s->start[g->tie[t].end[e] + 2]++;
        }
    }
    for (size_t v = 0; v < g->id.size; v++) {
        s->start[v + 2] += s->start[v + 1];
    }
    for (size_t t = 0; t < g->n_ties; t++) {
        for (size_t e = 0; e < 2 && !g->tie[t].dropped; e++) {
            s->tie[s->start[g->tie[t].end[e] + 1]++] = (uint32_t)t;
        }
    }
}

/* Colours what hangs together with a node; the first tie that joins equal colours, or
 * SIZE_MAX. */
static size_t spread(search *s, uint32_t from)
{
    size_t n = 1;
    s->queue[0] = from;
    s->parent[from] = from;
    s->colour[from] = 1;
    for (size_t i = 0; i < n; i++) {
        const uint32_t v = s->queue[i];
        for (size_t row = s->start[v]; row < s->start[v + 1]; row++) {
            const uint32_t *end = s->graph->tie[s->tie[row]].end;
            const uint32_t w = end[0] == v ? end[1] : end[0];
            if (s->colour[w] == s->colour[v]) {
                return s->tie[row];
            }
            if (s->colour[w] == 0) {
                s->colour[w] = s->colour[v] == 1 ? 2 : 1;
                s->parent[w] = v;
                s->queue[n++] = w;
            }
        }
    }
    return SIZE_MAX;
}

/* The cycle of a tie and the ways from its ends up to where they meet.  Ends of equal
 * colour are equally far from the root: searching goes level by level. */
static pn_status trace(const search *s, size_t tie, pni_colours *out, pn_error *err)
{
    uint32_t a = s->graph->tie[tie].end[0];
    uint32_t b = s->graph->tie[tie].end[1];
    size_t n = 1;
    for (uint32_t x = a, y = b; x != y; x = s->parent[x], y = s->parent[y]) {
        n += 2;
    }
    uint32_t *cycle = realloc(out->cycle, n * sizeof *cycle);
    if (cycle == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n / 2; i++) {
        cycle[i] = a;
        cycle[n - 1 - i] = b;
        a = s->parent[a];
        b = s->parent[b];
    }
    cycle[n / 2] = a;
    out->cycle = cycle;
    out->n_cycle = n;
    out->tie = tie;
    return PN_OK;
}

/* A cycle through a node of the tie that was met; it is as short as they come. */
static pn_status find_cycle(search *s, size_t tie, pni_colours *out, pn_error *err)
{
    memset(s->colour, 0, s->graph->id.size);
    const size_t closer = spread(s, s->graph->tie[tie].end[0]);
    return trace(s, closer, out, err);
}

pn_status pni_colours_find(const pni_graph *graph, pni_colours *out, pn_error *err)
{
    PNI_SCOPED(search, search_done) s = {0};
    PN_TRY(search_begin(&s, graph, err));
    list_ties(&s);
    for (uint32_t v = 0; v < graph->id.size; v++) {
        if (s.colour[v] != 0 || s.start[v] == s.start[v + 1]) {
            continue;
        }
        out->n_components++;
        const size_t tie = spread(&s, v);
        if (tie != SIZE_MAX) {
            return find_cycle(&s, tie, out, err);
        }
    }
    out->of = PN_STEAL(s.colour);
    return PN_OK;
}

void pni_colours_done(pni_colours *colours)
{
    free(colours->of);
    free(colours->cycle);
}
