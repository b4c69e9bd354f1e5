/* How ties look: see style.h. */
#include "style.h"

#include "highlight.h"

#include <math.h>
#include <stdio.h>

enum { FEW = 80 }; /* ties that need not be faint */

/* So many ties that each must be faint. */
static bool is_dense(const pni_scene *scene)
{
    return pn_network_n_ties(scene->net) > 400;
}

/* How much of a line's width is left where there are thousands. */
static double ink(const pni_scene *scene)
{
    const double many = 2000;
    const double n_ties = (double)pn_network_n_ties(scene->net);
    return scene->traits.cells || n_ties <= many ? 1 : fmax(0.2, sqrt(many / n_ties));
}

/* 1 for few ties, less for more: what is thinner or paler the more there are. */
static double thinning(const pni_scene *scene, double power)
{
    const double n_ties = (double)pn_network_n_ties(scene->net);
    return pow(fmin(1, FEW / fmax(n_ties, 1)), power);
}

bool pni_style_has_widths(const pni_scene *scene)
{
    return pn_network_is_weighted(scene->net) && scene->weight_max > 0;
}

double pni_style_width(const pni_scene *scene, const pn_tie *tie)
{
    const double thin = fmax(0.9, 1.3 * thinning(scene, 0.25)) * ink(scene);
    if (tie->evidence == PN_ILLUSTRATIVE) {
        return 1.5; /* thinner dots are not seen */
    }
    if (!pni_style_has_widths(scene)) {
        return thin;
    }
    /* small numbers are told apart one by one, large ones by their share */
    const double most = fmax(2, 4.2 * thinning(scene, 0.5));
    const double share = scene->weight_max <= 6 ? tie->weight / 6
                                                : sqrt(tie->weight / scene->weight_max);
    return (0.8 + most * share) * ink(scene);
}

bool pni_style_is_chance(const pni_scene *scene, size_t tie)
{
    return scene->is_tested && isnan(pn_network_tie_value(scene->net, "q", tie));
}

pni_stroke pni_style_chance(const pni_scene *scene)
{
    return (pni_stroke){.color = scene->pale, .style = "solid", .width = 0.6};
}

const char *pni_style_dashes(pn_evidence evidence)
{
    return evidence == PN_ILLUSTRATIVE ? "dotted"
           : evidence == PN_IMPLIED    ? "dashed"
                                       : "solid";
}

static bool is_within_group(const pni_scene *scene, const pn_tie *tie)
{
    return scene->coloring == PNI_COLOR_GROUP && scene->group[tie->left] != 0 &&
           scene->group[tie->left] == scene->group[tie->right];
}

static const char *node_color(const pni_scene *scene, size_t node)
{
    return scene->hue[scene->hue_of[node]].sign.color;
}

double pni_style_cell_share(pn_evidence evidence)
{
    return evidence == PN_ILLUSTRATIVE ? 0.5 : evidence == PN_IMPLIED ? 0.72 : 1;
}

void pni_style_cell_color(const pni_scene *scene, double weight, const char *color,
                          char out[10])
{
    const double share =
        pni_style_has_widths(scene) ? sqrt(fmin(1, weight / scene->weight_max)) : 1;
    snprintf(out, 10, "%.7s%02X", color, (unsigned)(90 + 165 * share));
}

/* From the least that is drawn to the most. */
void pni_style_weight_color(const pni_scene *scene, double weight, const char *color,
                            char out[10])
{
    const double least = scene->weight_least;
    const double range = scene->weight_max - least;
    /* hundreds that are all the same hide each other */
    const double share = range > 0 ? (weight - least) / range : 0.25;
    const unsigned alpha = scene->traits.one_mode
                               ? (unsigned)(0x22 + 0xAA * fmax(0, fmin(1, share)))
                               : 0xFF;
    snprintf(out, 10, "%.7s%02X", color, alpha);
}

void pni_style_tie_color(const pni_scene *scene, const pn_tie *tie, char out[10])
{
    const bool few = pn_network_n_ties(scene->net) <= FEW || scene->lit != NULL;
    const bool within = is_within_group(scene, tie);
    const pni_theme *theme = scene->theme;
    if (!pni_is_tie_lit(scene, tie)) {
        snprintf(out, 10, "%.7s%s", theme->muted, is_dense(scene) ? "55" : "AA");
        return;
    }
    const char *color = !within                 ? theme->between
                        : theme->within != NULL ? theme->within
                                                : node_color(scene, tie->left);
    if (scene->traits.cells) {
        pni_style_cell_color(
            scene, tie->evidence == PN_ILLUSTRATIVE ? scene->weight_max : tie->weight,
            color, out);
        return;
    }
    if (scene->traits.one_mode) { /* what is strong stands out */
        pni_style_weight_color(scene, tie->weight, color, out);
        return;
    }
    const unsigned alpha = few      ? (tie->evidence == PN_ILLUSTRATIVE ? 0xAA : 0xDD)
                           : within ? (unsigned)(0x99 * ink(scene))
                                    : (unsigned)fmax(0x26, 0x77 * thinning(scene, 0.5));
    snprintf(out, 10, "%.7s%02X", color, alpha);
}
