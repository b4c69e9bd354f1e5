/**
 * JSON text as a tree of values that know where they stand.
 *
 * Reference: T. Bray, The JavaScript Object Notation (JSON) Data Interchange Format,
 *            RFC 8259, 2017, doi:10.17487/RFC8259.
 */
#ifndef PNI_JSON_TEXT_H
#define PNI_JSON_TEXT_H

#include "graph_text.h"

#include "../../base/arena.h"

typedef enum pni_json_kind {
    PNI_JSON_NULL,
    PNI_JSON_TRUE,
    PNI_JSON_FALSE,
    PNI_JSON_NUMBER,
    PNI_JSON_STRING,
    PNI_JSON_ARRAY,
    PNI_JSON_OBJECT
} pni_json_kind;

/**
 * A value.  Values stand in one array, in the order of the text: the members of an
 * object are a string and a value each, the first one directly behind the object.
 */
typedef struct pni_json_value {
    pni_json_kind kind;
    /** What was written, the quotes of a string included. */
    pni_slice raw;
    /** A scalar's value: the content of a string, the digits of a number. */
    pni_slice text;
    size_t n;    /* elements of an array, members of an object */
    size_t next; /* index of what follows this value and all it holds */
} pni_json_value;

/** Zeroed is empty. */
typedef struct pni_json {
    pni_graph_text *text; /* borrowed */
    pni_arena strings;    /* those that were written with escapes */
    pni_json_value *value;
    size_t n_values;
    size_t capacity;
} pni_json;

/**
 * Parses a text; value[0] is the outermost one.
 *
 * Errors:   PN_EDATA at the place where the text stops being JSON, at a key that its
 *           object has twice, or at the 65th level of nesting; PN_ENOMEM.
 */
pn_status pni_json_parse(pni_graph_text *text, pni_json *out, pn_error *err);
/** Parses the value that stands at text->at, which moves on to what follows it, blanks
 * aside; what was parsed before is gone. */
pn_status pni_json_parse_one(pni_graph_text *text, pni_json *out, pn_error *err);
void pni_json_done(pni_json *json);

/** The member of an object, or NULL; `object` may be NULL or anything else. */
const pni_json_value *pni_json_get(const pni_json *json, const pni_json_value *object,
                                   const char *key);
/** The first element, or the first key; only if there is one. */
const pni_json_value *pni_json_first(const pni_json_value *holder);
/** What stands behind a value on its level. */
const pni_json_value *pni_json_next(const pni_json *json, const pni_json_value *value);
/** Where a value begins. */
pni_place pni_json_place(const pni_json *json, const pni_json_value *value);

#endif
