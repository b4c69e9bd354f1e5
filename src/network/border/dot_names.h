/**
 * What attributes are called in DOT, where many names have a meaning already.
 */
#ifndef PNI_DOT_NAMES_H
#define PNI_DOT_NAMES_H

#include <stdbool.h>

/** True if Graphviz, or we, give an attribute of this name a meaning. */
bool pni_dot_is_reserved(const char *attribute);

/** What stands in front of the name of an attribute whose own name is taken. */
#define PNI_DOT_PREFIX "data_"

/**
 * True if an attribute of the data is written as `data_` and its name: names with a
 * meaning, those of the facts about a tie, and those that start like this.
 */
bool pni_dot_is_taken(const char *attribute, bool of_tie);

#endif
