#include "settle.h"

#include "../../network/border/igraph_view.h"
#include "../paper.h"
#include "even_out.h"
#include "island_links.h"
#include "springs.h"

#include <math.h>

enum { CROWD = 12 }; /* nodes of an island that keep to a disc */

static const double crowd_radius = 0.62; /* of a disc, springs for a node */
static const double outward = 0.12;      /* pull of a tie to another island */
static const double widest = 46;         /* points of a spring */
static const double shortest = 4.2;
static const double page = 850;         /* about as wide as large pictures are */
static const double wide_labels = 1.25; /* x is stretched: labels are wide */
static const double wide_page = 1.3;    /* more so where the page is wide, too */

/* Points of a spring: less where there are many nodes. */
static double spring_length(const pni_scene *scene)
{
    return fmax(shortest, fmin(widest, page / (1.2 * sqrt((double)scene->n_nodes))));
}

/* Memory of one layout after the other. */
typedef struct workspace {
    double *x;          /* [n_nodes + n_islands] */
    double *y;          /* the same */
    pni_spring *spring; /* [2 n_ties + n_islands] */
    pni_link *link;     /* [n_ties] */
    size_t n_springs;
    size_t *vertex; /* [n_nodes] number within the island */
    size_t *pin;    /* [n_islands] vertex that stands for it; SIZE_MAX: none */
    size_t *pinned; /* [n_islands] islands that have pins */
    size_t n_pinned;
} workspace;

static void workspace_done(workspace *work)
{
    free(work->x);
    free(work->y);
    free(work->spring);
    free(work->link);
    free(work->vertex);
    free(work->pin);
    free(work->pinned);
}

static pn_status workspace_begin(const pni_scene *scene, const pni_islands *islands,
                                 workspace *work, pn_error *err)
{
    const size_t n_ties = pn_network_n_ties(scene->net);
    const size_t n = scene->n_nodes + islands->n + 1;
    work->x = calloc(n, sizeof *work->x);
    work->y = calloc(n, sizeof *work->y);
    work->spring = calloc(2 * n_ties + islands->n + 1, sizeof *work->spring);
    work->link = calloc(n_ties + 1, sizeof *work->link);
    work->vertex = calloc(n, sizeof *work->vertex);
    work->pin = calloc(n, sizeof *work->pin);
    work->pinned = calloc(n, sizeof *work->pinned);
    const bool all = work->x != NULL && work->y != NULL && work->spring != NULL &&
                     work->link != NULL && work->vertex != NULL && work->pin != NULL &&
                     work->pinned != NULL;
    return all ? PN_OK : pni_fail_memory(err);
}

/* Springs between islands: the more ties for their sizes, the harder they pull. */
static void link_islands(const pni_scene *scene, const pni_islands *islands,
                         workspace *work)
{
    work->n_springs = pni_island_links(scene, islands, /*counts=*/NULL, work->link);
    for (size_t i = 0; i < work->n_springs; i++) {
        const pni_link *link = &work->link[i];
        const double sizes =
            (double)islands->island[link->from].n * (double)islands->island[link->to].n;
        work->spring[i] = (pni_spring){
            .from = link->from,
            .to = link->to,
            .pull = fmin(1, fmax(0.05, (double)link->n_ties / sqrt(sizes)))};
    }
}

/* A weak spring from the first island to each other one keeps components together. */
static void tether(const pni_islands *islands, workspace *work)
{
    for (size_t i = 1; i < islands->n; i++) {
        work->spring[work->n_springs++] =
            (pni_spring){.from = 0, .to = i, .pull = 0.02};
    }
}

static pn_status settle_all(const pni_scene *scene, pni_islands *islands,
                            workspace *work, pn_error *err)
{
    link_islands(scene, islands, work);
    tether(islands, work);
    for (size_t i = 0; i < islands->n; i++) {
        pni_sunflower(i, &work->x[i], &work->y[i]);
    }
    pni_springs springs = {.n = islands->n,
                           .n_free = islands->n,
                           .x = work->x,
                           .y = work->y,
                           .spring = work->spring,
                           .n_springs = work->n_springs};
    PN_TRY(pni_springs_settle(&springs, err));
    for (size_t i = 0; i < islands->n; i++) {
        pni_island *island = &islands->island[i];
        island->x = work->x[i];
        island->y = work->y[i];
        island->home = (pni_point){island->x, island->y};
    }
    return PN_OK;
}

/* The vertex that stands for another island: outside, on the way there. */
static size_t pin_of(const pni_islands *islands, const pni_island *island, size_t other,
                     workspace *work)
{
    if (work->pin[other] == SIZE_MAX) {
        const double dx = islands->island[other].x - island->x;
        const double dy = islands->island[other].y - island->y;
        const double distance = fmax(hypot(dx, dy), 1e-9);
        const double radius = 1.5 * sqrt((double)island->n) + 1;
        const size_t vertex = island->n + work->n_pinned;
        work->pin[other] = vertex;
        work->pinned[work->n_pinned++] = other;
        work->x[vertex] = dx / distance * radius;
        work->y[vertex] = dy / distance * radius;
    }
    return work->pin[other];
}

/* The ties of an island's nodes as springs. */
static void link_nodes(const pni_scene *scene, const pni_islands *islands, size_t which,
                       workspace *work)
{
    const pni_island *island = &islands->island[which];
    work->n_springs = 0;
    work->n_pinned = 0;
    for (size_t v = 0; v < island->n; v++) {
        size_t n = 0;
        const size_t node = island->node[v];
        const uint32_t *partners = pn_network_partners(scene->net, node, &n);
        for (size_t k = 0; k < n; k++) {
            const size_t other = islands->of[partners[k]];
            if (other != which) {
                work->spring[work->n_springs++] =
                    (pni_spring){.from = v,
                                 .to = pin_of(islands, island, other, work),
                                 .pull = outward};
            } else if (partners[k] > node) { /* each tie once */
                work->spring[work->n_springs++] =
                    (pni_spring){.from = v, .to = work->vertex[partners[k]], .pull = 1};
            }
        }
    }
}

/* The vertex with the most springs begins in the middle. */
static void begin_nodes(const pni_scene *scene, const pni_island *island,
                        workspace *work)
{
    size_t hub = 0;
    size_t most = 0;
    for (size_t v = 0; v < island->n; v++) {
        size_t n = 0;
        pn_network_partners(scene->net, island->node[v], &n);
        hub = n > most ? v : hub;
        most = n > most ? n : most;
    }
    for (size_t v = 0; v < island->n; v++) {
        const size_t place = v == hub ? 0 : v < hub ? v + 1 : v;
        pni_sunflower(place, &work->x[v], &work->y[v]);
        work->vertex[island->node[v]] = v;
    }
}

static pn_status settle_nodes(pni_scene *scene, const pni_islands *islands,
                              size_t which, workspace *work, pn_error *err)
{
    const pni_island *island = &islands->island[which];
    begin_nodes(scene, island, work);
    link_nodes(scene, islands, which, work);
    pni_springs springs = {.n = island->n + work->n_pinned,
                           .n_free = island->n,
                           .x = work->x,
                           .y = work->y,
                           .spring = work->spring,
                           .n_springs = work->n_springs};
    PN_TRY(pni_springs_settle(&springs, err));
    for (size_t k = 0; k < work->n_pinned; k++) {
        work->pin[work->pinned[k]] = SIZE_MAX;
    }
    const double length = spring_length(scene);
    const double wide = pni_paper_shape(scene->options->paper) > 1 ? wide_page : 1;
    if (island->n >= CROWD) {
        const double radius = crowd_radius * sqrt((double)island->n);
        PN_TRY(pni_even_out(work->x, work->y, island->n, radius, err));
    }
    for (size_t v = 0; v < island->n; v++) {
        scene->x[island->node[v]] = work->x[v] * length * wide_labels * wide;
        scene->y[island->node[v]] = work->y[v] * length / wide;
    }
    return PN_OK;
}

/* Moves two nodes that come closer than a gap; true if they did. */
static bool part_nodes(pni_scene *scene, size_t a, size_t b, double gap)
{
    const double corner = scene->traits.squares ? 1.25 : 1; /* of a square */
    const double wanted = corner * (scene->radius[a] + scene->radius[b]) + gap;
    double dx = scene->x[b] - scene->x[a];
    double dy = scene->y[b] - scene->y[a];
    if (fabs(dx) >= wanted || fabs(dy) >= wanted || hypot(dx, dy) >= wanted) {
        return false;
    }
    const double distance = hypot(dx, dy);
    dx = distance < 1e-6 ? 1 : dx / distance;
    dy = distance < 1e-6 ? 0 : dy / distance;
    const double half = (wanted - distance) / 2 + 0.01;
    scene->x[a] -= half * dx;
    scene->y[a] -= half * dy;
    scene->x[b] += half * dx;
    scene->y[b] += half * dy;
    return true;
}

static void part_all_nodes(pni_scene *scene, const pni_island *island, double gap)
{
    enum { SMALL = 400, MANY = 5000, ROUNDS = 50 };
    bool any = island->n <= SMALL && scene->n_nodes <= MANY;
    for (int round = 0; round < ROUNDS && any; round++) {
        any = false;
        for (size_t i = 0; i < island->n; i++) {
            for (size_t j = i + 1; j < island->n; j++) {
                any = part_nodes(scene, island->node[i], island->node[j], gap) || any;
            }
        }
    }
}

void pni_part_nodes(pni_scene *scene, const pni_islands *islands, double gap)
{
    for (size_t i = 0; i < islands->n; i++) {
        if (!islands->island[i].little) {
            part_all_nodes(scene, &islands->island[i], gap);
        }
    }
}

pn_status pni_settle_islands(const pni_scene *scene, pni_islands *islands,
                             pn_error *err)
{
    PNI_SCOPED(workspace, workspace_done) work = {0};
    PNI_GUARD guard = {0};
    if (islands->n == 0) {
        return PN_OK;
    }
    PN_TRY(workspace_begin(scene, islands, &work, err));
    PN_TRY(pni_guard_enter(&guard, scene->options->run, err));
    return settle_all(scene, islands, &work, err);
}

pn_status pni_settle_nodes(pni_scene *scene, const pni_islands *islands, pn_error *err)
{
    PNI_SCOPED(workspace, workspace_done) work = {0};
    PNI_GUARD guard = {0};
    PN_TRY(workspace_begin(scene, islands, &work, err));
    PN_TRY(pni_guard_enter(&guard, scene->options->run, err));
    for (size_t i = 0; i < islands->n; i++) {
        work.pin[i] = SIZE_MAX;
    }
    for (size_t i = 0; i < islands->n; i++) {
        if (!islands->island[i].little) {
            PN_TRY(settle_nodes(scene, islands, i, &work, err));
        }
    }
    return PN_OK;
}
