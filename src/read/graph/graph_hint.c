/* Sides from an attribute of the nodes: the second rule of graph_input.h. */
#include "../table/header_words.h"
#include "graph_sides.h"

#include "../../base/bytes.h"
#include "../../base/number.h"

#include <stdlib.h>
#include <string.h>

/* Attributes that may tell the sides; the first ones mean nothing else. */
static const char *const hint_names[] = {"side",      "bipartite", "type",   "mode",
                                         "partition", "part",      "cluster"};
enum { N_HINTS = sizeof hint_names / sizeof hint_names[0], N_BINDING = 2 };

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
    double number[2] = {0, 0};
    const bool numbers = pni_parse_number(pni_slice_trim(a), '.', &number[0]) &&
                         pni_parse_number(pni_slice_trim(b), '.', &number[1]);
    int lean_a = 0;
    int lean_b = 0;
    PN_TRY(lean(a, &lean_a, err));
    PN_TRY(lean(b, &lean_b, err));
    const bool swap = numbers            ? number[0] > number[1]
                      : lean_a != lean_b ? lean_a > lean_b
                                         : pni_slice_compare(a, b) > 0;
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

static size_t find_attribute(const pni_graph *g, const char *name)
{
    for (size_t k = 0; k < g->of_nodes.name.size; k++) {
        if (pni_slice_same_word(pni_slice_of(g->of_nodes.name.text[k]), name)) {
            return k;
        }
    }
    return SIZE_MAX;
}

/* True if the attribute says of each node what `side` says. */
static bool says_the_same(const pni_graph *g, size_t column, const uint8_t *side)
{
    uint32_t value[3] = {0}; /* by side */
    for (size_t v = 0; v < g->id.size; v++) {
        const uint32_t said =
            v < g->of_nodes.size[column] ? g->of_nodes.text[column][v] : 0;
        uint32_t *known = &value[side[v]];
        *known = *known == 0 ? said : *known;
        if (said == 0 ? side[v] != PN_SIDE_DEFAULT : said != *known) {
            return false;
        }
    }
    return value[PN_LEFT] != value[PN_RIGHT] && value[PN_SIDE_DEFAULT] == 0;
}

/* The attributes that tell the sides are no attributes of the nodes any more. */
static void drop_hints(pni_graph *g, const uint8_t *side)
{
    for (size_t i = 0; i < N_HINTS; i++) {
        const size_t column = find_attribute(g, hint_names[i]);
        if (column != SIZE_MAX && says_the_same(g, column, side)) {
            g->of_nodes.size[column] = 0;
        }
    }
}

static pn_status take_hint(pni_graph *g, const hint *h, const uint8_t *side,
                           pn_error *err)
{
    memcpy(g->side, side, g->id.size);
    name_sides(g, h);
    drop_hints(g, side);
    const pni_slice left = pni_graph_text(g, h->value[0]);
    PNI_BYTES text = {0};
    PN_TRY(pni_bytes_format(&text, err, "sides from the attribute '%s': '%.*s' is left",
                            g->of_nodes.name.text[h->column], PNI_SHOW(left)));
    return pni_graph_remark(g, text.data, err);
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
    const size_t inner = pni_graph_inner_tie(g, side);
    if (inner == SIZE_MAX) {
        *done = true;
        return take_hint(g, h, side, err);
    }
    if (!h->binding) {
        return PN_OK; /* then it is about something else */
    }
    PNI_BYTES by = {0};
    PN_TRY(pni_bytes_format(&by, err, " by the attribute '%s'", h->name));
    return pni_graph_fail_inner(g, inner, by.data, err);
}

pn_status pni_graph_take_attribute(pni_graph *g, const bool *tied, bool *done,
                                   pn_error *err)
{
    for (size_t i = 0; i < N_HINTS && !*done; i++) {
        hint h = {.name = hint_names[i], .binding = i < N_BINDING};
        PN_TRY(try_hint(g, tied, &h, done, err));
    }
    return PN_OK;
}
