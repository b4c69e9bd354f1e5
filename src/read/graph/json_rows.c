/* Rows of ties, and nodes, as `convert --to json` writes them. */
#include "json_shapes.h"
#include "own_words.h"

/* The rows while they are read. */
typedef struct rows {
    const pni_json *json;
    pni_graph *graph;
    pni_slice side_name[2];
    pn_bytes id; /* of the node at hand: its side, then its name */
} rows;

static void rows_done(rows *r)
{
    pn_bytes_done(&r->id);
}

/* The node of that name on that side. */
static pn_status find_node(rows *r, size_t side, pni_slice name, size_t *node,
                           pn_error *err)
{
    r->id.size = 0;
    PN_TRY(pni_bytes_text(&r->id, side == 0 ? "l" : "r", err));
    PN_TRY(pni_bytes_add(&r->id, name.data, name.size, err));
    const pni_slice id = {.data = r->id.data, .size = r->id.size};
    PN_TRY(pni_graph_node(r->graph, id, node, err));
    pni_graph_set_side(r->graph, *node, side == 0 ? PN_LEFT : PN_RIGHT);
    return pni_graph_set_label(r->graph, *node, name, err);
}

static pn_status find_end(rows *r, const pni_json_value *row, size_t side, size_t *node,
                          pn_error *err)
{
    const pni_json_value *name = NULL;
    const pni_json_value *key = pni_json_first(row);
    for (size_t i = 0; i < row->n && name == NULL; i++) {
        const bool found = pni_slice_compare(key->text, r->side_name[side]) == 0;
        name = found ? key + 1 : NULL;
        key = pni_json_next(r->json, key + 1);
    }
    if (name == NULL || name->kind != PNI_JSON_STRING ||
        pni_slice_trim(name->text).size == 0) {
        return pni_fail_at(err, PN_EDATA,
                           pni_json_place(r->json, name == NULL ? row : name),
                           "this row names no '%.*s': fill it in or remove the row",
                           (int)r->side_name[side].size, r->side_name[side].data);
    }
    return find_node(r, side, name->text, node, err);
}

static pn_status add_row(rows *r, const pni_json_value *row, pn_error *err)
{
    size_t node[2] = {0, 0};
    size_t tie = 0;
    if (row->kind != PNI_JSON_OBJECT) {
        return pni_fail_at(err, PN_EDATA, pni_json_place(r->json, row),
                           "this row is no object: write {\"%.*s\": …}",
                           (int)r->side_name[0].size, r->side_name[0].data);
    }
    PN_TRY(find_end(r, row, 0, &node[0], err));
    PN_TRY(find_end(r, row, 1, &node[1], err));
    PN_TRY(pni_graph_tie(r->graph, node[0], node[1], pni_json_place(r->json, row), &tie,
                         err));
    const pni_json_value *key = pni_json_first(row);
    for (size_t i = 0; i < row->n; i++) {
        const pni_json_value *value = key + 1;
        const bool is_side = pni_slice_compare(key->text, r->side_name[0]) == 0 ||
                             pni_slice_compare(key->text, r->side_name[1]) == 0;
        if (!is_side && value->kind > PNI_JSON_NULL && value->kind < PNI_JSON_ARRAY) {
            PN_TRY(pni_graph_set_tie_text(r->graph, tie, key->text, value->text,
                                          pni_json_place(r->json, value), err));
        }
        key = pni_json_next(r->json, value);
    }
    return PN_OK;
}

/* What is said of a node, but for its name and its side. */
static pn_status set_texts(rows *r, size_t node, const pni_json_value *item,
                           pn_error *err)
{
    static const char *const used[] = {"name", "side", "bipartite"};
    const pni_json_value *key = pni_json_first(item);
    for (size_t i = 0; i < item->n; i++) {
        const pni_json_value *value = key + 1;
        bool keep = value->kind > PNI_JSON_NULL && value->kind < PNI_JSON_ARRAY;
        for (size_t k = 0; keep && k < sizeof used / sizeof used[0]; k++) {
            keep = !pni_slice_equal(key->text, used[k]);
        }
        if (keep) {
            PN_TRY(pni_graph_set_node_text(r->graph, node, pni_own_word(key->text),
                                           value->text, err));
        }
        key = pni_json_next(r->json, value);
    }
    return PN_OK;
}

static pn_status add_node(rows *r, const pni_json_value *item, pn_error *err)
{
    const pni_json_value *name = pni_json_get(r->json, item, "name");
    const pni_json_value *side = pni_json_get(r->json, item, "side");
    const bool is_left = side != NULL && pni_slice_equal(side->text, "left");
    const bool is_right = side != NULL && pni_slice_equal(side->text, "right");
    size_t node = 0;
    if (name == NULL || name->kind != PNI_JSON_STRING || is_left == is_right ||
        pni_slice_trim(name->text).size == 0) {
        return pni_fail_at(err, PN_EDATA, pni_json_place(r->json, item),
                           "this node has no name and side: write {\"name\": …, "
                           "\"side\": \"left\"}");
    }
    PN_TRY(find_node(r, is_left ? 0 : 1, name->text, &node, err));
    return set_texts(r, node, item, err);
}

static pn_status add_nodes(rows *r, pn_error *err)
{
    const pni_json_value *list = pni_json_get(r->json, r->json->value, "nodes");
    if (list == NULL || list->kind != PNI_JSON_ARRAY) {
        return PN_OK;
    }
    const pni_json_value *item = pni_json_first(list);
    for (size_t i = 0; i < list->n; i++) {
        PN_TRY(add_node(r, item, err));
        item = pni_json_next(r->json, item);
    }
    return PN_OK;
}

/* The first two columns are the sides. */
static pn_status find_sides(rows *r, pn_error *err)
{
    const pni_json *json = r->json;
    const pni_json_value *columns = pni_json_get(json, json->value, "columns");
    const pni_json_value *column = NULL;
    for (size_t side = 0; side < 2; side++) {
        if (columns == NULL || columns->kind != PNI_JSON_ARRAY || columns->n < 2) {
            break;
        }
        column = side == 0 ? pni_json_first(columns) : pni_json_next(json, column);
        const pni_json_value *name = pni_json_get(json, column, "name");
        r->side_name[side] = name == NULL ? (pni_slice){0} : name->text;
    }
    if (r->side_name[0].size == 0 || r->side_name[1].size == 0) {
        return pni_fail_at(err, PN_EDATA, pni_json_place(json, json->value),
                           "'columns' does not name the two sides: give each of its "
                           "first two a name");
    }
    return pni_graph_set_side_names(r->graph, r->side_name[0], r->side_name[1], err);
}

pn_status pni_json_add_rows(const pni_json *json, pni_graph *graph, pn_error *err)
{
    PNI_SCOPED(rows, rows_done) r = {.json = json, .graph = graph};
    const pni_json_value *command = pni_json_get(json, json->value, "command");
    const pni_json_value *list = pni_json_get(json, json->value, "rows");
    const pni_slice word = command == NULL ? (pni_slice){0} : command->text;
    if (!pni_slice_equal(word, "convert") || list == NULL ||
        list->kind != PNI_JSON_ARRAY) {
        return pni_fail_at(
            err, PN_EDATA,
            pni_json_place(json, command == NULL ? json->value : command),
            "this is the table of partnet %.*s, not a network: write one "
            "with partnet convert --to json",
            (int)word.size, word.data);
    }
    PN_TRY(find_sides(&r, err));
    const pni_json_value *row = pni_json_first(list);
    for (size_t i = 0; i < list->n; i++) {
        PN_TRY(add_row(&r, row, err));
        row = pni_json_next(json, row);
    }
    return add_nodes(&r, err);
}
