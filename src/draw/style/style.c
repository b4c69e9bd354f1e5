#include "style.h"

#include "../../base/bytes.h"
#include "../../network/evidence_word.h"
#include "../../write/dot_text.h"
#include "../../write/node_id.h"
#include "../render/measure_text.h"
#include "../same_node.h"
#include "highlight.h"
#include "hues.h"
#include "tested.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { LABEL_COLUMNS = 60 }; /* longer labels are shortened */

static const double small_radius = 3.4; /* circles that show no score */
static const double least_radius = 4.2;
static const double most_radius = 26;
static const double partner_step = 2.6; /* radius of the first partner */
static const double crowd = 8000;       /* nodes that share a page at full size */
static const double growth = 0.62;      /* a little more than the square root */

/* The node of the drawn network that a row of a table is about. */
static size_t drawn_node(const pni_scene *scene, const pn_network *whole,
                         const pn_table *table, size_t row)
{
    const size_t node = pn_table_node(table, row);
    if (node >= pn_network_n_nodes(whole, PN_BOTH)) {
        return SIZE_MAX;
    }
    if (whole == scene->net) {
        return node;
    }
    return pni_same_node(whole, node, scene->net);
}

/* A node without a tie is in no group, even though a method gives it a number. */
static bool is_alone(const pn_network *whole, size_t node)
{
    size_t n = 0;
    pn_network_partners(whole, node, &n);
    return n == 0;
}

static pn_status read_groups(pni_scene *scene, const pn_network *whole, pn_error *err)
{
    const pn_table *table = scene->options->groups;
    const size_t column = pn_table_find_column(table, "group");
    const double *numbers = column == SIZE_MAX ? NULL : pn_table_numbers(table, column);
    if (numbers == NULL) {
        return pni_fail(err, PN_EUSE, "the table of groups has no column 'group'");
    }
    PN_TRY(pni_scene_take(scene, scene->n_nodes, sizeof *scene->group, &scene->group,
                          err));
    scene->modularity = pn_table_fact_named(table, "modularity");
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        const size_t node = drawn_node(scene, whole, table, row);
        const double number = numbers[row];
        if (node == SIZE_MAX || !(number >= 1) || number > 1e9 ||
            is_alone(whole, pn_table_node(table, row))) {
            continue;
        }
        scene->group[node] = (uint32_t)number;
        if (scene->group[node] > scene->n_groups) {
            scene->n_groups = scene->group[node];
        }
    }
    return PN_OK;
}

/* The first column of numbers that are no ranks. */
static size_t score_column(const pn_table *table)
{
    for (size_t c = 0; c < pn_table_n_columns(table); c++) {
        const pn_type type = pn_table_column(table, c).type;
        if (type == PN_NUMBER || (type == PN_INTEGER && c > 0)) {
            return c;
        }
    }
    return SIZE_MAX;
}

static pn_status read_scores(pni_scene *scene, const pn_network *whole, pn_error *err)
{
    const pn_table *table = scene->options->scores;
    const size_t column = score_column(table);
    if (column == SIZE_MAX) {
        return pni_fail(err, PN_EUSE, "the table of scores has no column of numbers");
    }
    const double *numbers = pn_table_numbers(table, column);
    scene->measure = pn_table_column(table, column).name;
    scene->score_name = strcmp(scene->measure, "degree") == 0
                            ? NULL
                            : pni_words_measure(scene->words, scene->measure);
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        const size_t node = drawn_node(scene, whole, table, row);
        if (node != SIZE_MAX && numbers[row] > 0) { /* undefined shows as 0 */
            scene->score[node] = numbers[row];
        }
    }
    return PN_OK;
}

/* Partners in the whole network, whatever part of it is drawn. */
static void count_partners(pni_scene *scene, const pn_network *whole)
{
    for (size_t i = 0; i < scene->n_nodes; i++) {
        const size_t node =
            whole == scene->net ? i : pni_same_node(scene->net, i, whole);
        size_t n = 0;
        pn_network_partners(whole, node, &n);
        scene->score[i] = (double)n;
    }
}

pn_status pni_style_read_tables(pni_scene *scene, const pn_network *whole,
                                pn_error *err)
{
    scene->modularity = NAN;
    PN_TRY(pni_scene_take(scene, scene->n_nodes, sizeof *scene->score, &scene->score,
                          err));
    if (scene->options->groups != NULL) {
        PN_TRY(read_groups(scene, whole, err));
    }
    if (scene->options->scores != NULL) {
        return read_scores(scene, whole, err);
    }
    count_partners(scene, whole);
    return PN_OK;
}

static double full_radius(const pni_scene *scene, int side, double score)
{
    const double most = scene->score_max[side];
    if (!scene->sized[side]) {
        return small_radius;
    }
    if (scene->score_name != NULL) {
        const double share = most > 0 ? pow(score / most, growth) : 0;
        return least_radius + (most_radius - least_radius) * 0.8 * share;
    }
    const double fitting = (most_radius - least_radius) / pow(fmax(most, 1), growth);
    return least_radius + fmin(partner_step, fitting) * pow(score, growth);
}

double pni_style_radius(const pni_scene *scene, int side, double score)
{
    return scene->shrink * full_radius(scene, side, score);
}

/* The shorter column has room for large circles. */
static void choose_radii(pni_scene *scene)
{
    const size_t n_left = pn_network_n_nodes(scene->net, PN_LEFT);
    const size_t n_right = pn_network_n_nodes(scene->net, PN_RIGHT);
    scene->sized[0] = n_left < n_right || scene->traits.one_mode;
    scene->sized[1] = !scene->sized[0];
    scene->shrink =
        scene->traits.crowds ? sqrt(fmin(1, crowd / (double)(scene->n_nodes + 1))) : 1;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        double *most = &scene->score_max[pni_side_of(scene, i)];
        *most = fmax(*most, scene->score[i]);
    }
    for (size_t i = 0; i < scene->n_nodes; i++) {
        scene->radius[i] =
            pni_style_radius(scene, pni_side_of(scene, i), scene->score[i]);
    }
}

static bool has_only_made_up_ties(const pn_network *net, size_t node)
{
    size_t n = 0;
    pn_network_partners(net, node, &n);
    for (size_t k = 0; k < n; k++) {
        if (pn_network_tie(net, pn_network_tie_to(net, node, k)).evidence !=
            PN_ILLUSTRATIVE) {
            return false;
        }
    }
    return n > 0;
}

/* What the data say of the node, else what its ties say. */
static bool is_made_up(const pn_network *net, size_t node)
{
    const char *said = pn_network_node_text(net, "evidence", node);
    if (said != NULL && said[0] != '\0') {
        return strcmp(said, pni_evidence_word(PN_ILLUSTRATIVE)) == 0;
    }
    return pn_network_has_evidence(net) && has_only_made_up_ties(net, node);
}

static pn_status choose_labels(pni_scene *scene, pn_error *err)
{
    const char *attribute = scene->options->label;
    if (attribute != NULL && strcmp(attribute, "name") == 0) {
        attribute = NULL;
    }
    if (attribute != NULL && pn_network_node_text(scene->net, attribute, 0) == NULL) {
        return pni_scene_fail_attribute(scene->net, "label", "'name'", attribute, err);
    }
    for (size_t i = 0; i < scene->n_nodes; i++) {
        const char *text =
            attribute == NULL ? "" : pn_network_node_text(scene->net, attribute, i);
        text = text[0] == '\0' ? pn_network_name(scene->net, i) : text;
        PNI_BYTES label = {0};
        PN_TRY(pni_shorten_text(&label, text, LABEL_COLUMNS, err));
        PN_TRY(pni_scene_text(scene, &label, &scene->label[i].text, err));
        scene->label[i].size = pni_style_label_size(scene, pni_side_of(scene, i));
        scene->made_up[i] = is_made_up(scene->net, i);
    }
    return PN_OK;
}

pn_status pni_style_nodes(pni_scene *scene, pn_error *err)
{
    const size_t n = scene->n_nodes;
    PN_TRY(pni_scene_take(scene, n, sizeof *scene->radius, &scene->radius, err));
    PN_TRY(pni_scene_take(scene, n, sizeof *scene->label, &scene->label, err));
    PN_TRY(pni_scene_take(scene, n, sizeof *scene->made_up, &scene->made_up, err));
    PN_TRY(pni_hues_choose(scene, err));
    choose_radii(scene);
    pni_tested_read(scene);
    snprintf(scene->pale, sizeof scene->pale, "%.7sAA", scene->theme->muted);
    for (size_t t = 0; t < pn_network_n_ties(scene->net); t++) {
        const pn_tie tie = pn_network_tie(scene->net, t);
        if (tie.evidence != PN_ILLUSTRATIVE) { /* those are as wide as all dots */
            scene->weight_max = fmax(scene->weight_max, tie.weight);
        }
    }
    return choose_labels(scene, err);
}

double pni_style_label_size(const pni_scene *scene, int side)
{
    return scene->sized[side] ? 11 : 9.5;
}

const char *pni_style_band_color(const pni_scene *scene, uint32_t group)
{
    return scene->coloring == PNI_COLOR_GROUP ? scene->hue[group].sign.color
                                              : scene->theme->nobody;
}

pni_sign pni_style_sign(const pni_scene *scene, size_t node)
{
    const pni_theme *theme = scene->theme;
    pni_sign sign = scene->hue[scene->hue_of[node]].sign;
    if (!pni_is_lit(scene, node)) {
        sign = pni_theme_plain_sign(theme, theme->muted);
    } else if (scene->chosen != NULL && scene->chosen[node]) {
        sign.rim = theme->ring;
        sign.rim_width = 1.8;
    }
    sign.rim_width *= scene->shrink;
    sign.square = pni_style_is_square(scene, node);
    return sign;
}

bool pni_style_is_square(const pni_scene *scene, size_t node)
{
    return scene->traits.squares && pni_side_of(scene, node) == 1;
}

bool pni_style_is_painted(const pni_scene *scene, size_t node)
{
    return pni_style_is_square(scene, node) &&
           (!pni_dot_is_id(pn_network_name(scene->net, node)) ||
            pni_is_name_shared(scene->net, node));
}
