/**
 * Ties in, network out.
 *
 * Readers add rows in any order; finishing sorts, merges and selects, so that the
 * network does not depend on the order of the rows.
 */
#ifndef PNI_BUILDER_H
#define PNI_BUILDER_H

#include "../../base/error.h"
#include "../../base/text.h"

#include <partnet/network.h>

typedef struct pni_builder pni_builder;

/** What a row's text attributes are called; borrowed while rows are added. */
enum { PNI_MAX_ATTRIBUTES = 64 };

/** One input row. */
typedef struct pni_row {
    pni_slice left;
    pni_slice right;
    double weight;        /* >= 0; 0 drops the row and counts it */
    pn_evidence evidence; /* PN_EVIDENCE_ANY: not said, that is documented */
    int year_first;       /* 0: unknown */
    int year_last;
    const pni_slice *text; /* [n_attributes] or NULL */
} pni_row;

/** How rows become ties; zeroed means default. */
typedef struct pni_selection {
    pn_duplicates duplicates;
    pn_evidence evidence;
    double min_weight;
    bool largest_component;
} pni_selection;

/** Makes a builder; the caller frees it. */
pn_status pni_builder_new(pni_builder **out, pn_error *err);
void pni_builder_free(pni_builder *builder);

/** Says how the builder runs; `run` outlives it. */
void pni_builder_run(pni_builder *builder, const pn_run *run);

/** Names the sides: `enterprise`, `institution`. */
pn_status pni_builder_sides(pni_builder *builder, pni_slice left, pni_slice right,
                            pn_error *err);
/** Declares a text attribute of the ties; `*column` indexes pni_row.text. */
pn_status pni_builder_tie_attribute(pni_builder *builder, pni_slice name,
                                    size_t *column, pn_error *err);
/** The data have an evidence column. */
void pni_builder_say_evidence(pni_builder *builder);
/** Adds a row.  Names must not be empty, numbers are checked by the caller. */
pn_status pni_builder_add(pni_builder *builder, const pni_row *row, pn_error *err);
/** Numbers the names and texts of the last rows, which wait for each other; whoever
 * looks for nodes or into a builder after its rows calls it first. */
pn_status pni_builder_settle(pni_builder *builder, pn_error *err);
size_t pni_builder_n_rows(const pni_builder *builder);

/** True if an organisation of that name has a row on that side (or was declared). */
bool pni_builder_has_node(const pni_builder *builder, pn_side side, pni_slice name);
/** Declares an organisation, which then exists even without a tie. */
pn_status pni_builder_node(pni_builder *builder, pn_side side, pni_slice name,
                           pn_error *err);
/** Sets a text attribute of a declared organisation; the first value that is not
 * empty stays. */
pn_status pni_builder_node_text(pni_builder *builder, pn_side side, pni_slice name,
                                pni_slice attribute, pni_slice text, pn_error *err);
/** The text that was set, "" if none was; borrowed until the next call. */
const char *pni_builder_get_node_text(const pni_builder *builder, pn_side side,
                                      pni_slice name, pni_slice attribute);
/** What the data say of themselves; the last value stays. */
pn_status pni_builder_about(pni_builder *builder, pni_slice key, pni_slice value,
                            pn_error *err);

/** Records a finding; `place.source` is copied. */
pn_status pni_builder_find(pni_builder *builder, pn_level level, pni_place place,
                           const char *way_out, pn_error *err, const char *format, ...)
    __attribute__((format(printf, 6, 7)));
/** Findings so far. */
size_t pni_builder_n_findings(const pni_builder *builder, pn_level level);

/** PN_EDATA: no row gave a tie; says why, as far as it is known. */
pn_status pni_builder_fail_empty(const pni_builder *builder, const char *source,
                                 pn_error *err);

/**
 * Makes the network.
 *
 * `source` stands in messages and findings about the whole input.  Records remarks
 * on duplicates, dropped zero weights, names on both sides and dropped nodes.
 * Errors:   PN_EDATA `no ties in 'x.csv'`; PN_ENOMEM.
 * The builder can only be freed afterwards.
 */
pn_status pni_builder_finish(pni_builder *builder, const pni_selection *selection,
                             const char *source, pn_network **out, pn_error *err);

#endif
