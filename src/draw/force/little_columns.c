#include "little_columns.h"

#include "../paper.h"

#include <math.h>

static const double row = 17;       /* from label to label, at least */
static const double node_gap = 3;   /* between nodes */
static const double across = 80;    /* from the left to the right nodes */
static const double label_gap = 5;  /* between node and label */
static const double pad_x = 8;      /* between labels and the outline */
static const double pad_y = 4;      /* between rows and the outline */
static const double between = 9;    /* two islands of a stack */
static const double stack_gap = 22; /* two stacks */

static const double tag_room = 48; /* for `group 12` at the right */
static const double least_height = 400;

/* What all little islands share. */
typedef struct little_plan {
    pni_scene *scene;
    double reach[2]; /* from the nodes of a side to the end of the longest label */
    double tag;      /* room for names of groups */
    double width;    /* of a stack */
    double left;     /* where the first stack begins */
    double top;
    double limit; /* height of a stack that is full */
} little_plan;

static void measure(little_plan *plan, const pni_islands *islands)
{
    const pni_scene *scene = plan->scene;
    for (size_t i = 0; i < islands->n; i++) {
        const pni_island *island = &islands->island[i];
        for (size_t v = 0; island->little && v < island->n; v++) {
            const size_t node = island->node[v];
            double *reach = &plan->reach[pni_side_of(scene, node)];
            *reach = fmax(*reach,
                          scene->radius[node] + label_gap + scene->label[node].width);
            plan->tag = island->group != 0 ? tag_room : plan->tag;
        }
    }
    plan->width = plan->reach[0] + plan->reach[1] + across + 2 * pad_x + plan->tag;
}

/* Nodes of a side: islands hold the left ones first. */
static size_t count_left(const pni_scene *scene, const pni_island *island)
{
    size_t n = 0;
    while (n < island->n && pni_side_of(scene, island->node[n]) == 0) {
        n++;
    }
    return n;
}

/* The height of a node among the partners of its own island. */
static double mean_height(const pni_scene *scene, size_t node)
{
    size_t n = 0;
    const uint32_t *partners = pn_network_partners(scene->net, node, &n);
    double sum = 0;
    for (size_t k = 0; k < n; k++) {
        sum += scene->y[partners[k]];
    }
    return n == 0 ? 0 : sum / (double)n;
}

/* Sorts a few nodes by the heights of their partners; equal ones stay as they are. */
static void sort_by_partners(const pni_scene *scene, size_t *node, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        const size_t moving = node[i];
        const double height = mean_height(scene, moving);
        size_t k = i;
        for (; k > 0 && mean_height(scene, node[k - 1]) > height; k--) {
            node[k] = node[k - 1];
        }
        node[k] = moving;
    }
}

/* Spreads nodes over a height around 0. */
static void spread(pni_scene *scene, const size_t *node, size_t n, double height)
{
    const double step = height / (double)(n == 0 ? 1 : n);
    for (size_t i = 0; i < n; i++) {
        scene->y[node[i]] = ((double)i + 0.5) * step - height / 2;
    }
}

static void place_labels(const little_plan *plan, const pni_island *island)
{
    pni_scene *scene = plan->scene;
    for (size_t v = 0; v < island->n; v++) {
        const size_t node = island->node[v];
        const int side = pni_side_of(scene, node);
        const double beside = scene->radius[node] + label_gap;
        scene->x[node] = island->x + (side == 0 ? 0 : across);
        scene->y[node] += island->y;
        scene->place[node] =
            (pni_label_place){.x = scene->x[node] + (side == 0 ? -beside : beside),
                              .y = scene->y[node],
                              .anchor = side == 0 ? 1 : -1,
                              .shown = true};
    }
}

/* Height of a side of an island, whose rows are as high as its largest node. */
static double height_of_side(const pni_scene *scene, const size_t *node, size_t n)
{
    double highest = row;
    for (size_t i = 0; i < n; i++) {
        highest = fmax(highest, 2 * scene->radius[node[i]] + node_gap);
    }
    return highest * (double)n;
}

/* Of an island. */
static double height_of(const pni_scene *scene, const pni_island *island)
{
    const size_t n_left = count_left(scene, island);
    const size_t n_right = island->n - n_left;
    return 2 * pad_y + fmax(height_of_side(scene, island->node, n_left),
                            height_of_side(scene, island->node + n_left, n_right));
}

/* The height of all little islands in one stack. */
static double height_of_all(const pni_scene *scene, const pni_islands *islands)
{
    double all = 0;
    for (size_t i = 0; i < islands->n; i++) {
        const pni_island *island = &islands->island[i];
        all += island->little ? height_of(scene, island) + between : 0;
    }
    return all;
}

/* Stacks stand at the right of the page or below it, where they waste less of it; what
 * it is then. */
static pni_box choose_place(little_plan *plan, const pni_islands *islands,
                            const pni_box *page)
{
    const char *paper = plan->scene->options->paper;
    const double all = height_of_all(plan->scene, islands);
    if (!(all > 0)) {
        return *page;
    }
    plan->limit = fmax(page->y1, least_height);
    plan->left = page->x1 > 0 ? page->x1 + stack_gap : 0;
    const double step = plan->width + stack_gap;
    const double n_right = ceil(all / plan->limit);
    const double n_below = fmax(1, floor((page->x1 + stack_gap) / step));
    const pni_box right = {0, 0, plan->left + n_right * step - stack_gap,
                           fmax(page->y1, fmin(all, plan->limit))};
    const pni_box below = {0, 0, fmax(page->x1, n_below * step - stack_gap),
                           page->y1 + stack_gap + all / n_below};
    if (!(page->x1 > 0) || pni_paper_waste(paper, right.x1, right.y1) <=
                               pni_paper_waste(paper, below.x1, below.y1)) {
        return right;
    }
    plan->left = 0;
    plan->top = page->y1 + stack_gap;
    plan->limit = all / n_below;
    return below;
}

pni_box pni_little_room(pni_scene *scene, const pni_islands *islands,
                        const pni_box *page)
{
    little_plan plan = {.scene = scene};
    measure(&plan, islands);
    return choose_place(&plan, islands, page);
}

/* Half of the height of an island, whose nodes are placed around 0. */
static double place_rows(pni_scene *scene, pni_island *island)
{
    const size_t n_left = count_left(scene, island);
    const size_t n_right = island->n - n_left;
    size_t *right = island->node + n_left;
    const double height = height_of(scene, island) - 2 * pad_y;
    spread(scene, island->node, n_left, height);
    sort_by_partners(scene, right, n_right);
    spread(scene, right, n_right, height);
    sort_by_partners(scene, island->node, n_left);
    spread(scene, island->node, n_left, height);
    return height / 2 + pad_y;
}

static double place_island(const little_plan *plan, pni_island *island, double left,
                           double top)
{
    const double half = place_rows(plan->scene, island);
    island->x = left + pad_x + plan->reach[0];
    island->y = top + half;
    const pni_box box = {-plan->reach[0] - pad_x, -half,
                         across + plan->reach[1] + pad_x + plan->tag, half};
    island->tag = (pni_box){box.x1 - plan->tag, box.y0 + 2, box.x1, box.y0 + 13};
    island->outline = pni_outline_of_nothing();
    pni_outline_add_disc(&island->outline, box.x0 + 6, box.y0 + 6, 6);
    pni_outline_add_disc(&island->outline, box.x1 - 6, box.y0 + 6, 6);
    pni_outline_add_disc(&island->outline, box.x0 + 6, box.y1 - 6, 6);
    pni_outline_add_disc(&island->outline, box.x1 - 6, box.y1 - 6, 6);
    place_labels(plan, island);
    return top + 2 * half;
}

/* Moves the last islands of a stack down, to the middle of the page. */
static void centre(pni_scene *scene, pni_islands *islands, size_t from, double down)
{
    for (size_t i = from; i < islands->n; i++) {
        pni_island *island = &islands->island[i];
        for (size_t v = 0; island->little && v < island->n; v++) {
            scene->y[island->node[v]] += down;
            scene->place[island->node[v]].y += down;
        }
        island->y += island->little ? down : 0;
    }
}

void pni_little_columns(pni_scene *scene, pni_islands *islands, pni_box *page)
{
    little_plan plan = {.scene = scene};
    measure(&plan, islands);
    choose_place(&plan, islands, page);
    double left = plan.left;
    double y = plan.top;
    size_t first = 0; /* of this stack */
    for (size_t i = 0; i < islands->n; i++) {
        if (!islands->island[i].little) {
            continue;
        }
        if (y - plan.top > plan.limit - between) {
            left += plan.width + stack_gap;
            y = plan.top;
            first = i;
        }
        y = place_island(&plan, &islands->island[i], left, y) + between;
        page->x1 = fmax(page->x1, left + plan.width);
        page->y1 = fmax(page->y1, y - between);
    }
    const bool beside = y > 0 && !(plan.top > 0);
    centre(scene, islands, first, beside ? (page->y1 - y + between) / 2 : 0);
}
