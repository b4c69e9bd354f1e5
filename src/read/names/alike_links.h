/**
 * Names that are probably one organisation, each with the name that it is the same as:
 * what a person can say yes or no to.
 */
#ifndef PNI_ALIKE_LINKS_H
#define PNI_ALIKE_LINKS_H

#include "../reading.h"
#include "likeness.h"

/** `name` is probably `same_as`, which has more rows or comes first. */
typedef struct pni_alike_link {
    int side;
    const char *name;    /* borrowed from the builder */
    const char *same_as; /* borrowed from the builder */
    pni_likeness how;
} pni_alike_link;

/** Links of both sides, the surest first, then by name; zeroed is empty. */
typedef struct pni_alike_links {
    pni_alike_link *of;
    size_t n;
    size_t capacity;
} pni_alike_links;

void pni_alike_links_done(pni_alike_links *links);

/**
 * Finds the links among the names that were read.
 *
 * Names that are certainly or likely one form a set, and all but its most frequent
 * name are linked to it; a name has one link at most, and links make no circle.
 * Names that a table of aliases says to be different are not linked.
 */
pn_status pni_find_alike_links(const pni_reading *reading, pni_alike_links *out,
                               pn_error *err);

#endif
