/*
 * VOSviewer's two text files, tab-delimited: the map (id, label, cluster, weights) and
 * the network (id, id, strength), https://app.vosviewer.com/docs/file-types.
 */
#include "csv_out.h"
#include "note.h"
#include "vos_items.h"
#include "writer.h"

static void put_count(pni_print *print, size_t n, const char *after)
{
    pni_print_number(print, (double)n);
    pni_print_text(print, after);
}

static void put_header(const pni_csv_out *out, const pni_vos_items *items)
{
    const pni_field *field = NULL;
    pni_print_text(out->print, "id\tlabel\tcluster\tweight<Links>\t"
                               "weight<Total link strength>");
    for (size_t k = 0; (field = pni_vos_score(items, k)) != NULL; k++) {
        pni_print_text(out->print, "\tweight<");
        pni_print_text(out->print, field->name);
        pni_print_char(out->print, '>');
    }
    pni_print_char(out->print, '\n');
}

static void put_item(const pni_csv_out *out, const pni_vos_items *items, size_t node)
{
    char room[PNI_NUMBER_SIZE];
    size_t degree = 0;
    const double strength = pni_vos_strength(items, node, &degree);
    const pni_field *field = NULL;
    put_count(out->print, node + 1, "\t");
    pni_csv_text(out, pn_network_name(items->net, node));
    pni_print_char(out->print, '\t');
    pni_print_text(out->print, pni_vos_cluster(items, node, room));
    pni_print_char(out->print, '\t');
    put_count(out->print, degree, "\t");
    pni_print_number(out->print, strength);
    for (size_t k = 0; (field = pni_vos_score(items, k)) != NULL; k++) {
        pni_print_char(out->print, '\t');
        pni_print_text(out->print, pni_field_text(field, node, room));
    }
    pni_print_char(out->print, '\n');
}

/* Labels with a comma or a semicolon are quoted, too: both may be delimiters. */
static pn_status write_map(const pn_network *net, const pn_write_options *options,
                           pni_print *print, pn_error *err)
{
    const pni_csv_out out = {
        .print = print, .delimiter = '\t', .others = ",;", .guard = options->excel};
    PNI_SCOPED(pni_vos_items, pni_vos_done) items = {0};
    PN_TRY(pni_vos_open(net, options, &items, err));
    put_header(&out, &items);
    for (size_t i = 0; i < pn_network_n_nodes(net, PN_BOTH); i++) {
        put_item(&out, &items, i);
    }
    return PN_OK;
}

static pn_status write_links(const pn_network *net, const pn_write_options *options,
                             pni_print *print, pn_error *err)
{
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        put_count(print, tie.left + 1, "\t");
        put_count(print, tie.right + 1, "\t");
        pni_print_number(print, tie.weight);
        pni_print_char(print, '\n');
    }
    return pni_note_left_out(net, options, "VOSviewer", err);
}

const pni_writer pni_write_vosmap = {
    .format = {.name = "vosmap",
               .extensions = "",
               .summary = "VOSviewer's map file: a node a row, its cluster and weights",
               .network = true,
               .with = true},
    .network = write_map,
};

const pni_writer pni_write_vosnetwork = {
    .format = {.name = "vosnetwork",
               .extensions = "",
               .summary = "VOSviewer's network file; its nodes are 'vosmap'",
               .network = true},
    .network = write_links,
};
