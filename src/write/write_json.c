/*
 * JSON (RFC 8259): one object with columns, rows, facts, notes; or one row a line.
 * Undefined numbers are null.  A network is the table of its ties, and `nodes`.
 */
#include "fields.h"
#include "json_out.h"
#include "writer.h"

#include "../network/table_build.h"

static void put_row(pni_print *print, const pn_table *table, size_t row)
{
    pni_print_char(print, '{');
    for (size_t c = 0; c < pn_table_n_columns(table); c++) {
        pni_print_text(print, c > 0 ? "," : "");
        pni_json_key(print, pn_table_column(table, c).name);
        const double *number = pn_table_numbers(table, c);
        if (number != NULL) {
            pni_json_number(print, number[row]);
        } else {
            pni_json_text(print, pn_table_text(table, row, c));
        }
    }
    pni_print_char(print, '}');
}

static void put_columns(pni_print *print, const pn_table *table)
{
    static const char *const type[] = {"text", "integer", "number", "rank", "integer"};
    pni_json_key(print, "columns");
    pni_print_char(print, '[');
    for (size_t c = 0; c < pn_table_n_columns(table); c++) {
        const pn_column column = pn_table_column(table, c);
        pni_print_text(print, c > 0 ? ",\n  {" : "\n  {");
        pni_json_key(print, "name");
        pni_json_text(print, column.name);
        pni_print_char(print, ',');
        pni_json_key(print, "type");
        pni_json_text(print, type[column.type]);
        pni_print_char(print, ',');
        pni_json_key(print, "unit");
        pni_json_text(print, column.unit);
        pni_print_char(print, ',');
        pni_json_key(print, "meaning");
        pni_json_text(print, column.meaning);
        pni_print_char(print, '}');
    }
    pni_print_text(print, "],\n");
}

static void put_rows(pni_print *print, const pn_table *table)
{
    pni_json_key(print, "rows");
    pni_print_char(print, '[');
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        pni_print_text(print, row > 0 ? ",\n  " : "\n  ");
        put_row(print, table, row);
    }
    pni_print_text(print, "],\n");
}

static void put_facts(pni_print *print, const char *key, const pn_table *table,
                      bool (*next)(const pn_table *table, size_t k, pn_fact *out))
{
    pn_fact fact = {0};
    pni_json_key(print, key);
    pni_print_char(print, '{');
    for (size_t k = 0; next(table, k, &fact); k++) {
        pni_print_text(print, k > 0 ? "," : "");
        pni_json_key(print, fact.name);
        pni_json_number(print, fact.value);
    }
    pni_print_char(print, '}');
}

static void put_notes(pni_print *print, const pn_table *table)
{
    pni_json_key(print, "notes");
    pni_print_char(print, '[');
    for (size_t k = 0; pn_table_note(table, k) != NULL; k++) {
        pni_print_text(print, k > 0 ? ",\n  " : "\n  ");
        pni_json_text(print, pn_table_note(table, k));
    }
    pni_print_text(print, "],\n");
}

/* The first field of a node is its name. */
static void put_node(pni_print *print, const pni_fields *fields, size_t node)
{
    char room[PNI_NUMBER_SIZE];
    for (size_t k = 0; k < fields->n; k++) {
        const pni_field *field = &fields->field[k];
        const char *text = pni_field_text(field, node, room);
        if (text[0] == '\0') {
            continue;
        }
        pni_print_char(print, k == 0 ? '{' : ',');
        pni_json_key(print, field->name);
        if (field->type == PN_TEXT) {
            pni_json_text(print, text);
        } else {
            pni_print_text(print, text);
        }
    }
    pni_print_char(print, '}');
}

static void put_nodes(pni_print *print, const pni_fields *fields, size_t n)
{
    pni_json_key(print, "nodes");
    pni_print_char(print, '[');
    for (size_t i = 0; i < n; i++) {
        pni_print_text(print, i > 0 ? ",\n  " : "\n  ");
        put_node(print, fields, i);
    }
    pni_print_text(print, "],\n");
}

/* `nodes` is NULL for a table that is no network. */
static void put_table(pni_print *print, const pn_table *table, const pni_fields *nodes,
                      size_t n_nodes)
{
    pni_print_text(print, "{\"schema\":\"partnet/1\",\n");
    pni_json_key(print, "command");
    pni_json_text(print, pn_table_command(table));
    pni_print_text(print, ",\n");
    pni_json_key(print, "title");
    pni_json_text(print, pn_table_title(table));
    pni_print_text(print, ",\n");
    put_columns(print, table);
    put_rows(print, table);
    if (nodes != NULL) {
        put_nodes(print, nodes, n_nodes);
    }
    put_facts(print, "facts", table, pn_table_fact);
    pni_print_text(print, ",\n");
    put_notes(print, table);
    put_facts(print, "network", table, pn_table_network_fact);
    pni_print_text(print, "}\n");
}

static pn_status write_json(const pn_table *table, const pn_write_options *options,
                            pni_print *print, pn_error *err)
{
    (void)options;
    (void)err;
    put_table(print, table, /*nodes=*/NULL, 0);
    return PN_OK;
}

static bool is_taken(const char *name)
{
    return pni_is_word_of(name, "name side bipartite");
}

static pn_status write_network(const pn_network *net, const pn_write_options *options,
                               pni_print *print, pn_error *err)
{
    const pni_naming naming = {.format = "JSON", .is_taken = is_taken};
    PNI_FIELDS nodes = {0};
    PNI_OWNED(pn_table, pn_table_free) ties = NULL;
    PN_TRY(pni_fields_of_nodes(net, options, &naming, &nodes, err));
    PN_TRY(pn_network_ties(net, &ties, err));
    put_table(print, ties, &nodes, pn_network_n_nodes(net, PN_BOTH));
    return PN_OK;
}

static pn_status write_ndjson(const pn_table *table, const pn_write_options *options,
                              pni_print *print, pn_error *err)
{
    (void)options;
    (void)err;
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        put_row(print, table, row);
        pni_print_char(print, '\n');
    }
    return PN_OK;
}

const pni_writer pni_write_json = {
    .format = {.name = "json",
               .extensions = "json",
               .summary = "rows, facts, notes and the meaning of each column",
               .table = true,
               .network = true,
               .with = true,
               .notes = true},
    .table = write_json,
    .network = write_network,
};

const pni_writer pni_write_ndjson = {
    .format = {.name = "ndjson",
               .extensions = "ndjson,jsonl",
               .summary = "one JSON object a row",
               .table = true,
               .network = true,
               .rows = true},
    .table = write_ndjson,
};
