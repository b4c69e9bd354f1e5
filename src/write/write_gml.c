/*
 * GML (Himsolt, "GML: A portable graph file format", University of Passau, 1997).
 *
 * The file is ASCII, other characters are entities such as `&#28392;`.
 */
#include "fields.h"
#include "note.h"
#include "writer.h"

#include <stdio.h>
#include <string.h>

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
static const char key_characters[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";

static bool is_key(const char *name)
{
    return name[0] != '\0' && strchr(letters, name[0]) != NULL &&
           name[strspn(name, key_characters)] == '\0';
}

static bool is_graph_word(const char *name)
{
    return pni_is_word_of(name, "node edge directed multigraph id label name");
}

static bool is_node_word(const char *name)
{
    return pni_is_word_of(name, "id label graphics");
}

static bool is_tie_word(const char *name)
{
    return pni_is_word_of(name, "id label source target key graphics");
}

static void put_text(pni_print *print, const char *text)
{
    const size_t size = strlen(text);
    pni_print_char(print, '"');
    for (size_t at = 0; at < size;) {
        const uint32_t code = pni_utf8_next(text, size, &at);
        char entity[16];
        if (code == '"' || code == '&') {
            pni_print_text(print, code == '"' ? "&quot;" : "&amp;");
        } else if (code >= 0x20 && code < 0x7F) {
            pni_print_char(print, (char)code);
        } else {
            snprintf(entity, sizeof entity, "&#%u;", (unsigned)code);
            pni_print_text(print, entity);
        }
    }
    pni_print_char(print, '"');
}

/* A real number has a point in GML: `2` is 2.0, `1e-9` is 1.0e-9. */
static void put_real(pni_print *print, const char *text)
{
    const size_t whole = strcspn(text, ".e");
    pni_print_bytes(print, text, whole);
    pni_print_text(print, text[whole] == '.' ? "" : ".0");
    pni_print_text(print, text + whole);
}

static void put_fields(pni_print *print, const char *indent, const pni_fields *fields,
                       size_t first, size_t element)
{
    char room[PNI_NUMBER_SIZE];
    for (size_t k = first; k < fields->n; k++) {
        const pni_field *field = &fields->field[k];
        const char *text = pni_field_text(field, element, room);
        if (text[0] == '\0') {
            continue;
        }
        pni_print_text(print, indent);
        pni_print_text(print, field->name);
        pni_print_char(print, ' ');
        if (field->type == PN_TEXT) {
            put_text(print, text);
        } else if (field->type == PN_NUMBER) {
            put_real(print, text);
        } else {
            pni_print_text(print, text);
        }
        pni_print_char(print, '\n');
    }
}

static void put_count(pni_print *print, const char *key, size_t n)
{
    pni_print_text(print, key);
    pni_print_number(print, (double)n);
    pni_print_char(print, '\n');
}

/* The first field is the name. */
static void put_nodes(pni_print *print, const pn_network *net, const pni_fields *fields)
{
    const size_t n_nodes = pn_network_n_nodes(net, PN_BOTH);
    for (size_t i = 0; i < n_nodes; i++) {
        pni_print_text(print, "  node [\n");
        put_count(print, "    id ", i);
        pni_print_text(print, "    label ");
        put_text(print, pn_network_name(net, i));
        pni_print_char(print, '\n');
        put_fields(print, "    ", fields, 1, i);
        pni_print_text(print, "  ]\n");
    }
}

static void put_ties(pni_print *print, const pn_network *net, const pni_fields *fields)
{
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        pni_print_text(print, "  edge [\n");
        put_count(print, "    source ", tie.left);
        put_count(print, "    target ", tie.right);
        put_fields(print, "    ", fields, 0, t);
        pni_print_text(print, "  ]\n");
    }
}

static pni_naming name_with(bool (*is_taken)(const char *))
{
    return (pni_naming){.format = "GML", .is_taken = is_taken, .is_possible = is_key};
}

static pn_status write_network(const pn_network *net, const pn_write_options *options,
                               pni_print *print, pn_error *err)
{
    const pni_naming of_graph = name_with(is_graph_word);
    const pni_naming of_nodes = name_with(is_node_word);
    const pni_naming of_ties = name_with(is_tie_word);
    PNI_FIELDS graph = {0};
    PNI_FIELDS nodes = {0};
    PNI_FIELDS ties = {0};
    PN_TRY(pni_fields_of_graph(net, options, &of_graph, &graph, err));
    PN_TRY(pni_fields_of_nodes(net, options, &of_nodes, &nodes, err));
    PN_TRY(pni_fields_of_ties(net, options, &of_ties, &ties, err));
    pni_print_text(print, "Creator \"partnet\"\ngraph [\n  directed 0\n");
    put_fields(print, "  ", &graph, 0, 0);
    put_nodes(print, net, &nodes);
    put_ties(print, net, &ties);
    pni_print_text(print, "]\n");
    return pni_note_shared(net, options, "NetworkX reads this file with label='id'",
                           err);
}

const pni_writer pni_write_gml = {
    .format = {.name = "gml",
               .extensions = "gml",
               .summary = "graph as nested lists, in ASCII",
               .network = true,
               .with = true},
    .network = write_network,
};
