/*
 * Nodes and links as JSON.
 *
 * A link names its ends by the ids of nodes; old files of d3 and NetworkX count the
 * nodes from 0 instead.
 */
#include "json_shapes.h"

#include "../../base/number.h"
#include "../../network/build/names.h"

#include <inttypes.h>
#include <stdio.h>

/* The first key that is there, of those that mean the same. */
static const char *const id_keys[] = {"id", "key", "name", "label", NULL};
static const char *const label_keys[] = {"label", "name", NULL};
static const char *const tail_keys[] = {"source", "source_id", "from", NULL};
static const char *const head_keys[] = {"target", "target_id", "to", NULL};
static const char *const weight_keys[] = {"weight", NULL};
static const char *const number_keys[] = {"value", "strength", NULL}; /* or so */
/* Where the attributes stand if not among the keys above. */
static const char *const inner_keys[] = {"data", "attributes", "metadata", NULL};
/* Of no use to anybody but the program that draws. */
static const char *const drawing_keys[] = {"x", "y", "z", "fx", "fy", "vx", "vy", NULL};

/* The lists while they are read. */
typedef struct lists {
    const pni_json *json;
    pni_graph *graph;
    pni_json_lists in;
    pni_names ids; /* the k-th node's is the k-th */
    size_t *node;  /* [n_nodes] of the graph */
    size_t n_nodes;
    bool by_index; /* links count the nodes */
} lists;

static void lists_done(lists *l)
{
    pni_names_done(&l->ids);
    free(l->node);
}

static const pni_json_value *get_any(const pni_json *json, const pni_json_value *object,
                                     const char *const *keys)
{
    const pni_json_value *found = NULL;
    for (size_t i = 0; keys[i] != NULL && found == NULL; i++) {
        found = pni_json_get(json, object, keys[i]);
    }
    return found;
}

/* The object that holds the attributes of a node or link: itself, or one inside. */
static const pni_json_value *inner(const pni_json *json, const pni_json_value *item)
{
    const pni_json_value *found = get_any(json, item, inner_keys);
    return found != NULL && found->kind == PNI_JSON_OBJECT ? found : item;
}

static const pni_json_value *find(const pni_json *json, const pni_json_value *item,
                                  const char *const *keys)
{
    const pni_json_value *found = get_any(json, item, keys);
    return found != NULL ? found : get_any(json, inner(json, item), keys);
}

static bool is_scalar(const pni_json_value *value)
{
    return value->kind != PNI_JSON_NULL && value->kind < PNI_JSON_ARRAY;
}

/* An id as text; that of a tuple is what was written. */
static pni_slice text_of_id(const pni_json_value *value)
{
    return is_scalar(value) ? value->text : value->raw;
}

static bool is_link(const pni_json *json, const pni_json_value *item)
{
    return find(json, item, tail_keys) != NULL && find(json, item, head_keys) != NULL;
}

static bool is_list(const pni_json_value *value)
{
    return value != NULL && value->kind == PNI_JSON_ARRAY;
}

static bool find_named_lists(const pni_json *json, const pni_json_value *object,
                             pni_json_lists *out)
{
    static const char *const link_lists[] = {"links", "edges", NULL};
    out->nodes = pni_json_get(json, object, "nodes");
    out->links = get_any(json, object, link_lists);
    return (is_list(out->nodes) ||
            (out->nodes != NULL && out->nodes->kind == PNI_JSON_OBJECT)) &&
           is_list(out->links);
}

bool pni_json_find_lists(const pni_json *json, pni_json_lists *out)
{
    const pni_json_value *root = json->value;
    const pni_json_value *elements =
        is_list(root) ? root : pni_json_get(json, root, "elements");
    const pni_json_value *network = pni_json_get(json, root, "network");
    const pni_json_value *graph = pni_json_get(json, root, "graph");
    if (is_list(elements) && elements->n > 0 &&
        pni_json_get(json, elements + 1, "data") != NULL) {
        out->nodes = elements;
        out->links = elements;
    } else if (pni_json_get(json, network, "items") != NULL) {
        out->nodes = pni_json_get(json, network, "items");
        out->links = pni_json_get(json, network, "links");
        out->clusters = pni_json_get(json, network, "clusters");
        out->undirected = true;
        return is_list(out->nodes) && is_list(out->links);
    } else if (!find_named_lists(json, root, out) &&
               !find_named_lists(json, elements, out) &&
               !find_named_lists(json, graph, out)) {
        return false;
    }
    const pni_json_value *directed = pni_json_get(json, root, "directed");
    directed = directed != NULL ? directed : pni_json_get(json, graph, "directed");
    out->undirected = directed != NULL && directed->kind == PNI_JSON_FALSE;
    return true;
}

/* True if `key` is one of the keys that were understood as something else. */
static bool is_used(const pni_json_value *key, const pni_json_value *const used[4],
                    const char *const *passed_over)
{
    for (size_t i = 0; i < 4; i++) {
        if (used[i] == key + 1) {
            return true;
        }
    }
    for (size_t i = 0; passed_over[i] != NULL; i++) {
        if (pni_slice_equal(key->text, passed_over[i])) {
            return true;
        }
    }
    return !is_scalar(key + 1);
}

/* The label of a cluster, or what stands for it. */
static pni_slice name_cluster(const lists *l, pni_slice cluster)
{
    const pni_json_value *list = l->in.clusters;
    const pni_json_value *item = is_list(list) ? pni_json_first(list) : NULL;
    for (size_t i = 0; item != NULL && i < list->n; i++) {
        const pni_json_value *number = pni_json_get(l->json, item, "cluster");
        const pni_json_value *label = pni_json_get(l->json, item, "label");
        if (number != NULL && label != NULL && label->kind == PNI_JSON_STRING &&
            pni_slice_compare(number->text, cluster) == 0) {
            return label->text;
        }
        item = pni_json_next(l->json, item);
    }
    return cluster;
}

static pn_status set_node_texts(const lists *l, size_t node, const pni_json_value *item,
                                const pni_json_value *const used[4], pn_error *err)
{
    const pni_json_value *holder = inner(l->json, item);
    const pni_json_value *key = pni_json_first(holder);
    for (size_t i = 0; i < holder->n; i++) {
        if (!is_used(key, used, drawing_keys)) {
            const bool is_cluster = pni_slice_equal(key->text, "cluster");
            const pni_slice text =
                is_cluster ? name_cluster(l, key[1].text) : key[1].text;
            PN_TRY(pni_graph_set_node_text(l->graph, node, key->text, text, err));
        }
        key = pni_json_next(l->json, key + 1);
    }
    return PN_OK;
}

static pn_status fail_id(const lists *l, const pni_json_value *item, const char *what,
                         pn_error *err)
{
    return pni_fail_at(err, PN_EDATA, pni_json_place(l->json, item),
                       "this node has no %s: give each node a text or a number as id",
                       what);
}

/* Learns the id of a node; the same one twice is refused. */
static pn_status learn_id(lists *l, pni_slice id, const pni_json_value *item,
                          pn_error *err)
{
    uint32_t number = 0;
    PN_TRY(pni_names_add(&l->ids, id, &number, err));
    if (number < l->n_nodes) {
        return pni_fail_at(err, PN_EDATA, pni_json_place(l->json, item),
                           "a second node with the id '%.*s': give each node its own",
                           (int)(id.size > 60 ? 60 : id.size), id.data);
    }
    return PN_OK;
}

/* NetworkX writes the id again as `value`, for Cytoscape; NULL if it did not. */
static const pni_json_value *find_echo(const lists *l, const pni_json_value *item,
                                       pni_slice id)
{
    const pni_json_value *value = pni_json_get(l->json, inner(l->json, item), "value");
    const bool is_echo = value != NULL && pni_slice_compare(text_of_id(value), id) == 0;
    return is_echo ? value : NULL;
}

/* `key` is the node's in a list of nodes by id, or NULL. */
static pn_status add_node(lists *l, const pni_json_value *key,
                          const pni_json_value *item, pn_error *err)
{
    if (item->kind != PNI_JSON_OBJECT) {
        return pni_fail_at(err, PN_EDATA, pni_json_place(l->json, item),
                           "this node is no object: write {\"id\": …}");
    }
    const pni_json_value *id = key != NULL ? key : find(l->json, item, id_keys);
    const pni_json_value *label = find(l->json, item, label_keys);
    label = label != NULL && is_scalar(label) ? label : NULL;
    char count[24];
    snprintf(count, sizeof count, "%zu", l->n_nodes);
    const pni_slice id_text = id == NULL ? pni_slice_of(count) : text_of_id(id);
    if (id != NULL && (id->kind == PNI_JSON_NULL || id->kind == PNI_JSON_OBJECT)) {
        return fail_id(l, item, "usable id", err);
    }
    const pni_slice name = label == NULL ? id_text : pni_slice_trim(label->text);
    if (pni_slice_trim(name.size == 0 ? id_text : name).size == 0) {
        return fail_id(l, item, "name", err);
    }
    PN_TRY(learn_id(l, id_text, item, err));
    size_t *node = &l->node[l->n_nodes];
    PN_TRY(pni_graph_node(l->graph, id_text, node, err));
    l->n_nodes++;
    PN_TRY(pni_graph_set_label(l->graph, *node, name.size == 0 ? id_text : name, err));
    const pni_json_value *const used[4] = {id, label, find_echo(l, item, id_text)};
    return set_node_texts(l, *node, item, used, err);
}

static pn_status add_nodes(lists *l, pn_error *err)
{
    const pni_json_value *list = l->in.nodes;
    const pni_json_value *item = pni_json_first(list);
    l->node = calloc(list->n + 1, sizeof *l->node);
    if (l->node == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; item != NULL && i < list->n; i++) {
        const pni_json_value *key = list->kind == PNI_JSON_OBJECT ? item : NULL;
        item = key == NULL ? item : item + 1;
        if (l->in.nodes != l->in.links || !is_link(l->json, item)) {
            PN_TRY(add_node(l, key, item, err));
        }
        item = pni_json_next(l->json, item);
    }
    return PN_OK;
}

/* The index that a value says, or SIZE_MAX. */
static size_t index_of(const pni_json_value *value)
{
    int index = 0;
    const bool is_index = value->kind == PNI_JSON_NUMBER &&
                          pni_parse_integer(value->text, &index) && index >= 0;
    return is_index ? (size_t)index : SIZE_MAX;
}

/* Links count the nodes if no end of theirs is an id, and all could be counts. */
static bool links_count_nodes(const lists *l)
{
    const pni_json_value *item = pni_json_first(l->in.links);
    for (size_t i = 0; i < l->in.links->n; i++) {
        const pni_json_value *end[2] = {find(l->json, item, tail_keys),
                                        find(l->json, item, head_keys)};
        for (size_t k = 0; k < 2 && end[0] != NULL && end[1] != NULL; k++) {
            if (index_of(end[k]) == SIZE_MAX ||
                pni_names_find(&l->ids, end[k]->text) != PNI_NO_NAME) {
                return false;
            }
        }
        item = pni_json_next(l->json, item);
    }
    return true;
}

static pn_status find_end(const lists *l, const pni_json_value *end, size_t *node,
                          pn_error *err)
{
    const pni_slice id = text_of_id(end);
    const uint32_t number = pni_names_find(&l->ids, id);
    const size_t by_id = number == PNI_NO_NAME ? SIZE_MAX : number;
    const size_t k = l->by_index ? index_of(end) : by_id;
    if (k < l->n_nodes) {
        *node = l->node[k];
        return PN_OK;
    }
    const pni_place place = pni_json_place(l->json, end);
    if (l->by_index) {
        return pni_fail_at(
            err, PN_EDATA, place,
            "there is no node %zu: the links count the %zu nodes from 0, "
            "or give each node an id",
            k, l->n_nodes);
    }
    return pni_fail_at(err, PN_EDATA, place,
                       "no node has the id '%.*s': add the node or repair the link",
                       (int)(id.size > 60 ? 60 : id.size), id.data);
}

static pn_status set_tie_texts(const lists *l, size_t tie, const pni_json_value *item,
                               const pni_json_value *const used[4], pn_error *err)
{
    static const char *const passed_over[] = {"id", "key", NULL};
    const pni_json_value *holder = inner(l->json, item);
    const pni_json_value *key = pni_json_first(holder);
    for (size_t i = 0; i < holder->n; i++) {
        if (!is_used(key, used, passed_over)) {
            PN_TRY(pni_graph_set_tie_text(l->graph, tie, key->text, key[1].text,
                                          pni_json_place(l->json, key + 1), err));
        }
        key = pni_json_next(l->json, key + 1);
    }
    return PN_OK;
}

static const pni_json_value *find_weight(const pni_json *json,
                                         const pni_json_value *item)
{
    const pni_json_value *weight = find(json, item, weight_keys);
    if (weight != NULL) {
        return is_scalar(weight) ? weight : NULL;
    }
    weight = find(json, item, number_keys);
    return weight != NULL && weight->kind == PNI_JSON_NUMBER ? weight : NULL;
}

static pn_status add_link(const lists *l, const pni_json_value *item, pn_error *err)
{
    const pni_json_value *tail = find(l->json, item, tail_keys);
    const pni_json_value *head = find(l->json, item, head_keys);
    const pni_json_value *weight = find_weight(l->json, item);
    if (tail == NULL || head == NULL) {
        return pni_fail_at(err, PN_EDATA, pni_json_place(l->json, item),
                           "this link has no %s: write {\"source\": …, \"target\": …}",
                           tail == NULL ? "source" : "target");
    }
    size_t node[2] = {0, 0};
    size_t tie = 0;
    PN_TRY(find_end(l, tail, &node[0], err));
    PN_TRY(find_end(l, head, &node[1], err));
    PN_TRY(pni_graph_tie(l->graph, node[0], node[1], pni_json_place(l->json, item),
                         &tie, err));
    if (weight != NULL) {
        PN_TRY(pni_graph_set_tie_text(l->graph, tie, pni_slice_of("weight"),
                                      weight->text, pni_json_place(l->json, weight),
                                      err));
    }
    const pni_json_value *const used[4] = {tail, head, weight};
    return set_tie_texts(l, tie, item, used, err);
}

static pn_status add_links(const lists *l, pn_error *err)
{
    const pni_json_value *item = pni_json_first(l->in.links);
    for (size_t i = 0; i < l->in.links->n; i++) {
        if (l->in.nodes != l->in.links || is_link(l->json, item)) {
            PN_TRY(add_link(l, item, err));
        }
        item = pni_json_next(l->json, item);
    }
    return PN_OK;
}

pn_status pni_json_add_lists(const pni_json *json, const pni_json_lists *in,
                             pni_graph *graph, pn_error *err)
{
    PNI_SCOPED(lists, lists_done) l = {.json = json, .graph = graph, .in = *in};
    if (!in->undirected) {
        pni_graph_set_directed(graph);
    }
    PN_TRY(add_nodes(&l, err));
    l.by_index = links_count_nodes(&l);
    return add_links(&l, err);
}
