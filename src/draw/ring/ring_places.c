#include "ring_places.h"

#include "../blocks.h"
#include "../paper.h"

#include <math.h>

static const double least_row = 17;
static const double node_gap = 4;         /* between circles of two rows */
static const double label_gap = 5;        /* between circle and label */
static const double block_gap = 16;       /* between two blocks */
static const double open = 1.12;          /* the arcs end before they would meet */
static const double most_stretched = 1.6; /* where a page has room */
static const double beside_ring = 84;     /* what stands beside the labels */
static const double furniture = 140;      /* height of title and legend, about */
static const double least_across = 125;
static const double most_across = 330;
static const double uneven = 0.12; /* of the height, for not parting a block */

static double row_height(const pni_scene *scene, const pni_ring *ring, size_t node)
{
    return ring->stretch_rows * fmax(least_row, 2 * scene->radius[node] + node_gap);
}

static bool begins_block(const pni_ring *ring, size_t i)
{
    return i > 0 && ring->block[ring->order[i]] != ring->block[ring->order[i - 1]];
}

/* How well the ring is cut before position i: 0 if both arcs are equally high. */
static double cost_of_cut(const pni_ring *ring, size_t i, double above, double all)
{
    const double difference = fabs(2 * above - all) / fmax(all, 1);
    return difference + (begins_block(ring, i) ? 0 : 2 * uneven);
}

/* The position where the left arc begins, at its lower end. */
static size_t find_cut(const pni_scene *scene, const pni_ring *ring)
{
    double all = 0;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        all += row_height(scene, ring, ring->order[i]) +
               (begins_block(ring, i) * block_gap);
    }
    size_t cut = scene->n_nodes;
    double least = INFINITY;
    double above = 0;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        above += begins_block(ring, i) * block_gap;
        const double cost = cost_of_cut(ring, i, above, all);
        if (i > 0 && cost < least) {
            least = cost;
            cut = i;
        }
        above += row_height(scene, ring, ring->order[i]);
    }
    return cut;
}

/* Cuts positions [from, to), which stand on one side, into arcs; downwards from 0. */
static double place_rows(pni_scene *scene, pni_ring *ring, size_t from, size_t to,
                         int side)
{
    double y = 0;
    for (size_t k = 0; k < to - from; k++) {
        const size_t i = side > 0 ? from + k : to - 1 - k;
        const size_t node = ring->order[i];
        const bool first =
            k == 0 || (side > 0 ? begins_block(ring, i) : begins_block(ring, i + 1));
        if (first) {
            y += k == 0 ? 0 : block_gap;
            ring->arc[ring->n_arcs++] =
                (pni_arc){.from = i, .to = i + 1, .side = side, .top = y};
        }
        pni_arc *arc = &ring->arc[ring->n_arcs - 1];
        scene->y[node] = y + row_height(scene, ring, node) / 2;
        y += row_height(scene, ring, node);
        arc->from = i < arc->from ? i : arc->from;
        arc->to = i + 1 > arc->to ? i + 1 : arc->to;
        arc->bottom = y;
    }
    return y;
}

/* Moves the rows of a side to the middle. */
static void centre(pni_scene *scene, pni_ring *ring, int side, double height)
{
    for (size_t a = 0; a < ring->n_arcs; a++) {
        pni_arc *arc = &ring->arc[a];
        for (size_t i = arc->from; i < arc->to && arc->side == side; i++) {
            scene->y[ring->order[i]] -= height / 2;
        }
        arc->top -= arc->side == side ? height / 2 : 0;
        arc->bottom -= arc->side == side ? height / 2 : 0;
    }
}

double pni_ring_x(const pni_ring *ring, double y)
{
    const double share = y / ring->down;
    return ring->across * sqrt(fmax(0, 1 - share * share));
}

static void place_nodes(pni_scene *scene, pni_ring *ring)
{
    for (size_t a = 0; a < ring->n_arcs; a++) {
        const pni_arc *arc = &ring->arc[a];
        double *reach = &ring->reach[arc->side > 0];
        for (size_t i = arc->from; i < arc->to; i++) {
            const size_t node = ring->order[i];
            const double x = pni_ring_x(ring, scene->y[node]);
            const double beside = x + scene->radius[node] + label_gap;
            scene->x[node] = arc->side * x;
            scene->place[node] = (pni_label_place){.x = arc->side * beside,
                                                   .y = scene->y[node],
                                                   .anchor = -arc->side,
                                                   .shown = true};
            *reach = fmax(*reach, beside + scene->label[node].width);
        }
    }
}

/* Places the ring with its rows and its width stretched by so much. */
static void place(pni_scene *scene, pni_ring *ring)
{
    ring->n_arcs = 0;
    ring->reach[0] = 0;
    ring->reach[1] = 0;
    const size_t cut = find_cut(scene, ring);
    const double right = place_rows(scene, ring, 0, cut, 1);
    const double left = place_rows(scene, ring, cut, scene->n_nodes, -1);
    centre(scene, ring, 1, right);
    centre(scene, ring, -1, left);
    double largest = 0;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        largest = fmax(largest, scene->radius[i]);
    }
    ring->height = fmax(fmax(right, left), least_row);
    ring->down = open * ring->height / 2;
    ring->across = fmin(most_across, fmax(least_across + 3 * largest, ring->down));
    ring->across *= left > 0 ? ring->stretch_across : 0; /* one node alone */
    place_nodes(scene, ring);
}

void pni_ring_place(pni_scene *scene, pni_ring *ring)
{
    ring->stretch_rows = 1;
    ring->stretch_across = 1;
    place(scene, ring);
    const double width = ring->reach[0] + ring->reach[1] + 2 * beside_ring;
    const double height = ring->height + furniture;
    const double shape = pni_paper_shape_for(scene->options->paper, width, height);
    if (!(shape > 0)) {
        return;
    }
    const double rows = (width / shape - furniture) / ring->height;
    const double across = 1 + (shape * height - width) / fmax(2 * ring->across, 1);
    ring->stretch_rows = fmax(1, fmin(most_stretched, rows));
    ring->stretch_across = fmax(1, fmin(most_stretched, across));
    place(scene, ring);
}
