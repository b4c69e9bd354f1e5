/* What the data say of themselves: `key,value`. */
#include "organisations.h"
#include "table/small_table.h"

#include "../base/scope.h"
#include "../network/build/names.h"

static pn_status add_pair(const pni_reading *reading, const pni_small_table *table,
                          const pni_small_cell *row, pni_names *seen, pn_error *err)
{
    const pni_slice key = row[0].text;
    if (pni_names_find(seen, key) != PNI_NO_NAME) {
        return pni_fail_at(err, PN_EDATA, pni_small_table_place(table, &row[0]),
                           "the key '%.*s' is said twice: keep one", (int)key.size,
                           key.data);
    }
    uint32_t number = 0;
    PN_TRY(pni_names_add(seen, key, &number, err));
    return pni_builder_about(reading->builder, key, row[1].text, err);
}

pn_status pni_about_read(const pni_reading *reading, pn_source source, pn_error *err)
{
    PNI_SCOPED(pni_small_table, pni_small_table_done) table = {0};
    PNI_SCOPED(pni_names, pni_names_done) seen = {0};
    pni_faults faults = {0};
    PN_TRY(pni_small_table_read(reading, source, &faults, &table, err));
    if (table.n_columns == 0) {
        return PN_OK;
    }
    if (table.n_columns != 2) {
        return pni_fail_at(err, PN_EDATA, pni_small_table_place(&table, table.header),
                           "this table has %zu columns: give it the header key,value",
                           table.n_columns);
    }
    if (!pni_slice_same_word(table.header[0].text, "key")) {
        PN_TRY(add_pair(reading, &table, table.header, &seen, err));
    }
    for (size_t i = 0; i < table.n_rows; i++) {
        PN_TRY(add_pair(reading, &table, table.row[i].cell, &seen, err));
    }
    return pni_faults_report(reading, &faults, table.source, err);
}
