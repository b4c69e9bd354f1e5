#include "graph_matrix.h"

#include "../../base/number.h"

void pni_matrix_done(pni_matrix *matrix)
{
    free(matrix->cell);
    matrix->cell = NULL;
}

static bool is_zero(pni_slice cell)
{
    double weight = 0;
    return pni_parse_number(cell, '.', &weight) && !(weight < 0) && !(weight > 0);
}

static pn_status add_tie(const pni_matrix *m, size_t k, pni_slice cell, pn_error *err)
{
    if (is_zero(cell)) {
        return PN_OK;
    }
    const pni_place place = pni_graph_text_place(m->text, cell.data);
    size_t tie = 0;
    PN_TRY(pni_graph_tie(m->graph, m->row[k / m->n_columns],
                         m->column[k % m->n_columns], place, &tie, err));
    return pni_graph_set_tie_text(m->graph, tie, pni_slice_of("weight"), cell, place,
                                  err);
}

static pn_status keep_cell(pni_matrix *m, pni_slice cell, pn_error *err)
{
    if (m->n_cells == m->capacity) {
        const size_t capacity = m->capacity == 0 ? 256 : 2 * m->capacity;
        pni_slice *grown = capacity > SIZE_MAX / sizeof *grown
                               ? NULL
                               : realloc(m->cell, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        m->cell = grown;
        m->capacity = capacity;
    }
    m->cell[m->n_cells] = cell;
    return PN_OK;
}

pn_status pni_matrix_add(pni_matrix *m, pni_slice cell, pn_error *err)
{
    if (m->n_cells == m->n_rows * m->n_columns) {
        return pni_fail_at(
            err, PN_EDATA, pni_graph_text_place(m->text, cell.data),
            "more numbers than the %zu rows and %zu columns hold: repair "
            "the matrix or what is said of its size",
            m->n_rows, m->n_columns);
    }
    PN_TRY(m->row == m->column ? keep_cell(m, cell, err)
                               : add_tie(m, m->n_cells, cell, err));
    m->n_cells++;
    return PN_OK;
}

static bool is_symmetric(const pni_matrix *m)
{
    for (size_t i = 0; i < m->n_rows; i++) {
        for (size_t j = 0; j < i; j++) {
            const pni_slice a = m->cell[i * m->n_columns + j];
            const pni_slice b = m->cell[j * m->n_columns + i];
            double x = 0;
            double y = 0;
            const bool numbers =
                pni_parse_number(a, '.', &x) && pni_parse_number(b, '.', &y);
            if (!numbers || x < y || x > y) {
                return false;
            }
        }
    }
    return true;
}

pn_status pni_matrix_finish(pni_matrix *m, bool *directed, pn_error *err)
{
    *directed = false;
    if (m->n_cells < m->n_rows * m->n_columns) {
        const char *end = m->text->bytes.data + m->text->bytes.size;
        return pni_fail_at(
            err, PN_EDATA, pni_graph_text_place(m->text, end),
            "the matrix ends after %zu of %zu x %zu numbers: is the file "
            "whole?",
            m->n_cells, m->n_rows, m->n_columns);
    }
    if (m->row != m->column) {
        return PN_OK;
    }
    *directed = !is_symmetric(m);
    for (size_t k = 0; k < m->n_cells; k++) {
        if (*directed || k / m->n_columns <= k % m->n_columns) {
            PN_TRY(add_tie(m, k, m->cell[k], err));
        }
    }
    return PN_OK;
}
