#include "csv_cut.h"

#include "../../base/scope.h"

#include <stdlib.h>
#include <string.h>

/* Copies a field without what is not part of its text; returns how much is left. */
static size_t clean(char *to, pni_slice from, bool doubled)
{
    size_t n = 0;
    for (size_t i = 0; i < from.size; i++) {
        if (from.data[i] != '\0') {
            to[n++] = from.data[i];
        }
        i += doubled && from.data[i] == '"'; /* the second one */
    }
    return n;
}

/* A spreadsheet's ="00123" within quotes. */
static pni_slice without_equals(pni_slice text)
{
    if (text.size >= 3 && memcmp(text.data, "=\"", 2) == 0 &&
        text.data[text.size - 1] == '"') {
        return (pni_slice){.data = text.data + 2, .size = text.size - 3};
    }
    return text;
}

static pn_status change_field(pni_csv *csv, size_t k, bool has_nul, pn_error *err)
{
    if (csv->scratch_size < csv->size && csv->scratch_used == 0) {
        char *scratch = realloc(csv->scratch, 2 * csv->size);
        if (scratch == NULL) {
            return pni_fail_memory(err);
        }
        csv->scratch = scratch;
        csv->scratch_size = 2 * csv->size;
    }
    char *to = csv->scratch + csv->scratch_used;
    const size_t n = clean(to, csv->field[k], csv->bounds[k].has_doubled_quotes);
    csv->scratch_used += n;
    csv->field[k] = without_equals((pni_slice){.data = to, .size = n});
    if (!has_nul || csv->buffer.hold) {
        return PN_OK;
    }
    return pni_fault(csv->reading, csv->faults, PNI_FAULT_NUL, pni_csv_place(csv, k),
                     err, "NUL bytes");
}

/* The fields of most records need no change. */
static void cut_plain(pni_csv *csv, const char *record)
{
    for (size_t k = 0; k < csv->n_fields; k++) {
        const pni_csv_bounds *bounds = &csv->bounds[k];
        csv->field[k] = (pni_slice){.data = record + bounds->begin,
                                    .size = bounds->end - bounds->begin};
    }
}

pn_status pni_csv_cut(pni_csv *csv, pn_error *err)
{
    const char *record = csv->buffer.data + csv->buffer.begin;
    if (!csv->has_quotes && !csv->buffer.holds_nul && csv->size <= csv->limit_field) {
        cut_plain(csv, record);
        return PN_OK;
    }
    csv->scratch_used = 0;
    for (size_t k = 0; k < csv->n_fields; k++) {
        const pni_csv_bounds *bounds = &csv->bounds[k];
        const size_t size = bounds->end - bounds->begin;
        csv->field[k] = (pni_slice){.data = record + bounds->begin, .size = size};
        if (size > csv->limit_field) {
            return pni_csv_fail_long_field(csv, bounds->begin, err);
        }
        const bool has_nul =
            csv->buffer.holds_nul && size > 0 && memchr(csv->field[k].data, 0, size);
        if (bounds->has_doubled_quotes || has_nul) {
            PN_TRY(change_field(csv, k, has_nul, err));
        }
    }
    return PN_OK;
}
