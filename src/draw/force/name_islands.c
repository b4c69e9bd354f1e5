#include "name_islands.h"

#include "spots.h"

#include <math.h>

enum { STEPS = 16 }; /* places in each direction */

static const double gap = 2; /* between a name and anything else */

static bool overlap(pni_box a, pni_box b)
{
    return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

static size_t count_ties(const pni_scene *scene, pni_box box)
{
    size_t n = 0;
    for (size_t t = 0; t < pn_network_n_ties(scene->net); t++) {
        const pn_tie tie = pn_network_tie(scene->net, t);
        const pni_point left = {scene->x[tie.left], scene->y[tie.left]};
        const pni_point right = {scene->x[tie.right], scene->y[tie.right]};
        n += pni_line_inside(left, right, box) > 0;
    }
    return n;
}

/* No node and no label of the island lies there. */
static bool is_free(const pni_scene *scene, const pni_island *island, pni_box box)
{
    for (size_t v = 0; v < island->n; v++) {
        const size_t node = island->node[v];
        const double r = scene->radius[node];
        const pni_box disc = {scene->x[node] - r, scene->y[node] - r,
                              scene->x[node] + r, scene->y[node] + r};
        if (overlap(disc, box) ||
            (scene->place[node].shown && overlap(pni_label_box(scene, node), box))) {
            return false;
        }
    }
    return true;
}

/* How many ties cross a name there; SIZE_MAX where it may not stand. */
static size_t cost_of(const pni_scene *scene, const pni_island *island, pni_box tag)
{
    const pni_box there = pni_box_shift(tag, island->x, island->y);
    const pni_box wide = {there.x0 - gap, there.y0 - gap, there.x1 + gap,
                          there.y1 + gap};
    return pni_outline_holds(&island->outline, tag, gap) && is_free(scene, island, wide)
               ? count_ties(scene, there)
               : SIZE_MAX;
}

static void name_island(const pni_scene *scene, pni_island *island)
{
    const pni_box room = pni_outline_box(&island->outline);
    const pni_box tag = island->tag;
    size_t best = count_ties(scene, pni_island_tag(island));
    for (int row = 0; row < STEPS && best > 0; row++) {
        for (int column = 0; column < STEPS; column++) {
            const double across = (room.x1 - room.x0 - (tag.x1 - tag.x0)) / STEPS;
            const double down = (room.y1 - room.y0 - (tag.y1 - tag.y0)) / STEPS;
            const pni_box moved =
                pni_box_shift(tag, room.x0 + across * (column + 0.5) - tag.x0,
                              room.y0 + down * (row + 0.5) - tag.y0);
            const size_t cost = cost_of(scene, island, moved);
            if (cost < best) {
                best = cost;
                island->tag = moved;
            }
        }
    }
}

void pni_name_islands(const pni_scene *scene, pni_islands *islands)
{
    for (size_t i = 0; i < islands->n; i++) {
        if (!islands->island[i].little && islands->island[i].group != 0) {
            name_island(scene, &islands->island[i]);
        }
    }
}
