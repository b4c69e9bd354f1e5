/**
 * What a part of an XLSX workbook refers to: its relations (ECMA-376, part 2).
 */
#ifndef PNI_XLSX_RELATIONS_H
#define PNI_XLSX_RELATIONS_H

#include "zip_part.h"

#include "../../base/arena.h"

/** One relation. */
typedef struct pni_relation {
    const char *id;
    const char *kind; /* last word of its type, such as `worksheet` */
    const char *path; /* of the part */
    struct pni_relation *next;
} pni_relation;

/** Relations in their order; zeroed is empty. */
typedef struct pni_relations {
    pni_relation *first;
    pni_relation *last;
    pni_arena arena;
} pni_relations;

/** Reads the relations of a part, "" for those of the whole; none is no error. */
pn_status pni_relations_read(pni_zip *zip, const char *path, pni_relations *out,
                             pn_error *err);
void pni_relations_done(pni_relations *relations);

/** The first relation with that id and that kind, either of which may be NULL. */
const pni_relation *pni_relations_find(const pni_relations *relations, const char *id,
                                       const char *kind);

#endif
