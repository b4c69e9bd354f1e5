/**
 * JSON records one after the other, as rows of cells.
 */
#ifndef PNI_RECORD_LIST_H
#define PNI_RECORD_LIST_H

#include "json_text.h"

#include "../../network/build/names.h"

/** Records of a text; zeroed, then opened. */
typedef struct pni_record_list {
    pni_graph_text text;
    pni_json json;               /* the record that was read last */
    pni_names columns;           /* keys; those of an object inside are `outer.inner` */
    size_t *column_at;           /* [columns.size] where in the text it stands first */
    const pni_json_value **cell; /* [columns.size] of that record; NULL: it has none */
    size_t capacity;             /* of the last two */
    size_t *begin;               /* [n_records] in the text */
    size_t n_records;
    size_t record_capacity;
    pn_bytes path; /* of the member that is looked at */
} pni_record_list;

/**
 * Reads a text, and looks through all records for their keys.
 *
 * Errors:   PN_EDATA for text that is not JSON, and for records that are no objects;
 *           PN_ENOMEM, PN_ECANCELLED.
 */
pn_status pni_record_list_open(pni_record_list *list, const pni_reading *reading,
                               pn_source source, pn_error *err);
void pni_record_list_done(pni_record_list *list);

/** Fills cell[] with the k-th record. */
pn_status pni_record_list_read(pni_record_list *list, size_t k, pn_error *err);

#endif
