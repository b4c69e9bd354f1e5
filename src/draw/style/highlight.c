#include "highlight.h"

#include "../../base/bytes.h"
#include "../../base/text.h"
#include "../render/measure_text.h"
#include "find_named.h"
#include "style.h"

#include <string.h>

enum { MOST_NAMED = 3, NAME_COLUMNS = 40 };

/* A projection shows one side alone. */
static bool is_of_other_side(const pni_scene *scene, const pn_network *whole,
                             const bool *mark)
{
    const char *shown = pn_network_side_name(scene->net, PN_LEFT);
    const bool left = strcmp(shown, pn_network_side_name(whole, PN_LEFT)) == 0;
    const size_t n_left = pn_network_n_nodes(whole, PN_LEFT);
    bool any = false;
    for (size_t i = 0; i < pn_network_n_nodes(whole, PN_BOTH); i++) {
        any = any || ((i < n_left) == left && mark[i]);
    }
    return scene->traits.one_mode && !any;
}

/* The name that is nearest to a text, or that in an attribute; NULL: none is near. */
static const char *near_in(const pn_network *net, const char *attribute,
                           const char *text, const char **names)
{
    const size_t n = pn_network_n_nodes(net, PN_BOTH);
    for (size_t i = 0; i < n; i++) {
        names[i] = attribute == NULL ? pn_network_name(net, i)
                                     : pn_network_node_text(net, attribute, i);
    }
    const size_t near = pni_nearest(text, names, n);
    return near == SIZE_MAX ? NULL : names[near];
}

/* The same among names, then among other names. */
static pn_status find_near(const pn_network *net, const char *text, const char **out,
                           pn_error *err)
{
    const char *attribute = NULL;
    PNI_FREE const char **names =
        calloc(pn_network_n_nodes(net, PN_BOTH) + 1, sizeof *names);
    if (names == NULL) {
        return pni_fail_memory(err);
    }
    *out = near_in(net, /*attribute=*/NULL, text, names);
    for (size_t k = 0;
         *out == NULL && (attribute = pn_network_node_attribute(net, k)) != NULL; k++) {
        if (pni_is_other_name(attribute)) {
            *out = near_in(net, attribute, text, names);
        }
    }
    return PN_OK;
}

static pn_status refuse(const pni_scene *scene, const pn_network *whole,
                        const char *name, pn_error *err)
{
    PNI_FREE bool *mark = calloc(pn_network_n_nodes(whole, PN_BOTH) + 1, sizeof *mark);
    if (mark == NULL) {
        return pni_fail_memory(err);
    }
    if (pni_find_named(whole, scene->options->label, name, mark).n > 0) {
        return pni_fail(
            err, PN_EUSE, "cannot highlight '%s': it is not drawn; %s", name,
            is_of_other_side(scene, whole, mark) ? "draw the projection of its side"
                                                 : "keep more nodes");
    }
    const char *near = NULL;
    PN_TRY(find_near(whole, name, &near, err));
    if (near != NULL) {
        return pni_fail(err, PN_EUSE, "cannot highlight '%s': did you mean '%s'?", name,
                        near);
    }
    return pni_fail(err, PN_EUSE,
                    "cannot highlight '%s': no node has this name; see 'partnet rank "
                    "--side both' for all names",
                    name);
}

/* Which nodes were meant, where others could have been. */
static pn_status say_meant(pni_scene *scene, const char *name, const pni_named *found,
                           pn_error *err)
{
    PNI_BYTES note = {0};
    if (found->n > 1) {
        PN_TRY(pni_bytes_format(
            &note, err, "'%s' is the %s of %zu nodes, all of which are highlighted",
            name, found->by == NULL ? "name" : found->by, found->n));
        PN_TRY(pni_scene_note(scene, note.data, err));
    }
    if (found->other == SIZE_MAX) {
        return PN_OK;
    }
    note.size = 0;
    PN_TRY(pni_bytes_format(
        &note, err,
        "'%s' is taken as a node's %s: give '%s' for the one that has it as its %s",
        name, found->by == NULL ? "name" : found->by,
        pn_network_name(scene->net, found->other), found->other_by));
    return pni_scene_note(scene, note.data, err);
}

/* Pairs that may be chance make no partners. */
static void light_partners(pni_scene *scene)
{
    for (size_t i = 0; i < scene->n_nodes; i++) {
        if (!scene->chosen[i]) {
            continue;
        }
        size_t n = 0;
        const uint32_t *partners = pn_network_partners(scene->net, i, &n);
        scene->lit[i] = true;
        for (size_t k = 0; k < n; k++) {
            const bool chance =
                pni_style_is_chance(scene, pn_network_tie_to(scene->net, i, k));
            scene->lit[partners[k]] = scene->lit[partners[k]] || !chance;
        }
    }
}

pn_status pni_highlight_choose(pni_scene *scene, const pn_network *whole, pn_error *err)
{
    const char *const *names = scene->options->highlight;
    if (names == NULL || names[0] == NULL) {
        return PN_OK;
    }
    PN_TRY(pni_scene_take(scene, scene->n_nodes, sizeof *scene->chosen, &scene->chosen,
                          err));
    PN_TRY(pni_scene_take(scene, scene->n_nodes, sizeof *scene->lit, &scene->lit, err));
    for (size_t k = 0; names[k] != NULL; k++) {
        const pni_named found =
            pni_find_named(scene->net, scene->options->label, names[k], scene->chosen);
        if (found.n == 0) {
            return refuse(scene, whole, names[k], err);
        }
        PN_TRY(say_meant(scene, names[k], &found, err));
    }
    light_partners(scene);
    return PN_OK;
}

pn_status pni_highlight_text(const pni_scene *scene, pn_bytes *out, pn_error *err)
{
    pni_highlighted nodes = {0};
    PNI_BYTES names = {0};
    PN_TRY(pni_bytes_text(&names, "", err));
    for (size_t i = 0; i < scene->n_nodes; i++) {
        nodes.n_partners += scene->lit[i] && !scene->chosen[i];
        if (!scene->chosen[i]) {
            continue;
        }
        nodes.n_chosen++;
        if (nodes.n_named < MOST_NAMED) {
            PN_TRY(pni_bytes_text(&names, nodes.n_named > 0 ? scene->words->list : "",
                                  err));
            PN_TRY(pni_shorten_text(&names, scene->label[i].text, NAME_COLUMNS, err));
            nodes.n_named++;
        }
    }
    nodes.names = names.data;
    return pni_words_highlight(scene->words, &nodes, out, err);
}
