/* Colours for the values of an attribute: kinds, or shades of a number. */
#include "hues.h"

#include "../../base/bytes.h"
#include "../../base/number.h"
#include "../../base/text.h"
#include "../../network/evidence_word.h"

#include <math.h>
#include <string.h>

enum {
    N_SHADES = 33,   /* of a scale */
    MOST_KINDS = 10, /* with signs of their own */
    MANY = 2         /* so many numbers may still be kinds: yes and no */
};

/* A value of an attribute and how many nodes have it. */
typedef struct value {
    const char *text;
    size_t n;
} value;

/* The values of an attribute. */
typedef struct values {
    const char *name;
    value *value; /* [n] distinct, the most frequent first */
    size_t n;
    size_t n_said;
} values;

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

static pn_status count_values(pni_scene *scene, values *all, pn_error *err)
{
    PNI_FREE const char **texts = calloc(scene->n_nodes + 1, sizeof *texts);
    if (texts == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_scene_take(scene, scene->n_nodes, sizeof *all->value, &all->value, err));
    for (size_t i = 0; i < scene->n_nodes; i++) {
        const char *text = pn_network_node_text(scene->net, all->name, i);
        if (text[0] != '\0') {
            texts[all->n_said++] = text;
        }
    }
    qsort(texts, all->n_said, sizeof *texts, compare_texts);
    for (size_t i = 0; i < all->n_said; i++) {
        if (i == 0 || strcmp(texts[i], texts[i - 1]) != 0) {
            all->value[all->n++] = (value){.text = texts[i]};
        }
        all->value[all->n - 1].n++;
    }
    qsort(all->value, all->n, sizeof *all->value, compare_values);
    return PN_OK;
}

/* True if all values are numbers, and more than yes and no. */
static bool find_scale(pni_scene *scene, const values *all)
{
    double low = INFINITY;
    double high = -INFINITY;
    for (size_t k = 0; k < all->n; k++) {
        double number = 0;
        if (!pni_parse_number(pni_slice_of(all->value[k].text), '.', &number) ||
            !isfinite(number)) {
            return false;
        }
        low = fmin(low, number);
        high = fmax(high, number);
    }
    if (all->n <= MANY || !(high > low) || !isfinite(high - low)) {
        return false;
    }
    scene->has_scale = true;
    scene->scale_low = low;
    scene->scale_high = high;
    return true;
}

/* One shade after the other, and a hollow sign for nodes without a number. */
static pn_status color_shades(pni_scene *scene, const values *all, pn_error *err)
{
    scene->n_hues = N_SHADES + 1;
    PN_TRY(pni_scene_take(scene, scene->n_hues, sizeof *scene->hue, &scene->hue, err));
    for (size_t h = 0; h < N_SHADES; h++) {
        char color[8];
        pni_theme_step(scene->theme, (double)h / (N_SHADES - 1), color);
        const char *kept = pni_arena_copy(&scene->arena, color, sizeof color);
        if (kept == NULL) {
            return pni_fail_memory(err);
        }
        scene->hue[h] =
            (pni_hue){.sign = pni_theme_plain_sign(scene->theme, kept), .text = ""};
    }
    scene->hue[N_SHADES] =
        (pni_hue){.sign = pni_theme_hollow_sign(scene->theme, scene->theme->nobody),
                  .text = all->n_said < scene->n_nodes ? scene->words->none : ""};
    const double range = scene->scale_high - scene->scale_low;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        const char *text = pn_network_node_text(scene->net, all->name, i);
        double number = 0;
        const bool said = pni_parse_number(pni_slice_of(text), '.', &number);
        const double share = (number - scene->scale_low) / range;
        scene->hue_of[i] = said ? (uint32_t)lround(share * (N_SHADES - 1)) : N_SHADES;
    }
    return PN_OK;
}

static uint32_t find_hue(const pni_scene *scene, size_t n_own, const char *text)
{
    if (text[0] == '\0') {
        return (uint32_t)n_own + 1;
    }
    for (uint32_t h = 0; h < n_own; h++) {
        if (strcmp(scene->hue[h].text, text) == 0) {
            return h;
        }
    }
    return (uint32_t)n_own;
}

/* What partnet itself says of nodes is said in the picture's language. */
static const char *name_value(const pni_scene *scene, const char *attribute,
                              const char *text)
{
    for (int e = PN_ILLUSTRATIVE; e <= PN_DOCUMENTED; e++) {
        if (strcmp(attribute, "evidence") == 0 &&
            strcmp(text, pni_evidence_word((pn_evidence)e)) == 0) {
            return scene->words->evidence[e];
        }
    }
    return text;
}

/* A sign for each of the most frequent values, grey for others, hollow for none. */
static pn_status color_kinds(pni_scene *scene, const values *all, pn_error *err)
{
    const pni_theme *theme = scene->theme;
    const size_t n_own = all->n < MOST_KINDS ? all->n : MOST_KINDS;
    scene->n_hues = n_own + 2;
    PN_TRY(pni_scene_take(scene, scene->n_hues, sizeof *scene->hue, &scene->hue, err));
    for (size_t h = 0; h < n_own; h++) {
        scene->hue[h] =
            (pni_hue){.sign = pni_theme_sign(theme, h), .text = all->value[h].text};
    }
    scene->hue[n_own] = (pni_hue){.sign = pni_theme_plain_sign(theme, theme->nobody),
                                  .text = all->n > n_own ? scene->words->other : ""};
    scene->hue[n_own + 1] =
        (pni_hue){.sign = pni_theme_hollow_sign(theme, theme->nobody),
                  .text = all->n_said < scene->n_nodes ? scene->words->none : ""};
    for (size_t i = 0; i < scene->n_nodes; i++) {
        scene->hue_of[i] =
            find_hue(scene, n_own, pn_network_node_text(scene->net, all->name, i));
    }
    for (size_t h = 0; h < n_own; h++) {
        scene->hue[h].text = name_value(scene, all->name, scene->hue[h].text);
    }
    return PN_OK;
}

pn_status pni_hues_by_attribute(pni_scene *scene, const char *name, pn_error *err)
{
    values all = {.name = name};
    PN_TRY(count_values(scene, &all, err));
    scene->hue_name =
        strcmp(name, "evidence") == 0 ? scene->words->lead_evidence : name;
    return find_scale(scene, &all) ? color_shades(scene, &all, err)
                                   : color_kinds(scene, &all, err);
}
