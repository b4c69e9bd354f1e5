/*
 * GEXF 1.1 to 1.3, as Gephi and NetworkX write it.
 *
 * Reference: https://gexf.net
 * Input:    one graph; nodes inside nodes are read as nodes of their own.  Looks and
 *           times are passed over.
 */
#include "../reader.h"
#include "graph_input.h"
#include "graph_keys.h"
#include "own_words.h"
#include "xml_graph.h"

#include "../../base/scope.h"

#include <string.h>

typedef struct gexf {
    pni_graph *graph;
    pni_graph_keys keys;
    pni_key_kind declared; /* what the attributes being declared are about */
    pni_key_element open[PNI_XML_NESTED];
    size_t n_open;
    size_t n_elements;
    bool is_own; /* partnet wrote it */
} gexf;

static void gexf_done(gexf *g)
{
    pni_graph_free(g->graph);
    pni_graph_keys_done(&g->keys);
}

/* Ids of attributes are distinct among nodes and among edges. */
static char space_of(pni_key_kind kind)
{
    if (kind == PNI_KEY_NODE) {
        return 'n';
    }
    return (char)(kind == PNI_KEY_EDGE ? 'e' : 'g');
}

static pn_status begin_node(const gexf *g, const pni_xml_input *xml,
                            const char *const *attributes, size_t *node, pn_error *err)
{
    const char *label = pni_xml_get(attributes, "label");
    PN_TRY(pni_xml_node(xml, attributes, "GEXF", g->graph, node, err));
    return label == NULL
               ? PN_OK
               : pni_graph_set_label(g->graph, *node, pni_slice_of(label), err);
}

static pn_status begin_edge(const gexf *g, const pni_xml_input *xml,
                            const char *const *attributes, size_t *tie, pn_error *err)
{
    const char *weight = pni_xml_get(attributes, "weight");
    const char *type = pni_xml_get(attributes, "type");
    if (type != NULL && strcmp(type, "directed") == 0) {
        pni_graph_set_directed(g->graph);
    }
    PN_TRY(pni_xml_edge(xml, attributes, "GEXF", g->graph, tie, err));
    return weight == NULL
               ? PN_OK
               : pni_graph_set_tie_text(g->graph, *tie, pni_slice_of("weight"),
                                        pni_slice_of(weight), pni_xml_place(xml), err);
}

static pni_key_kind kind_of(const char *name)
{
    return strcmp(name, "node") == 0   ? PNI_KEY_NODE
           : strcmp(name, "edge") == 0 ? PNI_KEY_EDGE
                                       : PNI_KEY_OTHER;
}

static pn_status begin_element(gexf *g, const pni_xml_input *xml, pni_key_kind kind,
                               const char *const *attributes, pn_error *err)
{
    pni_key_element open = {.kind = kind, .count = ++g->n_elements};
    PN_TRY(kind == PNI_KEY_NODE ? begin_node(g, xml, attributes, &open.index, err)
                                : begin_edge(g, xml, attributes, &open.index, err));
    g->open[g->n_open++] = open; /* elements nest less deeply */
    return PN_OK;
}

static pn_status begin_attribute(gexf *g, const pni_xml_input *xml,
                                 const char *const *attributes, pn_error *err)
{
    const char *id = pni_xml_get(attributes, "id");
    const char *title = pni_xml_get(attributes, "title");
    if (id == NULL) {
        return pni_xml_fail_missing(xml, "attribute", "id", "GEXF", err);
    }
    const pni_key key = {.kind = g->declared, .name = title == NULL ? id : title};
    return pni_graph_keys_add(&g->keys, space_of(g->declared), id, key,
                              pni_xml_place(xml), err);
}

/* A value for one of the open element's attributes. */
static pn_status take_text(const gexf *g, const pni_xml_input *xml,
                           const pni_key_element *open, size_t key, const char *text,
                           pn_error *err)
{
    const char *name = g->keys.key[key].name;
    const bool of_node = open->kind == PNI_KEY_NODE;
    const pni_slice said = pni_slice_of(name);
    const pni_slice word = !g->is_own ? said
                           : of_node  ? pni_own_word(said)
                                      : pni_own_tie_word(said);
    if (g->is_own && strcmp(name, "bipartite") == 0) {
        return PN_OK; /* `side` says it, too */
    }
    if (of_node) {
        return pni_graph_set_node_text(g->graph, open->index, word, pni_slice_of(text),
                                       err);
    }
    return pni_graph_set_tie_text(g->graph, open->index, word, pni_slice_of(text),
                                  pni_xml_place(xml), err);
}

static pn_status begin_value(gexf *g, const pni_xml_input *xml,
                             const char *const *attributes, pn_error *err)
{
    const char *id = pni_xml_get(attributes, "for");
    const char *value = pni_xml_get(attributes, "value");
    id = id != NULL ? id : pni_xml_get(attributes, "id"); /* GEXF 1.1 */
    if (g->n_open == 0 || value == NULL) {
        return PN_OK;
    }
    if (id == NULL) {
        return pni_xml_fail_missing(xml, "attvalue", "for", "GEXF", err);
    }
    const pni_key_element *open = &g->open[g->n_open - 1];
    const size_t key = pni_graph_keys_find(&g->keys, space_of(open->kind), id);
    if (key == SIZE_MAX) {
        return pni_fail_at(err, PN_EDATA, pni_xml_place(xml),
                           "there is no attribute '%.60s': declare it in <attributes>",
                           id);
    }
    g->keys.key[key].seen = open->count;
    return take_text(g, xml, open, key, value, err);
}

static void begin_attributes(gexf *g, const char *const *attributes)
{
    const char *about = pni_xml_get(attributes, "class");
    g->declared = about == NULL ? PNI_KEY_OTHER : kind_of(about);
}

static void begin_graph(const gexf *g, const char *const *attributes)
{
    const char *direction = pni_xml_get(attributes, "defaultedgetype");
    if (direction != NULL && strcmp(direction, "directed") == 0) {
        pni_graph_set_directed(g->graph);
    }
}

static pn_status begin(void *context, pni_xml_input *xml, const char *name,
                       const char *const *attributes, pn_error *err)
{
    gexf *g = context;
    const pni_key_kind kind = kind_of(name);
    if (pni_xml_depth(xml) == 0 && strcmp(name, "gexf") != 0) {
        return pni_fail_at(err, PN_EDATA, pni_xml_place(xml),
                           "the first element is <%.60s>, not <gexf>", name);
    }
    if (kind != PNI_KEY_OTHER) {
        return begin_element(g, xml, kind, attributes, err);
    }
    if (strcmp(name, "attvalue") == 0) {
        return begin_value(g, xml, attributes, err);
    }
    if (strcmp(name, "attribute") == 0) {
        return begin_attribute(g, xml, attributes, err);
    }
    if (strcmp(name, "attributes") == 0) {
        begin_attributes(g, attributes);
    } else if (strcmp(name, "graph") == 0) {
        begin_graph(g, attributes);
    }
    return PN_OK;
}

/* What the element did not say is as its attributes have it. */
static pn_status end_element(gexf *g, const pni_xml_input *xml, pn_error *err)
{
    const pni_key_element open = g->open[--g->n_open];
    for (size_t k = pni_graph_keys_due(&g->keys, 0, &open); k != SIZE_MAX;
         k = pni_graph_keys_due(&g->keys, k + 1, &open)) {
        PN_TRY(take_text(g, xml, &open, k, g->keys.key[k].standard, err));
    }
    return PN_OK;
}

static pn_status end(void *context, pni_xml_input *xml, const char *name,
                     pni_slice text, pn_error *err)
{
    gexf *g = context;
    if (kind_of(name) != PNI_KEY_OTHER) {
        return end_element(g, xml, err);
    }
    if (strcmp(name, "default") == 0) {
        return pni_graph_keys_standard(&g->keys, text, err);
    }
    if (strcmp(name, "creator") == 0) {
        g->is_own = pni_slice_equal(text, "partnet");
    }
    if (strcmp(name, "description") == 0 && g->is_own) {
        return pni_graph_set_about(g->graph, pni_slice_of("title"), text, err);
    }
    return PN_OK;
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    static const pni_xml_calls calls = {.begin = begin, .end = end};
    PNI_SCOPED(gexf, gexf_done) g = {0};
    PN_TRY(pni_graph_new(reading, source.name, &g.graph, err));
    PN_TRY(pni_xml_read(reading, source, &calls, &g, err));
    return pni_graph_finish(g.graph, err);
}

static int sniff(pni_slice head)
{
    return pni_xml_is_root(head, "gexf") ? 3 : 0;
}

const pni_reader pni_read_gexf = {
    .entry = {.name = "gexf",
              .summary = "graph of Gephi, also written by NetworkX",
              .reference = "https://gexf.net",
              .parameters = ""},
    .extensions = "gexf",
    .is_graph = true,
    .sniff = sniff,
    .read = run,
};
