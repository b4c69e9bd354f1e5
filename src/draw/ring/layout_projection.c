/* One side alone: who has partners in common.  Nearly all pairs of a side may have
 * some, so nodes stand in a ring, where no tie can cross a name. */
#include "../layout.h"

#include "../blocks.h"
#include "../force/layout_force.h"
#include "../style/style.h"
#include "order_ring.h"
#include "ring_places.h"
#include "strongest.h"

#include "../../base/bytes.h"

#include <math.h>
#include <stdio.h>

enum { LARGE = 300 }; /* nodes that are too many for a ring */

static const double margin = 14;
static const double pad_x = 10;    /* between labels and the end of a band */
static const double pad_y = 4;     /* above and below the rows of a band */
static const double inner = 6;     /* between circles and the inner end of a band */
static const double bar_width = 3; /* at the outer end of a band */
static const double tag_room = 56; /* for `group 12` at the outer end */
static const double least_page = 470;
static const double bend_share = 0.45; /* of a tie's length */
static const double most_bend = 0.55;  /* of the way to the middle */

/* Moves the middle of the ring to its place on the page. */
static void fill_page(pni_scene *scene, const pni_ring *ring, double *x, double *y)
{
    const double band = pni_has_bands(scene) ? tag_room + bar_width + 1 : 0;
    const double outside = margin + pad_x + band;
    const double width = ring->reach[0] + ring->reach[1] + 2 * outside;
    scene->width = fmax(width, least_page);
    scene->bottom = ring->height + 2 * pad_y + margin;
    *x = ring->reach[0] + outside + (scene->width - width) / 2;
    *y = ring->height / 2 + pad_y + margin / 2;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        scene->x[i] += *x;
        scene->y[i] += *y;
        scene->place[i].x += *x;
        scene->place[i].y += *y;
    }
}

/* Where a tie bends: from its end towards the middle, the farther, the longer it is. */
static void bend(double *to, double x, double y, pni_point middle, double length)
{
    const double way = fmax(hypot(middle.x - x, middle.y - y), 1);
    const double share = fmin(most_bend, bend_share * length / way);
    to[0] = x + share * (middle.x - x);
    to[1] = y + share * (middle.y - y);
}

static void draw_ties(pni_scene *scene, pni_point middle)
{
    for (size_t t = 0; t < pn_network_n_ties(scene->net); t++) {
        const pn_tie tie = pn_network_tie(scene->net, t);
        const double *x = scene->x;
        const double *y = scene->y;
        const double length =
            hypot(x[tie.right] - x[tie.left], y[tie.right] - y[tie.left]);
        double *at = scene->curve[t].at;
        at[0] = x[tie.left];
        at[1] = y[tie.left];
        bend(at + 2, x[tie.left], y[tie.left], middle, length);
        bend(at + 4, x[tie.right], y[tie.right], middle, length);
        at[6] = x[tie.right];
        at[7] = y[tie.right];
    }
}

/* A band around the circles and labels of an arc, its name at the outer end. */
static pn_status draw_band(const pni_scene *scene, pni_canvas *canvas,
                           const pni_ring *ring, const pni_arc *arc, pni_point middle,
                           pn_error *err)
{
    const uint32_t group = scene->group[ring->order[arc->from]];
    const char *color = pni_style_band_color(scene, group);
    double inside = INFINITY; /* from the middle to the innermost circle */
    for (size_t i = arc->from; i < arc->to; i++) {
        const size_t node = ring->order[i];
        inside = fmin(inside, fabs(scene->x[node] - middle.x) - scene->radius[node]);
    }
    const double reach = ring->reach[arc->side > 0] + pad_x + tag_room;
    const double inner_end = middle.x + arc->side * (inside - inner);
    const double outer_end = middle.x + arc->side * reach;
    const double top = middle.y + arc->top - pad_y;
    const double bottom = middle.y + arc->bottom + pad_y;
    const pni_box all = {fmin(inner_end, outer_end), top, fmax(inner_end, outer_end),
                         bottom};
    const double bar_end = outer_end + arc->side * (bar_width + 1);
    const pni_box bar = {fmin(bar_end, bar_end - arc->side * bar_width), top,
                         fmax(bar_end, bar_end - arc->side * bar_width), bottom};
    char fill[10];
    snprintf(fill, sizeof fill, "%.7s%.2s", color, scene->theme->band_veil);
    PN_TRY(pni_canvas_band(canvas, all, fill, err));
    PN_TRY(pni_canvas_rectangle(canvas, bar, color, err));
    if (group == 0) {
        return PN_OK;
    }
    PNI_BYTES tag = {0};
    PN_TRY(pni_bytes_format(&tag, err, "%s%u", scene->words->group, (unsigned)group));
    const pni_ink ink = {.size = 8.5, .color = scene->theme->soft, .anchor = arc->side};
    return pni_canvas_text(canvas, outer_end - arc->side * 8, top + 13, &ink, tag.data,
                           err);
}

static pn_status draw_bands(pni_scene *scene, pni_canvas *canvas, const pni_ring *ring,
                            pni_point middle, pn_error *err)
{
    PNI_FREE bool *seen = calloc((size_t)scene->n_groups + 1, sizeof *seen);
    if (seen == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t a = 0; a < ring->n_arcs; a++) {
        const uint32_t group = scene->group[ring->order[ring->arc[a].from]];
        scene->n_shaded += group != 0 && !seen[group];
        seen[group] = true;
        PN_TRY(draw_band(scene, canvas, ring, &ring->arc[a], middle, err));
    }
    return PN_OK;
}

static pn_status draw_ring(pni_scene *scene, pni_canvas *behind, pn_error *err)
{
    const size_t n = scene->n_nodes;
    PNI_FREE size_t *order = calloc(n + 1, sizeof *order);
    PNI_FREE uint32_t *block = calloc(n + 1, sizeof *block);
    PNI_FREE pni_arc *arc = calloc(n + 1, sizeof *arc);
    if (order == NULL || block == NULL || arc == NULL) {
        return pni_fail_memory(err);
    }
    size_t n_blocks = 0;
    PN_TRY(pni_blocks_choose(scene, block, &n_blocks, err));
    PN_TRY(pni_order_ring(scene->net, block, scene->options->run, order, err));
    PN_TRY(pni_hide_weak_ties(scene, err));
    pni_ring ring = {.order = order, .block = block, .arc = arc};
    pni_point middle = {0};
    pni_ring_place(scene, &ring);
    fill_page(scene, &ring, &middle.x, &middle.y);
    draw_ties(scene, middle);
    return pni_has_bands(scene) ? draw_bands(scene, behind, &ring, middle, err) : PN_OK;
}

static pn_status run(pni_scene *scene, pni_canvas *behind, pn_error *err)
{
    return scene->n_nodes > LARGE ? pni_run_force(scene, behind, err)
                                  : draw_ring(scene, behind, err);
}

const pni_layout pni_layout_projection = {
    .entry = {.name = "projection",
              .summary = "one side alone in a ring, tied by partners in common",
              .reference = "Gansner and Koren 2006, doi:10.1007/978-3-540-70904-6_37",
              .parameters = "--side, --seed"},
    .traits = {.readable = 150, .shades = true, .crowds = true, .one_mode = true},
    .run = run,
};
