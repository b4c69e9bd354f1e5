/**
 * The inside of a builder, for the files that share it: they collect rows (builder.c,
 * builder_rows.c) and make the network of them (builder_finish.c).
 */
#ifndef PNI_BUILDER_DATA_H
#define PNI_BUILDER_DATA_H

#include "builder.h"
#include "builder_alias.h"
#include "names_batch.h"

#include "../../base/task.h"

/** A text attribute of organisations: value by (side, name number), 0 = none. */
typedef struct pni_node_attribute {
    const char *name;
    uint32_t *value[2]; /* text number + 1 */
    size_t size[2];
} pni_node_attribute;

/** Rows in a row whose names and texts are not numbered yet; their other values are in
 * the builder's arrays. */
typedef struct pni_waiting {
    size_t first; /* row */
    size_t n;
    size_t n_bytes; /* of all names and texts */
    pni_names_batch name[2];
    pni_names_batch text[PNI_MAX_ATTRIBUTES];
} pni_waiting;

/**
 * Bytes for each row on its way to a tie; what a phase no longer needs is freed:
 *
 *     rows are added           left, right                                  8
 *     sorted by left node      left, right, sorted rows                    16
 *     sorted by right node     sorted rows, room for some of them      8 to 16
 *     merged                   sorted rows; tie_left, partner              16
 *     indexed                  tie_left, partner (both ways), right_tie    16
 *
 * Where some pair has several rows, a tie takes 12 more from the merge on (weight,
 * rows). What else rows say is held twice from the merge on: here 8 bytes for a weight,
 * 1 for evidence, 8 for years, 4 for a text; in the tie the same, and 8 for a text.  A
 * name of n bytes takes about n + 45 until all is done (names.h, network_data.h).
 */
struct pni_builder {
    pni_names name[2]; /* organisations of each side */
    const pn_run *run; /* may be NULL */
    /* While rows are added to the one, a task may number the names of the other; it
     * alone touches the names, the texts and the numbers of those rows then. */
    pni_waiting waiting[2];
    unsigned adding; /* index in waiting */
    pni_task numbering;
    bool *declared[2]; /* [capacity_declared] by name number */
    size_t n_declared[2];
    const char *side_name[2]; /* in the arena */
    pni_names text;           /* all attribute texts; number 0 is "" */

    size_t n_rows;
    size_t capacity;
    uint32_t *left; /* [n_rows] name numbers */
    uint32_t *right;
    double *weight;      /* NULL as long as all are 1 */
    uint8_t *evidence;   /* NULL as long as none is said */
    int32_t *year_first; /* NULL as long as none is known */
    int32_t *year_last;
    uint32_t *attribute[PNI_MAX_ATTRIBUTES]; /* text numbers */
    const char *attribute_name[PNI_MAX_ATTRIBUTES];
    size_t n_attributes;
    size_t n_zero; /* rows dropped for a weight of 0 */
    bool says_evidence;

    bool has_organisations; /* their table was read together with the ties */

    pni_aliases alias[2];     /* names of each side that mean others */
    const char *alias_source; /* the table that says so, in the arena */
    const char *merges;       /* what came of it, in the arena; NULL: nothing */

    pni_node_attribute node_attribute[PNI_MAX_ATTRIBUTES];
    size_t n_node_attributes;
    pni_names about_key;
    const char **about_value; /* [capacity of about] by key number */
    size_t n_about;
    pn_finding *finding;
    size_t n_findings;
    size_t capacity_findings;
    pni_arena arena; /* names of sides, attributes; texts of findings */
};

/** Waits for the names of rows that are being numbered. */
pn_status pni_builder_wait(pni_builder *builder, pn_error *err);
/** Releases what waits. */
void pni_builder_drop_waiting(pni_builder *builder);

static inline int pni_side_index(pn_side side)
{
    return side == PN_LEFT ? 0 : 1;
}

#endif
