#include "describe.h"

#include "../base/bytes.h"

#include <math.h>
#include <stdio.h>

enum { N_LARGEST = 3 };

const char *pni_describe_about(const pni_scene *scene, const char *key)
{
    char translated[64];
    snprintf(translated, sizeof translated, "%s_%s", key, scene->words->language);
    const char *text = pn_network_about(scene->net, translated);
    return text != NULL ? text : pn_network_about(scene->net, key);
}

pn_status pni_describe_title(const pni_scene *scene, pn_bytes *out, pn_error *err)
{
    const char *title = scene->options->title;
    title = title != NULL ? title : pni_describe_about(scene, "title");
    return title != NULL && title[0] != '\0'
               ? pni_bytes_text(out, title, err)
               : pni_words_title(scene->words, scene->net, scene->partner[0], out, err);
}

/* `8 documented, 2 implied, 45 illustrative (made up)`. */
static pn_status add_evidence(const pni_scene *scene, pn_bytes *out, pn_error *err)
{
    bool first = true;
    for (int e = PN_DOCUMENTED; e >= PN_ILLUSTRATIVE; e--) {
        const size_t n = pn_network_n_evidence(scene->net, (pn_evidence)e);
        if (n == 0) {
            continue;
        }
        PN_TRY(pni_bytes_text(out, first ? scene->words->colon : scene->words->comma,
                              err));
        PN_TRY(pni_words_evidence(scene->words, (pn_evidence)e, n, out, err));
        first = false;
    }
    return PN_OK;
}

/* Whether node `i` is smaller than `last` or follows it; SIZE_MAX as `last`: always. */
static bool comes_behind(const pni_scene *scene, size_t i, size_t last)
{
    if (last == SIZE_MAX || scene->score[i] < scene->score[last]) {
        return true;
    }
    return i > last && scene->score[i] <= scene->score[last];
}

/* The largest node that is smaller than `last`, or comes behind it. */
static size_t next_largest(const pni_scene *scene, size_t last)
{
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < scene->n_nodes; i++) {
        if (scene->sized[pni_side_of(scene, i)] && comes_behind(scene, i, last) &&
            (best == SIZE_MAX || scene->score[i] > scene->score[best])) {
            best = i;
        }
    }
    return best;
}

static pn_status add_largest(const pni_scene *scene, pn_bytes *out, pn_error *err)
{
    size_t node = next_largest(scene, SIZE_MAX);
    for (int k = 0; k < N_LARGEST && node != SIZE_MAX; k++) {
        PN_TRY(pni_bytes_text(out, k == 0 ? scene->words->largest : scene->words->list,
                              err));
        PN_TRY(pni_bytes_text(out, scene->label[node].text, err));
        node = next_largest(scene, node);
    }
    return pni_bytes_text(out, scene->words->stop, err);
}

pn_status pni_describe_picture(const pni_scene *scene, pn_bytes *out, pn_error *err)
{
    const pni_words *words = scene->words;
    if (!scene->traits.one_mode) {
        PN_TRY(pni_words_title(words, scene->net, scene->partner[0], out, err));
        PN_TRY(pni_bytes_text(out, words->comma, err));
    }
    PN_TRY(pni_words_links(words, scene->net, scene->partner[0], out, err));
    if (pn_network_has_evidence(scene->net)) {
        PN_TRY(add_evidence(scene, out, err));
    }
    PN_TRY(pni_bytes_text(out, words->stop, err));
    if (scene->is_tested && scene->tested.n_pairs > 0) {
        PN_TRY(pni_bytes_text(out, words->space, err));
        PN_TRY(pni_words_tested(words, &scene->tested, scene->partner[0], out, err));
    }
    if (scene->n_shaded > 0) {
        PN_TRY(pni_bytes_text(out, words->space, err));
        PN_TRY(pni_words_shading(words, scene->n_shaded, NAN, out, err));
    }
    PN_TRY(pni_bytes_text(out, words->space, err));
    return add_largest(scene, out, err);
}
