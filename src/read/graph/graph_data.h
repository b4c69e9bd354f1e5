/**
 * The inside of a graph from another program, for the files that share it: one collects
 * (graph_input.c), one decides the sides (graph_sides.c), one finishes
 * (graph_finish.c).
 *
 *     nodes  0 ... id.size-1     in the order in which the file names them
 *     ties   0 ... n_ties-1      in the order of the file
 */
#ifndef PNI_GRAPH_DATA_H
#define PNI_GRAPH_DATA_H

#include "graph_input.h"

#include "../../network/build/names.h"

/** Text attributes of nodes or of ties: element -> number of a text, 0 is "". */
typedef struct pni_graph_columns {
    pni_names name;
    uint32_t *text[PNI_MAX_ATTRIBUTES]; /* [size[k]] */
    size_t size[PNI_MAX_ATTRIBUTES];
    pni_names passed_over; /* names of those that were one too many */
} pni_graph_columns;

/** A tie between the nodes end[0] and end[1], as the file orders them. */
typedef struct pni_graph_link {
    uint32_t end[2];
    uint32_t line; /* 0: unknown */
    uint32_t column;
    double weight;
    int32_t year_first;
    int32_t year_last;
    uint8_t evidence; /* pn_evidence */
    bool dropped;     /* a fault that a lenient caller survives, or --where */
    uint32_t met;     /* conditions of --where, one bit each */
} pni_graph_link;

/** A condition of --where: an attribute of a tie is this text. */
typedef struct pni_graph_condition {
    pni_slice attribute;
    pni_slice value;
    bool known; /* a tie has the attribute */
} pni_graph_condition;

enum { PNI_MAX_CONDITIONS = 32 };

struct pni_graph {
    const pni_reading *reading;
    const char *source;
    pni_faults faults;
    uint64_t n_no_years; /* years that are none */
    bool directed;
    pni_slice wanted[3]; /* attributes of ties that are weight, evidence, year ... */
    bool has_wanted[3];  /* ... and whether a tie had it */
    pni_graph_condition condition[PNI_MAX_CONDITIONS];
    size_t n_conditions;
    pni_names id;
    pni_names text;  /* labels, attributes; number 0 is "" */
    uint32_t *label; /* [capacity_nodes] text numbers, 0: called by its id */
    uint8_t *side;   /* [capacity_nodes] pn_side, PN_SIDE_DEFAULT: not known */
    size_t capacity_nodes;
    pni_graph_link *tie;
    size_t n_ties;
    size_t capacity_ties;
    pni_graph_columns of_nodes;
    pni_graph_columns of_ties;
    uint32_t side_name[2]; /* text numbers, 0: not said */
};

/** The text of a number. */
pni_slice pni_graph_text(const pni_graph *graph, uint32_t number);
/** The text of an element in the k-th column. */
pni_slice pni_graph_cell(const pni_graph *graph, const pni_graph_columns *columns,
                         size_t k, size_t element);
/** What a node is called: its label, else its id. */
pni_slice pni_graph_name(const pni_graph *graph, size_t node);
/** The place of a tie. */
pni_place pni_graph_place(const pni_graph *graph, const pni_graph_link *tie);

/** The error for an option that names an attribute which no tie has. */
pn_status pni_graph_fail_attribute(const pni_graph *graph, const char *option,
                                   pni_slice attribute, pn_error *err);
/** Takes from the options which attributes of ties have a meaning. */
pn_status pni_graph_take_wishes(pni_graph *graph, pn_error *err);
/** What an attribute of a tie is called by its meaning. */
pni_slice pni_graph_meaning(pni_graph *graph, pni_slice attribute);
/** True if an attribute has the name of a meaning that another one was wished for. */
bool pni_graph_is_other(const pni_graph *graph, pni_slice attribute);
/** Refuses wishes for attributes that no tie has. */
pn_status pni_graph_check_wishes(const pni_graph *graph, pn_error *err);
/** Takes the conditions of --where from the options. */
pn_status pni_graph_take_where(pni_graph *graph, pn_error *err);
/** What an attribute of a tie says to the conditions; `tie` was just made, or has a new
 * text. */
void pni_graph_start_where(const pni_graph *graph, pni_graph_link *tie);
void pni_graph_look_where(pni_graph *graph, size_t tie, pni_slice attribute,
                          pni_slice text);
/** Drops the ties that do not meet all conditions; `gone` [n_nodes] takes the nodes
 * that had ties and have none any more. */
pn_status pni_graph_apply_where(pni_graph *graph, bool *gone, pn_error *err);
/**
 * Takes what the table of organisations says of nodes by their id: their label, and all
 * else as attributes.
 *
 * Nothing is done if the table has no column `id`, or no id of this graph.
 */
pn_status pni_graph_take_nodes(pni_graph *graph, pn_error *err);
/** Sets the side of all nodes with a tie, and of those without one that say it. */
pn_status pni_graph_decide_sides(pni_graph *graph, pn_error *err);

#endif
