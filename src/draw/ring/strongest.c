#include "strongest.h"

#include "../style/highlight.h"
#include "../style/style.h"

#include <stdlib.h>

enum { MOST = 600, FEW = 150 };

static int compare_weights(const void *a, const void *b)
{
    const double x = *(const double *)a;
    const double y = *(const double *)b;
    return (x < y) - (x > y); /* equal weights are the same */
}

/* The least weight that is drawn; where most ties are equally weak, theirs. */
static pn_status find_least(const pni_scene *scene, double *least, pn_error *err)
{
    const size_t n = pn_network_n_ties(scene->net);
    PNI_FREE double *weight = calloc(n + 1, sizeof *weight);
    if (weight == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t t = 0; t < n; t++) {
        weight[t] = pn_network_tie(scene->net, t).weight;
    }
    qsort(weight, n, sizeof *weight, compare_weights);
    size_t k = MOST; /* the first that is one too many, then the last that is not */
    while (k > 0 && weight[k - 1] <= weight[MOST]) {
        k--;
    }
    *least = k >= FEW ? weight[k - 1] : weight[MOST];
    return PN_OK;
}

pn_status pni_hide_weak_ties(pni_scene *scene, pn_error *err)
{
    const size_t n = pn_network_n_ties(scene->net);
    if (n <= MOST) {
        return PN_OK;
    }
    if (!scene->is_tested) {
        PN_TRY(find_least(scene, &scene->weight_least, err));
    }
    bool *hidden = NULL;
    PN_TRY(pni_scene_take(scene, n, sizeof *hidden, &hidden, err));
    for (size_t t = 0; t < n; t++) {
        const pn_tie tie = pn_network_tie(scene->net, t);
        const bool marked = scene->lit != NULL && pni_is_tie_lit(scene, &tie);
        const bool weak = tie.weight < scene->weight_least && !marked;
        hidden[t] = scene->is_tested ? pni_style_is_chance(scene, t) : weak;
        scene->hidden = hidden[t] ? hidden : scene->hidden;
    }
    return PN_OK;
}
