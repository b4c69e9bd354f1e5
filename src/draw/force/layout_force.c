/* Nodes where their ties draw them; groups as islands with a soft edge. */
#include "layout_force.h"

#include "../gaps.h"
#include "../layout.h"
#include "../style/style.h"
#include "bundles.h"
#include "clearing.h"
#include "fit_islands.h"
#include "hulls.h"
#include "little_columns.h"
#include "name_islands.h"
#include "nudge.h"
#include "settle.h"
#include "spots.h"

#include <math.h>

enum { SMALL = 1000 };

static const double margin = 16;
static const double node_gap = 7;    /* between nodes */
static const double island_gap = 13; /* between hulls */
static const double name_pad = 1;    /* between a name and what is left of a tie */
static const double least_page = 430;

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
    const pni_box all = pni_islands_box(islands);
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

/* The share of a tie at its end that lies on a square which is painted behind. */
static double covered_share(const pni_scene *scene, size_t node, double dx, double dy)
{
    const double length = fmax(fabs(dx), fabs(dy));
    return pni_style_is_painted(scene, node)
               ? fmin(scene->radius[node] / fmax(length, 1e-9), 0.4)
               : 0;
}

static void draw_ties_straight(pni_scene *scene)
{
    for (size_t t = 0; t < pn_network_n_ties(scene->net); t++) {
        const pn_tie tie = pn_network_tie(scene->net, t);
        const double x = scene->x[tie.left];
        const double y = scene->y[tie.left];
        const double dx = scene->x[tie.right] - x;
        const double dy = scene->y[tie.right] - y;
        const double end = 1 - covered_share(scene, tie.right, dx, dy);
        for (size_t k = 0; k < 4; k++) {
            const double share = end * (double)k / 3;
            scene->curve[t].at[2 * k] = x + share * dx;
            scene->curve[t].at[2 * k + 1] = y + share * dy;
        }
    }
}

static pn_status paint_squares(const pni_scene *scene, pni_canvas *behind,
                               pn_error *err)
{
    for (size_t i = 0; i < scene->n_nodes; i++) {
        if (pni_style_is_painted(scene, i)) {
            const pni_sign sign = pni_style_sign(scene, i);
            PN_TRY(pni_canvas_sign(behind, scene->x[i], scene->y[i], scene->radius[i],
                                   &sign, err));
        }
    }
    return PN_OK;
}

/* What ties spare for a label: also what is between it and its node. */
static pni_box room_of_label(const pni_scene *scene, size_t node)
{
    pni_box box = pni_label_box(scene, node);
    const double x = scene->x[node];
    const double y = scene->y[node];
    const bool beside = box.y0 < y && y < box.y1;
    box.x0 = beside && x < box.x0 ? x : box.x0 - name_pad;
    box.x1 = beside && x > box.x1 ? x : box.x1 + name_pad;
    return box;
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
            box[n++] = room_of_label(scene, i);
        }
    }
    for (size_t i = 0; i < islands->n; i++) {
        if (islands->island[i].group != 0) {
            box[n++] = pni_island_tag(&islands->island[i]);
        }
    }
    return pni_gaps_open(scene, box, n, err);
}

/* Lays out each island with its labels. */
static pn_status settle(pni_scene *scene, pni_islands *islands, pni_spots *spots,
                        pn_error *err)
{
    PN_TRY(pni_settle_nodes(scene, islands, err));
    pni_part_nodes(scene, islands, node_gap);
    if (!spots->all) {
        PN_TRY(pni_clear_for_labels(scene, islands, spots, err));
        pni_part_nodes(scene, islands, /*gap=*/1);
    }
    pni_spots_fill(spots);
    for (size_t i = 0; i < islands->n; i++) {
        pni_hull_find(scene, &islands->island[i], 0, 0);
    }
    return PN_OK;
}

/* Lays out the islands, moves them to where they fill the page. */
static pn_status arrange(pni_scene *scene, pni_islands *islands, pni_spots *spots,
                         pn_error *err)
{
    double turn = NAN;
    PN_TRY(pni_settle_islands(scene, islands, err));
    PN_TRY(settle(scene, islands, spots, err));
    PN_TRY(pni_islands_fit(scene, islands, island_gap, &turn, err));
    if (scene->n_nodes > SMALL) {
        return PN_OK;
    }
    spots->near = true; /* again: now it is known where the others are */
    PN_TRY(settle(scene, islands, spots, err));
    return pni_islands_fit(scene, islands, island_gap, &turn, err);
}

pn_status pni_run_force(pni_scene *scene, pni_canvas *behind, pn_error *err)
{
    PNI_SCOPED(pni_islands, pni_islands_done) islands = {0};
    PNI_SCOPED(pni_spots, pni_spots_done) spots = {0};
    PN_TRY(pni_islands_find(scene, &islands, err));
    PN_TRY(pni_spots_choose(scene, &islands, &spots, err));
    PN_TRY(arrange(scene, &islands, &spots, err));
    fill_page(scene, &islands);
    spots.together = true;
    pni_spots_fill(&spots);
    pni_nudge_nodes(scene, &spots);
    pni_hulls_tighten(scene, &islands);
    if (scene->n_nodes <= SMALL) { /* lines of larger ones are bundled below hulls */
        pni_name_islands(scene, &islands);
    }
    draw_ties_straight(scene);
    PN_TRY(pni_bundles_draw(scene, behind, &islands, err));
    PN_TRY(open_gaps(scene, &islands, err));
    PN_TRY(pni_hulls_draw(scene, behind, &islands, err));
    return paint_squares(scene, behind, err);
}

const pni_layout pni_layout_force = {
    .entry = {.name = "force",
              .summary = "nodes where their ties draw them, groups as islands",
              .reference = "Fruchterman and Reingold 1991, doi:10.1002/spe.4380211102",
              .parameters = "--seed"},
    .traits = {.shades = true, .squares = true, .crowds = true},
    .run = pni_run_force,
};
