/* Nodes where their ties draw them; groups as islands with a soft edge. */
#include "layout_force.h"

#include "../gaps.h"
#include "../layout.h"
#include "../style/style.h"
#include "apart.h"
#include "bundles.h"
#include "clearing.h"
#include "little_columns.h"
#include "name_islands.h"
#include "settle.h"
#include "spots.h"

#include "../../base/bytes.h"

#include <math.h>
#include <stdio.h>

enum { SMALL = 1000 };

static const double margin = 16;
static const double hull_pad = 8;    /* between nodes or labels and the hull */
static const double node_gap = 7;    /* between nodes */
static const double island_gap = 13; /* between hulls */
static const double name_pad = 1;    /* between a name and what is left of a tie */
static const double least_page = 430;
static const double tag_size = 8.5;
static const double tag_width = 44;
static const double tag_height = 11;

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

/* The hull of an island: its nodes, its labels, and room for its name at the top. */
static void draw_round(const pni_scene *scene, pni_island *island)
{
    island->outline = pni_outline_of_nothing();
    for (size_t v = 0; v < island->n; v++) {
        const size_t node = island->node[v];
        const double square = scene->traits.squares && pni_side_of(scene, node) == 1;
        pni_outline_add_disc(&island->outline, scene->x[node], scene->y[node],
                             scene->radius[node] * (square > 0 ? 1.3 : 1) + hull_pad);
        if (scene->place[node].shown) {
            const pni_box label = pni_label_box(scene, node);
            const double y = (label.y0 + label.y1) / 2;
            pni_outline_add_disc(&island->outline, label.x0, y, hull_pad + 2);
            pni_outline_add_disc(&island->outline, label.x1, y, hull_pad + 2);
        }
    }
    if (island->group != 0) {
        double x = 0;
        double y = 0;
        find_top(&island->outline, &x, &y);
        pni_outline_add_box(&island->outline,
                            (pni_box){x - tag_width / 2, y - tag_height + 2,
                                      x + tag_width / 2, y + tag_height});
        find_top(&island->outline, &x, &y);
        island->tag =
            (pni_box){x - tag_width / 2, y, x + tag_width / 2, y + tag_height + 2};
    }
}

/* The islands' nodes and labels move to where their islands stand. */
static void move(pni_scene *scene, const pni_island *island, double dx, double dy)
{
    for (size_t v = 0; v < island->n; v++) {
        const size_t node = island->node[v];
        scene->x[node] += dx;
        scene->y[node] += dy;
        scene->place[node].x += dx;
        scene->place[node].y += dy;
    }
}

/* Moves everything that is not little to 0, 0; the box that it takes. */
static pni_box move_to_origin(pni_scene *scene, pni_islands *islands)
{
    pni_box all = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (size_t i = 0; i < islands->n; i++) {
        const pni_island *island = &islands->island[i];
        const pni_box box = pni_outline_box(&island->outline);
        if (!island->little) {
            all.x0 = fmin(all.x0, island->x + box.x0);
            all.y0 = fmin(all.y0, island->y + box.y0);
            all.x1 = fmax(all.x1, island->x + box.x1);
            all.y1 = fmax(all.y1, island->y + box.y1);
        }
    }
    if (!(all.x0 < all.x1)) {
        return (pni_box){0};
    }
    for (size_t i = 0; i < islands->n; i++) {
        pni_island *island = &islands->island[i];
        if (!island->little) {
            island->x -= all.x0;
            island->y -= all.y0;
            move(scene, island, island->x, island->y);
        }
    }
    return (pni_box){0, 0, all.x1 - all.x0, all.y1 - all.y0};
}

/* Places the islands beside each other, fills the page. */
static void fill_page(pni_scene *scene, pni_islands *islands)
{
    pni_box page = move_to_origin(scene, islands);
    pni_little_columns(scene, islands, &page);
    scene->width = fmax(page.x1 + 2 * margin, least_page);
    scene->bottom = page.y1 + margin;
    const double dx = (scene->width - page.x1) / 2;
    for (size_t i = 0; i < islands->n; i++) {
        pni_island *island = &islands->island[i];
        island->x += dx;
        island->y += margin / 2;
        move(scene, island, dx, margin / 2);
    }
}

static void draw_ties_straight(pni_scene *scene)
{
    for (size_t t = 0; t < pn_network_n_ties(scene->net); t++) {
        const pn_tie tie = pn_network_tie(scene->net, t);
        for (size_t k = 0; k < 4; k++) {
            const double share = (double)k / 3;
            double *at = scene->curve[t].at + 2 * k;
            at[0] =
                scene->x[tie.left] + share * (scene->x[tie.right] - scene->x[tie.left]);
            at[1] =
                scene->y[tie.left] + share * (scene->y[tie.right] - scene->y[tie.left]);
        }
    }
}

/* Ties break off below names. */
static pn_status open_gaps(pni_scene *scene, const pni_islands *islands, pn_error *err)
{
    PNI_FREE pni_box *box = calloc(scene->n_nodes + islands->n + 1, sizeof *box);
    size_t n = 0;
    if (box == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < scene->n_nodes; i++) {
        if (scene->place[i].shown) {
            box[n] = pni_label_box(scene, i);
            box[n].x0 -= name_pad;
            box[n].x1 += name_pad;
            n++;
        }
    }
    for (size_t i = 0; i < islands->n; i++) {
        const pni_island *island = &islands->island[i];
        const pni_box *tag = &island->tag;
        if (island->group != 0) {
            box[n++] = (pni_box){tag->x0 + island->x, tag->y0 + island->y,
                                 tag->x1 + island->x, tag->y1 + island->y};
        }
    }
    return pni_gaps_open(scene, box, n, err);
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

static pn_status draw_hulls(pni_scene *scene, pni_canvas *canvas,
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

/* Stretches where the islands stand from units to points: by their mean size. */
static void stretch(pni_islands *islands)
{
    double width = 0;
    double height = 0;
    for (size_t i = 0; i < islands->n; i++) {
        const pni_box box = pni_outline_box(&islands->island[i].outline);
        width += islands->island[i].little ? 0 : box.x1 - box.x0;
        height += islands->island[i].little ? 0 : box.y1 - box.y0;
    }
    for (size_t i = 0; i < islands->n; i++) {
        islands->island[i].x *= width / (double)islands->n;
        islands->island[i].y *= height / (double)islands->n;
    }
}

/* Lays out the islands with their labels, then moves them apart. */
static pn_status arrange(pni_scene *scene, pni_islands *islands, const pni_spots *spots,
                         bool first, pn_error *err)
{
    PN_TRY(pni_settle_nodes(scene, islands, err));
    pni_part_nodes(scene, islands, node_gap);
    if (!spots->all) {
        PN_TRY(pni_clear_for_labels(scene, islands, spots, err));
        pni_part_nodes(scene, islands, /*gap=*/1);
    }
    pni_spots_fill(spots);
    for (size_t i = 0; i < islands->n; i++) {
        draw_round(scene, &islands->island[i]);
    }
    if (first) {
        stretch(islands);
    }
    return pni_islands_part(islands, island_gap, scene->options->run, err);
}

pn_status pni_run_force(pni_scene *scene, pni_canvas *behind, pn_error *err)
{
    PNI_SCOPED(pni_islands, pni_islands_done) islands = {0};
    PNI_SCOPED(pni_spots, pni_spots_done) spots = {0};
    PN_TRY(pni_islands_find(scene, &islands, err));
    PN_TRY(pni_spots_choose(scene, &islands, &spots, err));
    PN_TRY(pni_settle_islands(scene, &islands, err));
    PN_TRY(arrange(scene, &islands, &spots, /*first=*/true, err));
    if (scene->n_nodes <= SMALL) { /* again: now it is known where the others are */
        spots.near = true;
        PN_TRY(arrange(scene, &islands, &spots, /*first=*/false, err));
    }
    fill_page(scene, &islands);
    spots.together = true;
    pni_spots_fill(&spots);
    if (scene->n_nodes <= SMALL) { /* lines of larger ones are bundled below hulls */
        pni_name_islands(scene, &islands);
    }
    draw_ties_straight(scene);
    PN_TRY(pni_bundles_draw(scene, behind, &islands, err));
    PN_TRY(open_gaps(scene, &islands, err));
    return draw_hulls(scene, behind, &islands, err);
}

const pni_layout pni_layout_force = {
    .entry = {.name = "force",
              .summary = "nodes where their ties draw them, groups as islands",
              .reference = "Fruchterman and Reingold 1991, doi:10.1002/spe.4380211102",
              .parameters = "--seed"},
    .traits = {.shades = true, .squares = true, .crowds = true},
    .run = pni_run_force,
};
