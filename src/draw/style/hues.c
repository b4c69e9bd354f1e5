#include "hues.h"

#include "../../base/bytes.h"
#include "../blocks.h"
#include "style.h"

#include <string.h>

static pn_status color_by_side(pni_scene *scene, pn_error *err)
{
    scene->n_hues = scene->traits.one_mode ? 1 : 2;
    PN_TRY(pni_scene_take(scene, 2, sizeof *scene->hue, &scene->hue, err));
    for (size_t side = 0; side < scene->n_hues; side++) {
        const char *name =
            pn_network_side_name(scene->net, side == 0 ? PN_LEFT : PN_RIGHT);
        scene->hue[side] = (pni_hue){.sign = pni_theme_sign(scene->theme, side),
                                     .text = pni_words_one(scene->words, name)};
    }
    for (size_t i = 0; i < scene->n_nodes; i++) {
        scene->hue_of[i] = (uint32_t)pni_side_of(scene, i);
    }
    return PN_OK;
}

/* What the legend says of a group that no band names. */
static pn_status name_group(pni_scene *scene, uint32_t group, pn_error *err)
{
    pni_hue *hue = &scene->hue[group];
    const size_t n_signs = pni_theme_n_signs(scene->theme);
    if (group == 0) {
        hue->text = scene->words->no_group;
        return PN_OK;
    }
    if (group > n_signs) {
        scene->hue[n_signs + 1].text = scene->words->more_groups;
        return PN_OK;
    }
    PNI_BYTES text = {0};
    PN_TRY(pni_bytes_format(&text, err, "%s%u", scene->words->group, (unsigned)group));
    return pni_scene_text(scene, &text, &hue->text, err);
}

/* Bands say the names of groups, but not why some of them are grey. */
static void name_grey_groups(pni_scene *scene)
{
    const size_t n_signs = pni_theme_n_signs(scene->theme);
    for (size_t i = 0; i < scene->n_nodes; i++) {
        if (scene->group[i] > n_signs) {
            scene->hue[n_signs + 1].text = scene->words->more_groups;
        }
    }
}

static pn_status name_groups(pni_scene *scene, pn_error *err)
{
    for (size_t i = 0; i < scene->n_nodes; i++) {
        if (scene->hue[scene->group[i]].text[0] == '\0') {
            PN_TRY(name_group(scene, scene->group[i], err));
        }
    }
    return PN_OK;
}

static pn_status color_by_group(pni_scene *scene, pn_error *err)
{
    scene->n_hues = (size_t)scene->n_groups + 1;
    PN_TRY(pni_scene_take(scene, scene->n_hues, sizeof *scene->hue, &scene->hue, err));
    const pni_theme *theme = scene->theme;
    scene->hue[0] =
        (pni_hue){.sign = pni_theme_plain_sign(theme, theme->nobody), .text = ""};
    for (size_t g = 1; g < scene->n_hues; g++) {
        const bool own = g <= pni_theme_n_signs(theme);
        scene->hue[g] =
            (pni_hue){.sign = own ? pni_theme_sign(theme, g - 1) : scene->hue[0].sign,
                      .text = ""};
    }
    for (size_t i = 0; i < scene->n_nodes; i++) {
        scene->hue_of[i] = scene->group[i];
    }
    const bool named = pni_has_bands(scene) && !scene->traits.cells; /* by the layout */
    if (named) {
        name_grey_groups(scene);
        return PN_OK;
    }
    return name_groups(scene, err);
}

pn_status pni_hues_choose(pni_scene *scene, pn_error *err)
{
    const bool grouped = scene->group != NULL;
    const char *by = scene->options->color_by;
    by = by == NULL ? (grouped ? "group" : "side") : by;
    PN_TRY(pni_scene_take(scene, scene->n_nodes, sizeof *scene->hue_of, &scene->hue_of,
                          err));
    if (strcmp(by, "side") == 0) {
        scene->coloring = PNI_COLOR_SIDE;
        return color_by_side(scene, err);
    }
    if (strcmp(by, "group") == 0) {
        if (!grouped) {
            return pni_fail(err, PN_EUSE,
                            "cannot colour by 'group': no groups were given");
        }
        scene->coloring = PNI_COLOR_GROUP;
        return color_by_group(scene, err);
    }
    if (pn_network_node_text(scene->net, by, 0) == NULL) {
        return pni_scene_fail_attribute(scene->net, "colour", "'group', 'side'", by,
                                        err);
    }
    scene->coloring = PNI_COLOR_ATTRIBUTE;
    return pni_hues_by_attribute(scene, by, err);
}
