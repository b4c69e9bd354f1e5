/**
 * Names that mean one organisation: said by a table of aliases, applied to the rows
 * once they are read.
 *
 *     name,same_as        A -> B -> C        every row of A and of B becomes one of C,
 *     A,B                                    and C keeps `spellings` A; B; C
 *     B,C
 */
#ifndef PNI_BUILDER_ALIAS_H
#define PNI_BUILDER_ALIAS_H

#include "builder.h"
#include "names.h"

/** One row of a table of aliases. */
typedef struct pni_alias {
    pn_side side; /* PN_BOTH: wherever the name stands */
    pni_slice name;
    pni_slice same_as;
    pni_place place;
} pni_alias;

/** What is known of a name that a table of aliases holds. */
typedef struct pni_alias_entry {
    uint32_t same_as; /* number of the name that it was said to be, or its own; once
                         the rows are renamed, of the last one of the chain */
    bool anywhere;    /* it was said of both sides */
    bool met;         /* the data hold it */
    uint64_t rows;    /* rows that had it */
    uint64_t line;    /* where it was said; 0 for a name that is the same as none */
} pni_alias_entry;

/** The aliases of one side; zeroed is none. */
typedef struct pni_aliases {
    pni_names name;
    pni_alias_entry *of; /* [capacity] by number of the name */
    size_t capacity;
    pni_names distinct; /* pairs of names that are said to differ */
} pni_aliases;

void pni_aliases_done(pni_aliases *aliases);

/** Says which table the aliases stand in; before the first of them. */
pn_status pni_builder_alias_source(pni_builder *builder, const char *source,
                                   pn_error *err);
/**
 * Says that a name is the same as another.
 *
 * Errors:   PN_EDATA at the place where a name is said to be two others.
 */
pn_status pni_builder_alias(pni_builder *builder, const pni_alias *alias,
                            pn_error *err);
/** Says that two names are two organisations. */
pn_status pni_builder_say_distinct(pni_builder *builder, const pni_alias *alias,
                                   pn_error *err);
/** True if that was said, in either order. */
bool pni_builder_are_distinct(const pni_builder *builder, pn_side side, const char *a,
                              const char *b);

/**
 * Renames what the rows, and the organisations declared so far, are called.
 *
 * Errors:   PN_EDATA at the row that closes a circle of names.
 */
pn_status pni_builder_rename(pni_builder *builder, pn_error *err);
/** What an organisation is called after that; borrowed. */
pni_slice pni_builder_known_as(pni_builder *builder, pn_side side, pni_slice name);

/**
 * Gives every organisation that had several names the attribute `spellings`, and
 * records what was merged, and which aliases the data do not hold.
 */
pn_status pni_builder_report_aliases(pni_builder *builder, pn_error *err);

#endif
