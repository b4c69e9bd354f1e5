#include "top.h"

#include "../base/bytes.h"

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

/* Marks the `top` nodes with the most partners among [first, first + n). */
static pn_status mark_top(const pn_network *whole, size_t first, size_t n, size_t top,
                          bool *keep, pn_error *err)
{
    PNI_FREE candidate *candidates = calloc(n + 1, sizeof *candidates);
    if (candidates == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        candidates[i].node = first + i;
        pn_network_partners(whole, first + i, &candidates[i].degree);
    }
    qsort(candidates, n, sizeof *candidates, compare_candidates);
    for (size_t i = 0; i < n && i < top; i++) {
        keep[candidates[i].node] = true;
    }
    return PN_OK;
}

static pn_status say_what_is_left_out(pni_scene *scene, pn_error *err)
{
    PNI_BYTES note = {0};
    PN_TRY(pni_words_left_out(scene->words, scene->net, scene->left_out, &note, err));
    return pni_scene_note(scene, note.data, err);
}

pn_status pni_top_select(pni_scene *scene, const pn_network *whole, pn_error *err)
{
    const size_t top = scene->options->top;
    const size_t n_left = pn_network_n_nodes(whole, PN_LEFT);
    const size_t n_right = pn_network_n_nodes(whole, PN_RIGHT);
    scene->net = whole;
    scene->n_nodes = n_left + n_right;
    if (top == 0 || (n_left <= top && n_right <= top)) {
        return PN_OK;
    }
    PNI_FREE bool *keep = calloc(n_left + n_right + 1, sizeof *keep);
    if (keep == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(mark_top(whole, 0, n_left, top, keep, err));
    PN_TRY(mark_top(whole, n_left, n_right, top, keep, err));
    PN_TRY(pn_network_select(whole, keep, &scene->selected, err));
    scene->net = scene->selected;
    scene->n_nodes = pn_network_n_nodes(scene->net, PN_BOTH);
    scene->left_out[0] = n_left - pn_network_n_nodes(scene->net, PN_LEFT);
    scene->left_out[1] = n_right - pn_network_n_nodes(scene->net, PN_RIGHT);
    return say_what_is_left_out(scene, err);
}
