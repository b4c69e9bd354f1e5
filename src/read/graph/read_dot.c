/*
 * DOT, the language of Graphviz, through cgraph's parser.
 *
 * Reference: https://graphviz.org/doc/info/lang.html
 * Input:    one graph, directed or not.  Read are ids, labels, sides, weights and
 *           attributes that mean nothing to Graphviz: nothing about looks.
 */
#include "../reader.h"
#include "../text/whole_text.h"
#include "dot_scan.h"
#include "dot_unescape.h"
#include "dot_words.h"
#include "graph_input.h"
#include "own_words.h"

#include "../../network/border/cgraph_guard.h"
#include "../../network/border/dot_names.h"

#include <string.h>

#include <cgraph.h>

PNI_DEFINE_OWNED(pni_graph, pni_graph_free);

/* A graph of cgraph on its way into one of ours. */
typedef struct parse {
    const pni_reading *reading;
    const char *source;
    pni_slice text; /* what cgraph has not read yet */
    Agraph_t *from;
    pni_graph *to;
    bool is_own; /* partnet wrote it */
} parse;

/* The channel is the text that is left. */
static int read_text(void *channel, char *buffer, int size)
{
    pni_slice *text = channel;
    const size_t room = size > 0 ? (size_t)size : 0;
    const size_t n = text->size < room ? text->size : room;
    memcpy(buffer, text->data, n);
    text->data += n;
    text->size -= n;
    return (int)n;
}

static int write_nothing(void *channel, const char *text)
{
    (void)channel;
    (void)text;
    return 0;
}

static int flush_nothing(void *channel)
{
    (void)channel;
    return 0;
}

/* The number behind `in line `, or 0. */
static uint64_t find_line(const char *message)
{
    static const char before[] = " in line ";
    const char *at = strstr(message, before);
    uint64_t line = 0;
    if (at != NULL) {
        for (at += strlen(before); *at >= '0' && *at <= '9' && line < UINT32_MAX;
             at++) {
            line = 10 * line + (uint64_t)(*at - '0');
        }
    }
    return line;
}

/* `Error: syntax error in line 2 near ';'` and a line break. */
static pn_status fail_as_told(const parse *p, const char *message, pn_error *err)
{
    const pni_place place = {.source = p->source, .line = find_line(message)};
    if (strstr(message, "memory exhausted") != NULL) {
        return pni_fail_at(err, PN_ELIMIT, place,
                           "this statement is too long for Graphviz' parser: write one "
                           "tie per statement");
    }
    const char *near = strstr(message, " near '");
    if (strstr(message, "syntax error") == NULL) {
        return pni_fail_at(err, PN_EDATA, place, "Graphviz' parser says: %.*s",
                           (int)strcspn(message, "\n"), message);
    }
    if (near == NULL) {
        return pni_fail_at(err, PN_EDATA, place,
                           "the graph ends too early: is a brace or bracket missing?");
    }
    if (strncmp(near, " near '->", 9) == 0 || strncmp(near, " near '--", 9) == 0) {
        return pni_fail_at(err, PN_EDATA, place,
                           "DOT is not understood%.*s: ties are -- in a graph, -> in a "
                           "digraph, and stand between two nodes",
                           (int)strcspn(near, "\n"), near);
    }
    return pni_fail_at(err, PN_EDATA, place,
                       "DOT is not understood%.*s: check it, and put names with blanks "
                       "or signs in quotes",
                       (int)strcspn(near, "\n"), near);
}

static Agraph_t *parse_next(parse *p)
{
    Agiodisc_t io = {
        .afread = read_text, .putstr = write_nothing, .flush = flush_nothing};
    Agdisc_t services = {.mem = &AgMemDisc, .id = &AgIdDisc, .io = &io};
    return agread(&p->text, &services);
}

/* Parses the first graph, and the rest so that the parser comes to its end: it keeps a
 * state.  What it complains of may have left half a graph. */
static pn_status parse_all(parse *p, const pni_cgraph *guard, pn_error *err)
{
    size_t n_more = 0;
    agsetfile(/*f=*/NULL); /* lines count from 1 */
    p->from = parse_next(p);
    for (Agraph_t *more = p->from; more != NULL;) {
        more = parse_next(p);
        if (more != NULL) {
            agclose(more);
            n_more++;
        }
    }
    if (guard->size > 0) {
        return fail_as_told(p, guard->message, err);
    }
    return pni_graph_say_more(p->to, n_more, err);
}

/* The groups that partnet found, unless the data have a `group` of their own. */
static bool is_group(const parse *p, const char *name)
{
    char of_data[] = PNI_DOT_PREFIX "group";
    return p->is_own && strcmp(name, "group") == 0 &&
           agattr(p->from, AGNODE, of_data, /*value=*/NULL) == NULL;
}

/* An attribute of cgraph that is one of ours. */
static bool is_wanted(const parse *p, const char *name)
{
    static const char *const sides[] = {"side", "mode"}; /* see graph_input.h */
    bool is_side = false;
    for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++) {
        is_side = is_side || strcmp(name, sides[i]) == 0;
    }
    const bool is_name = !p->is_own && strcmp(name, "name") == 0;
    return is_side || is_group(p, name) || !(is_name || pni_dot_is_reserved(name));
}

/* What the data call an attribute: the writer may have put a prefix before it. */
static pni_slice plain_name(const char *name, bool of_tie)
{
    const size_t n = strlen(PNI_DOT_PREFIX);
    const bool has_prefix =
        strncmp(name, PNI_DOT_PREFIX, n) == 0 && pni_dot_is_taken(name + n, of_tie);
    const bool is_fact =
        of_tie && has_prefix && pni_is_tie_fact(pni_slice_of(name + n));
    return pni_slice_of(has_prefix && !is_fact ? name + n : name);
}

/* The text of an attribute; "" for HTML, which is about looks. */
static pn_status plain_text(const parse *p, char *value, pn_bytes *out, pn_error *err)
{
    out->size = 0;
    if (value == NULL || aghtmlstr(value) != 0) {
        return pni_bytes_text(out, "", err);
    }
    return p->is_own ? pni_dot_plain(out, value, err) : pni_bytes_text(out, value, err);
}

/* A blank keeps a node from showing its id: it names nobody. */
static bool is_named(char *value)
{
    return value != NULL && value[strspn(value, " ")] != '\0' && aghtmlstr(value) == 0;
}

/* A node's label; igraph gives ids that are numbers, and a name. */
static char *find_label(const parse *p, Agnode_t *from)
{
    char label[] = "label";
    char name[] = "name";
    char *value = agget(from, label);
    if (is_named(value)) {
        return value;
    }
    value = p->is_own ? NULL : agget(from, name);
    return is_named(value) ? value : NULL;
}

static pn_status take_label(const parse *p, Agnode_t *from, size_t node, pn_error *err)
{
    PNI_BYTES label = {0};
    const char *value = find_label(p, from);
    if (value == NULL) {
        return PN_OK;
    }
    const pni_dot_owner owner = {
        .node = agnameof(from), .graph = agnameof(p->from), .is_own = p->is_own};
    PN_TRY(pni_dot_unescape(&label, value, &owner, err));
    const pni_slice text = {label.data, label.size};
    return pni_graph_set_label(p->to, node, p->is_own ? text : pni_slice_trim(text),
                               err);
}

static pn_status take_node(const parse *p, Agnode_t *from, pn_error *err)
{
    size_t node = 0;
    PNI_BYTES text = {0};
    PN_TRY(pni_graph_node(p->to, pni_slice_of(agnameof(from)), &node, err));
    PN_TRY(take_label(p, from, node, err));
    for (Agsym_t *a = agnxtattr(p->from, AGNODE, /*attr=*/NULL); a != NULL;
         a = agnxtattr(p->from, AGNODE, a)) {
        if (!is_wanted(p, a->name)) {
            continue;
        }
        PN_TRY(plain_text(p, agxget(from, a), &text, err));
        PN_TRY(pni_graph_set_node_text(p->to, node,
                                       plain_name(a->name, /*of_tie=*/false),
                                       (pni_slice){text.data, text.size}, err));
    }
    return PN_OK;
}

static bool is_wanted_of_tie(const char *name)
{
    return strcmp(name, "weight") == 0 ||
           (!pni_dot_is_reserved(name) && strcmp(name, "key") != 0);
}

static pn_status take_tie(const parse *p, Agedge_t *from, pn_error *err)
{
    size_t tail = 0;
    size_t head = 0;
    size_t tie = 0;
    PNI_BYTES text = {0};
    const pni_place place = {.source = p->source};
    PN_TRY(pni_graph_node(p->to, pni_slice_of(agnameof(agtail(from))), &tail, err));
    PN_TRY(pni_graph_node(p->to, pni_slice_of(agnameof(aghead(from))), &head, err));
    PN_TRY(pni_graph_tie(p->to, tail, head, place, &tie, err));
    for (Agsym_t *a = agnxtattr(p->from, AGEDGE, /*attr=*/NULL); a != NULL;
         a = agnxtattr(p->from, AGEDGE, a)) {
        if (!is_wanted_of_tie(a->name)) {
            continue;
        }
        PN_TRY(plain_text(p, agxget(from, a), &text, err));
        PN_TRY(pni_graph_set_tie_text(p->to, tie, plain_name(a->name, /*of_tie=*/true),
                                      (pni_slice){text.data, text.size}, place, err));
    }
    return PN_OK;
}

/* What partnet says of the whole network: what the sides are called, title, source. */
static pn_status take_words(const parse *p, pn_error *err)
{
    PNI_BYTES text = {0};
    PNI_BYTES left = {0};
    PNI_BYTES right = {0};
    for (Agsym_t *a = agnxtattr(p->from, AGRAPH, /*attr=*/NULL); a != NULL;
         a = agnxtattr(p->from, AGRAPH, a)) {
        const bool is_left = strcmp(a->name, "left") == 0;
        const bool is_side = is_left || strcmp(a->name, "right") == 0;
        pn_bytes *to = is_left ? &left : is_side ? &right : &text;
        PN_TRY(plain_text(p, agxget(p->from, a), to, err));
        if (!is_side && !pni_dot_is_reserved(a->name)) {
            PN_TRY(pni_graph_set_about(p->to, plain_name(a->name, /*of_tie=*/false),
                                       (pni_slice){text.data, text.size}, err));
        }
    }
    if (left.size == 0 || right.size == 0) {
        return PN_OK;
    }
    return pni_graph_set_side_names(p->to, (pni_slice){left.data, left.size},
                                    (pni_slice){right.data, right.size}, err);
}

static pn_status take_graph(parse *p, pn_error *err)
{
    p->is_own = strcmp(agnameof(p->from), "partnet") == 0;
    if (agisdirected(p->from)) {
        pni_graph_set_directed(p->to);
    }
    if (p->is_own) {
        PN_TRY(take_words(p, err));
    }
    for (Agnode_t *n = agfstnode(p->from); n != NULL; n = agnxtnode(p->from, n)) {
        PN_TRY(take_node(p, n, err));
    }
    for (Agnode_t *n = agfstnode(p->from); n != NULL; n = agnxtnode(p->from, n)) {
        for (Agedge_t *e = agfstout(p->from, n); e != NULL; e = agnxtout(p->from, e)) {
            PN_TRY(take_tie(p, e, err));
        }
    }
    return PN_OK;
}

/* Our graph of a text; cgraph is left before the graph is finished. */
static pn_status parse_text(parse *p, pn_error *err)
{
    PNI_CGRAPH guard = {0};
    pni_cgraph_enter(&guard);
    pn_status status = parse_all(p, &guard, err);
    if (status == PN_OK && p->from != NULL) {
        status = take_graph(p, err);
    }
    if (p->from != NULL) {
        agclose(p->from);
    }
    return status;
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    PNI_BYTES text = {0};
    PNI_OWNED(pni_graph, pni_graph_free) graph = NULL;
    PN_TRY(pni_whole_text(reading, source, &text, err));
    const pni_slice all = {text.data, text.size};
    PN_TRY(pni_dot_scan(reading, source.name, all, err));
    PN_TRY(pni_graph_new(reading, source.name, &graph, err));
    parse p = {.reading = reading, .source = source.name, .text = all, .to = graph};
    PN_TRY(parse_text(&p, err));
    return pni_graph_finish(graph, err);
}

static bool starts_with_mark(pni_slice head)
{
    return head.size >= 3 && memcmp(head.data, "\xEF\xBB\xBF", 3) == 0;
}

/* `graph {`, `strict digraph "x" {`, comments before it. */
static int sniff(pni_slice head)
{
    pni_dot_word word = pni_dot_next(head, starts_with_mark(head) ? 3 : 0);
    const pni_slice first = {head.data + word.begin, word.end - word.begin};
    if (word.kind != PNI_DOT_KEYWORD) {
        return 0;
    }
    if (pni_slice_same_word(first, "strict")) {
        word = pni_dot_next(head, word.end);
    }
    const pni_slice kind = {head.data + word.begin, word.end - word.begin};
    if (!pni_slice_same_word(kind, "graph") && !pni_slice_same_word(kind, "digraph")) {
        return 0;
    }
    word = pni_dot_next(head, word.end);
    word = word.kind == PNI_DOT_ID ? pni_dot_next(head, word.end) : word;
    return word.kind == PNI_DOT_SIGN && head.data[word.begin] == '{' ? 3 : 0;
}

const pni_reader pni_read_dot = {
    .entry = {.name = "dot",
              .summary = "graph of Graphviz, also one that partnet drew",
              .reference = "https://graphviz.org/doc/info/lang.html",
              .parameters = ""},
    .extensions = "dot,gv",
    .takes_text = true,
    .is_graph = true,
    .sniff = sniff,
    .read = run,
};
