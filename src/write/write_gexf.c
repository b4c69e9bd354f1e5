/*
 * GEXF 1.3, https://gexf.net: Gephi's own language, with sizes and colours.
 *
 * A node is as large as the first score that rides along says (else its number of
 * partners), and has the colour of its group if groups ride along (else of its side).
 */
#include "fields.h"
#include "note.h"
#include "palette.h"
#include "writer.h"
#include "xml_out.h"

#include <math.h>
#include <string.h>

/* Diameters in Gephi's units. */
static const double smallest = 10;
static const double largest = 40;

/* A file on its way. */
typedef struct gexf {
    const pn_network *net;
    pni_xml_out xml;
    pni_fields nodes;
    pni_fields ties;
    const pni_field *size;  /* NULL: by degree */
    const pni_field *group; /* NULL: by side */
    double top;             /* the largest score */
} gexf;

static bool is_node_word(const char *name)
{
    return pni_is_word_of(name, "id label size color");
}

static bool is_tie_word(const char *name)
{
    return pni_is_word_of(name, "id label source target type");
}

static void put_count(gexf *g, const char *before, size_t n, const char *after)
{
    pni_print_text(g->xml.print, before);
    pni_print_number(g->xml.print, (double)n);
    pni_print_text(g->xml.print, after);
}

/* The name is the label, the weight an attribute of the edge: both are left out. */
static void put_attributes(gexf *g, const pni_fields *fields, const char *of)
{
    static const char *const type[] = {
        [PN_TEXT] = "string", [PN_INTEGER] = "integer", [PN_NUMBER] = "double"};
    if (fields->n < 2) {
        return;
    }
    pni_print_text(g->xml.print, "    <attributes");
    pni_xml_put_attribute(&g->xml, "class", of);
    pni_print_text(g->xml.print, ">\n");
    for (size_t k = 1; k < fields->n; k++) {
        put_count(g, "      <attribute id=\"", k, "\"");
        pni_xml_put_attribute(&g->xml, "title", fields->field[k].name);
        pni_xml_put_attribute(&g->xml, "type", type[fields->field[k].type]);
        pni_print_text(g->xml.print, "/>\n");
    }
    pni_print_text(g->xml.print, "    </attributes>\n");
}

static void put_values(gexf *g, const pni_fields *fields, size_t element)
{
    char room[PNI_NUMBER_SIZE];
    bool any = false;
    for (size_t k = 1; k < fields->n; k++) {
        const char *text = pni_field_text(&fields->field[k], element, room);
        if (text[0] == '\0') {
            continue;
        }
        pni_print_text(g->xml.print, any ? "" : "<attvalues>");
        put_count(g, "<attvalue for=\"", k, "\"");
        pni_xml_put_attribute(&g->xml, "value", text);
        pni_print_text(g->xml.print, "/>");
        any = true;
    }
    pni_print_text(g->xml.print, any ? "</attvalues>" : "");
}

/* What a field says as a number, 0 if nothing. */
static double read_number(const pni_field *field, size_t node)
{
    char room[PNI_NUMBER_SIZE];
    double value = 0;
    const char *text = pni_field_text(field, node, room);
    return pni_parse_number(pni_slice_of(text), '.', &value) ? value : 0;
}

static double find_score(const gexf *g, size_t node)
{
    size_t degree = 0;
    if (g->size != NULL) {
        return fmax(0, read_number(g->size, node));
    }
    pn_network_partners(g->net, node, &degree);
    return (double)degree;
}

/* Areas, not diameters, grow with the score. */
static void put_size(gexf *g, size_t node)
{
    const double share = g->top > 0 ? find_score(g, node) / g->top : 0;
    char room[PNI_NUMBER_SIZE];
    pni_format_digits(smallest + (largest - smallest) * sqrt(share), 4, room);
    pni_print_text(g->xml.print, "<viz:size");
    pni_xml_put_attribute(&g->xml, "value", room);
    pni_print_text(g->xml.print, "/>");
}

static unsigned read_channel(const char *color, size_t channel)
{
    static const char digits[] = "0123456789ABCDEF";
    const char *at = color + 1 + 2 * channel;
    return (unsigned)(16 * (strchr(digits, at[0]) - digits) +
                      (strchr(digits, at[1]) - digits));
}

static const char *choose_color(const gexf *g, size_t node)
{
    if (g->group == NULL) {
        return pni_palette[pn_network_side(g->net, node) == PN_LEFT ? 0 : 1];
    }
    const double group = read_number(g->group, node);
    return group < 1 ? "#999999" : pni_palette[((size_t)group - 1) % PNI_N_COLORS];
}

static void put_color(gexf *g, size_t node)
{
    const char *color = choose_color(g, node);
    put_count(g, "<viz:color r=\"", read_channel(color, 0), "\"");
    put_count(g, " g=\"", read_channel(color, 1), "\"");
    put_count(g, " b=\"", read_channel(color, 2), "\"/>");
}

static void put_nodes(gexf *g)
{
    const size_t n_nodes = pn_network_n_nodes(g->net, PN_BOTH);
    pni_print_text(g->xml.print, "    <nodes>\n");
    for (size_t i = 0; i < n_nodes; i++) {
        put_count(g, "      <node id=\"n", i, "\"");
        pni_xml_put_attribute(&g->xml, "label", pn_network_name(g->net, i));
        pni_print_text(g->xml.print, ">");
        put_values(g, &g->nodes, i);
        put_size(g, i);
        put_color(g, i);
        pni_print_text(g->xml.print, "</node>\n");
    }
    pni_print_text(g->xml.print, "    </nodes>\n");
}

static void put_ties(gexf *g)
{
    char room[PNI_NUMBER_SIZE];
    pni_print_text(g->xml.print, "    <edges>\n");
    for (size_t t = 0; t < pn_network_n_ties(g->net); t++) {
        const pn_tie tie = pn_network_tie(g->net, t);
        put_count(g, "      <edge id=\"", t, "\"");
        put_count(g, " source=\"n", tie.left, "\"");
        put_count(g, " target=\"n", tie.right, "\"");
        pni_format_number(tie.weight, room);
        pni_xml_put_attribute(&g->xml, "weight", room);
        pni_print_text(g->xml.print, g->ties.n > 1 ? ">" : "/>\n");
        if (g->ties.n > 1) {
            put_values(g, &g->ties, t);
            pni_print_text(g->xml.print, "</edge>\n");
        }
    }
    pni_print_text(g->xml.print, "    </edges>\n");
}

static void put_meta(gexf *g)
{
    const char *title = pn_network_about(g->net, "title");
    pni_print_text(g->xml.print, "  <meta>\n    <creator>partnet</creator>\n");
    if (title != NULL) {
        pni_print_text(g->xml.print, "    <description>");
        pni_xml_put_text(&g->xml, title);
        pni_print_text(g->xml.print, "</description>\n");
    }
    pni_print_text(g->xml.print, "  </meta>\n");
}

static void put_file(gexf *g)
{
    pni_print_text(g->xml.print, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                 "<gexf xmlns=\"http://gexf.net/1.3\" "
                                 "xmlns:viz=\"http://gexf.net/1.3/viz\" "
                                 "version=\"1.3\">\n");
    put_meta(g);
    pni_print_text(g->xml.print,
                   "  <graph defaultedgetype=\"undirected\" mode=\"static\">\n");
    put_attributes(g, &g->nodes, "node");
    put_attributes(g, &g->ties, "edge");
    put_nodes(g);
    put_ties(g);
    pni_print_text(g->xml.print, "  </graph>\n</gexf>\n");
}

/* The first group and the first score among the columns that ride along. */
static void choose_looks(gexf *g)
{
    for (size_t k = g->nodes.n - g->nodes.n_columns; k < g->nodes.n; k++) {
        const pni_field *field = &g->nodes.field[k];
        const bool is_score = strcmp(pn_table_command(field->from), "rank") == 0;
        if (strcmp(field->name, "group") == 0 && g->group == NULL) {
            g->group = field;
        } else if (is_score && field->type != PN_TEXT && g->size == NULL) {
            g->size = field;
        }
    }
    const size_t n_nodes = pn_network_n_nodes(g->net, PN_BOTH);
    for (size_t i = 0; i < n_nodes; i++) {
        g->top = fmax(g->top, find_score(g, i));
    }
}

static void end(gexf *g)
{
    pni_fields_done(&g->nodes);
    pni_fields_done(&g->ties);
}

static pn_status write_network(const pn_network *net, const pn_write_options *options,
                               pni_print *print, pn_error *err)
{
    const pni_naming of_nodes = {.format = "GEXF", .is_taken = is_node_word};
    const pni_naming of_ties = {.format = "GEXF", .is_taken = is_tie_word};
    PNI_SCOPED(gexf, end) g = {.net = net, .xml = {.print = print}};
    PN_TRY(pni_fields_of_nodes(net, options, &of_nodes, &g.nodes, err));
    PN_TRY(pni_fields_of_ties(net, options, &of_ties, &g.ties, err));
    choose_looks(&g);
    put_file(&g);
    return pni_xml_note(&g.xml, options, err);
}

const pni_writer pni_write_gexf = {
    .format = {.name = "gexf",
               .extensions = "gexf",
               .summary = "graph for Gephi, with sizes and colours",
               .network = true,
               .with = true},
    .network = write_network,
};
