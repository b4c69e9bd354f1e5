#include "dot_web.h"

#include "../base/bytes.h"
#include "../network/evidence_word.h"
#include "../write/node_id.h"
#include "style/highlight.h"
#include "style/style.h"

#include <string.h>

enum { MAX_URL = 2000 };

bool pni_is_safe_url(const char *text)
{
    static const char allowed[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        "-._~:/?#[]@!$&()*+,;=%";
    const size_t n = strlen(text);
    const size_t start = strncmp(text, "https://", 8) == 0  ? 8
                         : strncmp(text, "http://", 7) == 0 ? 7
                                                            : 0;
    return start > 0 && n > start && n <= MAX_URL && strspn(text, allowed) == n;
}

static const char *find_url(const pn_network *net, size_t node)
{
    static const char *const names[] = {"url", "homepage", "URL", "website"};
    for (size_t k = 0; k < sizeof names / sizeof names[0]; k++) {
        const char *text = pn_network_node_text(net, names[k], node);
        if (text != NULL && pni_is_safe_url(text)) {
            return text;
        }
    }
    return NULL;
}

static pn_status name_class(const pni_scene *scene, size_t node, pn_bytes *out,
                            pn_error *err)
{
    PN_TRY(pni_bytes_text(out, pni_side_of(scene, node) == 0 ? "left" : "right", err));
    if (scene->group != NULL && scene->group[node] != 0) {
        PN_TRY(pni_bytes_format(out, err, " group-%u", (unsigned)scene->group[node]));
    }
    if (scene->made_up[node]) {
        PN_TRY(pni_bytes_text(out, " made-up", err));
    }
    if (scene->lit != NULL) {
        PN_TRY(pni_bytes_text(out, scene->lit[node] ? " lit" : " muted", err));
    }
    return PN_OK;
}

pn_status pni_dot_web_node(pni_dot *dot, const pni_scene *scene, size_t node,
                           pn_error *err)
{
    PNI_BYTES id = {0};
    PNI_BYTES class = {0};
    PN_TRY(pni_node_number(scene->net, node, &id, err));
    PN_TRY(pni_dot_set_node(dot, node, "id", id.data, err));
    PN_TRY(name_class(scene, node, &class, err));
    PN_TRY(pni_dot_set_node(dot, node, "class", class.data, err));
    const char *url = find_url(scene->net, node);
    if (url == NULL) {
        return PN_OK;
    }
    PNI_BYTES escaped = {0}; /* Graphviz writes `&` into SVG as it is */
    PN_TRY(pni_dot_escape(&escaped, url, err));
    return pni_dot_set_node(dot, node, "URL", escaped.data, err);
}

pn_status pni_dot_web_tie(pni_dot *dot, const pni_scene *scene, size_t t,
                          const pn_tie *tie, pn_error *err)
{
    const size_t n_left =
        scene->traits.one_mode ? 0 : pn_network_n_nodes(scene->net, PN_LEFT);
    PNI_BYTES id = {0};
    PN_TRY(pni_bytes_format(&id, err, "tie-%zu-%zu", (size_t)tie->left + 1,
                            (size_t)tie->right - n_left + 1));
    PN_TRY(pni_dot_set_tie(dot, t, "id", id.data, err));
    PNI_BYTES class = {0};
    PN_TRY(pni_bytes_text(&class, pni_evidence_word(tie->evidence), err));
    if (scene->group != NULL) {
        const bool within = scene->group[tie->left] == scene->group[tie->right] &&
                            scene->group[tie->left] != 0;
        PN_TRY(pni_bytes_text(&class, within ? " within" : " between", err));
    }
    if (scene->lit != NULL) {
        PN_TRY(pni_bytes_text(&class, pni_is_tie_lit(scene, tie) ? " lit" : " muted",
                              err));
    }
    return pni_dot_set_tie(dot, t, "class", class.data, err);
}
