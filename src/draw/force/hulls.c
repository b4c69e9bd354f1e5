#include "hulls.h"

#include "../style/style.h"
#include "spots.h"

#include "../../base/bytes.h"

#include <math.h>
#include <stdio.h>

static const double hull_pad = 8; /* between nodes or labels and the hull */
static const double slack = 4;    /* of a hull, for the name of its group */
static const double tag_size = 8.5;
static const double tag_width = 44;
static const double tag_height = 11;
static const double below = 1.5; /* its baseline; more would reach into large labels */

/* The middle of the topmost edge of an outline. */
static void find_top(const pni_outline *outline, double *x, double *y)
{
    enum { UP = PNI_DIRECTIONS * 3 / 4 };
    double x0 = 0;
    double x1 = 0;
    pni_outline_corner(outline, UP - 1, &x0, y);
    pni_outline_corner(outline, UP, &x1, y);
    *x = (x0 + x1) / 2;
}

/* The outline of nodes and labels, seen from x0, y0. */
static void hold(const pni_scene *scene, pni_island *island, double x0, double y0)
{
    island->outline = pni_outline_of_nothing();
    for (size_t v = 0; v < island->n; v++) {
        const size_t node = island->node[v];
        const double square = scene->traits.squares && pni_side_of(scene, node) == 1;
        pni_outline_add_disc(&island->outline, scene->x[node] - x0, scene->y[node] - y0,
                             scene->radius[node] * (square > 0 ? 1.3 : 1) + hull_pad);
        if (scene->place[node].shown) {
            const pni_box label = pni_label_box(scene, node);
            const double y = (label.y0 + label.y1) / 2 - y0;
            pni_outline_add_disc(&island->outline, label.x0 - x0, y, hull_pad + 2);
            pni_outline_add_disc(&island->outline, label.x1 - x0, y, hull_pad + 2);
        }
    }
}

void pni_hull_find(const pni_scene *scene, pni_island *island, double x0, double y0)
{
    hold(scene, island, x0, y0);
    if (island->group != 0) {
        double x = 0;
        double y = 0;
        find_top(&island->outline, &x, &y);
        pni_outline_add_box(&island->outline,
                            (pni_box){x - tag_width / 2, y - tag_height + 2,
                                      x + tag_width / 2, y + tag_height});
        find_top(&island->outline, &x, &y);
        island->tag =
            (pni_box){x - tag_width / 2, y, x + tag_width / 2, y + tag_height + below};
    }
}

/* The hull of an island as its nodes now stand, at most some slack larger than it was:
 * its name stands at the top, or else where it stood. */
static void tighten(const pni_scene *scene, pni_island *island)
{
    pni_island tight = *island;
    pni_outline most = island->outline;
    for (size_t k = 0; k < PNI_DIRECTIONS; k++) {
        most.reach[k] += slack;
    }
    pni_hull_find(scene, &tight, island->x, island->y);
    if (island->group != 0 && !pni_outline_holds(&most, tight.tag, 0)) {
        tight = *island;
        hold(scene, &tight, island->x, island->y);
        pni_outline_add_box(&tight.outline, island->tag);
    }
    pni_outline_clip(&tight.outline, &most);
    *island = tight;
}

void pni_hulls_tighten(const pni_scene *scene, pni_islands *islands)
{
    for (size_t i = 0; i < islands->n; i++) {
        if (!islands->island[i].little) {
            tighten(scene, &islands->island[i]);
        }
    }
}

static pn_status draw_hull(const pni_scene *scene, pni_canvas *canvas,
                           const pni_island *island, pn_error *err)
{
    const char *color = pni_style_band_color(scene, island->group);
    char fill[10];
    char edge[10];
    pni_point points[PNI_DIRECTIONS];
    snprintf(fill, sizeof fill, "%.7s%.2s", color, scene->theme->band_veil);
    snprintf(edge, sizeof edge, "%.7s55", color);
    for (size_t k = 0; k < PNI_DIRECTIONS; k++) {
        pni_outline_corner(&island->outline, k, &points[k].x, &points[k].y);
        points[k].x += island->x;
        points[k].y += island->y;
    }
    const pni_stroke stroke = {.color = edge, .style = "solid", .width = 0.8};
    if (scene->hidden != NULL) { /* lines to others pass below */
        const pni_stroke none = {.color = scene->theme->page, .style = "solid"};
        PN_TRY(pni_canvas_polygon(canvas, points, PNI_DIRECTIONS, scene->theme->page,
                                  &none, err));
    }
    PN_TRY(pni_canvas_polygon(canvas, points, PNI_DIRECTIONS, fill, &stroke, err));
    PNI_BYTES tag = {0};
    PN_TRY(pni_bytes_format(&tag, err, "%s%u", scene->words->group,
                            (unsigned)island->group));
    const pni_ink ink = {.size = tag_size, .color = scene->theme->soft, .anchor = 0};
    return pni_canvas_text(canvas, island->x + (island->tag.x0 + island->tag.x1) / 2,
                           island->y + island->tag.y0 + tag_height, &ink, tag.data,
                           err);
}

pn_status pni_hulls_draw(pni_scene *scene, pni_canvas *canvas,
                         const pni_islands *islands, pn_error *err)
{
    PNI_FREE bool *seen = calloc((size_t)scene->n_groups + 1, sizeof *seen);
    if (seen == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < islands->n; i++) {
        const pni_island *island = &islands->island[i];
        if (island->group != 0) {
            scene->n_shaded += !seen[island->group];
            seen[island->group] = true;
            PN_TRY(draw_hull(scene, canvas, island, err));
        }
    }
    return PN_OK;
}
