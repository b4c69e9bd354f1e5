#include "columns_remark.h"

#include "../../base/bytes.h"
#include "../../base/scope.h"

/* A header, between quotes; one that would fill the line gives way to its number. */
static pn_status add_header(const pni_columns *columns, size_t column, pn_bytes *out,
                            pn_error *err)
{
    enum { LONGEST = 60 };
    const pni_slice cell = columns->header->cell[column];
    if (cell.size == 0 || cell.size > LONGEST) {
        return pni_bytes_format(out, err, "column %zu", column + 1);
    }
    return pni_bytes_format(out, err, "'%.*s'", (int)cell.size, cell.data);
}

static pn_status add_role(const pni_columns *columns, pni_role role, const char *word,
                          pn_bytes *out, pn_error *err)
{
    const size_t column = columns->of[role];
    if (column == PNI_NO_COLUMN) {
        return PN_OK;
    }
    PN_TRY(pni_bytes_text(out, out->size == 0 ? "" : ", ", err));
    PN_TRY(add_header(columns, column, out, err));
    return pni_bytes_format(out, err, " is the %s", word);
}

pn_status pni_columns_remark(const pni_columns *columns, const pni_reading *reading,
                             const char *source, pn_error *err)
{
    if (reading->options->no_header || columns->n == 2) {
        return PN_OK;
    }
    PNI_BYTES text = {0};
    PN_TRY(add_role(columns, PNI_ROLE_LEFT, "left side", &text, err));
    PN_TRY(add_role(columns, PNI_ROLE_RIGHT, "right side", &text, err));
    PN_TRY(add_role(columns, PNI_ROLE_WEIGHT, "weight", &text, err));
    PN_TRY(add_role(columns, PNI_ROLE_YEAR, "year", &text, err));
    PN_TRY(add_role(columns, PNI_ROLE_EVIDENCE, "evidence", &text, err));
    if (columns->of[PNI_ROLE_WEIGHT] == PNI_NO_COLUMN) {
        PN_TRY(pni_bytes_text(&text, ", each row weighs 1", err));
    }
    const pni_place place = {.source = source, .line = columns->line};
    return pni_builder_find(reading->builder, PN_REMARK, place,
                            "if that is wrong, say it with --columns", err, "%s",
                            text.data);
}
