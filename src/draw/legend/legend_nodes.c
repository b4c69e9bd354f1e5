/* What sizes of circles mean. */
#include "legend_pen.h"

#include "../../base/bytes.h"
#include "../style/style.h"

#include <math.h>

enum { MAX_MARKS = 3 };

static const double shape_radius = 4.2;

/* Numbers whose circles are shown. */
typedef struct size_scale {
    double value[MAX_MARKS];
    size_t n;
} size_scale;

static int sized_side(const pni_scene *scene)
{
    return scene->sized[0] ? 0 : 1;
}

/* Three sizes at most. */
static size_scale choose_marks(const pni_scene *scene)
{
    const bool partners = scene->score_name == NULL;
    const double score = scene->score_max[sized_side(scene)];
    const double most = partners && score < 10 ? score : pni_round_down(score);
    const double middle =
        partners && score < 10 ? ceil(score / 2) : pni_round_down(most / 2);
    const double least = partners ? 1 : pni_round_down(most / 10);
    size_scale scale = {0};
    if (least < middle || (partners && least < most)) {
        scale.value[scale.n++] = least;
    }
    if (middle < most && (!partners || middle > 2)) {
        scale.value[scale.n++] = middle;
    }
    scale.value[scale.n++] = most;
    return scale;
}

/* `10 enterprises per institution`, `200: betweenness of an institution`: the unit
 * stands behind the last number. */
static pn_status name_mark(const pni_scene *scene, const size_scale *scale, size_t i,
                           pn_bytes *out, pn_error *err)
{
    const double value = scale->value[i];
    PN_TRY(pni_words_value(value, out, err));
    if (i + 1 < scale->n) {
        return PN_OK;
    }
    const pni_words *words = scene->words;
    const int side = sized_side(scene);
    const char *name = pn_network_side_name(scene->net, side == 0 ? PN_LEFT : PN_RIGHT);
    return scene->score_name != NULL
               ? pni_words_score(words, name, scene->score_name, out, err)
               : pni_words_per(words, name, scene->partner[side], value <= 1, out, err);
}

static pn_status add_shapes(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    for (int side = 0; side < 2; side++) {
        pni_sign sign = pni_theme_plain_sign(scene->theme, scene->theme->scale);
        sign.square = side == 1;
        const char *name =
            pn_network_side_name(scene->net, side == 0 ? PN_LEFT : PN_RIGHT);
        PN_TRY(pni_legend_sign(pen, pen->scale * shape_radius, &sign,
                               pni_words_one(scene->words, name), err));
    }
    return PN_OK;
}

pn_status pni_legend_shapes(pni_legend_pen *pen, pn_error *err)
{
    return pen->scene->traits.squares
               ? pni_legend_row(pen, pen->scene->words->lead_shapes, /*height=*/0,
                                add_shapes, err)
               : PN_OK;
}

static bool are_squares(const pni_scene *scene)
{
    return scene->traits.squares && sized_side(scene) == 1;
}

static pn_status add_sizes(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    const size_scale scale = choose_marks(scene);
    pni_sign sign = pni_theme_plain_sign(scene->theme, scene->theme->scale);
    sign.square = are_squares(scene);
    for (size_t i = 0; i < scale.n; i++) {
        PNI_BYTES text = {0};
        PN_TRY(name_mark(scene, &scale, i, &text, err));
        const double radius =
            pni_style_radius(scene, sized_side(scene), scale.value[i]);
        PN_TRY(pni_legend_sign(pen, radius, &sign, text.data, err));
    }
    return PN_OK;
}

pn_status pni_legend_nodes(pni_legend_pen *pen, pn_error *err)
{
    const pni_scene *scene = pen->scene;
    const int side = sized_side(scene);
    if (!(scene->score_max[side] > 0)) {
        return PN_OK;
    }
    const size_scale scale = choose_marks(scene);
    const double tallest = 2 * pni_style_radius(scene, side, scale.value[scale.n - 1]);
    return pni_legend_row(
        pen, are_squares(scene) ? scene->words->lead_squares : scene->words->lead_sizes,
        tallest + 4, add_sizes, err);
}
