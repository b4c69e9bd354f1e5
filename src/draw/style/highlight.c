#include "highlight.h"

#include "../../base/bytes.h"
#include "../../base/text.h"
#include "../render/measure_text.h"
#include "style.h"

#include <string.h>

enum { MOST_NAMED = 3, NAME_COLUMNS = 40 };

/* Marks the nodes of that name, on either side; false if there is none. */
static bool choose_by_name(pni_scene *scene, const char *name)
{
    bool found = false;
    for (int side = 0; side < 2; side++) {
        const size_t node =
            pn_network_find(scene->net, side == 0 ? PN_LEFT : PN_RIGHT, name);
        if (node != SIZE_MAX) {
            scene->chosen[node] = true;
            found = true;
        }
    }
    return found;
}

static bool choose_by_label(pni_scene *scene, const char *label)
{
    const char *attribute = scene->options->label;
    bool found = false;
    for (size_t i = 0; attribute != NULL && i < scene->n_nodes; i++) {
        const char *text = pn_network_node_text(scene->net, attribute, i);
        if (text != NULL && strcmp(text, label) == 0) {
            scene->chosen[i] = true;
            found = true;
        }
    }
    return found;
}

/* A projection shows one side alone. */
static bool is_of_other_side(const pni_scene *scene, const pn_network *whole,
                             const char *name)
{
    const char *shown = pn_network_side_name(scene->net, PN_LEFT);
    const bool left = strcmp(shown, pn_network_side_name(whole, PN_LEFT)) == 0;
    return scene->traits.one_mode &&
           pn_network_find(whole, left ? PN_LEFT : PN_RIGHT, name) == SIZE_MAX;
}

static pn_status refuse(const pni_scene *scene, const pn_network *whole,
                        const char *name, pn_error *err)
{
    const size_t n = pn_network_n_nodes(whole, PN_BOTH);
    if (pn_network_find(whole, PN_LEFT, name) != SIZE_MAX ||
        pn_network_find(whole, PN_RIGHT, name) != SIZE_MAX) {
        return pni_fail(
            err, PN_EUSE, "cannot highlight '%s': it is not drawn; %s", name,
            is_of_other_side(scene, whole, name) ? "draw the projection of its side"
                                                 : "keep more nodes");
    }
    PNI_FREE const char **names = calloc(n + 1, sizeof *names);
    if (names == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        names[i] = pn_network_name(whole, i);
    }
    const size_t near = pni_nearest(name, names, n);
    if (near != SIZE_MAX) {
        return pni_fail(err, PN_EUSE, "cannot highlight '%s': did you mean '%s'?", name,
                        names[near]);
    }
    return pni_fail(err, PN_EUSE,
                    "cannot highlight '%s': no node has this name; see 'partnet rank "
                    "--side both' for all names",
                    name);
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
        if (!choose_by_name(scene, names[k]) && !choose_by_label(scene, names[k])) {
            return refuse(scene, whole, names[k], err);
        }
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
