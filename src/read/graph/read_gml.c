/*
 * GML, the graph modelling language.
 *
 *     graph [
 *       directed 0
 *       node [ id 1 label "Befar Group" bipartite 0 ]
 *       edge [ source 1 target 2 weight 3 ]
 *     ]
 *
 * Reference: M. Himsolt, GML: A portable Graph File Format, University of Passau, 1997.
 * Input:    nodes and edges in any order; texts hold character references (`&quot;`);
 *           lists inside nodes and edges say how to draw and are passed over.
 */
#include "../reader.h"
#include "gml_token.h"
#include "own_words.h"

#include <string.h>

/* A file while it is read. */
typedef struct gml {
    const pni_reading *reading;
    pni_graph_text text;
    pni_graph *graph;
    pni_slice rest;       /* what is still to be read */
    const char **mention; /* [capacity] where an edge first names a node, or NULL */
    bool *declared;       /* [capacity] the node has an entry of its own */
    size_t n_nodes;       /* the graph has */
    size_t capacity;
    bool is_own;    /* partnet wrote the file */
    pn_bytes plain; /* a text without references */
} gml;

static void gml_done(gml *g)
{
    pni_graph_text_done(&g->text);
    pni_graph_free(g->graph);
    pn_bytes_done(&g->plain);
    free(g->mention);
    free(g->declared);
}

static int sniff(pni_slice head)
{
    enum { TOKENS = 64 };
    if (head.size >= 3 && memcmp(head.data, "\xEF\xBB\xBF", 3) == 0) {
        head = (pni_slice){.data = head.data + 3, .size = head.size - 3};
    }
    bool is_graph = false;
    for (size_t i = 0; i < TOKENS; i++) {
        const pni_gml_token token = pni_gml_next(&head);
        if (token.kind == PNI_GML_OPEN && is_graph) {
            return 3;
        }
        if (token.kind != PNI_GML_WORD && token.kind != PNI_GML_STRING) {
            return 0;
        }
        is_graph = pni_slice_equal(token.text, "graph");
    }
    return 0;
}

static pn_status fail_at(gml *g, const char *at, const char *message, pn_error *err)
{
    return pni_fail_at(err, PN_EDATA, pni_graph_text_place(&g->text, at), "%s",
                       message);
}

/* What of a node or edge must be known before the rest. */
typedef struct entry {
    const char *open; /* its bracket */
    pni_slice begin;  /* what stands behind the bracket */
    pni_slice id;
    pni_slice end[2]; /* source, target */
    pni_slice label;
    pni_slice weight;
} entry;

/* Goes over an entry once: `rest` stands behind it afterwards. */
static pn_status survey(gml *g, const char *open, entry *out, pn_error *err)
{
    *out = (entry){.open = open, .begin = g->rest};
    pni_slice name = {0};
    pni_slice value = {0};
    for (;;) {
        pni_gml_pair pair;
        PN_TRY(pni_gml_pair_next(&g->text, &g->rest, &pair, err));
        if (pair.end) {
            break;
        }
        if (pair.is_list) {
            PN_TRY(pni_gml_skip_list(&g->text, &g->rest, pair.value.data, err));
            continue;
        }
        const struct {
            const char *key;
            pni_slice *into;
        } wanted[] = {{"id", &out->id},         {"source", &out->end[0]},
                      {"target", &out->end[1]}, {"label", &out->label},
                      {"name", &name},          {"weight", &out->weight},
                      {"value", &value}};
        for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
            if (pni_slice_equal(pair.key, wanted[i].key)) {
                *wanted[i].into = pair.value;
            }
        }
    }
    out->label = out->label.data == NULL ? name : out->label;
    out->weight = out->weight.data == NULL ? value : out->weight;
    return PN_OK;
}

static pn_status unescape(gml *g, pni_slice text, pni_slice *out, pn_error *err)
{
    g->plain.size = 0;
    PN_TRY(pni_unescape_entities(text, &g->plain, err));
    *out = (pni_slice){.data = g->plain.data, .size = g->plain.size};
    return PN_OK;
}

static pn_status make_room(gml *g, pn_error *err)
{
    if (g->n_nodes < g->capacity) {
        return PN_OK;
    }
    const size_t n = 2 * g->capacity + 64;
    const char **mention = realloc(g->mention, n * sizeof *mention);
    g->mention = mention == NULL ? g->mention : mention;
    bool *declared = realloc(g->declared, n * sizeof *declared);
    g->declared = declared == NULL ? g->declared : declared;
    if (mention == NULL || declared == NULL) {
        return pni_fail_memory(err);
    }
    g->capacity = n;
    return PN_OK;
}

static pn_status find_node(gml *g, pni_slice id, size_t *node, pn_error *err)
{
    PN_TRY(make_room(g, err));
    PN_TRY(pni_graph_node(g->graph, id, node, err));
    if (*node == g->n_nodes) {
        g->declared[*node] = false;
        g->mention[*node] = id.data;
        g->n_nodes++;
    }
    return PN_OK;
}

/* True if the value was understood as something else than an attribute. */
static bool is_used(const entry *e, const pni_gml_pair *pair)
{
    const char *at = pair->value.data;
    return pair->is_list || at == e->id.data || at == e->end[0].data ||
           at == e->end[1].data || at == e->label.data || at == e->weight.data;
}

static pn_status add_node(gml *g, const char *open, pn_error *err)
{
    entry e;
    size_t node = 0;
    pni_slice text = {0};
    PN_TRY(survey(g, open, &e, err));
    e.weight = (pni_slice){0};
    if (e.id.data == NULL || e.id.size == 0) {
        return fail_at(g, open, "this node has no id: give it one, such as id 1", err);
    }
    PN_TRY(find_node(g, e.id, &node, err));
    if (g->declared[node]) {
        return pni_fail_at(err, PN_EDATA, pni_graph_text_place(&g->text, e.id.data),
                           "a second node with the id '%.*s': give each node its own",
                           (int)(e.id.size > 60 ? 60 : e.id.size), e.id.data);
    }
    g->declared[node] = true;
    PN_TRY(unescape(g, e.label, &text, err));
    PN_TRY(pni_graph_set_label(g->graph, node, pni_slice_trim(text), err));
    pni_slice rest = e.begin;
    for (;;) {
        pni_gml_pair pair;
        PN_TRY(pni_gml_pair_next(&g->text, &rest, &pair, err));
        if (pair.end) {
            return PN_OK;
        }
        if (pair.is_list) {
            PN_TRY(pni_gml_skip_list(&g->text, &rest, pair.value.data, err));
        } else if (!is_used(&e, &pair)) {
            const pni_slice word = g->is_own ? pni_own_word(pair.key) : pair.key;
            PN_TRY(unescape(g, pair.value, &text, err));
            PN_TRY(pni_graph_set_node_text(g->graph, node, word, text, err));
        }
    }
}

static pn_status set_tie_text(gml *g, size_t tie, pni_slice key, pni_slice value,
                              pn_error *err)
{
    pni_slice text = {0};
    PN_TRY(unescape(g, value, &text, err));
    return pni_graph_set_tie_text(g->graph, tie, key, text,
                                  pni_graph_text_place(&g->text, value.data), err);
}

static pn_status set_tie_texts(gml *g, size_t tie, const entry *e, pn_error *err)
{
    pni_slice rest = e->begin;
    for (;;) {
        pni_gml_pair pair;
        PN_TRY(pni_gml_pair_next(&g->text, &rest, &pair, err));
        if (pair.end) {
            return PN_OK;
        }
        if (pair.is_list) {
            PN_TRY(pni_gml_skip_list(&g->text, &rest, pair.value.data, err));
        } else if (!is_used(e, &pair)) {
            const pni_slice word = g->is_own ? pni_own_tie_word(pair.key) : pair.key;
            PN_TRY(set_tie_text(g, tie, word, pair.value, err));
        }
    }
}

static pn_status add_edge(gml *g, const char *open, pn_error *err)
{
    entry e;
    size_t node[2] = {0, 0};
    size_t tie = 0;
    PN_TRY(survey(g, open, &e, err));
    e.label = (pni_slice){0}; /* that of an edge is an attribute */
    for (size_t i = 0; i < 2; i++) {
        if (e.end[i].data == NULL) {
            return fail_at(g, open,
                           i == 0 ? "this edge has no source: give it the id of a node"
                                  : "this edge has no target: give it the id of a node",
                           err);
        }
        PN_TRY(find_node(g, e.end[i], &node[i], err));
    }
    PN_TRY(pni_graph_tie(g->graph, node[0], node[1],
                         pni_graph_text_place(&g->text, open), &tie, err));
    if (e.weight.data != NULL) {
        PN_TRY(set_tie_text(g, tie, pni_slice_of("weight"), e.weight, err));
    }
    return set_tie_texts(g, tie, &e, err);
}

static pn_status add_graph_pair(gml *g, const pni_gml_pair *pair, pn_error *err)
{
    if (pair->is_list && pni_slice_equal(pair->key, "node")) {
        return add_node(g, pair->value.data, err);
    }
    if (pair->is_list && pni_slice_equal(pair->key, "edge")) {
        return add_edge(g, pair->value.data, err);
    }
    if (pair->is_list) {
        return pni_gml_skip_list(&g->text, &g->rest, pair->value.data, err);
    }
    if (pni_slice_equal(pair->key, "directed") && pni_slice_equal(pair->value, "1")) {
        pni_graph_set_directed(g->graph);
    }
    if (pni_slice_equal(pair->key, "label") || pni_slice_equal(pair->key, "name") ||
        pni_slice_equal(pair->key, "title")) {
        pni_slice title = {0};
        PN_TRY(unescape(g, pair->value, &title, err));
        return pni_graph_set_about(g->graph, pni_slice_of("title"), title, err);
    }
    return PN_OK;
}

static pn_status read_graph(gml *g, pn_error *err)
{
    for (;;) {
        pni_gml_pair pair;
        PN_TRY(pni_gml_pair_next(&g->text, &g->rest, &pair, err));
        if (pair.end) {
            break;
        }
        PN_TRY(add_graph_pair(g, &pair, err));
    }
    for (size_t i = 0; i < g->n_nodes; i++) {
        if (!g->declared[i]) {
            const char *id = g->mention[i];
            const pni_place place = pni_graph_text_place(&g->text, id);
            return pni_fail_at(err, PN_EDATA, place,
                               "no node has the id that this edge names: add the node "
                               "or repair the edge");
        }
    }
    return PN_OK;
}

/* Whether there is anything but comments left. */
static bool at_end(const gml *g)
{
    pni_slice rest = g->rest;
    return pni_gml_next(&rest).kind == PNI_GML_END;
}

static pn_status read_file(gml *g, pn_error *err)
{
    bool found = false;
    while (!at_end(g)) {
        pni_gml_pair pair;
        PN_TRY(pni_gml_pair_next(&g->text, &g->rest, &pair, err));
        if (pair.end) {
            return fail_at(g, pair.key.data, "this ']' closes nothing: remove it", err);
        }
        const bool is_graph = pair.is_list && pni_slice_equal(pair.key, "graph");
        g->is_own = g->is_own || (pni_slice_equal(pair.key, "Creator") &&
                                  pni_slice_equal(pair.value, "partnet"));
        if (is_graph && !found) {
            found = true;
            PN_TRY(read_graph(g, err));
        } else if (is_graph) {
            return pni_builder_find(
                g->reading->builder, PN_REMARK,
                pni_graph_text_place(&g->text, pair.key.data),
                "keep each network in a file of its own", err,
                "only the first graph is read, not what follows from here on");
        } else if (pair.is_list) {
            PN_TRY(pni_gml_skip_list(&g->text, &g->rest, pair.value.data, err));
        }
    }
    return found ? PN_OK
                 : fail_at(g, g->text.bytes.data + g->text.at,
                           "there is no 'graph [' in this text: it is no GML", err);
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    PNI_SCOPED(gml, gml_done) g = {.reading = reading};
    PN_TRY(pni_graph_text_read(reading, source, &g.text, err));
    PN_TRY(pni_graph_new(reading, source.name, &g.graph, err));
    g.rest = (pni_slice){.data = g.text.bytes.data + g.text.at,
                         .size = g.text.bytes.size - g.text.at};
    PN_TRY(read_file(&g, err));
    return pni_graph_finish(g.graph, err);
}

const pni_reader pni_read_gml = {
    .entry = {.name = "gml",
              .summary = "GML, as NetworkX, igraph and Gephi write it",
              .reference = "Himsolt 1997",
              .parameters = ""},
    .extensions = "gml",
    .takes_text = true,
    .is_graph = true,
    .sniff = sniff,
    .read = run,
};
