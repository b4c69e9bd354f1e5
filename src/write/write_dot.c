/* A network as DOT through cgraph: see dot.h. */
#include "dot.h"

#include "../base/bytes.h"
#include "../base/number.h"
#include "../base/text.h"
#include "../network/border/cgraph_guard.h"
#include "../network/evidence_word.h"
#include "../network/network_data.h"
#include "dot_out.h"
#include "dot_text.h"
#include "fields.h"
#include "node_id.h"
#include "note.h"
#include "writer.h"

#include <stdio.h>
#include <string.h>

#include <cgraph.h>

struct pni_dot {
    pni_cgraph guard;
    const pn_network *net;
    Agraph_t *graph;
    Agnode_t **node; /* [n_nodes] */
    Agedge_t **tie;  /* [n_ties] */
    Agiodisc_t io;
    Agdisc_t services;
    pn_bytes facts; /* statements about the whole graph */
    pn_bytes key;   /* cgraph wants texts that it might change */
    pn_bytes value;
};

static int flush_nothing(void *channel)
{
    (void)channel;
    return 0;
}

static int read_nothing(void *channel, char *buffer, int size)
{
    (void)channel;
    (void)buffer;
    (void)size;
    return 0;
}

/* A fresh copy that cgraph may take. */
static pn_status copy_text(pn_bytes *to, const char *text, pn_error *err)
{
    to->size = 0;
    return pni_bytes_text(to, text, err);
}

/* The attribute's symbol, declared with an empty default if need be. */
static Agsym_t *find_symbol(pni_dot *dot, int kind, const char *name, pn_error *err)
{
    char empty[] = "";
    if (copy_text(&dot->key, name, err) != PN_OK) {
        return NULL;
    }
    Agsym_t *known = agattr(dot->graph, kind, dot->key.data, /*value=*/NULL);
    return known != NULL ? known : agattr(dot->graph, kind, dot->key.data, empty);
}

static pn_status set(pni_dot *dot, void *object, const char *name, const char *value,
                     pn_error *err)
{
    Agsym_t *symbol = find_symbol(dot, agobjkind(object), name, err);
    dot->value.size = 0;
    PN_TRY(pni_dot_value(&dot->value, value, err));
    PN_TRY(pni_bytes_text(&dot->value, "", err));
    if (symbol == NULL || agxset(object, symbol, dot->value.data) != 0) {
        return pni_fail_memory(err);
    }
    return PN_OK;
}

static pn_status set_default(pni_dot *dot, int kind, const char *name,
                             const char *value, pn_error *err)
{
    dot->value.size = 0;
    PN_TRY(copy_text(&dot->key, name, err));
    PN_TRY(pni_dot_value(&dot->value, value, err));
    PN_TRY(pni_bytes_text(&dot->value, "", err));
    return agattr(dot->graph, kind, dot->key.data, dot->value.data) == NULL
               ? pni_fail_memory(err)
               : PN_OK;
}

pn_status pni_dot_default_node(pni_dot *dot, const char *name, const char *value,
                               pn_error *err)
{
    return set_default(dot, AGNODE, name, value, err);
}

pn_status pni_dot_default_tie(pni_dot *dot, const char *name, const char *value,
                              pn_error *err)
{
    return set_default(dot, AGEDGE, name, value, err);
}

pn_status pni_dot_set_graph(pni_dot *dot, const char *name, const char *value,
                            pn_error *err)
{
    return pni_dot_statement(&dot->facts, name, value, err);
}

/* A text of the data. */
static pn_status set_graph_text(pni_dot *dot, const char *name, const char *text,
                                pn_error *err)
{
    PNI_BYTES value = {0};
    PN_TRY(pni_dot_text(&value, text, err));
    return pni_dot_set_graph(dot, name, value.data, err);
}

static pn_status set_node_text(pni_dot *dot, size_t node, const char *name,
                               const char *text, pn_error *err)
{
    PNI_BYTES value = {0};
    PN_TRY(pni_dot_text(&value, text, err));
    return pni_dot_set_node(dot, node, name, value.data, err);
}

static pn_status set_tie_text(pni_dot *dot, size_t tie, const char *name,
                              const char *text, pn_error *err)
{
    PNI_BYTES value = {0};
    PN_TRY(pni_dot_text(&value, text, err));
    return pni_dot_set_tie(dot, tie, name, value.data, err);
}

pn_status pni_dot_set_node(pni_dot *dot, size_t node, const char *name,
                           const char *value, pn_error *err)
{
    return set(dot, dot->node[node], name, value, err);
}

pn_status pni_dot_set_tie(pni_dot *dot, size_t tie, const char *name, const char *value,
                          pn_error *err)
{
    return set(dot, dot->tie[tie], name, value, err);
}

/* The id in dot->key; `*is_name` is false for a substitute. */
static pn_status make_id(pni_dot *dot, size_t node, bool *is_name, pn_error *err)
{
    const pn_network *net = dot->net;
    const char *name = pn_network_name(net, node);
    *is_name = pni_dot_is_id(name) && !pni_is_name_shared(net, node);
    if (*is_name) {
        return copy_text(&dot->key, name, err);
    }
    dot->key.size = 0;
    return pni_node_number(net, node, &dot->key, err);
}

static pn_status set_label(pni_dot *dot, size_t node, pn_error *err)
{
    PNI_BYTES label = {0};
    PN_TRY(pni_dot_escape(&label, pn_network_name(dot->net, node), err));
    return pni_dot_set_node(dot, node, "label", label.data, err);
}

/* What the data call an attribute, or a name that means nothing to Graphviz. */
static pn_status name_attribute(pn_bytes *out, const char *name, size_t k, int kind,
                                pn_error *err)
{
    if (!pni_dot_is_id(name)) {
        return pni_bytes_format(out, err, PNI_DOT_PREFIX "%zu", k + 1);
    }
    const bool taken = pni_dot_is_taken(name, /*of_tie=*/kind == AGEDGE);
    return pni_bytes_format(out, err, "%s%s", taken ? PNI_DOT_PREFIX : "", name);
}

static pn_status set_node_texts(pni_dot *dot, size_t node, pn_error *err)
{
    for (size_t k = 0; k < dot->net->n_node_columns; k++) {
        const pni_column *column = &dot->net->node_column[k];
        if (column->text[node][0] == '\0') {
            continue;
        }
        PNI_BYTES name = {0};
        PN_TRY(name_attribute(&name, column->name, k, AGNODE, err));
        PN_TRY(set_node_text(dot, node, name.data, column->text[node], err));
    }
    return PN_OK;
}

static pn_status add_node(pni_dot *dot, size_t node, pn_error *err)
{
    bool is_name = false;
    PN_TRY(make_id(dot, node, &is_name, err));
    dot->node[node] = agnode(dot->graph, dot->key.data, /*createflag=*/1);
    if (dot->node[node] == NULL) {
        return pni_fail_memory(err);
    }
    if (!is_name || pni_dot_needs_label(pn_network_name(dot->net, node))) {
        PN_TRY(set_label(dot, node, err));
    }
    if (!dot->net->one_mode) {
        PN_TRY(pni_dot_set_node(dot, node, "side",
                                node < dot->net->n_left ? "left" : "right", err));
    }
    return set_node_texts(dot, node, err);
}

static pn_status set_tie_number(pni_dot *dot, size_t tie, const char *name,
                                double value, pn_error *err)
{
    char text[PNI_NUMBER_SIZE];
    pni_format_number(value, text);
    return pni_dot_set_tie(dot, tie, name, text, err);
}

static pn_status set_tie_facts(pni_dot *dot, size_t t, const pn_tie *tie, pn_error *err)
{
    PN_TRY(set_tie_number(dot, t, "weight", tie->weight, err));
    for (size_t k = 0; k < dot->net->n_tie_numbers; k++) {
        const pni_tie_number *number = &dot->net->tie_number[k];
        PN_TRY(set_tie_number(dot, t, number->name, number->value[t], err));
    }
    if (tie->rows > 1) {
        PN_TRY(set_tie_number(dot, t, "rows", (double)tie->rows, err));
    }
    if (pn_network_has_evidence(dot->net)) {
        PN_TRY(
            pni_dot_set_tie(dot, t, "evidence", pni_evidence_word(tie->evidence), err));
    }
    if (tie->year_first != 0) {
        PN_TRY(set_tie_number(dot, t, "year_first", tie->year_first, err));
        PN_TRY(set_tie_number(dot, t, "year_last", tie->year_last, err));
    }
    return PN_OK;
}

static pn_status add_tie(pni_dot *dot, size_t t, pn_error *err)
{
    const pn_tie tie = pn_network_tie(dot->net, t);
    dot->tie[t] = agedge(dot->graph, dot->node[tie.left], dot->node[tie.right],
                         /*name=*/NULL, /*createflag=*/1);
    if (dot->tie[t] == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(set_tie_facts(dot, t, &tie, err));
    for (size_t k = 0; k < dot->net->n_tie_columns; k++) {
        const pni_column *column = &dot->net->tie_column[k];
        if (column->text[t][0] == '\0') {
            continue;
        }
        PNI_BYTES name = {0};
        PN_TRY(name_attribute(&name, column->name, k, AGEDGE, err));
        PN_TRY(set_tie_text(dot, t, name.data, column->text[t], err));
    }
    return PN_OK;
}

static pn_status describe_graph(pni_dot *dot, pn_error *err)
{
    const pn_network *net = dot->net;
    /* else cgraph breaks long values over lines, which not all readers join */
    PN_TRY(set_default(dot, AGRAPH, "linelength", "0", err));
    PN_TRY(set_graph_text(dot, net->one_mode ? "nodes" : "left",
                          pn_network_side_name(net, PN_LEFT), err));
    if (!net->one_mode) {
        PN_TRY(set_graph_text(dot, "right", pn_network_side_name(net, PN_RIGHT), err));
    }
    for (size_t k = 0; k < net->n_about; k++) {
        PNI_BYTES name = {0};
        PN_TRY(name_attribute(&name, net->about[k].key, k, AGRAPH, err));
        PN_TRY(set_graph_text(dot, name.data, net->about[k].value, err));
    }
    return PN_OK;
}

static pn_status build(pni_dot *dot, const size_t *order, pn_error *err)
{
    PN_TRY(describe_graph(dot, err));
    const size_t n_nodes = pni_n_nodes(dot->net);
    for (size_t i = 0; i < n_nodes; i++) {
        PN_TRY(add_node(dot, order == NULL ? i : order[i], err));
    }
    for (size_t t = 0; t < dot->net->n_ties; t++) {
        PN_TRY(add_tie(dot, t, err));
    }
    return PN_OK;
}

static pn_status open_graph(pni_dot *dot, pn_error *err)
{
    const size_t n_nodes = pni_n_nodes(dot->net);
    dot->io = (Agiodisc_t){
        .afread = read_nothing, .putstr = pni_dot_put, .flush = flush_nothing};
    dot->services = (Agdisc_t){.mem = &AgMemDisc, .id = &AgIdDisc, .io = &dot->io};
    char name[] = "partnet";
    dot->node = calloc(n_nodes + 1, sizeof(Agnode_t *));
    dot->tie = calloc(dot->net->n_ties + 1, sizeof(Agedge_t *));
    dot->graph = agopen(name, Agundirected, &dot->services);
    return dot->node == NULL || dot->tie == NULL || dot->graph == NULL
               ? pni_fail_memory(err)
               : PN_OK;
}

pn_status pni_dot_new(const pn_network *net, const size_t *order, pni_dot **out,
                      pn_error *err)
{
    pni_dot *made = calloc(1, sizeof *made);
    if (made == NULL) {
        return pni_fail_memory(err);
    }
    pni_cgraph_enter(&made->guard);
    PNI_OWNED(pni_dot, pni_dot_free) dot = made;
    dot->net = net;
    PN_TRY(open_graph(dot, err));
    PN_TRY(build(dot, order, err));
    *out = PN_STEAL(dot);
    return PN_OK;
}

void pni_dot_free(pni_dot *dot)
{
    if (dot == NULL) {
        return;
    }
    if (dot->graph != NULL) {
        agclose(dot->graph);
    }
    pni_cgraph_leave(&dot->guard);
    free(dot->node);
    free(dot->tie);
    pn_bytes_done(&dot->facts);
    pn_bytes_done(&dot->key);
    pn_bytes_done(&dot->value);
    free(dot);
}

pn_status pni_dot_write(const pni_dot *dot, pn_sink sink, pn_error *err)
{
    pni_dot_out to = {.print = {.sink = sink}, .facts = &dot->facts};
    agwrite(dot->graph, &to); /* its result is that of the sink, kept in `print` */
    return pni_print_end(&to.print, err);
}

static pn_status set_columns(pni_dot *dot, const pn_write_options *options,
                             pn_error *err)
{
    const pni_naming naming = {
        .format = "DOT", .is_taken = pni_dot_is_reserved, .is_possible = pni_dot_is_id};
    char room[PNI_NUMBER_SIZE];
    PNI_FIELDS nodes = {0};
    PN_TRY(pni_fields_of_nodes(dot->net, options, &naming, &nodes, err));
    for (size_t k = nodes.n - nodes.n_columns; k < nodes.n; k++) {
        for (size_t i = 0; i < pni_n_nodes(dot->net); i++) {
            const char *text = pni_field_text(&nodes.field[k], i, room);
            PN_TRY(set_node_text(dot, i, nodes.field[k].name, text, err));
        }
    }
    return PN_OK;
}

static bool is_replaced(const char *name)
{
    const size_t size = strlen(name);
    for (size_t at = 0; at < size;) {
        if (!pni_is_in_xml(pni_utf8_next(name, size, &at))) {
            return true;
        }
    }
    return false;
}

/* Labels become XML where Graphviz writes SVG: see pni_dot_escape. */
static pn_status note_replaced(const pn_network *net, const pn_write_options *options,
                               pn_error *err)
{
    size_t n = 0;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        n += is_replaced(pn_network_name(net, i));
    }
    return n == 0 ? PN_OK
                  : pni_note(options, err,
                             "%zu %s control characters that labels cannot hold: "
                             "written as U+FFFD",
                             n, n == 1 ? "name has" : "names have");
}

static pn_status write_network(const pn_network *net, const pn_write_options *options,
                               pni_print *print, pn_error *err)
{
    PNI_OWNED(pni_dot, pni_dot_free) dot = NULL;
    PN_TRY(pni_dot_new(net, /*order=*/NULL, &dot, err));
    PN_TRY(set_columns(dot, options, err));
    PN_TRY(note_replaced(net, options, err));
    return pni_dot_write(dot, print->sink, err);
}

const pni_writer pni_write_dot = {
    .format = {.name = "dot",
               .extensions = "dot,gv",
               .summary = "graph for Graphviz and programs that read its language",
               .network = true,
               .picture = true,
               .with = true},
    .network = write_network,
};
