#include "nudge.h"

#include <math.h>

enum { ROUNDS = 4, MOST_TIES = 3, AROUND = PNI_DIRECTIONS / 2, STEPS = 6 };
/* MOST_TIES a node: where there are more, names lie over some wherever nodes stand */

static const double step = 6;        /* between the places of a node */
static const double moved = 0.08;    /* cost of a point that a node moves */
static const double worth = 1;       /* a smaller gain moves nothing */
static const double below = 0.4;     /* cost of a point of a tie below a name */
static const double touched = 4;     /* points that a tie costs which just touches */
static const double through = 5;     /* cost of a tie that passes through a node */
static const double node_gap = 5.5;  /* between nodes */
static const double node_edge = 6.5; /* between a node and its outline's edge */

static pni_point middle(const pni_scene *scene, size_t node)
{
    return (pni_point){scene->x[node], scene->y[node]};
}

static pni_box around(const pni_scene *scene, size_t node, double gap)
{
    const double square = scene->traits.squares && pni_side_of(scene, node) == 1;
    const double r = scene->radius[node] * (square > 0 ? 1.1 : 1) + gap;
    return (pni_box){scene->x[node] - r, scene->y[node] - r, scene->x[node] + r,
                     scene->y[node] + r};
}

/* What is below a name costs, and what passes through a node. */
static double cost_of_meeting(const pni_scene *scene, pn_tie tie, size_t node)
{
    const pni_point start = middle(scene, tie.left);
    const pni_point end = middle(scene, tie.right);
    const bool is_end = node == tie.left || node == tie.right;
    double sum = 0;
    if (scene->place[node].shown) {
        const double length = pni_line_inside(start, end, pni_label_box(scene, node));
        sum += length > 0 ? below * (length + touched) : 0;
    }
    if (!is_end && pni_line_inside(start, end, around(scene, node, 1)) > 0) {
        sum += through;
    }
    return sum;
}

/* What the ties of a node cost at other nodes, and those of others that pass through
 * it; more than `most` is as bad as more. */
static double cost_of_node(const pni_scene *scene, size_t node, double most)
{
    const pni_box box = around(scene, node, 1);
    double sum = 0;
    for (size_t t = 0; t < pn_network_n_ties(scene->net) && sum < most; t++) {
        const pn_tie tie = pn_network_tie(scene->net, t);
        if (tie.left != node && tie.right != node) {
            sum += pni_line_inside(middle(scene, tie.left), middle(scene, tie.right),
                                   box) > 0
                       ? through
                       : 0;
            continue;
        }
        for (size_t i = 0; i < scene->n_nodes; i++) {
            sum += i == node ? 0 : cost_of_meeting(scene, tie, i);
        }
    }
    return sum;
}

/* The cost of a node where it now stands, its label in the best place from there; at
 * least `most` if it may not stand there. */
static double cost_here(const pni_scene *scene, const pni_spots *spots, size_t node,
                        double most, pni_label_place *place)
{
    if (!pni_spots_is_free(spots, node, around(scene, node, node_gap), node_edge)) {
        return INFINITY;
    }
    const double cost = cost_of_node(scene, node, most);
    return cost < most ? cost + pni_spots_try(spots, node, most - cost, place)
                       : INFINITY;
}

static bool nudge(pni_scene *scene, const pni_spots *spots, size_t node)
{
    const pni_point start = middle(scene, node);
    pni_point best = start;
    pni_label_place place = scene->place[node];
    double least = cost_of_node(scene, node, INFINITY);
    least += pni_spots_try(spots, node, INFINITY, &place) - worth;
    if (least < touched) { /* as good as it gets */
        return false;
    }
    bool found = false;
    for (int k = 0; k < AROUND * STEPS; k++) {
        const int n_steps = 1 + k / AROUND;
        const double way = step * n_steps;
        double dx = 0;
        double dy = 0;
        pni_direction(2 * (size_t)k, &dx, &dy);
        pni_label_place there = place;
        scene->x[node] = start.x + way * dx;
        scene->y[node] = start.y + way * dy;
        const double cost =
            moved * way + cost_here(scene, spots, node, least - moved * way, &there);
        if (cost < least) {
            least = cost;
            best = middle(scene, node);
            place = there;
            found = true;
        }
    }
    scene->x[node] = best.x;
    scene->y[node] = best.y;
    scene->place[node] = place;
    return found;
}

void pni_nudge_nodes(pni_scene *scene, const pni_spots *spots)
{
    bool again =
        spots->all && pn_network_n_ties(scene->net) <= MOST_TIES * scene->n_nodes;
    for (int round = 0; round < ROUNDS && again; round++) {
        again = false;
        for (size_t k = 0; k < spots->n; k++) {
            const size_t node = spots->node[k];
            again = (scene->place[node].shown && nudge(scene, spots, node)) || again;
        }
    }
}
