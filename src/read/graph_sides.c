/* Which side each node of a graph is on: the rules of graph_input.h. */
#include "graph_data.h"
#include "header_words.h"
#include "two_colours.h"

#include "../base/bytes.h"
#include "../base/number.h"

#include <stdlib.h>
#include <string.h>

/* The text of a message as far as it is shown, cut between characters. */
static int shown(pni_slice text)
{
    enum { MOST = 60 };
    size_t at = 0;
    for (size_t next = 0; next < text.size && next <= MOST;) {
        at = next;
        pni_utf8_next(text.data, text.size, &next);
        at = next <= MOST ? next : at;
    }
    return (int)at;
}

#define SHOW(slice) shown(slice), (slice).data

static pn_status remark(const pni_graph *g, const char *text, pn_error *err)
{
    return pni_builder_find(g->reading->builder, PN_REMARK,
                            (pni_place){.source = g->source}, "", err, "%s", text);
}

/* Marks the nodes that have a tie. */
static void mark_tied(const pni_graph *g, bool *tied)
{
    for (size_t t = 0; t < g->n_ties; t++) {
        for (size_t e = 0; e < 2 && !g->tie[t].dropped; e++) {
            tied[g->tie[t].end[e]] = true;
        }
    }
}

/* The first tie whose ends are on one side, or SIZE_MAX. */
static size_t find_inner_tie(const pni_graph *g, const uint8_t *side)
{
    for (size_t t = 0; t < g->n_ties; t++) {
        const pni_graph_link *tie = &g->tie[t];
        if (!tie->dropped && side[tie->end[0]] == side[tie->end[1]]) {
            return t;
        }
    }
    return SIZE_MAX;
}

/* `by` says who says so. */
static pn_status fail_inner_tie(const pni_graph *g, size_t t, const char *by,
                                pn_error *err)
{
    const pni_graph_link *tie = &g->tie[t];
    const pni_slice a = pni_graph_name(g, tie->end[0]);
    const pni_slice b = pni_graph_name(g, tie->end[1]);
    return pni_fail_at(err, PN_EDATA, pni_graph_place(g, tie),
                       "'%.*s' and '%.*s' are tied but on the same side%s: a two-mode "
                       "network has ties between its two sides only",
                       SHOW(a), SHOW(b), by);
}

static pn_status refuse_loops(const pni_graph *g, pn_error *err)
{
    for (size_t t = 0; t < g->n_ties; t++) {
        const pni_graph_link *tie = &g->tie[t];
        const pni_slice name = pni_graph_name(g, tie->end[0]);
        if (tie->end[0] == tie->end[1] && !tie->dropped) {
            return pni_fail_at(err, PN_EDATA, pni_graph_place(g, tie),
                               "'%.*s' is tied to itself: a two-mode network has ties "
                               "between its two sides only",
                               SHOW(name));
        }
    }
    return PN_OK;
}

/* Rule 1. */
static pn_status take_said(const pni_graph *g, const bool *tied, bool *done,
                           pn_error *err)
{
    *done = true;
    for (size_t v = 0; v < g->id.size; v++) {
        *done = *done && (!tied[v] || g->side[v] != PN_SIDE_DEFAULT);
    }
    const size_t inner = *done ? find_inner_tie(g, g->side) : SIZE_MAX;
    return inner == SIZE_MAX ? PN_OK : fail_inner_tie(g, inner, "", err);
}

/* A text attribute with two values. */
typedef struct hint {
    const char *name;
    bool binding; /* it means nothing but sides */
    size_t column;
    uint32_t value[2]; /* numbers of texts; [0] is the left side's */
} hint;

/* Words for a side that name no side: -1 left, 1 right, 0 other. */
static int plain_word(pni_slice value)
{
    static const char *const words[2][6] = {
        {"0", "0.0", "false", "left", "top", "first"},
        {"1", "1.0", "true", "right", "bottom", "second"}};
    for (int side = 0; side < 2; side++) {
        for (size_t i = 0; i < 6; i++) {
            if (pni_slice_same_word(value, words[side][i])) {
                return side == 0 ? -1 : 1;
            }
        }
    }
    return 0;
}

/* The same of the words for enterprises and institutions. */
static pn_status lean(pni_slice value, int *out, pn_error *err)
{
    pni_header_match match;
    *out = plain_word(value);
    if (*out != 0) {
        return PN_OK;
    }
    PN_TRY(pni_header_look(value, &match, err));
    *out = match.role == PNI_ROLE_LEFT ? -1 : match.role == PNI_ROLE_RIGHT ? 1 : 0;
    return PN_OK;
}

static pn_status order_values(const pni_graph *g, hint *h, pn_error *err)
{
    const pni_slice a = pni_graph_text(g, h->value[0]);
    const pni_slice b = pni_graph_text(g, h->value[1]);
    int lean_a = 0;
    int lean_b = 0;
    PN_TRY(lean(a, &lean_a, err));
    PN_TRY(lean(b, &lean_b, err));
    const bool swap = lean_a != lean_b ? lean_a > lean_b : pni_slice_compare(a, b) > 0;
    if (swap) {
        const uint32_t first = h->value[0];
        h->value[0] = h->value[1];
        h->value[1] = first;
    }
    return PN_OK;
}

/* True if each tied node has one of the two values of the attribute. */
static bool find_values(const pni_graph *g, const bool *tied, hint *h)
{
    const pni_graph_columns *columns = &g->of_nodes;
    size_t n = 0;
    for (size_t v = 0; v < g->id.size; v++) {
        const uint32_t value =
            v < columns->size[h->column] ? columns->text[h->column][v] : 0;
        if (value == 0 && tied[v]) {
            return false;
        }
        if (value == 0 || (n > 0 && value == h->value[0]) ||
            (n > 1 && value == h->value[1])) {
            continue;
        }
        if (n == 2) {
            return false;
        }
        h->value[n++] = value;
    }
    return n == 2;
}

static void put_sides(const pni_graph *g, const hint *h, uint8_t *side)
{
    const pni_graph_columns *columns = &g->of_nodes;
    for (size_t v = 0; v < g->id.size; v++) {
        const uint32_t value =
            v < columns->size[h->column] ? columns->text[h->column][v] : 0;
        side[v] = value == 0             ? PN_SIDE_DEFAULT
                  : value == h->value[0] ? PN_LEFT
                                         : PN_RIGHT;
    }
}

/* Values that are words name the sides, unless the reader did. */
static void name_sides(pni_graph *g, const hint *h)
{
    bool words = g->side_name[0] == 0 && g->side_name[1] == 0;
    for (size_t i = 0; i < 2; i++) {
        double number = 0;
        const pni_slice value = pni_slice_trim(pni_graph_text(g, h->value[i]));
        words =
            words && plain_word(value) == 0 && !pni_parse_number(value, '.', &number);
    }
    for (size_t i = 0; i < 2 && words; i++) {
        g->side_name[i] = h->value[i];
    }
}

/* The attribute has told the sides: it is no attribute of the nodes any more. */
static pn_status take_hint(pni_graph *g, const hint *h, const uint8_t *side,
                           pn_error *err)
{
    memcpy(g->side, side, g->id.size);
    name_sides(g, h);
    g->of_nodes.size[h->column] = 0;
    const pni_slice left = pni_graph_text(g, h->value[0]);
    PNI_BYTES text = {0};
    PN_TRY(pni_bytes_format(&text, err, "sides from the attribute '%s': '%.*s' is left",
                            g->of_nodes.name.text[h->column], SHOW(left)));
    return remark(g, text.data, err);
}

static size_t find_attribute(const pni_graph *g, const char *name)
{
    for (size_t k = 0; k < g->of_nodes.name.size; k++) {
        if (pni_slice_same_word(pni_slice_of(g->of_nodes.name.text[k]), name)) {
            return k;
        }
    }
    return SIZE_MAX;
}

static pn_status try_hint(pni_graph *g, const bool *tied, hint *h, bool *done,
                          pn_error *err)
{
    h->column = find_attribute(g, h->name);
    if (h->column == SIZE_MAX || !find_values(g, tied, h)) {
        return PN_OK;
    }
    PNI_FREE uint8_t *side = malloc(g->id.size + 1);
    if (side == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(order_values(g, h, err));
    put_sides(g, h, side);
    const size_t inner = find_inner_tie(g, side);
    if (inner == SIZE_MAX) {
        *done = true;
        return take_hint(g, h, side, err);
    }
    if (!h->binding) {
        return PN_OK; /* then it is about something else */
    }
    PNI_BYTES by = {0};
    PN_TRY(pni_bytes_format(&by, err, " by the attribute '%s'", h->name));
    return fail_inner_tie(g, inner, by.data, err);
}

/* Rule 2. */
static pn_status take_attribute(pni_graph *g, const bool *tied, bool *done,
                                pn_error *err)
{
    static const char *const names[] = {"side", "bipartite", "type",
                                        "mode", "partition", "part"};
    enum { N_BINDING = 2 };
    for (size_t i = 0; i < sizeof names / sizeof names[0] && !*done; i++) {
        hint h = {.name = names[i], .binding = i < N_BINDING};
        PN_TRY(try_hint(g, tied, &h, done, err));
    }
    return PN_OK;
}

/* The order of ends is a weak hint where it has no meaning and the graph is in parts,
 * each of which could be turned round. */
static pn_status say_ends(const pni_graph *g, pn_error *err)
{
    static const char first[] =
        "sides from the order of the ties' ends: first ends are left";
    PNI_COLOURS colours = {0};
    if (g->directed) {
        return remark(g, "sides from the direction of the ties: tails are left", err);
    }
    PN_TRY(pni_colours_find(g, &colours, err));
    if (colours.n_components < 2) {
        return remark(g, first, err);
    }
    return pni_builder_find(g->reading->builder, PN_SUGGESTION,
                            (pni_place){.source = g->source},
                            "if that is wrong, give the nodes an attribute 'side' with "
                            "the values left and right",
                            err, "%s", first);
}

/* Rule 3. */
static pn_status take_ends(pni_graph *g, bool *done, pn_error *err)
{
    PNI_FREE uint8_t *side = calloc(g->id.size + 1, 1);
    if (side == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t t = 0; t < g->n_ties; t++) {
        if (!g->tie[t].dropped) {
            side[g->tie[t].end[0]] |= PN_LEFT;
            side[g->tie[t].end[1]] |= PN_RIGHT;
        }
    }
    for (size_t v = 0; v < g->id.size; v++) {
        if (side[v] == PN_BOTH) {
            return PN_OK;
        }
    }
    *done = true;
    memcpy(g->side, side, g->id.size);
    return say_ends(g, err);
}

static pn_status fail_odd_cycle(const pni_graph *g, const pni_colours *colours,
                                pn_error *err)
{
    enum { MOST = 8 };
    PNI_BYTES cycle = {0};
    for (size_t i = 0; i < colours->n_cycle; i++) {
        if (colours->n_cycle > MOST && i == MOST - 1) {
            PN_TRY(pni_bytes_format(&cycle, err, "… (%zu more) – ",
                                    colours->n_cycle - MOST));
            i = colours->n_cycle - 1;
        }
        const pni_slice name = pni_graph_name(g, colours->cycle[i]);
        PN_TRY(pni_bytes_format(&cycle, err, "'%.*s' – ", SHOW(name)));
    }
    const pni_slice first = pni_graph_name(g, colours->cycle[0]);
    return pni_fail_at(err, PN_EDATA, pni_graph_place(g, &g->tie[colours->tie]),
                       "not a two-mode network: the %zu ties %s'%.*s' form an odd "
                       "cycle, so these nodes cannot be on two sides",
                       colours->n_cycle, cycle.data, SHOW(first));
}

/* Rule 4. */
static pn_status take_colours(pni_graph *g, pn_error *err)
{
    PNI_COLOURS colours = {0};
    PN_TRY(pni_colours_find(g, &colours, err));
    if (colours.cycle != NULL) {
        return fail_odd_cycle(g, &colours, err);
    }
    if (colours.n_components > 1) {
        return pni_fail_at(err, PN_EDATA, (pni_place){.source = g->source},
                           "the graph falls into %zu parts, and nothing tells which of "
                           "their nodes are on the same side: give the nodes an "
                           "attribute 'side' with the values left and right",
                           colours.n_components);
    }
    size_t node = 0;
    for (size_t v = g->id.size; v > 0; v--) {
        node = colours.of[v - 1] == 1 ? v - 1 : node;
    }
    memcpy(g->side, colours.of, g->id.size);
    PNI_BYTES text = {0};
    const pni_slice name = pni_graph_name(g, node);
    PN_TRY(pni_bytes_format(&text, err,
                            "sides from who is tied to whom: that of '%.*s' is left",
                            SHOW(name)));
    return remark(g, text.data, err);
}

_Static_assert(PN_LEFT == 1 && PN_RIGHT == 2 && PN_BOTH == 3, "sides are set as bits");

pn_status pni_graph_decide_sides(pni_graph *g, pn_error *err)
{
    bool done = false;
    PNI_FREE bool *tied = calloc(g->id.size + 1, sizeof *tied);
    if (tied == NULL) {
        return pni_fail_memory(err);
    }
    mark_tied(g, tied);
    PN_TRY(refuse_loops(g, err));
    PN_TRY(take_said(g, tied, &done, err));
    if (!done) {
        PN_TRY(take_attribute(g, tied, &done, err));
    }
    if (!done) {
        PN_TRY(take_ends(g, &done, err));
    }
    return done ? PN_OK : take_colours(g, err);
}
