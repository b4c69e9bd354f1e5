/*
 * Networks as JSON, of several shapes:
 *
 *   {"nodes": [{"id"…}], "links": [{"source", "target"…}]}    NetworkX, d3, Gephi Lite
 *   {"elements": {"nodes": [{"data"…}], "edges": [{"data"…}]}}         Cytoscape.js
 *   {"network": {"items": [{"id"…}], "links": [{"source_id"…}]}}         VOSviewer
 *   {"graph": {"nodes": {"ID": {…}}, "edges": [{"source"…}]}}     JSON Graph Format
 *   {"schema": "partnet/1", "rows": [{"enterprise", "institution"…}]}        partnet
 *
 * Reference: T. Bray, The JavaScript Object Notation (JSON) Data Interchange Format,
 *            RFC 8259, 2017, doi:10.17487/RFC8259.
 * Input:    attributes of nodes and links that are texts, numbers or truth values;
 *           what is nested deeper is passed over.
 */
#include "../reader.h"
#include "json_shape.h"
#include "json_shapes.h"

PNI_DEFINE_OWNED(pni_graph, pni_graph_free);

/* Records are read_records.c's, who is surer of them. */
static int sniff(pni_slice head)
{
    return pni_json_shape_of(head) != PNI_JSON_NONE ? 3 : 0;
}

/* What the data are called, wherever one of the shapes says it. */
static pn_status add_title(const pni_json *json, pni_graph *graph, pn_error *err)
{
    static const char *const holders[] = {"graph", "info", "data", "attributes"};
    static const char *const keys[] = {"title", "name", "label"};
    for (size_t i = 0; i < sizeof holders / sizeof holders[0]; i++) {
        const pni_json_value *holder = pni_json_get(json, json->value, holders[i]);
        for (size_t k = 0; k < sizeof keys / sizeof keys[0]; k++) {
            const pni_json_value *title = pni_json_get(json, holder, keys[k]);
            if (title != NULL && title->kind == PNI_JSON_STRING &&
                title->text.size > 0) {
                return pni_graph_set_about(graph, pni_slice_of("title"), title->text,
                                           err);
            }
        }
    }
    return PN_OK;
}

static pn_status add_network(const pni_json *json, pni_graph *graph, pn_error *err)
{
    const pni_json_value *root = json->value;
    const pni_json_value *schema = pni_json_get(json, root, "schema");
    pni_json_lists lists = {0};
    if (schema != NULL && pni_slice_equal(schema->text, "partnet/1")) {
        return pni_json_add_rows(json, graph, err);
    }
    if (pni_json_find_lists(json, &lists)) {
        PN_TRY(add_title(json, graph, err));
        return pni_json_add_lists(json, &lists, graph, err);
    }
    return pni_fail_at(err, PN_EDATA, pni_json_place(json, root),
                       "this JSON holds no network of a known shape: write nodes and "
                       "links (NetworkX, d3), elements (Cytoscape.js), network.items "
                       "and network.links (VOSviewer), what partnet convert --to "
                       "json writes, or records: [{\"enterprise\": …, "
                       "\"institution\": …}, …]");
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    PNI_SCOPED(pni_graph_text, pni_graph_text_done) text = {0};
    PNI_SCOPED(pni_json, pni_json_done) json = {0};
    PNI_OWNED(pni_graph, pni_graph_free) graph = NULL;
    PN_TRY(pni_graph_text_read(reading, source, &text, err));
    PN_TRY(pni_json_parse(&text, &json, err));
    PN_TRY(pni_graph_new(reading, source.name, &graph, err));
    PN_TRY(add_network(&json, graph, err));
    return pni_graph_finish(graph, err);
}

const pni_reader pni_read_json = {
    .entry = {.name = "json",
              .summary = "node-link JSON (NetworkX, d3), Cytoscape.js, VOSviewer, own",
              .reference = "RFC 8259",
              .parameters = ""},
    .extensions = "json",
    .is_graph = true,
    .sniff = sniff,
    .read = run,
};
