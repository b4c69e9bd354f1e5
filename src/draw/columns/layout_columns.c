/* Two columns: left nodes and right nodes, ties between them as curves.  Groups, or
 * else components, stand one below the other, both of their sides at one height. */
#include "../layout.h"

#include "../blocks.h"
#include "../paper.h"
#include "../style/style.h"
#include "order_columns.h"

#include "../../base/bytes.h"

#include <math.h>
#include <stdio.h>

static const double margin = 14;
static const double bar_width = 3; /* at the left of a band */
static const double pad_x = 14;    /* from the band's edge to the labels */
static const double pad_y = 5;     /* from the band's edge to the first row */
static const double gap = 6;       /* between bands */
static const double label_gap = 6; /* between circle and label */
static const double tag_room = 58; /* for `group 12` at the right of a band */
static const double stretch_most = 1.6;
static const double least_page = 470;
static const double heading_y = 12; /* baseline above the columns */
static const double first_row = 24;
static const double furniture = 130; /* height of title and legend, about */
static const double flattest = 1.5; /* columns are so many times as far apart as high */

/* Height of a node's row. */
static double row_height(const pni_scene *scene, size_t node)
{
    const bool sized = scene->sized[pni_side_of(scene, node)];
    return fmax(sized ? 17 : 15, 2 * scene->radius[node] + (sized ? 3.5 : 4));
}

/* One side of a block: order[from .. to-1]. */
typedef struct side_rows {
    size_t from;
    size_t to;
    double height;
} side_rows;

/* A stretch of rows that is shaded as one group. */
typedef struct band {
    double top;
    double bottom;
    uint32_t group;
} band;

/* What the steps of this layout share. */
typedef struct columns_plan {
    pni_scene *scene;
    band *bands; /* [n_bands] */
    size_t n_bands;
    double label_x[2]; /* right end of left labels, left end of right ones */
    size_t *order;     /* [n_nodes] left nodes from top to bottom, then right ones */
    uint32_t *block;   /* [n_nodes] */
} columns_plan;

/* The rows of a block that begin at `from`; `end` is where the column ends. */
static side_rows find_rows(const columns_plan *plan, uint32_t block, size_t from,
                           size_t end)
{
    side_rows rows = {.from = from, .to = from};
    while (rows.to < end && plan->block[plan->order[rows.to]] == block) {
        rows.height += row_height(plan->scene, plan->order[rows.to]);
        rows.to++;
    }
    return rows;
}

/* Spreads rows over the height of their block, but not too far apart. */
static void place_rows(const columns_plan *plan, const side_rows *rows, double top,
                       double height)
{
    const double factor =
        rows->height > 0 ? fmin(stretch_most, height / rows->height) : 1;
    double y = top + (height - factor * rows->height) / 2;
    for (size_t i = rows->from; i < rows->to; i++) {
        const size_t node = plan->order[i];
        const double row = factor * row_height(plan->scene, node);
        plan->scene->y[node] = y + row / 2;
        y += row;
    }
}

/* Gives every node its y, every block its band. */
static void place_blocks(columns_plan *plan, size_t n_blocks)
{
    pni_scene *scene = plan->scene;
    const size_t n_left = pn_network_n_nodes(scene->net, PN_LEFT);
    const bool bands = pni_has_bands(scene);
    side_rows left = {0};
    side_rows right = {.to = n_left};
    double y = first_row;
    for (uint32_t b = 0; b < n_blocks; b++) {
        left = find_rows(plan, b, left.to, n_left);
        right = find_rows(plan, b, right.to, scene->n_nodes);
        const double height = fmax(left.height, right.height);
        const double pad = bands ? pad_y : 0;
        place_rows(plan, &left, y + pad, height);
        place_rows(plan, &right, y + pad, height);
        if (bands) {
            const size_t first =
                plan->order[left.from < left.to ? left.from : right.from];
            plan->bands[plan->n_bands++] = (band){
                .top = y, .bottom = y + height + 2 * pad, .group = scene->group[first]};
            scene->n_shaded += scene->group[first] != 0;
        }
        y += height + 2 * pad + gap;
    }
    scene->bottom = fmax(y - gap, first_row);
}

/* The widest label and the largest circle of a side. */
static void measure_side(const pni_scene *scene, int side, double *label,
                         double *radius)
{
    *label = scene->heading[side].width;
    *radius = 0;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        if (pni_side_of(scene, i) == side) {
            *label = fmax(*label, scene->label[i].width);
            *radius = fmax(*radius, scene->radius[i]);
        }
    }
}

/* How far the columns stand apart, where `others` take up the rest of the width. */
static double choose_distance(const pni_scene *scene, double others)
{
    const double height = scene->bottom - first_row;
    /* tall pictures need room, or their ties become too steep to follow */
    double distance = fmin(fmax(250, 0.22 * height), 600);
    distance = fmax(distance, fmin(least_page - others, 400));
    const double page = pni_paper_shape(scene->options->paper);
    const double spare = page * (scene->bottom + furniture) - others;
    return fmax(distance, fmin(spare, flattest * height));
}

/* Gives every node its x, the page its width. */
static void place_columns(columns_plan *plan)
{
    pni_scene *scene = plan->scene;
    double label[2];
    double radius[2];
    measure_side(scene, 0, &label[0], &radius[0]);
    measure_side(scene, 1, &label[1], &radius[1]);
    const double tag = plan->n_bands > 0 ? tag_room : 0;
    const double others = 2 * margin + bar_width + 2 * pad_x + label[0] + label[1] +
                          2 * label_gap + radius[0] + radius[1] + tag;
    const double distance = choose_distance(scene, others);
    plan->label_x[0] = margin + bar_width + pad_x + label[0];
    const double left = plan->label_x[0] + label_gap + radius[0];
    const double right = left + distance;
    plan->label_x[1] = right + radius[1] + label_gap;
    scene->width = fmax(others + distance, least_page);
    for (size_t i = 0; i < scene->n_nodes; i++) {
        const int side = pni_side_of(scene, i);
        scene->x[i] = side == 0 ? left : right;
        scene->place[i] = (pni_label_place){.x = plan->label_x[side],
                                            .y = scene->y[i],
                                            .anchor = side == 0 ? 1 : -1,
                                            .shown = true};
    }
}

/* A tie's end at a circle: which tie, and how high its other end is. */
typedef struct tie_end {
    double y;
    size_t tie;
} tie_end;

static int compare_tie_ends(const void *a, const void *b)
{
    const tie_end *x = a;
    const tie_end *y = b;
    if (x->y < y->y || x->y > y->y) {
        return x->y < y->y ? -1 : 1;
    }
    return x->tie < y->tie ? -1 : 1; /* no two are the same */
}

/* Ends spread over the facing arc of a large circle, a little inside it; at a small
 * one they meet. */
static void place_ends(pni_scene *scene, size_t node, tie_end *ends)
{
    const int side = pni_side_of(scene, node);
    const double radius = scene->radius[node];
    size_t n = 0;
    const uint32_t *partners = pn_network_partners(scene->net, node, &n);
    for (size_t k = 0; k < n; k++) {
        ends[k] = (tie_end){.y = scene->y[partners[k]],
                            .tie = pn_network_tie_to(scene->net, node, k)};
    }
    qsort(ends, n, sizeof *ends, compare_tie_ends);
    const bool spread = scene->sized[side] && n > 1;
    const double span = 2 * radius * (n < 4 ? 0.35 : 0.7);
    for (size_t k = 0; k < n; k++) {
        const double offset = spread ? span * ((double)k / (double)(n - 1) - 0.5) : 0;
        const double inside = scene->sized[side] ? 2 : 0;
        const double reach = sqrt(radius * radius - offset * offset) - inside;
        double *at = scene->curve[ends[k].tie].at + (side == 0 ? 0 : 6);
        at[0] = scene->x[node] + (side == 0 ? reach : -reach);
        at[1] = scene->y[node] + offset;
    }
}

static pn_status place_ties(pni_scene *scene, pn_error *err)
{
    const size_t n_ties = pn_network_n_ties(scene->net);
    PNI_FREE tie_end *ends = calloc(n_ties + 1, sizeof *ends);
    if (ends == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < scene->n_nodes; i++) {
        place_ends(scene, i, ends);
    }
    for (size_t t = 0; t < n_ties; t++) {
        double *at = scene->curve[t].at;
        const double bend = 0.48 * (at[6] - at[0]);
        at[2] = at[0] + bend;
        at[3] = at[1];
        at[4] = at[6] - bend;
        at[5] = at[7];
    }
    return PN_OK;
}

static pn_status draw_headings(const columns_plan *plan, pni_canvas *canvas,
                               pn_error *err)
{
    for (int side = 0; side < 2; side++) {
        const pni_caption *heading = &plan->scene->heading[side];
        const pni_ink ink = {.size = heading->size,
                             .bold = true,
                             .color = plan->scene->theme->strong,
                             .anchor = side == 0 ? 1 : -1};
        PN_TRY(pni_canvas_text(canvas, plan->label_x[side], heading_y, &ink,
                               heading->text, err));
    }
    return PN_OK;
}

static pn_status draw_band(const pni_scene *scene, pni_canvas *canvas,
                           const band *shade, pn_error *err)
{
    const char *color = pni_style_band_color(scene, shade->group);
    char pale[10];
    snprintf(pale, sizeof pale, "%.7s%.2s", color, scene->theme->band_veil);
    const pni_box all = {margin + bar_width + 1, shade->top, scene->width - margin,
                         shade->bottom};
    const pni_box bar = {margin, shade->top, margin + bar_width, shade->bottom};
    PN_TRY(pni_canvas_band(canvas, all, pale, err));
    PN_TRY(pni_canvas_rectangle(canvas, bar, color, err));
    if (shade->group == 0) {
        return PN_OK;
    }
    PNI_BYTES tag = {0};
    PN_TRY(pni_bytes_format(&tag, err, "%s%u", scene->words->group,
                            (unsigned)shade->group));
    const pni_ink ink = {.size = 8.5, .color = scene->theme->soft, .anchor = 1};
    return pni_canvas_text(canvas, all.x1 - 8, shade->top + 13, &ink, tag.data, err);
}

static pn_status run(pni_scene *scene, pni_canvas *behind, pn_error *err)
{
    const size_t n = scene->n_nodes;
    PNI_FREE size_t *order = calloc(n + 1, sizeof *order);
    PNI_FREE uint32_t *block = calloc(n + 1, sizeof *block);
    if (order == NULL || block == NULL) {
        return pni_fail_memory(err);
    }
    size_t n_blocks = 0;
    PN_TRY(pni_blocks_choose(scene, block, &n_blocks, err));
    PN_TRY(pni_order_columns(scene->net, block, scene->options->run, order, err));
    PNI_FREE band *bands = calloc(n_blocks + 1, sizeof *bands);
    if (bands == NULL) {
        return pni_fail_memory(err);
    }
    columns_plan plan = {
        .scene = scene, .bands = bands, .order = order, .block = block};
    place_blocks(&plan, n_blocks);
    place_columns(&plan);
    PN_TRY(draw_headings(&plan, behind, err));
    for (size_t b = 0; b < plan.n_bands; b++) {
        PN_TRY(draw_band(scene, behind, &bands[b], err));
    }
    return place_ties(scene, err);
}

const pni_layout pni_layout_columns = {
    .entry = {.name = "columns",
              .summary = "two columns, few crossings, groups as bands",
              .reference = "Sugiyama, Tagawa & Toda 1981; Matuszewski, Schönfeld & "
                           "Molitor 1999",
              .parameters = ""},
    .traits = {.readable = 150, .shades = true},
    .run = run,
};
