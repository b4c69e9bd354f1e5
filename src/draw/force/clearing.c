#include "clearing.h"

#include <math.h>

static const double reach = 3.5; /* heights of a label whose nodes give way */
static const double pad = 3;     /* around the label */

/* Where a node's label is to stand. */
static pni_box place(const pni_scene *scene, size_t node)
{
    const pni_caption *label = &scene->label[node];
    const double from = scene->x[node] > 0 ? -1 : 1;
    const double near = scene->x[node] + from * scene->radius[node];
    const double far = near + from * (label->width + 2 * pad);
    const double half = label->size * 0.55 + pad;
    return (pni_box){fmin(near, far), scene->y[node] - half, fmax(near, far),
                     scene->y[node] + half};
}

static bool is_beside(const pni_scene *scene, size_t node, pni_box box)
{
    const double r = scene->radius[node];
    return scene->x[node] + r > box.x0 && scene->x[node] - r < box.x1;
}

/* True if a node that must stay would be under the label. */
static bool is_taken(const pni_scene *scene, const pni_island *island,
                     const bool *stays, size_t node, pni_box box)
{
    for (size_t v = 0; v < island->n; v++) {
        const size_t other = island->node[v];
        const double r = scene->radius[other];
        if (stays[other] && other != node && is_beside(scene, other, box) &&
            scene->y[other] + r > box.y0 && scene->y[other] - r < box.y1) {
            return true;
        }
    }
    return false;
}

/* Nodes within reach move up or down out of the box, their order kept. */
static void clear(pni_scene *scene, const pni_island *island, const bool *stays,
                  pni_box box)
{
    const double middle = (box.y0 + box.y1) / 2;
    const double half = (box.y1 - box.y0) / 2;
    for (size_t v = 0; v < island->n; v++) {
        const size_t other = island->node[v];
        const double inner = half + scene->radius[other];
        const double outer = inner + 2 * reach * half;
        const double dy = scene->y[other] - middle;
        if (stays[other] || !is_beside(scene, other, box) || fabs(dy) >= outer) {
            continue;
        }
        const double away = inner + fabs(dy) * (outer - inner) / outer;
        scene->y[other] = middle + (dy < 0 ? -away : away);
    }
}

pn_status pni_clear_for_labels(pni_scene *scene, const pni_islands *islands,
                               const pni_spots *spots, pn_error *err)
{
    PNI_FREE bool *stays = calloc(scene->n_nodes + 1, sizeof *stays);
    if (stays == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t k = 0; k < spots->n; k++) {
        const size_t node = spots->node[k];
        const pni_island *island = &islands->island[islands->of[node]];
        const pni_box box = place(scene, node);
        stays[node] = true;
        if (!is_taken(scene, island, stays, node, box)) {
            clear(scene, island, stays, box);
        }
    }
    return PN_OK;
}
