/**
 * What graph formats in XML share: the elements of nodes and edges.
 */
#ifndef PNI_XML_GRAPH_H
#define PNI_XML_GRAPH_H

#include "graph_input.h"
#include "xml_input.h"

/** Refuses an element without an attribute that the format asks for. */
pn_status pni_xml_fail_missing(const pni_xml_input *xml, const char *element,
                               const char *attribute, const char *format,
                               pn_error *err);

/** The node of a `<node>` by its `id`, which is added if new. */
pn_status pni_xml_node(const pni_xml_input *xml, const char *const *attributes,
                       const char *format, pni_graph *graph, size_t *node,
                       pn_error *err);

/** The tie of an `<edge>` by its `source` and `target`. */
pn_status pni_xml_edge(const pni_xml_input *xml, const char *const *attributes,
                       const char *format, pni_graph *graph, size_t *tie,
                       pn_error *err);

#endif
