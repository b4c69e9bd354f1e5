/**
 * The ways in which a network is written as JSON.
 */
#ifndef PNI_JSON_SHAPES_H
#define PNI_JSON_SHAPES_H

#include "json_text.h"

/** Where the nodes and the links of a graph stand. */
typedef struct pni_json_lists {
    const pni_json_value *nodes;    /* an array, or an object whose keys are ids */
    const pni_json_value *links;    /* an array; may be the same, of both kinds */
    const pni_json_value *clusters; /* of VOSviewer: their labels; NULL: none */
    bool undirected;                /* links do not lead from the one to the other */
} pni_json_lists;

/** Finds the lists of a graph; false if the value holds none. */
bool pni_json_find_lists(const pni_json *json, pni_json_lists *out);

/** Adds the nodes and links of the lists to a graph. */
pn_status pni_json_add_lists(const pni_json *json, const pni_json_lists *lists,
                             pni_graph *graph, pn_error *err);

/** Adds the rows that `convert --to json` writes. */
pn_status pni_json_add_rows(const pni_json *json, pni_graph *graph, pn_error *err);

#endif
