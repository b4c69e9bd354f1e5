#include "hues.h"

#include "../base/bytes.h"
#include "blocks.h"
#include "style.h"

#include <string.h>

/* A value of an attribute and how many nodes have it. */
typedef struct value {
    const char *text;
    size_t n;
} value;

static int compare_texts(const void *a, const void *b)
{
    const char *const *x = a;
    const char *const *y = b;
    return strcmp(*x, *y); /* equal texts are the same value */
}

static int compare_values(const void *a, const void *b)
{
    const value *x = a;
    const value *y = b;
    if (x->n != y->n) {
        return x->n > y->n ? -1 : 1;
    }
    return strcmp(x->text, y->text); /* no two are the same */
}

static pn_status color_by_side(pni_scene *scene, pn_error *err)
{
    scene->n_hues = 2;
    PN_TRY(pni_scene_take(scene, 2, sizeof *scene->hue, &scene->hue, err));
    for (int side = 0; side < 2; side++) {
        const char *name =
            pn_network_side_name(scene->net, side == 0 ? PN_LEFT : PN_RIGHT);
        scene->hue[side] = (pni_hue){.color = pni_palette[side], .text = name};
    }
    for (size_t i = 0; i < scene->n_nodes; i++) {
        scene->hue_of[i] = (uint32_t)pni_side_of(scene, i);
    }
    return PN_OK;
}

/* Groups that no band names are named in the legend, as far as colours go. */
static pn_status name_groups(pni_scene *scene, pn_error *err)
{
    for (size_t i = 0; i < scene->n_nodes; i++) {
        const uint32_t group = scene->group[i];
        pni_hue *hue = &scene->hue[group];
        if (group == 0 || group > PNI_N_COLORS || hue->text[0] != '\0') {
            continue;
        }
        PNI_BYTES text = {0};
        PN_TRY(
            pni_bytes_format(&text, err, "%s%u", scene->words->group, (unsigned)group));
        PN_TRY(pni_scene_text(scene, &text, &hue->text, err));
    }
    return PN_OK;
}

static pn_status color_by_group(pni_scene *scene, pn_error *err)
{
    scene->n_hues = (size_t)scene->n_groups + 1;
    PN_TRY(pni_scene_take(scene, scene->n_hues, sizeof *scene->hue, &scene->hue, err));
    for (size_t g = 0; g < scene->n_hues; g++) {
        scene->hue[g] = (pni_hue){
            .color = g == 0 ? "#999999" : pni_palette[(g - 1) % PNI_N_COLORS],
            .text = "",
        };
    }
    for (size_t i = 0; i < scene->n_nodes; i++) {
        scene->hue_of[i] = scene->group[i];
    }
    return pni_has_bands(scene) ? PN_OK : name_groups(scene, err);
}

/* Distinct values, the most frequent first. */
static size_t count_values(const char **texts, size_t n, value *values)
{
    size_t n_values = 0;
    qsort(texts, n, sizeof *texts, compare_texts);
    for (size_t i = 0; i < n; i++) {
        if (i == 0 || strcmp(texts[i], texts[i - 1]) != 0) {
            values[n_values++] = (value){.text = texts[i]};
        }
        values[n_values - 1].n++;
    }
    qsort(values, n_values, sizeof *values, compare_values);
    return n_values;
}

static uint32_t find_hue(const pni_scene *scene, const char *text)
{
    const uint32_t last = (uint32_t)scene->n_hues - 1;
    for (uint32_t h = 0; h < last; h++) {
        if (strcmp(scene->hue[h].text, text) == 0) {
            return h;
        }
    }
    return last;
}

/* One colour for each of the nine most frequent values, grey for the others. */
static pn_status color_by_attribute(pni_scene *scene, const char *name, pn_error *err)
{
    PNI_FREE const char **texts = calloc(scene->n_nodes + 1, sizeof *texts);
    PNI_FREE value *values = calloc(scene->n_nodes + 1, sizeof *values);
    if (texts == NULL || values == NULL) {
        return pni_fail_memory(err);
    }
    size_t n_said = 0;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        const char *text = pn_network_node_text(scene->net, name, i);
        if (text[0] != '\0') {
            texts[n_said++] = text;
        }
    }
    const size_t n_values = count_values(texts, n_said, values);
    const size_t n_own = n_values < PNI_N_COLORS - 1 ? n_values : PNI_N_COLORS - 1;
    scene->n_hues = n_own + 1;
    PN_TRY(pni_scene_take(scene, scene->n_hues, sizeof *scene->hue, &scene->hue, err));
    for (size_t h = 0; h < n_own; h++) {
        scene->hue[h] = (pni_hue){.color = pni_palette[h], .text = values[h].text};
    }
    scene->hue[n_own] = (pni_hue){
        .color = "#999999",
        .text = n_values > n_own          ? scene->words->other
                : n_said < scene->n_nodes ? scene->words->none
                                          : "",
    };
    for (size_t i = 0; i < scene->n_nodes; i++) {
        scene->hue_of[i] = find_hue(scene, pn_network_node_text(scene->net, name, i));
    }
    return PN_OK;
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
    return color_by_attribute(scene, by, err);
}
