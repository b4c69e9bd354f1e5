/* A table of rows and columns: each tie is its cell. */
#include "../layout.h"

#include "../blocks.h"
#include "../paper.h"
#include "../style/style.h"
#include "order_matrix.h"

#include "../../base/bytes.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { MOST_NAMED_COLUMNS = 40 };

static const double margin = 16;
static const double row_height = 15;
static const double least_named = 10;    /* lower rows have no names */
static const double table_height = 1500; /* of rows without names */
static const double table_width = 700;   /* of columns without names */
static const double straight_width =
    520;                             /* of a table whose names stand side by side */
static const double furniture = 150; /* height of title and legend, about */
static const double name_gap = 5;    /* between names side by side */
static const double widest_cell = 90;
static const double flattest_cell = 3; /* width over height, to fill a page */
static const double stair = 13;        /* from one column's name to the next */
static const double dot = 3.2;
static const double dot_gap = 6; /* between a dot and what is beside it */
static const double heading_y = 12;
static const double least_page = 430;

/* What the steps of this layout share. */
typedef struct matrix_plan {
    pni_scene *scene;
    const pni_matrix_order *order;
    double cell_width;
    double cell_height;
    double left; /* of the cells */
    double top;
    bool stairs; /* names of columns go up like stairs */
} matrix_plan;

static double widest_label(const pni_scene *scene, const size_t *node, size_t n)
{
    double width = 0;
    for (size_t i = 0; i < n; i++) {
        width = fmax(width, scene->label[node[i]].width);
    }
    return width;
}

/* How wide the cells may be in all so that names stand side by side above them. */
static double straight_room(const matrix_plan *plan, double labels)
{
    const double height = (double)plan->order->n_rows * plan->cell_height + furniture;
    const double page = pni_paper_shape(plan->scene->options->paper);
    return fmax(straight_width, page * height - labels);
}

/* Cells become wider where the paper has room beside the table; `names` is the longest
 * one of a column, which may end behind it. */
static void widen_cells(matrix_plan *plan, double names)
{
    const double n_rows = (double)plan->order->n_rows;
    const double n_columns = (double)plan->order->n_columns;
    const double height = plan->top + n_rows * plan->cell_height + furniture;
    const double others = plan->left + (plan->stairs ? names : 0) + margin;
    const double width = others + n_columns * plan->cell_width;
    const double shape =
        pni_paper_shape_for(plan->scene->options->paper, width, height);
    const double room = (shape * height - others) / fmax(n_columns, 1);
    plan->cell_width =
        fmax(plan->cell_width, fmin(room, flattest_cell * plan->cell_height));
}

static void choose_sizes(matrix_plan *plan)
{
    const pni_scene *scene = plan->scene;
    const pni_matrix_order *order = plan->order;
    const double n_rows = (double)order->n_rows;
    const double n_columns = (double)order->n_columns;
    const double names = widest_label(scene, order->column, order->n_columns);
    plan->cell_height = fmin(row_height, table_height / fmax(n_rows, 1));
    plan->cell_height = fmax(plan->cell_height, 1.5);
    const bool rows_named = plan->cell_height >= least_named;
    const double labels =
        rows_named ? widest_label(scene, order->row, order->n_rows) : 0;
    const pni_caption *heading = &scene->heading[order->row_side];
    plan->left = margin + fmax(labels, heading->width) + 3 * dot_gap;
    const double straight = fmax(20, names + name_gap);
    const bool named = order->n_columns <= MOST_NAMED_COLUMNS;
    plan->stairs = straight > widest_cell ||
                   n_columns * straight > straight_room(plan, plan->left);
    plan->cell_width = !named         ? fmax(1.5, fmin(12, table_width / n_columns))
                       : plan->stairs ? (order->n_columns <= 20 ? 24 : 17)
                                      : straight;
    const double steps = !named ? 0 : plan->stairs ? n_columns * stair : stair;
    plan->top = heading_y + 8 + steps + 2 * dot_gap + dot;
    widen_cells(plan, named ? names : 0);
}

static double column_x(const matrix_plan *plan, size_t k)
{
    return plan->left + ((double)k + 0.5) * plan->cell_width;
}

static double row_y(const matrix_plan *plan, size_t k)
{
    return plan->top + ((double)k + 0.5) * plan->cell_height;
}

/* Where the name of a column stands: the first ones highest. */
static double stair_y(const matrix_plan *plan, size_t k)
{
    const double steps = (double)(plan->order->n_columns - 1 - k);
    return plan->top - 2 * dot_gap - dot - stair * (steps + 0.5);
}

static void place_rows(const matrix_plan *plan)
{
    pni_scene *scene = plan->scene;
    for (size_t k = 0; k < plan->order->n_rows; k++) {
        const size_t node = plan->order->row[k];
        scene->x[node] = plan->left - 1.5 * dot_gap;
        scene->y[node] = row_y(plan, k);
        scene->radius[node] = fmin(dot, 0.4 * plan->cell_height);
        scene->place[node] =
            (pni_label_place){.x = scene->x[node] - 1.3 * dot_gap,
                              .y = scene->y[node],
                              .anchor = 1,
                              .shown = plan->cell_height >= least_named};
    }
}

static void place_columns(const matrix_plan *plan)
{
    pni_scene *scene = plan->scene;
    for (size_t k = 0; k < plan->order->n_columns; k++) {
        const size_t node = plan->order->column[k];
        const double x = column_x(plan, k);
        scene->x[node] = x;
        scene->y[node] = plan->top - 1.5 * dot_gap;
        scene->radius[node] = fmin(dot, 0.4 * plan->cell_width);
        scene->place[node] = (pni_label_place){
            .x = plan->stairs ? x + 1.5 * dot_gap : x,
            .y = plan->stairs ? stair_y(plan, k) : scene->y[node] - 1.9 * dot_gap,
            .anchor = plan->stairs ? -1 : 0,
            .shown = plan->order->n_columns <= MOST_NAMED_COLUMNS};
    }
}

/* Width and height of a cell: all of it for what is documented, else a small square. */
static void cell_size(const matrix_plan *plan, pn_evidence evidence, double *width,
                      double *height)
{
    const double share = pni_style_cell_share(evidence);
    const double least = fmin(plan->cell_width, plan->cell_height);
    const double gap_x = fmin(1.6, 0.15 * plan->cell_width);
    const double gap_y = fmin(1.6, 0.15 * plan->cell_height);
    *width = share < 1 ? share * least : plan->cell_width - gap_x;
    *height = share < 1 ? share * least : plan->cell_height - gap_y;
}

/* A tie is a straight line as wide as its cell is high. */
static pn_status place_cells(const matrix_plan *plan, pn_error *err)
{
    pni_scene *scene = plan->scene;
    const size_t n_ties = pn_network_n_ties(scene->net);
    PN_TRY(pni_scene_take(scene, n_ties, sizeof *scene->tie_width, &scene->tie_width,
                          err));
    for (size_t t = 0; t < n_ties; t++) {
        const pn_tie tie = pn_network_tie(scene->net, t);
        const bool left_rows = plan->order->row_side == 0;
        const size_t row = left_rows ? tie.left : tie.right;
        const size_t column = left_rows ? tie.right : tie.left;
        double width = 0;
        cell_size(plan, tie.evidence, &width, &scene->tie_width[t]);
        for (size_t k = 0; k < 4; k++) {
            scene->curve[t].at[2 * k] =
                scene->x[column] + ((double)k / 3 - 0.5) * width;
            scene->curve[t].at[2 * k + 1] = scene->y[row];
        }
    }
    return PN_OK;
}

static void fill_page(const matrix_plan *plan)
{
    pni_scene *scene = plan->scene;
    const pni_matrix_order *order = plan->order;
    double right = plan->left + (double)order->n_columns * plan->cell_width;
    for (size_t k = 0; k < order->n_columns; k++) {
        const pni_label_place *place = &scene->place[order->column[k]];
        const double width = scene->label[order->column[k]].width;
        if (place->shown) {
            right = fmax(right, place->x + (1 - place->anchor) / 2.0 * width);
        }
    }
    const double heading = scene->heading[1 - order->row_side].width;
    scene->width = fmax(least_page, fmax(right, plan->left + heading) + margin);
    scene->bottom = plan->top + (double)order->n_rows * plan->cell_height;
}

static pn_status draw_grid(const matrix_plan *plan, pni_canvas *canvas, pn_error *err)
{
    const pni_stroke line = {
        .color = plan->scene->theme->grid, .style = "solid", .width = 0.5};
    const double right = plan->left + (double)plan->order->n_columns * plan->cell_width;
    const double bottom = plan->scene->bottom;
    for (size_t k = 0; plan->cell_height >= 4 && k <= plan->order->n_rows; k++) {
        const double y = plan->top + (double)k * plan->cell_height;
        PN_TRY(pni_canvas_line(canvas, (pni_box){plan->left, y, right, y}, &line, err));
    }
    for (size_t k = 0; plan->cell_width >= 4 && k <= plan->order->n_columns; k++) {
        const double x = plan->left + (double)k * plan->cell_width;
        PN_TRY(pni_canvas_line(canvas, (pni_box){x, plan->top, x, bottom}, &line, err));
    }
    return PN_OK;
}

/* The last place of the run of nodes of one group that begins at `from`. */
static size_t run_end(const pni_scene *scene, const size_t *node, size_t n, size_t from)
{
    size_t end = from;
    while (end < n && scene->group[node[end]] == scene->group[node[from]]) {
        end++;
    }
    return end;
}

static pn_status draw_frame(const matrix_plan *plan, pni_canvas *canvas, pni_box cells,
                            uint32_t group, pn_error *err)
{
    const char *color = pni_style_band_color(plan->scene, group);
    char fill[10];
    snprintf(fill, sizeof fill, "%.7s%.2s", color, plan->scene->theme->band_veil);
    const double x0 = plan->left + cells.x0 * plan->cell_width;
    const double x1 = plan->left + cells.x1 * plan->cell_width;
    const double y0 = plan->top + cells.y0 * plan->cell_height;
    const double y1 = plan->top + cells.y1 * plan->cell_height;
    const pni_point corners[] = {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}};
    const pni_stroke edge = {.color = color, .style = "solid", .width = 1};
    return pni_canvas_polygon(canvas, corners, 4, fill, &edge, err);
}

/* A frame around the rows and columns of each group that has both. */
static pn_status draw_frames(const matrix_plan *plan, pni_canvas *canvas, pn_error *err)
{
    pni_scene *scene = plan->scene;
    const pni_matrix_order *order = plan->order;
    size_t column = 0;
    size_t row_end = 0;
    for (size_t row = 0; row < order->n_rows; row = row_end) {
        row_end = run_end(scene, order->row, order->n_rows, row);
        const uint32_t group = scene->group[order->row[row]];
        size_t at = 0; /* groups stand in one order on both sides, some on one only */
        while (at < order->n_columns && scene->group[order->column[at]] != group) {
            at++;
        }
        if (group == 0 || at == order->n_columns) {
            continue;
        }
        column = run_end(scene, order->column, order->n_columns, at);
        const pni_box cells = {(double)at, (double)row, (double)column,
                               (double)row_end};
        PN_TRY(draw_frame(plan, canvas, cells, group, err));
        scene->n_shaded++;
    }
    return PN_OK;
}

/* From a column up to its name. */
static pn_status draw_leaders(const matrix_plan *plan, pni_canvas *canvas,
                              pn_error *err)
{
    const pni_scene *scene = plan->scene;
    for (size_t k = 0; k < plan->order->n_columns; k++) {
        const size_t node = plan->order->column[k];
        const pni_label_place *place = &scene->place[node];
        if (!plan->stairs || !place->shown) {
            continue;
        }
        char color[10];
        snprintf(color, sizeof color, "%.7s88",
                 scene->hue[scene->hue_of[node]].sign.color);
        const pni_stroke line = {.color = color, .style = "solid", .width = 0.7};
        const double x = scene->x[node];
        const pni_box up = {x, scene->y[node], x, place->y};
        const pni_box across = {x, place->y, place->x - 2, place->y};
        PN_TRY(pni_canvas_line(canvas, up, &line, err));
        PN_TRY(pni_canvas_line(canvas, across, &line, err));
    }
    return PN_OK;
}

static pn_status draw_headings(const matrix_plan *plan, pni_canvas *canvas,
                               pn_error *err)
{
    const pni_scene *scene = plan->scene;
    const pni_caption *rows = &scene->heading[plan->order->row_side];
    const pni_caption *columns = &scene->heading[1 - plan->order->row_side];
    const pni_ink right = {
        .size = rows->size, .bold = true, .color = scene->theme->strong, .anchor = 1};
    const pni_ink left = {.size = columns->size,
                          .bold = true,
                          .color = scene->theme->strong,
                          .anchor = -1};
    PN_TRY(pni_canvas_text(canvas, plan->left - 2.8 * dot_gap, plan->top - dot_gap,
                           &right, rows->text, err));
    return pni_canvas_text(canvas, plan->left, heading_y, &left, columns->text, err);
}

static pn_status draw_behind(const matrix_plan *plan, pni_canvas *behind, pn_error *err)
{
    const bool framed = plan->order->grouped && pni_has_bands(plan->scene);
    PN_TRY(draw_headings(plan, behind, err));
    PN_TRY(draw_grid(plan, behind, err));
    if (framed) {
        PN_TRY(draw_frames(plan, behind, err));
    }
    return draw_leaders(plan, behind, err);
}

/* Names that are left out are still under the pointer. */
static pn_status note_unnamed(const matrix_plan *plan, pn_error *err)
{
    PNI_BYTES note = {0};
    const size_t n_columns = plan->order->n_columns;
    if (n_columns > MOST_NAMED_COLUMNS) {
        PN_TRY(pni_bytes_format(&note, err,
                                "the %zu columns have no names, since %d is the most "
                                "that there is room for: take --top %d, or point at "
                                "them in the SVG",
                                n_columns, MOST_NAMED_COLUMNS, MOST_NAMED_COLUMNS));
        PN_TRY(pni_scene_note(plan->scene, note.data, err));
    }
    if (plan->cell_height >= least_named) {
        return PN_OK;
    }
    note.size = 0;
    PN_TRY(pni_bytes_format(&note, err,
                            "the %zu rows have no names, since %g is the most that "
                            "there is room for: take --top %g, or point at them in "
                            "the SVG",
                            plan->order->n_rows, table_height / least_named,
                            table_height / least_named));
    return pni_scene_note(plan->scene, note.data, err);
}

static pn_status run(pni_scene *scene, pni_canvas *behind, pn_error *err)
{
    PNI_SCOPED(pni_matrix_order, pni_matrix_order_done) order = {0};
    PN_TRY(pni_matrix_order_choose(scene, &order, err));
    matrix_plan plan = {.scene = scene, .order = &order};
    choose_sizes(&plan);
    PN_TRY(note_unnamed(&plan, err));
    place_rows(&plan);
    place_columns(&plan);
    PN_TRY(place_cells(&plan, err));
    fill_page(&plan);
    return draw_behind(&plan, behind, err);
}

const pni_layout pni_layout_matrix = {
    .entry = {.name = "matrix",
              .summary = "a table: each tie is a cell, groups are framed",
              .reference = "Bertin 1967, Sémiologie graphique",
              .parameters = "--order group|nestedness"},
    .traits = {.readable = 150, .shades = true, .cells = true},
    .run = run,
};
