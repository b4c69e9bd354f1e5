/**
 * What style sheets and scripts hold on to in a picture: ids, classes, links.
 */
#ifndef PNI_DOT_WEB_H
#define PNI_DOT_WEB_H

#include "../write/dot.h"
#include "scene.h"

/** `id` left-17, `class` such as `left group-3 made-up`, `URL` where the data have a
 * safe one. */
pn_status pni_dot_web_node(pni_dot *dot, const pni_scene *scene, size_t node,
                           pn_error *err);
/** `id` tie-17-3, `class` such as `documented within`. */
pn_status pni_dot_web_tie(pni_dot *dot, const pni_scene *scene, size_t t,
                          const pn_tie *tie, pn_error *err);

/** True for an address of http or https that holds nothing but what RFC 3986 allows:
 * no quotes, blanks, backslashes, controls or markup. */
bool pni_is_safe_url(const char *text);

#endif
