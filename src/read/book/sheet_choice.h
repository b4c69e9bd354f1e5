/**
 * The sheets of a workbook, and which one is meant.
 */
#ifndef PNI_SHEET_CHOICE_H
#define PNI_SHEET_CHOICE_H

#include "../reading.h"

#include "../../base/arena.h"
#include "../../base/bytes.h"

/** A sheet. */
typedef struct pni_sheet {
    const char *name;
    const char *key; /* where it is, as the format has it */
    bool is_hidden;
} pni_sheet;

/** The sheets of a workbook in their order; zeroed is empty. */
typedef struct pni_sheet_list {
    bool is_tables;   /* of a database */
    pni_sheet *sheet; /* [n] */
    size_t n;
    size_t capacity;
    pni_arena arena;
} pni_sheet_list;

/** Adds a sheet; its texts are copied. */
pn_status pni_sheet_list_add(pni_sheet_list *list, const pni_sheet *sheet,
                             pn_error *err);
void pni_sheet_list_done(pni_sheet_list *list);

/** Appends the names of the first sheets, for a message. */
pn_status pni_sheet_list_names(const pni_sheet_list *list, pn_bytes *out,
                               pn_error *err);

/**
 * The sheet that `--sheet` names, or the first one that is not hidden.
 *
 * A number counts the sheets that are not hidden; a sheet of that name goes first.
 * Errors:   PN_EUSE for a sheet that is not there, PN_EDATA when there is none.
 */
pn_status pni_sheet_choose(const pni_reading *reading, const pni_sheet_list *list,
                           const char *source, size_t *out, pn_error *err);
/** Records which sheet it is. */
pn_status pni_sheet_remark(const pni_reading *reading, const pni_sheet_list *list,
                           const char *source, size_t chosen, pn_error *err);

#endif
