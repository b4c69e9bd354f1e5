/**
 * The words of a GML file: keys, values, and the brackets of lists.
 */
#ifndef PNI_GML_TOKEN_H
#define PNI_GML_TOKEN_H

#include "graph_text.h"

typedef enum pni_gml_kind {
    PNI_GML_END,
    PNI_GML_WORD, /* a key, a number */
    PNI_GML_STRING,
    PNI_GML_OPEN,
    PNI_GML_CLOSE,
    PNI_GML_CUT /* a string without an end */
} pni_gml_kind;

typedef struct pni_gml_token {
    pni_gml_kind kind;
    pni_slice text; /* the content of a string */
} pni_gml_token;

/** Takes the next token off a text; comments are passed over. */
pni_gml_token pni_gml_next(pni_slice *text);

/** A key and its value, or the end of a list. */
typedef struct pni_gml_pair {
    bool end;
    pni_slice key;
    bool is_list; /* its content is not part of it: what follows is */
    pni_slice value;
} pni_gml_pair;

/** Takes `key value` or `]` off a text.  PN_EDATA where it is neither. */
pn_status pni_gml_pair_next(pni_graph_text *source, pni_slice *text, pni_gml_pair *out,
                            pn_error *err);

/** Takes the rest of a list off a text, its `]` included; `open` is its start. */
pn_status pni_gml_skip_list(pni_graph_text *source, pni_slice *text, const char *open,
                            pn_error *err);

#endif
