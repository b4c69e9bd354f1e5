/*
 * GraphML, as NetworkX, igraph, Gephi, Cytoscape and yEd write it.
 *
 * Reference: U. Brandes, M. Eiglsperger, I. Herman, M. Himsolt, M. S. Marshall, GraphML
 *            Progress Report, Graph Drawing 2001, doi:10.1007/3-540-45848-4_59.
 * Input:    one graph; the `name` or `label` of a node is its name, else its id;
 *           graphs inside nodes are read as parts of the one.  Looks are passed over.
 */
#include "../reader.h"
#include "graph_input.h"
#include "graph_keys.h"
#include "own_words.h"
#include "xml_graph.h"

#include "../../base/scope.h"

#include <string.h>

typedef struct graphml {
    const pni_reading *reading;
    const char *source;
    pni_graph *graph;
    pni_graph_keys keys;
    size_t key; /* of the data that are open, SIZE_MAX: none */
    pni_key_element open[PNI_XML_NESTED];
    size_t n_open;
    size_t n_elements;
    size_t n_graphs; /* at the top */
    bool is_own;     /* partnet wrote it */
    bool has_name;   /* the open node has a name: a label does not replace it */
} graphml;

static void graphml_done(graphml *g)
{
    pni_graph_free(g->graph);
    pni_graph_keys_done(&g->keys);
}

/* The node, edge or graph that data are about. */
static const pni_key_element *innermost(const graphml *g)
{
    return g->n_open == 0 ? NULL : &g->open[g->n_open - 1];
}

static pn_status begin_graph(graphml *g, const char *const *attributes, pn_error *err)
{
    const char *direction = pni_xml_get(attributes, "edgedefault");
    const char *id = pni_xml_get(attributes, "id");
    (void)err;
    if (g->n_open > 0) {
        return PN_OK; /* a part of the one */
    }
    g->n_graphs++;
    if (g->n_graphs > 1) {
        return PN_OK;
    }
    g->is_own = id != NULL && strcmp(id, "partnet") == 0;
    if (direction != NULL && strcmp(direction, "directed") == 0) {
        pni_graph_set_directed(g->graph);
    }
    return PN_OK;
}

static pni_key_kind kind_of(const char *name)
{
    return strcmp(name, "node") == 0    ? PNI_KEY_NODE
           : strcmp(name, "edge") == 0  ? PNI_KEY_EDGE
           : strcmp(name, "graph") == 0 ? PNI_KEY_GRAPH
                                        : PNI_KEY_OTHER;
}

static pn_status begin_object(graphml *g, pni_xml_input *xml, pni_key_kind kind,
                              const char *const *attributes, pn_error *err)
{
    pni_key_element open = {.kind = kind, .count = ++g->n_elements};
    if (g->n_open == 0 && kind != PNI_KEY_GRAPH) {
        return pni_fail_at(err, PN_EDATA, pni_xml_place(xml),
                           "this element stands outside of <graph>: this is not "
                           "GraphML");
    }
    if (kind == PNI_KEY_GRAPH) {
        PN_TRY(begin_graph(g, attributes, err));
    } else if (g->n_graphs == 1 && kind == PNI_KEY_NODE) {
        g->has_name = false;
        PN_TRY(pni_xml_node(xml, attributes, "GraphML", g->graph, &open.index, err));
    } else if (g->n_graphs == 1) {
        PN_TRY(pni_xml_edge(xml, attributes, "GraphML", g->graph, &open.index, err));
    }
    g->open[g->n_open++] = open; /* elements nest less deeply */
    return PN_OK;
}

static pn_status begin_key(graphml *g, const pni_xml_input *xml,
                           const char *const *attributes, pn_error *err)
{
    const char *id = pni_xml_get(attributes, "id");
    const char *about = pni_xml_get(attributes, "for");
    const char *name = pni_xml_get(attributes, "attr.name");
    const bool is_look = pni_xml_get(attributes, "yfiles.type") != NULL;
    if (id == NULL) {
        return pni_xml_fail_missing(xml, "key", "id", "GraphML", err);
    }
    const bool is_all = about == NULL || strcmp(about, "all") == 0;
    const pni_key key = {.kind = is_all ? PNI_KEY_ALL : kind_of(about),
                         .name = name == NULL && !is_look ? id : name};
    return pni_graph_keys_add(&g->keys, 'k', id, key, pni_xml_place(xml), err);
}

static pn_status begin_data(graphml *g, const pni_xml_input *xml,
                            const char *const *attributes, pn_error *err)
{
    const char *id = pni_xml_get(attributes, "key");
    if (id == NULL) {
        return pni_xml_fail_missing(xml, "data", "key", "GraphML", err);
    }
    g->key = pni_graph_keys_find(&g->keys, 'k', id);
    if (g->key == SIZE_MAX) {
        return pni_fail_at(err, PN_EDATA, pni_xml_place(xml),
                           "there is no key '%.60s': declare it above the graph", id);
    }
    return PN_OK;
}

/* yEd keeps the names of nodes in their looks: `<y:NodeLabel>name<y:LabelModel>`. */
static pn_status take_look(graphml *g, const char *name, pni_slice text, pn_error *err)
{
    const pni_key_element *open = innermost(g);
    const pni_slice label = pni_slice_trim(text);
    const bool is_label =
        strcmp(name, "NodeLabel") == 0 || strcmp(name, "LabelModel") == 0;
    if (!is_label || open == NULL || open->kind != PNI_KEY_NODE || g->n_graphs != 1 ||
        g->has_name || label.size == 0) {
        return PN_OK;
    }
    g->has_name = true;
    return pni_graph_set_label(g->graph, open->index, label, err);
}

static pn_status begin(void *context, pni_xml_input *xml, const char *name,
                       const char *const *attributes, pn_error *err)
{
    graphml *g = context;
    const pni_key_kind kind = kind_of(name);
    if (pni_xml_depth(xml) == 0 && strcmp(name, "graphml") != 0) {
        return pni_fail_at(err, PN_EDATA, pni_xml_place(xml),
                           "the first element is <%.60s>, not <graphml>", name);
    }
    if (kind != PNI_KEY_OTHER) {
        return begin_object(g, xml, kind, attributes, err);
    }
    if (strcmp(name, "key") == 0) {
        return begin_key(g, xml, attributes, err);
    }
    if (strcmp(name, "data") == 0) {
        return begin_data(g, xml, attributes, err);
    }
    if (strcmp(name, "hyperedge") == 0) {
        return pni_fail_at(err, PN_EDATA, pni_xml_place(xml),
                           "a hyperedge is not read: write a node for it, and a tie to "
                           "each of its members");
    }
    return take_look(g, name, pni_xml_text(xml), err);
}

static pn_status take_node_text(graphml *g, size_t node, const char *name,
                                pni_slice text, pn_error *err)
{
    const pni_slice word =
        g->is_own ? pni_own_word(pni_slice_of(name)) : pni_slice_of(name);
    const bool is_name = pni_slice_same_word(pni_slice_of(name), "name");
    const bool is_label = pni_slice_same_word(pni_slice_of(name), "label");
    if (g->is_own && (strcmp(name, "bipartite") == 0 || strcmp(name, "type") == 0)) {
        return PN_OK; /* `side` says it, too */
    }
    if (is_name || (is_label && !g->is_own)) {
        const bool replaces = is_name || !g->has_name;
        g->has_name = g->has_name || is_name;
        return replaces ? pni_graph_set_label(g->graph, node, text, err) : PN_OK;
    }
    return pni_graph_set_node_text(g->graph, node, word, text, err);
}

/* What the file says of the whole network, if partnet wrote it. */
static pn_status take_graph_text(graphml *g, const char *name, pni_slice text,
                                 pn_error *err)
{
    const bool is_left = strcmp(name, "left") == 0;
    if (!g->is_own) {
        return PN_OK;
    }
    if (is_left || strcmp(name, "right") == 0) {
        return pni_graph_set_side_name(g->graph, is_left ? PN_LEFT : PN_RIGHT, text,
                                       err);
    }
    return pni_graph_set_about(g->graph, pni_own_word(pni_slice_of(name)), text, err);
}

static pn_status take_text(graphml *g, const pni_xml_input *xml,
                           const pni_key_element *open, size_t key, pni_slice text,
                           pn_error *err)
{
    const char *name = g->keys.key[key].name;
    if (name == NULL || g->n_graphs != 1) {
        return PN_OK;
    }
    if (open->kind == PNI_KEY_NODE) {
        return take_node_text(g, open->index, name, text, err);
    }
    if (open->kind == PNI_KEY_GRAPH) {
        return take_graph_text(g, name, text, err);
    }
    const pni_slice word =
        g->is_own ? pni_own_tie_word(pni_slice_of(name)) : pni_slice_of(name);
    return pni_graph_set_tie_text(g->graph, open->index, word, text, pni_xml_place(xml),
                                  err);
}

static pn_status end_data(graphml *g, const pni_xml_input *xml, pni_slice text,
                          pn_error *err)
{
    const pni_key_element *open = innermost(g);
    const size_t key = g->key;
    g->key = SIZE_MAX;
    if (open == NULL || key == SIZE_MAX) {
        return PN_OK;
    }
    g->keys.key[key].seen = open->count;
    return take_text(g, xml, open, key, text, err);
}

/* What the element did not say is as its keys have it. */
static pn_status end_object(graphml *g, const pni_xml_input *xml, pn_error *err)
{
    const pni_key_element open = g->open[--g->n_open];
    for (size_t k = pni_graph_keys_due(&g->keys, 0, &open); k != SIZE_MAX;
         k = pni_graph_keys_due(&g->keys, k + 1, &open)) {
        const pni_slice text = pni_slice_of(g->keys.key[k].standard);
        PN_TRY(take_text(g, xml, &open, k, text, err));
    }
    return PN_OK;
}

static pn_status end(void *context, pni_xml_input *xml, const char *name,
                     pni_slice text, pn_error *err)
{
    graphml *g = context;
    if (kind_of(name) != PNI_KEY_OTHER) {
        return end_object(g, xml, err);
    }
    if (strcmp(name, "data") == 0) {
        return end_data(g, xml, text, err);
    }
    if (strcmp(name, "default") == 0) {
        return pni_graph_keys_standard(&g->keys, text, err);
    }
    return take_look(g, name, text, err);
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    static const pni_xml_calls calls = {.begin = begin, .end = end};
    PNI_SCOPED(graphml, graphml_done)
    g = {.reading = reading, .source = source.name, .key = SIZE_MAX};
    PN_TRY(pni_graph_new(reading, source.name, &g.graph, err));
    PN_TRY(pni_xml_read(reading, source, &calls, &g, err));
    PN_TRY(pni_graph_say_more(g.graph, g.n_graphs > 1 ? g.n_graphs - 1 : 0, err));
    return pni_graph_finish(g.graph, err);
}

static int sniff(pni_slice head)
{
    return pni_xml_is_root(head, "graphml") ? 3 : 0;
}

const pni_reader pni_read_graphml = {
    .entry = {.name = "graphml",
              .summary = "graph of NetworkX, igraph, Gephi, Cytoscape, yEd",
              .reference = "http://graphml.graphdrawing.org",
              .parameters = ""},
    .extensions = "graphml",
    .is_graph = true,
    .sniff = sniff,
    .read = run,
};
