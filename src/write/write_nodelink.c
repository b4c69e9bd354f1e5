/*
 * JSON of nodes and links, in two shapes:
 *
 *   nodelink    as NetworkX (node_link_graph) and d3 read it
 *   cytoscape   elements as Cytoscape.js and NetworkX (cytoscape_graph) read them
 *
 * A node's id is its name, or `left-17`, `right-3` where both sides share the name.
 */
#include "json_out.h"
#include "node_id.h"
#include "writer.h"

/* What the two have different. */
typedef struct shape {
    const char *graph; /* key of what is said of the whole */
    const char *nodes; /* up to the first node */
    const char *ties;  /* up to the first tie */
    const char *open;  /* before an element's fields */
    const char *close;
    const char *value; /* second key of the id; NULL: none */
    const char *end;
    bool (*is_node_word)(const char *);
    bool (*is_tie_word)(const char *);
} shape;

/* A file on its way. */
typedef struct graph {
    const shape *shape;
    const pn_network *net;
    pni_print *print;
    pn_bytes room;
    pni_fields graph;
    pni_fields nodes;
    pni_fields ties;
} graph;

static void end(graph *g)
{
    pn_bytes_done(&g->room);
    pni_fields_done(&g->graph);
    pni_fields_done(&g->nodes);
    pni_fields_done(&g->ties);
}

static pn_status put_id(graph *g, const char *key, size_t node, pn_error *err)
{
    const char *id = NULL;
    PN_TRY(pni_node_id(g->net, node, &g->room, &id, err));
    pni_json_key(g->print, key);
    pni_json_text(g->print, id);
    pni_print_char(g->print, ',');
    return PN_OK;
}

static void open_element(const graph *g, size_t k)
{
    pni_print_text(g->print, k > 0 ? ",\n  " : "\n  ");
    pni_print_text(g->print, g->shape->open);
}

static pn_status put_nodes(graph *g, pn_error *err)
{
    const size_t n_nodes = pn_network_n_nodes(g->net, PN_BOTH);
    pni_print_text(g->print, g->shape->nodes);
    for (size_t i = 0; i < n_nodes; i++) {
        open_element(g, i);
        PN_TRY(put_id(g, "id", i, err));
        if (g->shape->value != NULL) {
            PN_TRY(put_id(g, g->shape->value, i, err));
        }
        pni_json_fields(g->print, &g->nodes, i);
        pni_print_text(g->print, g->shape->close);
    }
    return PN_OK;
}

static pn_status put_ties(graph *g, pn_error *err)
{
    pni_print_text(g->print, g->shape->ties);
    for (size_t t = 0; t < pn_network_n_ties(g->net); t++) {
        const pn_tie tie = pn_network_tie(g->net, t);
        open_element(g, t);
        PN_TRY(put_id(g, "source", tie.left, err));
        PN_TRY(put_id(g, "target", tie.right, err));
        pni_json_fields(g->print, &g->ties, t);
        pni_print_text(g->print, g->shape->close);
    }
    return PN_OK;
}

static bool is_graph_word(const char *name)
{
    (void)name;
    return false;
}

static pn_status write_graph(const shape *form, const pn_network *net,
                             const pn_write_options *options, pni_print *print,
                             pn_error *err)
{
    const pni_naming of_graph = {.format = "JSON", .is_taken = is_graph_word};
    const pni_naming of_nodes = {.format = "JSON", .is_taken = form->is_node_word};
    const pni_naming of_ties = {.format = "JSON", .is_taken = form->is_tie_word};
    PNI_SCOPED(graph, end) g = {.shape = form, .net = net, .print = print};
    PN_TRY(pni_fields_of_graph(net, options, &of_graph, &g.graph, err));
    PN_TRY(pni_fields_of_nodes(net, options, &of_nodes, &g.nodes, err));
    PN_TRY(pni_fields_of_ties(net, options, &of_ties, &g.ties, err));
    pni_print_text(print, "{\"directed\":false,\n\"multigraph\":false,\n");
    pni_json_key(print, form->graph);
    pni_print_char(print, '{');
    pni_json_fields(print, &g.graph, 0);
    pni_print_text(print, "},\n");
    PN_TRY(put_nodes(&g, err));
    PN_TRY(put_ties(&g, err));
    pni_print_text(print, form->end);
    return PN_OK;
}

/* d3's forces keep their state in index, x, y, vx, vy, fx and fy. */
static bool is_nodelink_node_word(const char *name)
{
    return pni_is_word_of(name, "id index x y vx vy fx fy");
}

static bool is_nodelink_tie_word(const char *name)
{
    return pni_is_word_of(name, "source target key index");
}

static pn_status write_nodelink(const pn_network *net, const pn_write_options *options,
                                pni_print *print, pn_error *err)
{
    static const shape nodelink = {.graph = "graph",
                                   .nodes = "\"nodes\":[",
                                   .ties = "],\n\"links\":[",
                                   .open = "{",
                                   .close = "}",
                                   .end = "]}\n",
                                   .is_node_word = is_nodelink_node_word,
                                   .is_tie_word = is_nodelink_tie_word};
    return write_graph(&nodelink, net, options, print, err);
}

static bool is_cytoscape_node_word(const char *name)
{
    return pni_is_word_of(name, "id value parent");
}

static bool is_cytoscape_tie_word(const char *name)
{
    return pni_is_word_of(name, "id source target parent key");
}

/* NetworkX looks for the id in `value`. */
static pn_status write_cytoscape(const pn_network *net, const pn_write_options *options,
                                 pni_print *print, pn_error *err)
{
    static const shape cytoscape = {.graph = "data",
                                    .nodes = "\"elements\":{\"nodes\":[",
                                    .ties = "],\n\"edges\":[",
                                    .open = "{\"data\":{",
                                    .close = "}}",
                                    .value = "value",
                                    .end = "]}}\n",
                                    .is_node_word = is_cytoscape_node_word,
                                    .is_tie_word = is_cytoscape_tie_word};
    return write_graph(&cytoscape, net, options, print, err);
}

const pni_writer pni_write_nodelink = {
    .format = {.name = "nodelink",
               .extensions = "",
               .summary = "JSON of nodes and links for NetworkX and d3",
               .network = true,
               .with = true},
    .network = write_nodelink,
};

const pni_writer pni_write_cytoscape = {
    .format = {.name = "cytoscape",
               .extensions = "",
               .summary = "JSON of elements for Cytoscape.js and Cytoscape",
               .network = true,
               .with = true},
    .network = write_cytoscape,
};
