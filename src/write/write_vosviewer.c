/*
 * VOSviewer's JSON: items, links and clusters (VOSviewer manual; VOSviewer Online).
 */
#include "json_out.h"
#include "note.h"
#include "vos_items.h"
#include "writer.h"

/* A file on its way. */
typedef struct vos {
    const pn_network *net;
    pni_print *print;
    pni_vos_items items;
} vos;

static void end(vos *v)
{
    pni_vos_done(&v->items);
}

static void put_number(const vos *v, const char *key, double value)
{
    pni_json_key(v->print, key);
    pni_json_number(v->print, value);
}

static void put_weights(const vos *v, size_t node)
{
    char room[PNI_NUMBER_SIZE];
    size_t degree = 0;
    const double strength = pni_vos_strength(&v->items, node, &degree);
    const pni_field *field = NULL;
    pni_print_text(v->print, ",\"weights\":{");
    put_number(v, "Links", (double)degree);
    pni_print_char(v->print, ',');
    put_number(v, "Total link strength", strength);
    for (size_t k = 0; (field = pni_vos_score(&v->items, k)) != NULL; k++) {
        const char *text = pni_field_text(field, node, room);
        if (text[0] != '\0') {
            pni_print_char(v->print, ',');
            pni_json_key(v->print, field->name);
            pni_print_text(v->print, text);
        }
    }
    pni_print_char(v->print, '}');
}

static void put_cluster(const vos *v, size_t node)
{
    char room[PNI_NUMBER_SIZE];
    const char *text = pni_vos_cluster(&v->items, node, room);
    if (text[0] != '\0') {
        pni_print_text(v->print, ",\"cluster\":");
        pni_print_text(v->print, text);
    }
}

static void put_items(const vos *v)
{
    const size_t n_nodes = pn_network_n_nodes(v->net, PN_BOTH);
    pni_print_text(v->print, "{\"network\":{\"items\":[");
    for (size_t i = 0; i < n_nodes; i++) {
        pni_print_text(v->print, i > 0 ? ",\n  {" : "\n  {");
        put_number(v, "id", (double)i + 1);
        pni_print_char(v->print, ',');
        pni_json_key(v->print, "label");
        pni_json_text(v->print, pn_network_name(v->net, i));
        put_cluster(v, i);
        put_weights(v, i);
        pni_print_char(v->print, '}');
    }
    pni_print_text(v->print, "],\n");
}

static void put_links(const vos *v)
{
    pni_print_text(v->print, "\"links\":[");
    for (size_t t = 0; t < pn_network_n_ties(v->net); t++) {
        const pn_tie tie = pn_network_tie(v->net, t);
        pni_print_text(v->print, t > 0 ? ",\n  {" : "\n  {");
        put_number(v, "source_id", (double)tie.left + 1);
        pni_print_char(v->print, ',');
        put_number(v, "target_id", (double)tie.right + 1);
        pni_print_char(v->print, ',');
        put_number(v, "strength", tie.weight);
        pni_print_char(v->print, '}');
    }
    pni_print_char(v->print, ']');
}

static void put_sides(const vos *v)
{
    pni_print_text(v->print, ",\n\"clusters\":[\n  {\"cluster\":1,\"label\":");
    pni_json_text(v->print, pn_network_side_name(v->net, PN_LEFT));
    pni_print_text(v->print, "},\n  {\"cluster\":2,\"label\":");
    pni_json_text(v->print, pn_network_side_name(v->net, PN_RIGHT));
    pni_print_text(v->print, "}]");
}

static pn_status write_network(const pn_network *net, const pn_write_options *options,
                               pni_print *print, pn_error *err)
{
    PNI_SCOPED(vos, end) v = {.net = net, .print = print};
    PN_TRY(pni_vos_open(net, options, &v.items, err));
    put_items(&v);
    put_links(&v);
    if (v.items.group == NULL && !pn_network_is_one_mode(net)) {
        put_sides(&v);
    }
    pni_print_text(print, "}}\n");
    return pni_note_left_out(net, options, "VOSviewer", err);
}

const pni_writer pni_write_vosviewer = {
    .format = {.name = "vosviewer",
               .extensions = "",
               .summary = "JSON map for VOSviewer: names and weights",
               .network = true,
               .with = true},
    .network = write_network,
};
