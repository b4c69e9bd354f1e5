#include "captions.h"

#include "../base/bytes.h"
#include "render/han_font.h"
#include "render/measure_text.h"

/* `39 enterprises`; bold letters are a little wider than the estimate. */
static pn_status make_headings(pni_scene *scene, pn_error *err)
{
    static const double bold = 1.1;
    for (int side = 0; side < 2; side++) {
        const pn_side which = side == 0 ? PN_LEFT : PN_RIGHT;
        pni_caption *heading = &scene->heading[side];
        PNI_BYTES text = {0};
        PN_TRY(pni_words_part(scene->words, pn_network_side_name(scene->net, which),
                              pn_network_n_nodes(scene->net, which),
                              scene->left_out.n[side], &text, err));
        PN_TRY(pni_scene_text(scene, &text, &heading->text, err));
        heading->size = 10.5;
        heading->width = bold * pni_estimate_width(heading->text, heading->size);
    }
    return PN_OK;
}

static void estimate_labels(pni_scene *scene)
{
    for (size_t i = 0; i < scene->n_nodes; i++) {
        pni_caption *label = &scene->label[i];
        label->width = pni_estimate_width(label->text, label->size);
    }
}

/* As Graphviz draws them, or an estimate where it cannot be asked. */
static pn_status measure_labels(pni_scene *scene, const pni_limits *limits,
                                pn_error *err)
{
    estimate_labels(scene);
    if (scene->estimated) {
        return PN_OK;
    }
    pn_error failure = PN_ERROR_INIT;
    const pn_status status =
        pni_measure_captions(scene->label, scene->n_nodes, limits, &failure);
    if (status == PN_OK) {
        return PN_OK;
    }
    if (status != PN_EPROGRAM) {
        return pni_fail(err, status, "%s", failure.message);
    }
    estimate_labels(scene); /* the answer may have come in part */
    PNI_BYTES note = {0};
    PN_TRY(pni_bytes_format(&note, err, "label widths are estimates: %s",
                            failure.message));
    return pni_scene_note(scene, note.data, err);
}

static bool has_chinese_labels(const pni_scene *scene)
{
    for (size_t i = 0; i < scene->n_nodes; i++) {
        if (pni_has_han(scene->label[i].text)) {
            return true;
        }
    }
    return scene->words->chinese;
}

/* Graphviz measures nothing without a font, and shows boxes without one for Chinese. */
static pn_status look_for_font(pni_scene *scene, const pni_limits *limits,
                               pn_error *err)
{
    bool found = true;
    scene->estimated = scene->options->estimate_widths;
    if (scene->estimated) {
        return PN_OK;
    }
    PN_TRY(pni_has_font(/*for_han=*/false, limits, &found, err));
    if (!found) {
        scene->estimated = true;
        return pni_scene_note(scene,
                              "label widths are estimates: no font is installed: "
                              "install fonts-noto-core",
                              err);
    }
    if (has_chinese_labels(scene)) {
        PN_TRY(pni_has_font(/*for_han=*/true, limits, &found, err));
    }
    return found ? PN_OK
                 : pni_scene_note(scene,
                                  "no font for Chinese is installed, so PNG and PDF "
                                  "show boxes: install fonts-noto-cjk",
                                  err);
}

pn_status pni_captions_measure(pni_scene *scene, const pni_limits *limits,
                               pn_error *err)
{
    PN_TRY(look_for_font(scene, limits, err));
    PN_TRY(make_headings(scene, err));
    return measure_labels(scene, limits, err);
}
