/*
 * GraphML, http://graphml.graphdrawing.org: what most programs read, with typed
 * attributes.
 *
 * The side of a node stands in three forms: `side` for people, `bipartite` (0, 1) as
 * NetworkX wants it, `type` (boolean) as igraph wants it.  One mode has none of them.
 */
#include "fields.h"
#include "note.h"
#include "writer.h"
#include "xml_out.h"

/* A file on its way. */
typedef struct graphml {
    const pn_network *net;
    pni_xml_out xml;
    pni_fields graph;
    pni_fields nodes;
    pni_fields ties;
} graphml;

/* Keys are numbered through: graph, nodes, `type` of nodes, ties. */
static size_t first_node_key(const graphml *g)
{
    return g->graph.n;
}

static size_t type_key(const graphml *g)
{
    return first_node_key(g) + g->nodes.n;
}

static bool has_type(const graphml *g)
{
    return !pn_network_is_one_mode(g->net);
}

static size_t first_tie_key(const graphml *g)
{
    return type_key(g) + (has_type(g) ? 1 : 0);
}

static bool is_node_word(const char *name)
{
    return pni_is_word_of(name, "id type");
}

static bool is_tie_word(const char *name)
{
    return pni_is_word_of(name, "id");
}

static void put_count(graphml *g, const char *before, size_t n, const char *after)
{
    pni_print_text(g->xml.print, before);
    pni_print_number(g->xml.print, (double)n);
    pni_print_text(g->xml.print, after);
}

static void put_key(graphml *g, size_t id, const char *of, const char *name,
                    const char *type)
{
    put_count(g, "  <key id=\"d", id, "\"");
    pni_xml_put_attribute(&g->xml, "for", of);
    pni_xml_put_attribute(&g->xml, "attr.name", name);
    pni_xml_put_attribute(&g->xml, "attr.type", type);
    pni_print_text(g->xml.print, "/>\n");
}

static void put_keys(graphml *g, const pni_fields *fields, const char *of, size_t id)
{
    static const char *const type[] = {
        [PN_TEXT] = "string", [PN_INTEGER] = "int", [PN_NUMBER] = "double"};
    for (size_t k = 0; k < fields->n; k++) {
        put_key(g, id + k, of, fields->field[k].name, type[fields->field[k].type]);
    }
}

static void put_data(graphml *g, size_t id, const char *text)
{
    put_count(g, "<data key=\"d", id, "\">");
    pni_xml_put_text(&g->xml, text);
    pni_print_text(g->xml.print, "</data>");
}

static void put_all_data(graphml *g, const pni_fields *fields, size_t id,
                         size_t element)
{
    char room[PNI_NUMBER_SIZE];
    for (size_t k = 0; k < fields->n; k++) {
        const char *text = pni_field_text(&fields->field[k], element, room);
        if (text[0] != '\0') {
            put_data(g, id + k, text);
        }
    }
}

static void put_nodes(graphml *g)
{
    const size_t n_nodes = pn_network_n_nodes(g->net, PN_BOTH);
    for (size_t i = 0; i < n_nodes; i++) {
        put_count(g, "    <node id=\"n", i, "\">");
        put_all_data(g, &g->nodes, first_node_key(g), i);
        if (has_type(g)) {
            put_data(g, type_key(g),
                     pn_network_side(g->net, i) == PN_LEFT ? "false" : "true");
        }
        pni_print_text(g->xml.print, "</node>\n");
    }
}

static void put_ties(graphml *g)
{
    for (size_t t = 0; t < pn_network_n_ties(g->net); t++) {
        const pn_tie tie = pn_network_tie(g->net, t);
        put_count(g, "    <edge source=\"n", tie.left, "\"");
        put_count(g, " target=\"n", tie.right, "\">");
        put_all_data(g, &g->ties, first_tie_key(g), t);
        pni_print_text(g->xml.print, "</edge>\n");
    }
}

static void put_file(graphml *g)
{
    pni_print_text(
        g->xml.print,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"\n"
        "         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
        "         xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
        "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
    put_keys(g, &g->graph, "graph", 0);
    put_keys(g, &g->nodes, "node", first_node_key(g));
    if (has_type(g)) {
        put_key(g, type_key(g), "node", "type", "boolean");
    }
    put_keys(g, &g->ties, "edge", first_tie_key(g));
    pni_print_text(g->xml.print, "  <graph id=\"partnet\" edgedefault=\"undirected\">\n"
                                 "    ");
    put_all_data(g, &g->graph, 0, 0);
    pni_print_char(g->xml.print, '\n');
    put_nodes(g);
    put_ties(g);
    pni_print_text(g->xml.print, "  </graph>\n</graphml>\n");
}

static void end(graphml *g)
{
    pni_fields_done(&g->graph);
    pni_fields_done(&g->nodes);
    pni_fields_done(&g->ties);
}

static pn_status write_network(const pn_network *net, const pn_write_options *options,
                               pni_print *print, pn_error *err)
{
    const pni_naming of_nodes = {.format = "GraphML", .is_taken = is_node_word};
    const pni_naming of_others = {.format = "GraphML", .is_taken = is_tie_word};
    PNI_SCOPED(graphml, end) g = {.net = net, .xml = {.print = print}};
    PN_TRY(pni_fields_of_graph(net, options, &of_others, &g.graph, err));
    PN_TRY(pni_fields_of_nodes(net, options, &of_nodes, &g.nodes, err));
    PN_TRY(pni_fields_of_ties(net, options, &of_others, &g.ties, err));
    put_file(&g);
    return pni_xml_note(&g.xml, options, err);
}

const pni_writer pni_write_graphml = {
    .format = {.name = "graphml",
               .extensions = "graphml",
               .summary = "graph for igraph, NetworkX, Gephi, Cytoscape, yEd",
               .network = true,
               .with = true},
    .network = write_network,
};
