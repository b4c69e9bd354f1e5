/*
 * Gephi's two spreadsheets: nodes (Id, Label, …) and edges (Source, Target, Type,
 * Weight, …), both as CSV.  The table of nodes also serves whoever wants the scores.
 *
 * A node's id is its name, or `left-17`, `right-3` where both sides share the name.
 */
#include "csv_out.h"
#include "fields.h"
#include "node_id.h"
#include "writer.h"

static bool is_node_word(const char *name)
{
    return pni_is_word_of(name, "id label");
}

static bool is_tie_word(const char *name)
{
    return pni_is_word_of(name, "id label source target type");
}

/* One sheet on its way. */
typedef struct sheet {
    const pn_network *net;
    pni_csv_out csv;
    pni_fields fields;
    pn_bytes room;
} sheet;

static void end(sheet *s)
{
    pni_fields_done(&s->fields);
    pn_bytes_done(&s->room);
}

static void begin(const sheet *s, const pn_write_options *options, const char *header)
{
    pni_print_text(s->csv.print, options->excel ? "\xEF\xBB\xBF" : "");
    pni_print_text(s->csv.print, header);
    for (size_t k = 1; k < s->fields.n; k++) {
        pni_print_char(s->csv.print, ',');
        pni_csv_text(&s->csv, s->fields.field[k].name);
    }
    pni_print_char(s->csv.print, '\n');
}

static pn_status put_id(sheet *s, size_t node, pn_error *err)
{
    const char *id = NULL;
    PN_TRY(pni_node_id(s->net, node, &s->room, &id, err));
    pni_csv_text(&s->csv, id);
    pni_print_char(s->csv.print, ',');
    return PN_OK;
}

static void put_field(const sheet *s, size_t k, size_t element)
{
    char room[PNI_NUMBER_SIZE];
    const pni_field *field = &s->fields.field[k];
    const char *text = pni_field_text(field, element, room);
    if (field->type == PN_TEXT) {
        pni_csv_text(&s->csv, text);
    } else {
        pni_print_text(s->csv.print, text);
    }
}

static void put_fields(const sheet *s, size_t element)
{
    for (size_t k = 0; k < s->fields.n; k++) {
        pni_print_text(s->csv.print, k > 0 ? "," : "");
        put_field(s, k, element);
    }
    pni_print_char(s->csv.print, '\n');
}

static sheet make_sheet(const pn_network *net, const pn_write_options *options,
                        pni_print *print)
{
    return (sheet){.net = net,
                   .csv = {.print = print, .delimiter = ',', .guard = options->excel}};
}

/* The first field, the name, is the label. */
static pn_status write_nodes(const pn_network *net, const pn_write_options *options,
                             pni_print *print, pn_error *err)
{
    const pni_naming naming = {.format = "CSV", .is_taken = is_node_word};
    PNI_SCOPED(sheet, end) s = make_sheet(net, options, print);
    PN_TRY(pni_fields_of_nodes(net, options, &naming, &s.fields, err));
    begin(&s, options, "Id,Label");
    for (size_t i = 0; i < pn_network_n_nodes(net, PN_BOTH); i++) {
        PN_TRY(put_id(&s, i, err));
        put_fields(&s, i);
    }
    return PN_OK;
}

/* The first field is the weight. */
static pn_status write_edges(const pn_network *net, const pn_write_options *options,
                             pni_print *print, pn_error *err)
{
    const pni_naming naming = {.format = "CSV", .is_taken = is_tie_word};
    PNI_SCOPED(sheet, end) s = make_sheet(net, options, print);
    PN_TRY(pni_fields_of_ties(net, options, &naming, &s.fields, err));
    begin(&s, options, "Source,Target,Type,Weight");
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        PN_TRY(put_id(&s, tie.left, err));
        PN_TRY(put_id(&s, tie.right, err));
        pni_print_text(print, "Undirected,");
        put_fields(&s, t);
    }
    return PN_OK;
}

const pni_writer pni_write_nodes = {
    .format = {.name = "nodes",
               .extensions = "",
               .summary = "CSV of the nodes and all that is known of them; for Gephi",
               .network = true,
               .with = true},
    .network = write_nodes,
};

const pni_writer pni_write_edges = {
    .format = {.name = "edges",
               .extensions = "",
               .summary = "CSV of the ties as Gephi reads them; its nodes are 'nodes'",
               .network = true},
    .network = write_edges,
};
