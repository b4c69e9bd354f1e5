#include "top.h"

#include "../base/bytes.h"
#include "../network/structure/most_partners.h"
#include "../network/structure/peel.h"
#include "layout.h"
#include "paper.h"
#include "same_node.h"

#include <string.h>

enum { PAGE = 60 }; /* nodes of a side that make a picture of a page or so */

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

/* Partners of each node of `whole` in the network that it is, or is a projection of. */
static pn_status count_partners(const pn_network *whole, const pn_network *net,
                                size_t **out, pn_error *err)
{
    const size_t n = pn_network_n_nodes(whole, PN_BOTH);
    PNI_FREE size_t *degree = calloc(n + 1, sizeof *degree);
    if (degree == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        const size_t node = whole == net ? i : pni_same_node(whole, i, net);
        pn_network_partners(net, node, &degree[i]);
    }
    *out = PN_STEAL(degree);
    return PN_OK;
}

static void count_left_out(const pn_network *whole, const size_t *degree,
                           const bool *keep, pni_left_out *out)
{
    for (size_t i = 0; i < pn_network_n_nodes(whole, PN_BOTH); i++) {
        const int side = i < pn_network_n_nodes(whole, PN_LEFT) ? 0 : 1;
        if (!keep[i]) {
            out->n[side]++;
            out->most[side] = degree[i] > out->most[side] ? degree[i] : out->most[side];
        }
    }
}

/* How many nodes of a side are kept where so many could be: what was asked for, or, of
 * more than can be read, as many as make a page; SIZE_MAX: all. */
static size_t choose_top(const pn_draw_options *options, const pni_traits *traits,
                         size_t n_rows, size_t n)
{
    if (options->top > 0) {
        return options->top;
    }
    if (options->all || traits->readable == 0) {
        return SIZE_MAX;
    }
    const size_t page = n_rows == 0 ? PAGE : n_rows;
    const size_t readable = n_rows == 0 ? traits->readable : page + page / 4;
    return n > readable ? page : SIZE_MAX;
}

size_t pni_top_rows(const pn_draw_options *options, const pni_traits *traits)
{
    const bool chosen = options->top == 0 && !options->all && traits->readable > 0;
    return chosen ? pni_paper_rows(options->paper) * (traits->one_mode ? 2 : 1) : 0;
}

/* In English, as all notes, and the way out where we chose the top. */
static pn_status say_what_is_left_out(pni_scene *scene, size_t chosen, pn_error *err)
{
    const pni_words *english = NULL;
    PNI_BYTES note = {0};
    PN_TRY(pni_words_find("en", &english, err));
    PN_TRY(pni_bytes_text(&note, "not shown: ", err));
    PN_TRY(pni_words_not_shown(english, scene->net, &scene->left_out, &note, err));
    PN_TRY(pni_scene_note(scene, note.data, err));
    if (chosen == 0) {
        return PN_OK;
    }
    note.size = 0;
    const char *paper = scene->options->paper;
    PN_TRY(pni_bytes_format(&note, err,
                            "the %zu nodes %swith the most partners are drawn, as many "
                            "as can be read%s%s: for all use --all, for fewer --top or "
                            "--core",
                            chosen, scene->traits.one_mode ? "" : "of each side ",
                            paper == NULL ? "" : " on ", paper == NULL ? "" : paper));
    return pni_scene_note(scene, note.data, err);
}

/* How little is known of each node's surest tie: its evidence. */
static pn_status find_doubts(const pn_network *whole, uint8_t **out, pn_error *err)
{
    const size_t n = pn_network_n_nodes(whole, PN_BOTH);
    uint8_t *doubt = malloc(n + 1);
    *out = doubt;
    if (doubt == NULL) {
        return pni_fail_memory(err);
    }
    memset(doubt, UINT8_MAX, n);
    for (size_t t = 0; t < pn_network_n_ties(whole); t++) {
        const pn_tie tie = pn_network_tie(whole, t);
        const uint8_t here = (uint8_t)(PN_DOCUMENTED - tie.evidence);
        doubt[tie.left] = here < doubt[tie.left] ? here : doubt[tie.left];
        doubt[tie.right] = here < doubt[tie.right] ? here : doubt[tie.right];
    }
    return PN_OK;
}

/* Nodes none of whose partners is kept say nothing.  Partners of a kept node that is
 * kept have that one, so none of them goes for want of another. */
static void drop_stranded(const pn_network *whole, const size_t *degree, bool *keep)
{
    for (size_t i = 0; i < pn_network_n_nodes(whole, PN_BOTH); i++) {
        size_t n = 0;
        const uint32_t *partners = pn_network_partners(whole, i, &n);
        bool has_any = n == 0 || degree[i] == 0;
        for (size_t k = 0; k < n && !has_any; k++) {
            has_any = keep[partners[k]];
        }
        keep[i] = keep[i] && has_any;
    }
}

/* Marks the nodes that are drawn; `*chosen`: how many of a side, where we chose. */
static pn_status choose(const pni_scene *scene, const pn_network *whole,
                        const size_t *degree, bool *keep, size_t *chosen, pn_error *err)
{
    const pn_draw_options *options = scene->options;
    const size_t n_left = pn_network_n_nodes(whole, PN_LEFT);
    const size_t n_right = pn_network_n_nodes(whole, PN_RIGHT);
    size_t n_kept[2] = {0};
    memset(keep, true, n_left + n_right);
    if (options->core > 0) {
        PN_TRY(keep_core(whole, options->core, keep, err));
    }
    for (size_t i = 0; i < n_left + n_right; i++) {
        n_kept[i < n_left ? 0 : 1] += keep[i];
    }
    const size_t larger = n_kept[0] > n_kept[1] ? n_kept[0] : n_kept[1];
    const size_t top = choose_top(options, &scene->traits, scene->n_rows, larger);
    *chosen = options->top == 0 && top < larger ? top : 0;
    if (top >= larger) {
        return PN_OK;
    }
    PNI_FREE uint8_t *doubt = NULL;
    PN_TRY(find_doubts(whole, &doubt, err));
    PN_TRY(pni_keep_most_partners(degree, doubt, n_left, top, keep, err));
    PN_TRY(pni_keep_most_partners(degree + n_left, doubt + n_left, n_right, top,
                                  keep + n_left, err));
    if (*chosen > 0) {
        drop_stranded(whole, degree, keep);
    }
    return PN_OK;
}

pn_status pni_top_select(pni_scene *scene, const pn_network *whole,
                         const pn_network *net, pn_error *err)
{
    const size_t n = pn_network_n_nodes(whole, PN_BOTH);
    size_t chosen = 0;
    scene->net = whole;
    scene->n_nodes = n;
    PNI_FREE size_t *degree = NULL;
    PNI_FREE bool *keep = malloc(n + 1);
    if (keep == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(count_partners(whole, net, &degree, err));
    PN_TRY(choose(scene, whole, degree, keep, &chosen, err));
    count_left_out(whole, degree, keep, &scene->left_out);
    scene->left_out.core = scene->options->core;
    if (scene->left_out.n[0] + scene->left_out.n[1] == 0) {
        return PN_OK;
    }
    PN_TRY(pn_network_select(whole, keep, &scene->selected, err));
    scene->net = scene->selected;
    scene->n_nodes = pn_network_n_nodes(scene->net, PN_BOTH);
    return say_what_is_left_out(scene, chosen, err);
}

size_t pn_draw_top(const pn_network *net, const pn_draw_options *options, pn_side side)
{
    static const pn_draw_options defaults = {0};
    const pni_layout *layout = NULL;
    const size_t n = pn_network_n_nodes(net, side);
    options = options == NULL ? &defaults : options;
    if (options->core > 0 ||
        pni_layout_find(options->layout == NULL ? "columns" : options->layout, &layout,
                        /*err=*/NULL) != PN_OK) {
        return n;
    }
    const size_t top =
        choose_top(options, &layout->traits, pni_top_rows(options, &layout->traits), n);
    return top < n ? top : n;
}
