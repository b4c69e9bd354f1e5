/**
 * A graph that another program wrote, on its way into a builder.
 *
 * Readers of graph formats hand over nodes, ties and attributes as they find them;
 * finishing decides which side each node is on and fills the builder.  All texts are
 * UTF-8.
 *
 * Sides, the first rule that applies to all nodes with a tie:
 *   1. what the reader set with pni_graph_set_side;
 *   2. a node attribute `side`, `bipartite`, `type`, `mode`, `partition`, `part` or
 *      `cluster` with two values: the smaller number, false, left, top, first, a word
 *      for enterprises, or what sorts first is the left side; values that are words
 *      name the sides;
 *   3. where no node is both the first end of a tie and the second end of one, first
 *      ends are left (a suggestion says so if the ties have no direction and fall
 *      into parts);
 *   4. a two-colouring, where the ties connect all nodes: the side of the node that
 *      came first is the left one.
 * A graph that is not two-mode is refused with an odd cycle as the reason; several
 * components without a hint are refused, naming the `side` attribute.  A node without
 * a tie and without a side is left out, which a suggestion says.
 */
#ifndef PNI_GRAPH_INPUT_H
#define PNI_GRAPH_INPUT_H

#include "../reading.h"

typedef struct pni_graph pni_graph;

/** Makes an empty graph; `source` stands in messages and is borrowed.
 *
 * Errors:   PN_EUSE if the option `columns` names more than weight, evidence and year.
 */
pn_status pni_graph_new(const pni_reading *reading, const char *source, pni_graph **out,
                        pn_error *err);
void pni_graph_free(pni_graph *graph);

/** Ties have a direction, as remarks then say; default: they have none. */
void pni_graph_set_directed(pni_graph *graph);

/** The number of the node with that id, which is added if new. */
pn_status pni_graph_node(pni_graph *graph, pni_slice id, size_t *node, pn_error *err);
/** What the node is called; default, also for an empty label: its id.  Nodes of one
 * side with equal names are told apart by ` (id)` after the name. */
pn_status pni_graph_set_label(pni_graph *graph, size_t node, pni_slice label,
                              pn_error *err);
void pni_graph_set_side(pni_graph *graph, size_t node, pn_side side);
/** A text attribute of a node; see above which ones tell the side.  Empty texts are
 * none, and attributes beyond the builder's limit are passed over with a remark. */
pn_status pni_graph_set_node_text(pni_graph *graph, size_t node, pni_slice attribute,
                                  pni_slice text, pn_error *err);

/** Adds a tie of weight 1; `place` stands in messages about it. */
pn_status pni_graph_tie(pni_graph *graph, size_t tail, size_t head, pni_place place,
                        size_t *tie, pn_error *err);
void pni_graph_set_weight(pni_graph *graph, size_t tie, double weight);
/** An attribute of a tie.  `weight` (a number >= 0, empty is 1), `evidence`, `year`,
 * `year_first` and `year_last` are understood as in tables, faults included; `rows`
 * (of the table that the tie once came from) is passed over. */
pn_status pni_graph_set_tie_text(pni_graph *graph, size_t tie, pni_slice attribute,
                                 pni_slice text, pni_place place, pn_error *err);

/** What the graph calls one node of each side. */
pn_status pni_graph_set_side_names(pni_graph *graph, pni_slice left, pni_slice right,
                                   pn_error *err);
/** The same of one side. */
pn_status pni_graph_set_side_name(pni_graph *graph, pn_side side, pni_slice name,
                                  pn_error *err);
/** What the data say of themselves, such as `title`. */
pn_status pni_graph_set_about(pni_graph *graph, pni_slice key, pni_slice value,
                              pn_error *err);

/** Suggests that a file holds `n` more graphs than the one that is read, if n > 0. */
pn_status pni_graph_say_more(pni_graph *graph, size_t n, pn_error *err);

/** Decides the sides, says how in a remark, fills reading->builder. */
pn_status pni_graph_finish(pni_graph *graph, pn_error *err);

#endif
