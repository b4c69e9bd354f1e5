/**
 * What a graph file in XML declares about its attributes before it uses them: keys of
 * GraphML, attributes of GEXF.
 */
#ifndef PNI_GRAPH_KEYS_H
#define PNI_GRAPH_KEYS_H

#include "../../base/error.h"
#include "../../network/build/names.h"

/** What a key, or an element, is about. */
typedef enum pni_key_kind {
    PNI_KEY_OTHER = 0, /* nothing that is read */
    PNI_KEY_GRAPH,
    PNI_KEY_NODE,
    PNI_KEY_EDGE,
    PNI_KEY_ALL
} pni_key_kind;

/** A key; texts live as long as the list. */
typedef struct pni_key {
    pni_key_kind kind;
    const char *name;     /* NULL: about looks */
    const char *standard; /* of elements that do not say it; NULL: none */
    size_t seen;          /* the element that said it last, see pni_key_element */
} pni_key;

/** Keys; zeroed is empty. */
typedef struct pni_graph_keys {
    pni_names id; /* the letter of the space, then the id */
    pni_key *key; /* [id.size] */
    size_t capacity;
    size_t n_standards;
    pni_arena arena;
} pni_graph_keys;

/** An element that may have attributes, and what it became. */
typedef struct pni_key_element {
    pni_key_kind kind;
    size_t index; /* node or tie */
    size_t count; /* elements so far, from 1 */
} pni_key_element;

/**
 * Adds a key.
 *
 * Input:    ids are distinct within a `space`, which is any letter; `name` may be NULL.
 * Errors:   PN_ELIMIT at `place` for more than 4096 keys.
 */
pn_status pni_graph_keys_add(pni_graph_keys *keys, char space, const char *id,
                             pni_key key, pni_place place, pn_error *err);
/** Number of a key, SIZE_MAX if there is none of that id. */
size_t pni_graph_keys_find(const pni_graph_keys *keys, char space, const char *id);
/** Says what elements have that do not say the key added last. */
pn_status pni_graph_keys_standard(pni_graph_keys *keys, pni_slice text, pn_error *err);
/** The next key from number `k` on whose standard holds for the element, or SIZE_MAX.
 */
size_t pni_graph_keys_due(const pni_graph_keys *keys, size_t k,
                          const pni_key_element *element);
void pni_graph_keys_done(pni_graph_keys *keys);

#endif
