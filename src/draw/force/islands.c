#include "islands.h"

#include "../../network/structure/components.h"
#include "../blocks.h"

enum { LITTLE = 10 }; /* nodes of a component that stands aside */

/* A node and where it belongs. */
typedef struct home {
    uint32_t component;
    uint32_t group; /* 0 in little components */
    size_t node;
} home;

static int compare_homes(const void *a, const void *b)
{
    const home *x = a;
    const home *y = b;
    if (x->component != y->component) {
        return x->component < y->component ? -1 : 1;
    }
    if (x->group != y->group) {
        return x->group < y->group ? -1 : 1;
    }
    return x->node < y->node ? -1 : 1; /* no two are the same */
}

/* The group that a node shows. */
static uint32_t group_of(const pni_scene *scene, size_t node)
{
    return pni_has_bands(scene) ? scene->group[node] : 0;
}

/* Columns show no ties within a side. */
static size_t most_little(const pni_scene *scene)
{
    return scene->traits.one_mode ? 1 : LITTLE;
}

/* Cuts the sorted nodes into islands. */
static void cut(const pni_scene *scene, const home *homes, const size_t *size,
                size_t largest, pni_islands *out)
{
    const size_t most = most_little(scene);
    for (size_t i = 0; i < scene->n_nodes; i++) {
        const home *here = &homes[i];
        if (i == 0 || here->component != homes[i - 1].component ||
            here->group != homes[i - 1].group) {
            out->island[out->n++] = (pni_island){
                .node = out->nodes + i,
                .group = group_of(scene, here->node),
                .little = here->component != largest && size[here->component] <= most};
        }
        pni_island *island = &out->island[out->n - 1];
        out->nodes[i] = here->node;
        out->of[here->node] = (uint32_t)(out->n - 1);
        island->n++;
        if (island->group != group_of(scene, here->node)) {
            island->group = 0; /* a little one may hold several */
        }
    }
}

static pn_status fill(const pni_scene *scene, home *homes, pni_islands *out,
                      pn_error *err)
{
    const size_t n = scene->n_nodes;
    PNI_FREE uint32_t *component = calloc(n + 1, sizeof *component);
    PNI_FREE size_t *size = calloc(n + 1, sizeof *size);
    if (component == NULL || size == NULL) {
        return pni_fail_memory(err);
    }
    size_t n_components = 0;
    PN_TRY(
        pni_components(scene->net, /*keep_tie=*/NULL, component, &n_components, err));
    for (size_t i = 0; i < n; i++) {
        size[component[i]]++;
    }
    const size_t most = most_little(scene);
    size_t largest = 0;
    for (size_t c = 1; c < n_components; c++) {
        largest = size[c] > size[largest] ? c : largest;
    }
    for (size_t i = 0; i < n; i++) {
        const bool little = component[i] != largest && size[component[i]] <= most;
        homes[i] = (home){.component = component[i],
                          .group = little ? 0 : group_of(scene, i),
                          .node = i};
    }
    qsort(homes, n, sizeof *homes, compare_homes);
    cut(scene, homes, size, largest, out);
    return PN_OK;
}

pn_status pni_islands_find(const pni_scene *scene, pni_islands *out, pn_error *err)
{
    const size_t n = scene->n_nodes + 1;
    PNI_FREE home *homes = calloc(n, sizeof *homes);
    out->island = calloc(n, sizeof *out->island);
    out->of = calloc(n, sizeof *out->of);
    out->nodes = calloc(n, sizeof *out->nodes);
    if (homes == NULL || out->island == NULL || out->of == NULL || out->nodes == NULL) {
        return pni_fail_memory(err);
    }
    return fill(scene, homes, out, err);
}

void pni_islands_done(pni_islands *islands)
{
    free(islands->island);
    free(islands->of);
    free(islands->nodes);
    *islands = (pni_islands){0};
}
