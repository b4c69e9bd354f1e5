#include "top.h"

#include "../base/bytes.h"
#include "../network/structure/peel.h"

#include <string.h>

typedef struct candidate {
    size_t degree;
    size_t node;
} candidate;

static int compare_candidates(const void *a, const void *b)
{
    const candidate *x = a;
    const candidate *y = b;
    if (x->degree != y->degree) {
        return x->degree > y->degree ? -1 : 1;
    }
    return x->node < y->node ? -1 : 1; /* no two are the same */
}

/* Keeps, of the nodes that are kept among [first, first + n), only the `top` with the
 * most partners. */
static pn_status keep_top(const pn_network *whole, size_t first, size_t n, size_t top,
                          bool *keep, pn_error *err)
{
    PNI_FREE candidate *candidates = calloc(n == 0 ? 1 : n, sizeof *candidates);
    if (candidates == NULL) {
        return pni_fail_memory(err);
    }
    size_t n_candidates = 0;
    for (size_t i = first; i < first + n; i++) {
        if (keep[i]) {
            candidate *next = &candidates[n_candidates++];
            next->node = i;
            pn_network_partners(whole, i, &next->degree);
        }
    }
    qsort(candidates, n_candidates, sizeof *candidates, compare_candidates);
    for (size_t i = top; i < n_candidates; i++) {
        keep[candidates[i].node] = false;
    }
    return PN_OK;
}

/* Keeps the nodes of the k-core. */
static pn_status keep_core(const pn_network *whole, size_t k, bool *keep, pn_error *err)
{
    const size_t n = pn_network_n_nodes(whole, PN_BOTH);
    PNI_FREE uint32_t *core = malloc((n + 1) * sizeof *core);
    if (core == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_peel_cores(whole, core, err));
    uint32_t deepest = 0;
    for (size_t i = 0; i < n; i++) {
        keep[i] = core[i] >= k;
        deepest = core[i] > deepest ? core[i] : deepest;
    }
    return deepest >= k
               ? PN_OK
               : pni_fail(err, PN_EUSE,
                          "no nodes have %zu partners among themselves: the deepest "
                          "core is %u",
                          k, deepest);
}

static void count_left_out(const pn_network *whole, const bool *keep, pni_left_out *out)
{
    for (size_t i = 0; i < pn_network_n_nodes(whole, PN_BOTH); i++) {
        const int side = i < pn_network_n_nodes(whole, PN_LEFT) ? 0 : 1;
        size_t degree = 0;
        pn_network_partners(whole, i, &degree);
        if (!keep[i]) {
            out->n[side]++;
            out->most[side] = degree > out->most[side] ? degree : out->most[side];
        }
    }
}

/* How many nodes of a side are kept: what was asked for, or, of networks with more
 * nodes than can be read, as many as make a picture of a page or so. */
static size_t choose_top(const pni_scene *scene, const bool *keep, size_t n_left,
                         size_t n)
{
    static const size_t page = 60;
    const size_t readable = scene->traits.readable;
    size_t n_kept[2] = {0};
    for (size_t i = 0; i < n; i++) {
        n_kept[i < n_left ? 0 : 1] += keep[i];
    }
    if (scene->options->top > 0 || scene->options->all || readable == 0) {
        return scene->options->top > 0 ? scene->options->top : n;
    }
    return n_kept[0] > readable || n_kept[1] > readable ? page : n;
}

/* In the picture's language, and the way out where we chose the top. */
static pn_status say_what_is_left_out(pni_scene *scene, size_t chosen, pn_error *err)
{
    PNI_BYTES note = {0};
    PN_TRY(pni_words_left_out(scene->words, scene->net, &scene->left_out, &note, err));
    PN_TRY(pni_scene_note(scene, note.data, err));
    if (chosen == 0) {
        return PN_OK;
    }
    note.size = 0;
    PN_TRY(pni_bytes_format(&note, err,
                            "the %zu nodes of each side with the most partners are "
                            "drawn, as many as can be read: for all use --all, for "
                            "fewer --top or --core",
                            chosen));
    return pni_scene_note(scene, note.data, err);
}

pn_status pni_top_select(pni_scene *scene, const pn_network *whole, pn_error *err)
{
    const pn_draw_options *options = scene->options;
    const size_t n_left = pn_network_n_nodes(whole, PN_LEFT);
    const size_t n_right = pn_network_n_nodes(whole, PN_RIGHT);
    const size_t n = n_left + n_right;
    scene->net = whole;
    scene->n_nodes = n;
    PNI_FREE bool *keep = malloc((n + 1) * sizeof *keep);
    if (keep == NULL) {
        return pni_fail_memory(err);
    }
    memset(keep, true, n + 1);
    if (options->core > 0) {
        PN_TRY(keep_core(whole, options->core, keep, err));
    }
    const size_t top = choose_top(scene, keep, n_left, n);
    PN_TRY(keep_top(whole, 0, n_left, top, keep, err));
    PN_TRY(keep_top(whole, n_left, n_right, top, keep, err));
    count_left_out(whole, keep, &scene->left_out);
    scene->left_out.core = options->core;
    if (scene->left_out.n[0] + scene->left_out.n[1] == 0) {
        return PN_OK;
    }
    PN_TRY(pn_network_select(whole, keep, &scene->selected, err));
    scene->net = scene->selected;
    scene->n_nodes = pn_network_n_nodes(scene->net, PN_BOTH);
    return say_what_is_left_out(scene, options->top == 0 && top < n ? top : 0, err);
}
