/**
 * The rules that decide the sides of a graph, for the files that share them.
 */
#ifndef PNI_GRAPH_SIDES_H
#define PNI_GRAPH_SIDES_H

#include "graph_data.h"

/** Bytes of a text that stand in a message; cut between characters. */
int pni_graph_shown(pni_slice text);
/** A slice for `%.*s`. */
#define PNI_SHOW(slice) pni_graph_shown(slice), (slice).data

/** Says how the graph was understood. */
pn_status pni_graph_remark(const pni_graph *g, const char *text, pn_error *err);
/** The first tie whose ends are on one side, or SIZE_MAX. */
size_t pni_graph_inner_tie(const pni_graph *g, const uint8_t *side);
/** Refuses such a tie; `by` says who puts both ends there, or is empty. */
pn_status pni_graph_fail_inner(const pni_graph *g, size_t t, const char *by,
                               pn_error *err);

/** Takes the sides from an attribute of the nodes, if there is one that tells them. */
pn_status pni_graph_take_attribute(pni_graph *g, const bool *tied, bool *done,
                                   pn_error *err);

#endif
