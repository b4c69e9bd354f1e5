#include "where.h"

#include "header_wishes.h"

#include "../../base/scope.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void pni_where_done(pni_where *where)
{
    free(where->condition);
    *where = (pni_where){0};
}

pn_status pni_where_parse(const char *text, pni_slice *column, pni_slice *value,
                          pn_error *err)
{
    const char *equals = strchr(text, '=');
    *column = pni_slice_trim((pni_slice){
        .data = text, .size = equals == NULL ? 0 : (size_t)(equals - text)});
    if (column->size == 0) {
        return pni_fail(err, PN_EUSE,
                        "--where: '%s' is not a column, '=' and a value: write --where "
                        "COLUMN=VALUE",
                        text);
    }
    *value = pni_slice_trim(pni_slice_of(equals + 1));
    return PN_OK;
}

static pn_status find_condition(const pn_read_options *options, const char *text,
                                const pni_window_row *header, const char *source,
                                pni_condition *out, pn_error *err)
{
    pni_slice column = {0};
    PN_TRY(pni_where_parse(text, &column, &out->value, err));
    const pni_column_wish wish = {.option = "--where",
                                  .column = column,
                                  .source = source,
                                  .by_name = !options->no_header};
    return pni_column_find(&wish, header, &out->column, err);
}

pn_status pni_where_find(const pn_read_options *options, const pni_window_row *header,
                         const char *source, pni_where *out, pn_error *err)
{
    size_t n = 0;
    while (options->where != NULL && options->where[n] != NULL) {
        n++;
    }
    out->condition = calloc(n + 1, sizeof *out->condition);
    if (out->condition == NULL) {
        return pni_fail_memory(err);
    }
    for (; out->n < n; out->n++) {
        PN_TRY(find_condition(options, options->where[out->n], header, source,
                              &out->condition[out->n], err));
    }
    return PN_OK;
}

bool pni_where_holds(pni_where *where, const pni_slice *field)
{
    for (size_t i = 0; i < where->n; i++) {
        const pni_condition *c = &where->condition[i];
        if (pni_slice_compare(pni_slice_trim(field[c->column]), c->value) != 0) {
            where->n_left_out++;
            return false;
        }
    }
    return true;
}

pn_status pni_where_report(const pni_where *where, const pni_reading *reading,
                           const char *source, size_t n_used, pn_error *err)
{
    const uint64_t n = where->n_left_out;
    if (n == 0) {
        return PN_OK;
    }
    if (n_used == 0) {
        return pni_fail(err, PN_EDATA,
                        "no row of '%s' that can be used meets --where '%s'%s: "
                        "compare the spelling",
                        source, reading->options->where[0],
                        where->n > 1 ? " and what else is asked for" : "");
    }
    return pni_builder_find(reading->builder, PN_REMARK, (pni_place){.source = source},
                            "", err, "%" PRIu64 " %s not meet --where and %s left out",
                            n, n == 1 ? "row does" : "rows do",
                            n == 1 ? "was" : "were");
}
