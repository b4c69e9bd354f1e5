#include "xml_graph.h"

#include "../../base/scope.h"

pn_status pni_xml_fail_missing(const pni_xml_input *xml, const char *element,
                               const char *attribute, const char *format, pn_error *err)
{
    return pni_fail_at(err, PN_EDATA, pni_xml_place(xml),
                       "<%s> has no attribute '%s': this is not %s", element, attribute,
                       format);
}

pn_status pni_xml_node(const pni_xml_input *xml, const char *const *attributes,
                       const char *format, pni_graph *graph, size_t *node,
                       pn_error *err)
{
    const char *id = pni_xml_get(attributes, "id");
    return id == NULL ? pni_xml_fail_missing(xml, "node", "id", format, err)
                      : pni_graph_node(graph, pni_slice_of(id), node, err);
}

pn_status pni_xml_edge(const pni_xml_input *xml, const char *const *attributes,
                       const char *format, pni_graph *graph, size_t *tie, pn_error *err)
{
    static const char *const ends[] = {"source", "target"};
    size_t node[2] = {0};
    for (size_t e = 0; e < 2; e++) {
        const char *id = pni_xml_get(attributes, ends[e]);
        if (id == NULL) {
            return pni_xml_fail_missing(xml, "edge", ends[e], format, err);
        }
        PN_TRY(pni_graph_node(graph, pni_slice_of(id), &node[e], err));
    }
    return pni_graph_tie(graph, node[0], node[1], pni_xml_place(xml), tie, err);
}
