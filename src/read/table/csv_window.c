#include "csv_window.h"

#include "../../base/scope.h"

void pni_window_done(pni_window *window)
{
    pni_arena_done(&window->arena);
    *window = (pni_window){0};
}

static pn_status copy_row(const pni_csv *csv, pni_window *window, size_t n_before,
                          pn_error *err)
{
    pni_window_row row = {
        .line = csv->line, .n_before = n_before, .n_cells = csv->n_fields};
    row.cell = pni_arena_take(&window->arena, row.n_cells * sizeof *row.cell);
    if (row.cell == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t k = 0; k < row.n_cells; k++) {
        const pni_slice text = pni_slice_trim(csv->field[k]);
        const char *copy = pni_arena_copy(&window->arena, text.data, text.size);
        if (copy == NULL) {
            return pni_fail_memory(err);
        }
        row.cell[k] = (pni_slice){.data = copy, .size = text.size};
        row.n_filled += text.size > 0;
    }
    window->row[window->n++] = row;
    return PN_OK;
}

/* Reads one record; a fault behind the first record is left to those who read on, so
 * that faults come in the order of the text. */
static pn_status look_at_record(pni_csv *csv, pni_window *window, size_t n_before,
                                bool *more, pn_error *err)
{
    pn_error fault = PN_ERROR_INIT;
    const pn_status status = pni_csv_next(csv, more, &fault);
    const bool comes_again = status == PN_EDATA || status == PN_ELIMIT;
    if (comes_again && window->n > 0) {
        *more = false;
        return PN_OK;
    }
    if (status != PN_OK) {
        if (err != NULL && err->status == PN_OK) {
            *err = fault;
        }
        return status;
    }
    return *more && !pni_csv_is_blank(csv) ? copy_row(csv, window, n_before, err)
                                           : PN_OK;
}

pn_status pni_window_read(pni_csv *csv, pni_window *window, pn_error *err)
{
    bool more = true;
    for (size_t i = 0; i < PNI_WINDOW_ROWS && more; i++) {
        PN_TRY(look_at_record(csv, window, i, &more, err));
    }
    pni_csv_rewind(csv);
    return PN_OK;
}
