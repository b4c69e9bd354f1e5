/**
 * A picture in words.
 */
#ifndef PNI_DESCRIBE_H
#define PNI_DESCRIBE_H

#include "scene.h"

/** Appends the title: asked for, or what the data say, or what is counted. */
pn_status pni_describe_title(const pni_scene *scene, pn_bytes *out, pn_error *err);
/** Appends what there is to see: counts, evidence, groups, the largest nodes. */
pn_status pni_describe_picture(const pni_scene *scene, pn_bytes *out, pn_error *err);
/** What the data say of themselves under a key, in the picture's language if they
 * can; NULL if nothing. */
const char *pni_describe_about(const pni_scene *scene, const char *key);

#endif
