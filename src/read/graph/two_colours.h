/**
 * Colouring the nodes of a graph with two colours so that each tie joins both, or an
 * odd cycle, which is why there is no such colouring.
 */
#ifndef PNI_TWO_COLOURS_H
#define PNI_TWO_COLOURS_H

#include "graph_data.h"

#include "../../base/scope.h"

/** Zeroed is empty. */
typedef struct pni_colours {
    uint8_t *of;         /* [n_nodes] 0: no tie; 1: as the first node of its part; 2 */
    size_t n_components; /* parts with ties */
    uint32_t *cycle;     /* [n_cycle] nodes of an odd cycle in its order, or NULL */
    size_t n_cycle;
    size_t tie; /* the last one of the cycle */
} pni_colours;

/** Colours that release themselves: `PNI_COLOURS colours = {0};` */
#define PNI_COLOURS PNI_SCOPED(pni_colours, pni_colours_done)

/**
 * Colours a graph without self-loops; dropped ties do not count.
 *
 * The cycle is a short one: the shortest through one of its nodes.
 * Cost:     O(V + E) time and memory.
 */
pn_status pni_colours_find(const pni_graph *graph, pni_colours *out, pn_error *err);
void pni_colours_done(pni_colours *colours);

#endif
