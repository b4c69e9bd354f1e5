#include "spots.h"

#include <math.h>
#include <string.h>

enum { ALL = 100, FEW = 24, LARGE = 12 };
/* nodes of a picture where all are labelled; labels of a side; nodes of an island that
 * is named by one */

static const double clear = 1.5;      /* between a label and what is next to it */
static const double edge = 3;         /* between a label and an outline's edge */
static const double tie_cost = 0.4;   /* of a point of a tie below a label */
static const double beside = 6;       /* as near to a node as its own label is */
static const double line_share = 1.1; /* height of a label in font sizes */

/* A place for a label: towards which side of the node, and how it is anchored. */
typedef struct spot {
    double x; /* -1, 0, 1 */
    double y;
    int anchor;
    double cost;  /* how little it is liked */
    double slide; /* to the right, in widths of the label */
} spot;

/* The same places a little farther out, where all near ones lie over ties. */
static const double farther = 5;
static const double far_cost = 6;
enum { RINGS = 4 };

static const double diagonal = 0.7;
static const spot all_spots[] = {
    {1, 0, -1, 0, 0},          {-1, 0, 1, 0.5, 0},      {0.7, 0.7, -1, 2, 0},
    {0.7, -0.7, -1, 2, 0},     {0, 1, 0, 3, 0},         {0, -1, 0, 3, 0},
    {-0.7, 0.7, 1, 2.5, 0},    {-0.7, -0.7, 1, 2.5, 0}, {-0.3, 1, -1, 4, 0},
    {-0.3, -1, -1, 4, 0},      {0.3, 1, 1, 4.5, 0},     {0.3, -1, 1, 4.5, 0},
    {0.95, 0.35, -1, 1, 0},    {0.95, -0.35, -1, 1, 0}, {-0.95, 0.35, 1, 1.5, 0},
    {-0.95, -0.35, 1, 1.5, 0}, {0, 1, 0, 3.5, 0.2},     {0, -1, 0, 3.5, 0.2},
    {0, 1, 0, 3.5, -0.2},      {0, -1, 0, 3.5, -0.2},
};
enum { N_SPOTS = sizeof all_spots / sizeof all_spots[0], PLAIN_SPOTS = 12 };
/* large pictures have little room, and try the first ones only */

/* A node that could be labelled. */
typedef struct candidate {
    double share; /* of the highest score of its side */
    size_t node;
} candidate;

static int compare_candidates(const void *a, const void *b)
{
    const candidate *x = a;
    const candidate *y = b;
    if (x->share < y->share || x->share > y->share) {
        return x->share > y->share ? -1 : 1;
    }
    return x->node < y->node ? -1 : 1; /* no two are the same */
}

/* The first ones of each side, and the first one of each large island. */
static pn_status choose(const pni_scene *scene, const pni_islands *islands,
                        const candidate *candidates, size_t n, pni_spots *out,
                        pn_error *err)
{
    PNI_FREE bool *named = calloc(islands->n + 1, sizeof *named);
    if (named == NULL) {
        return pni_fail_memory(err);
    }
    size_t left[2] = {FEW, FEW};
    for (size_t k = 0; k < n; k++) {
        const size_t node = candidates[k].node;
        const int side = pni_side_of(scene, node);
        const size_t i = islands->of[node];
        const bool first =
            !named[i] && scene->sized[side] && islands->island[i].n >= LARGE;
        if (out->all || left[side] > 0 || first) {
            out->node[out->n++] = node;
            left[side] -= left[side] > 0;
            named[i] = named[i] || scene->sized[side];
        }
    }
    return PN_OK;
}

pn_status pni_spots_choose(const pni_scene *scene, const pni_islands *islands,
                           pni_spots *out, pn_error *err)
{
    PNI_FREE candidate *candidates = calloc(scene->n_nodes + 1, sizeof *candidates);
    out->node = calloc(scene->n_nodes + 1, sizeof *out->node);
    if (candidates == NULL || out->node == NULL) {
        return pni_fail_memory(err);
    }
    out->scene = scene;
    out->islands = islands;
    out->all = scene->n_nodes <= ALL;
    size_t n = 0;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        const double most = scene->score_max[pni_side_of(scene, i)];
        if (!islands->island[islands->of[i]].little) {
            candidates[n++] =
                (candidate){.share = most > 0 ? scene->score[i] / most : 0, .node = i};
        }
    }
    qsort(candidates, n, sizeof *candidates, compare_candidates);
    return choose(scene, islands, candidates, n, out, err);
}

void pni_spots_done(pni_spots *spots)
{
    free(spots->node);
    *spots = (pni_spots){0};
}

static pni_box box_at(const pni_scene *scene, size_t node, const pni_label_place *at)
{
    const pni_caption *label = &scene->label[node];
    const double x0 = at->x - (at->anchor + 1) * label->width / 2;
    const double half = label->size * line_share / 2;
    return (pni_box){x0, at->y - half, x0 + label->width, at->y + half};
}

pni_box pni_label_box(const pni_scene *scene, size_t node)
{
    return box_at(scene, node, &scene->place[node]);
}

static pni_label_place place_at(const pni_scene *scene, size_t node, const spot *where,
                                int ring)
{
    const double reach = scene->radius[node] + 3 + ring * farther;
    const double half = scene->label[node].size * line_share / 2;
    /* a square's corner is farther away than a circle's edge */
    const bool corner = scene->traits.squares && pni_side_of(scene, node) == 1 &&
                        fabs(fabs(where->x) - diagonal) < 0.01;
    const double across = corner ? reach / diagonal : reach;
    const double lift = fabs(where->y) >= 1 ? half - 1.5 : 0.7 * half;
    return (pni_label_place){.x = scene->x[node] + across * where->x +
                                  where->slide * scene->label[node].width,
                             .y = scene->y[node] + reach * where->y +
                                  (where->y > 0   ? lift
                                   : where->y < 0 ? -lift
                                                  : 0),
                             .anchor = where->anchor,
                             .shown = true};
}

static bool overlap(pni_box a, pni_box b)
{
    return a.x0 < b.x1 + clear && b.x0 < a.x1 + clear && a.y0 < b.y1 && b.y0 < a.y1;
}

/* True if things of two islands can meet. */
static bool meet(const pni_spots *spots, size_t a, size_t b)
{
    return spots->together || spots->islands->of[a] == spots->islands->of[b];
}

static bool hits_node(const pni_spots *spots, size_t node, pni_box box)
{
    const pni_scene *scene = spots->scene;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        const double r = scene->radius[i];
        const pni_box there = {scene->x[i] - r, scene->y[i] - r, scene->x[i] + r,
                               scene->y[i] + r};
        if (i != node && overlap(box, there) && meet(spots, i, node)) {
            return true;
        }
    }
    return false;
}

static bool hits_label(const pni_spots *spots, size_t node, pni_box box)
{
    for (size_t k = 0; k < spots->n; k++) {
        const size_t other = spots->node[k];
        if (other != node && spots->scene->place[other].shown &&
            meet(spots, other, node) &&
            overlap(box, pni_label_box(spots->scene, other))) {
            return true;
        }
    }
    return false;
}

static bool hits_tag(const pni_spots *spots, size_t node, pni_box box)
{
    const pni_island *island = &spots->islands->island[spots->islands->of[node]];
    return spots->together && island->tag.x0 < island->tag.x1 &&
           overlap(box, pni_island_tag(island));
}

static bool hits_edge(const pni_spots *spots, size_t node, pni_box box, double pad)
{
    const pni_island *island = &spots->islands->island[spots->islands->of[node]];
    const pni_box local = pni_box_shift(box, -island->x, -island->y);
    return spots->together && !pni_outline_holds(&island->outline, local, pad);
}

/* Cuts [*from, *to] of a line down to where start + t * step lies between two bounds.
 */
static void clip(double start, double step, double low, double high, double *from,
                 double *to)
{
    if (fabs(step) < 1e-9) {
        *to = start < low || start > high ? -1 : *to;
        return;
    }
    const double a = (low - start) / step;
    const double b = (high - start) / step;
    *from = fmax(*from, fmin(a, b));
    *to = fmin(*to, fmax(a, b));
}

double pni_line_inside(pni_point start, pni_point end, pni_box box)
{
    if (fmax(start.x, end.x) <= box.x0 || fmin(start.x, end.x) >= box.x1 ||
        fmax(start.y, end.y) <= box.y0 || fmin(start.y, end.y) >= box.y1) {
        return 0;
    }
    const double dx = end.x - start.x;
    const double dy = end.y - start.y;
    double from = 0;
    double to = 1;
    clip(start.x, dx, box.x0, box.x1, &from, &to);
    clip(start.y, dy, box.y0, box.y1, &from, &to);
    return from < to ? (to - from) * hypot(dx, dy) : 0;
}

/* Where a node is, seen from the island of another. */
static pni_point seen_from(const pni_spots *spots, size_t node, size_t from)
{
    const pni_scene *scene = spots->scene;
    const pni_island *here = &spots->islands->island[spots->islands->of[from]];
    const pni_island *there = &spots->islands->island[spots->islands->of[node]];
    const bool moved = !spots->together && here != there;
    return (pni_point){scene->x[node] + (moved ? there->x - here->x : 0),
                       scene->y[node] + (moved ? there->y - here->y : 0)};
}

/* What ties under a box cost; more than `most` is as bad as more. */
static double covered(const pni_spots *spots, size_t node, pni_box box, double most)
{
    double sum = 0;
    const size_t n = pn_network_n_ties(spots->scene->net);
    for (size_t t = 0; t < n && sum < most; t++) {
        const pn_tie tie = pn_network_tie(spots->scene->net, t);
        if (!spots->near &&
            !(meet(spots, tie.left, node) && meet(spots, tie.right, node))) {
            continue;
        }
        const pni_point start = seen_from(spots, tie.left, node);
        const pni_point end = seen_from(spots, tie.right, node);
        const double length = pni_line_inside(start, end, box);
        sum += length > 0 ? tie_cost * (length + 4) : 0;
    }
    return sum;
}

/* How likely a label is taken for that of another node. */
static double confusion(const pni_spots *spots, size_t node, pni_box box)
{
    const pni_scene *scene = spots->scene;
    size_t n = 0;
    for (size_t i = 0; i < scene->n_nodes && spots->all; i++) {
        const double r = scene->radius[i] + beside;
        const pni_box there = {scene->x[i] - r, scene->y[i] - r / 2, scene->x[i] + r,
                               scene->y[i] + r / 2};
        n += i != node && overlap(box, there) && meet(spots, i, node);
    }
    return 5 * (double)n;
}

double pni_spots_try(const pni_spots *spots, size_t node, double most,
                     pni_label_place *best)
{
    const size_t n = spots->all ? N_SPOTS : PLAIN_SPOTS;
    double least = most;
    for (size_t k = 0; k < RINGS * n; k++) {
        const spot *where = &all_spots[k % n];
        const int ring = (int)(k / n);
        const double liking = where->cost + ring * far_cost;
        if (liking >= least) {
            continue;
        }
        const pni_label_place at = place_at(spots->scene, node, where, ring);
        const pni_box box = box_at(spots->scene, node, &at);
        if (hits_node(spots, node, box) || hits_label(spots, node, box) ||
            hits_tag(spots, node, box) || hits_edge(spots, node, box, edge)) {
            continue;
        }
        const double cost = liking + covered(spots, node, box, least - liking) +
                            confusion(spots, node, box);
        if (cost < least) {
            least = cost;
            *best = at;
        }
    }
    return least < most ? least : INFINITY;
}

bool pni_spots_is_free(const pni_spots *spots, size_t node, pni_box box, double pad)
{
    return !hits_node(spots, node, box) && !hits_label(spots, node, box) &&
           !hits_tag(spots, node, box) && !hits_edge(spots, node, box, pad);
}

/* Places the labels in their order; returns how many found a place. */
static size_t fill(const pni_spots *spots)
{
    enum { ROUNDS = 3 }; /* later ones know where the others went */
    for (size_t k = 0; k < spots->n && !spots->together; k++) {
        spots->scene->place[spots->node[k]].shown = false;
    }
    for (size_t k = 0; k < ROUNDS * spots->n; k++) {
        const size_t node = spots->node[k % spots->n];
        pni_label_place *place = &spots->scene->place[node];
        place->shown = pni_spots_try(spots, node, INFINITY, place) < INFINITY;
    }
    size_t n_shown = 0;
    for (size_t k = 0; k < spots->n; k++) {
        n_shown += spots->scene->place[spots->node[k]].shown;
    }
    return n_shown;
}

/* Labels without a place come first, the others behind them in their order. */
static void prefer_missing(pni_spots *spots)
{
    for (size_t k = 0, first = 0; k < spots->n; k++) {
        const size_t node = spots->node[k];
        if (!spots->scene->place[node].shown) {
            memmove(spots->node + first + 1, spots->node + first,
                    (k - first) * sizeof *spots->node);
            spots->node[first++] = node;
        }
    }
}

size_t pni_spots_fill(pni_spots *spots)
{
    enum { TRIES = 8 };
    size_t n_shown = fill(spots);
    for (int i = 1; i < TRIES && spots->all && n_shown < spots->n; i++) {
        prefer_missing(spots);
        n_shown = fill(spots);
    }
    return n_shown;
}
