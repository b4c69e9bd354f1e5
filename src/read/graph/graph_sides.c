/* Which side each node of a graph is on: the rules of graph_input.h. */
#include "graph_sides.h"

#include "two_colours.h"

#include "../../base/bytes.h"

#include <stdlib.h>
#include <string.h>

int pni_graph_shown(pni_slice text)
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

pn_status pni_graph_remark(const pni_graph *g, const char *text, pn_error *err)
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

size_t pni_graph_inner_tie(const pni_graph *g, const uint8_t *side)
{
    for (size_t t = 0; t < g->n_ties; t++) {
        const pni_graph_link *tie = &g->tie[t];
        if (!tie->dropped && side[tie->end[0]] == side[tie->end[1]]) {
            return t;
        }
    }
    return SIZE_MAX;
}

pn_status pni_graph_fail_inner(const pni_graph *g, size_t t, const char *by,
                               pn_error *err)
{
    const pni_graph_link *tie = &g->tie[t];
    const pni_slice a = pni_graph_name(g, tie->end[0]);
    const pni_slice b = pni_graph_name(g, tie->end[1]);
    return pni_fail_at(err, PN_EDATA, pni_graph_place(g, tie),
                       "'%.*s' and '%.*s' are tied but on the same side%s: a two-mode "
                       "network has ties between its two sides only",
                       PNI_SHOW(a), PNI_SHOW(b), by);
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
                               PNI_SHOW(name));
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
    const size_t inner = *done ? pni_graph_inner_tie(g, g->side) : SIZE_MAX;
    return inner == SIZE_MAX ? PN_OK : pni_graph_fail_inner(g, inner, "", err);
}

/* The order of ends is a weak hint where it has no meaning and the graph is in parts,
 * each of which could be turned round. */
static pn_status say_ends(const pni_graph *g, pn_error *err)
{
    static const char first[] =
        "sides from the order of the ties' ends: first ends are left";
    PNI_COLOURS colours = {0};
    if (g->directed) {
        return pni_graph_remark(
            g, "sides from the direction of the ties: tails are left", err);
    }
    PN_TRY(pni_colours_find(g, &colours, err));
    if (colours.n_components < 2) {
        return pni_graph_remark(g, first, err);
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
        PN_TRY(pni_bytes_format(&cycle, err, "'%.*s' – ", PNI_SHOW(name)));
    }
    const pni_slice first = pni_graph_name(g, colours->cycle[0]);
    return pni_fail_at(err, PN_EDATA, pni_graph_place(g, &g->tie[colours->tie]),
                       "not a two-mode network: the %zu ties %s'%.*s' form an odd "
                       "cycle, so these nodes cannot be on two sides; instead of a "
                       "projection, take the network that it was made from",
                       colours->n_cycle, cycle.data, PNI_SHOW(first));
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
                            PNI_SHOW(name)));
    return pni_graph_remark(g, text.data, err);
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
        PN_TRY(pni_graph_take_attribute(g, tied, &done, err));
    }
    if (!done) {
        PN_TRY(take_ends(g, &done, err));
    }
    return done ? PN_OK : take_colours(g, err);
}
