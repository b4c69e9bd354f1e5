/**
 * What the words of a column's header say about the column.
 */
#ifndef PNI_HEADER_WORDS_H
#define PNI_HEADER_WORDS_H

#include "../../base/error.h"
#include "../../base/text.h"

/** What a column may be. */
typedef enum pni_role {
    PNI_ROLE_LEFT = 0,
    PNI_ROLE_RIGHT,
    PNI_ROLE_WEIGHT,
    PNI_ROLE_YEAR,
    PNI_ROLE_EVIDENCE,
    PNI_ROLE_FIELD,
    PNI_ROLE_KIND,
    PNI_ROLE_SOURCE,
    PNI_ROLE_SERIAL, /* numbers the rows */
    PNI_N_ROLES,
    PNI_ROLE_NONE = PNI_N_ROLES
} pni_role;

/** How sure a role is. */
typedef enum pni_sure {
    PNI_SURE_NOT = 0,
    PNI_SURE_CONTAINS, /* the word is there, among others that are unknown */
    PNI_SURE_ALL,      /* nothing but known words: `name of the company` */
    PNI_SURE_EXACT     /* the word itself */
} pni_sure;

/** What one header says. */
typedef struct pni_header_match {
    pni_role role;
    pni_sure sure;
    const char *word; /* where it stands that told it; static, no string */
} pni_header_match;

/** Looks at a header. */
pn_status pni_header_look(pni_slice header, pni_header_match *out, pn_error *err);

/** The role of a word that is spelt out, such as a key of `--columns`; NONE if it is
 * unknown. */
pn_status pni_role_of_word(pni_slice text, pni_role *out, pn_error *err);
/** The English word nearest to a mistyped one; no data if none is near. */
pni_slice pni_role_nearest(const char *text);

#endif
