/**
 * What kind of JSON a text is, by its first bytes.
 */
#ifndef PNI_JSON_SHAPE_H
#define PNI_JSON_SHAPE_H

#include "../../base/text.h"

typedef enum pni_json_shape {
    PNI_JSON_NONE,
    PNI_JSON_DOCUMENT, /* one value, such as a network */
    PNI_JSON_RECORDS   /* an array of objects, or one object behind the other */
} pni_json_shape;

/** Elements of Cytoscape.js, an array of objects with an object `data`, are a document.
 */
pni_json_shape pni_json_shape_of(pni_slice head);

#endif
