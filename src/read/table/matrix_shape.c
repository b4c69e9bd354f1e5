#include "matrix_shape.h"

#include "header_words.h"
#include "parse_cell.h"

#include "../../base/number.h"
#include "../../base/scope.h"

const pni_window_row *pni_matrix_header(const pni_window *window)
{
    for (size_t i = 0; i < window->n; i++) {
        if (window->row[i].n_filled >= 2) {
            return &window->row[i];
        }
    }
    return NULL;
}

static bool is_number(pni_slice cell)
{
    double value = 0;
    return pni_parse_number(cell, '.', &value);
}

pn_status pni_matrix_names(const pni_window_row *header, size_t *out, pn_error *err)
{
    pni_header_match match = {.role = PNI_ROLE_NONE};
    PN_TRY(pni_header_look(header->cell[0], &match, err));
    const bool is_serial = match.role == PNI_ROLE_SERIAL && match.sure >= PNI_SURE_ALL;
    *out = is_serial && header->n_cells > 2 ? 1 : 0;
    return PN_OK;
}

const char *pni_matrix_weight(pni_slice cell, char decimal, double *out)
{
    static const char *const marks[] = {"√", "✓", "✔", "☑", "●", "■", "x", "X"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (pni_slice_equal(pni_slice_trim(cell), marks[i])) {
            *out = 1;
            return NULL;
        }
    }
    return pni_parse_table_weight(cell, decimal, out);
}

/* True for names of columns, which are neither numbers nor words that tell what a
 * column of a list holds.  Over an empty corner they may be anything. */
static pn_status are_names(const pni_window_row *header, size_t names, bool *out,
                           pn_error *err)
{
    const bool open_corner = header->cell[names].size == 0;
    size_t n_words = 0;
    size_t n_numbers = 0;
    for (size_t k = names + 1; k < header->n_cells; k++) {
        pni_header_match match = {.role = PNI_ROLE_NONE};
        PN_TRY(pni_header_look(header->cell[k], &match, err));
        n_words += match.role != PNI_ROLE_NONE && match.sure >= PNI_SURE_ALL;
        n_numbers += is_number(header->cell[k]);
    }
    *out = header->n_cells - names > (open_corner ? 2 : 3) && n_words == 0 &&
           (open_corner || n_numbers == 0);
    return PN_OK;
}

/* Tells whether the cells behind the name are weights, or nothing. */
static bool is_row(const pni_window_row *row, size_t names, char decimal, bool *has_gap)
{
    bool good = row->cell[names].size > 0;
    for (size_t k = names + 1; good && k < row->n_cells; k++) {
        double weight = 0;
        good = pni_matrix_weight(row->cell[k], decimal, &weight) == NULL;
        *has_gap = *has_gap || weight == 0 || row->cell[k].size == 0;
    }
    return good;
}

pn_status pni_matrix_look_at(const pni_window *window, char decimal, bool is_cut,
                             pni_matrix_look *out, pn_error *err)
{
    const pni_window_row *header = pni_matrix_header(window);
    const pni_window_row *end = window->row + window->n - (is_cut ? 1 : 0);
    *out = PNI_MATRIX_NOT;
    if (window->n == 0 || header == NULL || header + 1 >= end) {
        return PN_OK;
    }
    size_t names = 0;
    bool good = false;
    bool has_gap = false;
    bool has_text = false;
    PN_TRY(pni_matrix_names(header, &names, err));
    PN_TRY(are_names(header, names, &good, err));
    for (const pni_window_row *row = header + 1; good && row < end; row++) {
        good = row->n_cells == header->n_cells && is_row(row, names, decimal, &has_gap);
        has_text = has_text || !is_number(row->cell[names]);
    }
    if (good && (has_text || header->cell[names].size == 0) &&
        (has_gap || names == 0)) {
        *out = has_gap ? PNI_MATRIX_SPARSE : PNI_MATRIX_FULL;
    }
    return PN_OK;
}
