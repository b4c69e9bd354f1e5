/**
 * A network as DOT, built with cgraph: the one writer of DOT.
 *
 * Ids, labels and all attributes that the network itself carries are set here;
 * a picture adds its own with pni_dot_set_*.
 *
 * A node's id is its name.  Where DOT cannot carry the name, or both sides share
 * it, the id is `left-17` or `right-3` (the number of the node within its side)
 * and the name stands escaped in `label`.
 */
#ifndef PNI_DOT_H
#define PNI_DOT_H

#include "../base/error.h"
#include "../base/scope.h"

#include <partnet/export.h>

/** A graph of cgraph; while one exists, other threads wait to make theirs. */
typedef struct pni_dot pni_dot;

/**
 * Builds the graph `partnet`.
 *
 * Input:    order[0 .. n_nodes-1], the nodes in the order in which they are created
 *           (ties are painted in that order, too), or NULL for network order.
 */
pn_status pni_dot_new(const pn_network *net, const size_t *order, pni_dot **out,
                      pn_error *err);
void pni_dot_free(pni_dot *dot);
PNI_DEFINE_OWNED(pni_dot, pni_dot_free);

/** Default of an attribute for all nodes, or all ties. */
pn_status pni_dot_default_node(pni_dot *dot, const char *name, const char *value,
                               pn_error *err);
pn_status pni_dot_default_tie(pni_dot *dot, const char *name, const char *value,
                              pn_error *err);
/** Sets an attribute; the value is taken literally, Graphviz' escapes are the
 * caller's business (pni_dot_escape). */
pn_status pni_dot_set_graph(pni_dot *dot, const char *name, const char *value,
                            pn_error *err);
pn_status pni_dot_set_node(pni_dot *dot, size_t node, const char *name,
                           const char *value, pn_error *err);
pn_status pni_dot_set_tie(pni_dot *dot, size_t tie, const char *name, const char *value,
                          pn_error *err);
/** Appends a text as it must stand in label, xlabel or tooltip to be shown literally.
 */
pn_status pni_dot_escape(pn_bytes *out, const char *text, pn_error *err);

/** Appends a value as it stands between the quotes of a DOT file. */
pn_status pni_dot_quote(pn_bytes *out, const char *value, pn_error *err);

/** Writes the graph. */
pn_status pni_dot_write(const pni_dot *dot, pn_sink sink, pn_error *err);

#endif
