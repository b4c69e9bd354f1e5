/**
 * DOT on its way from cgraph to a sink, so that others read it as Graphviz does.
 */
#ifndef PNI_DOT_OUT_H
#define PNI_DOT_OUT_H

#include "print.h"

/** Where cgraph's text goes; zero it, set `print.sink` and `facts`. */
typedef struct pni_dot_out {
    pni_print print;
    const pn_bytes *facts; /* lines of pni_dot_statement */
    bool begun;            /* they are written */
} pni_dot_out;

/**
 * A piece of text, as cgraph hands them over: each id and each value is one piece.
 *
 * Bare Chinese gets quotes, which graphlib-dot wants.  Semicolons at line ends go:
 * pydot 1.4.2 makes a node of the line break behind one.  The facts follow the first
 * brace.
 */
int pni_dot_put(void *out, const char *text);

/**
 * Adds the line `name=value` to statements about the whole graph.
 *
 * In cgraph's own `graph [...]` they would be lost to graphlib-dot, and to NetworkX
 * where pydot reads for it.
 */
pn_status pni_dot_statement(pn_bytes *facts, const char *name, const char *value,
                            pn_error *err);

#endif
