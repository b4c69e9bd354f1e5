#include "figures.h"

#include "../../base/number.h"
#include "../../base/scope.h"

static bool is_figure(pni_slice cell)
{
    for (size_t i = 0; i < cell.size; i++) {
        if (cell.data[i] < '0' || cell.data[i] > '9') {
            return false;
        }
    }
    return cell.size > 0;
}

static bool is_row(const pni_window_row *row, size_t n_cells, char decimal)
{
    double weight = 0;
    return row->n_cells == n_cells && is_figure(row->cell[0]) &&
           is_figure(row->cell[1]) &&
           (n_cells == 2 || pni_parse_number(row->cell[2], decimal, &weight));
}

bool pni_figures_find(const pn_read_options *options, const pni_window *window,
                      pn_read_options *out)
{
    const char decimal = options->decimal == ',' ? ',' : '.';
    const size_t n_cells = window->n == 0 ? 0 : window->row[0].n_cells;
    if (n_cells < 2 || n_cells > 3 || options->columns != NULL) {
        return false;
    }
    for (size_t i = 0; i < window->n; i++) {
        if (!is_row(&window->row[i], n_cells, decimal)) {
            return false;
        }
    }
    out->no_header = true;
    out->columns = n_cells == 2 ? "left=1,right=2" : "left=1,right=2,weight=3";
    return true;
}

pn_status pni_figures_say(const pni_reading *reading, const char *source, pn_error *err)
{
    const bool has_nodes = reading->options->organisations != NULL;
    return pni_builder_find(
        reading->builder, has_nodes ? PN_REMARK : PN_SUGGESTION,
        (pni_place){.source = source, .line = 1},
        has_nodes ? ""
                  : "if they are ids, give the table of nodes with --organisations",
        err, "figures only: read without a header as %s%s",
        has_nodes ? "ids of nodes" : "left, right",
        reading->options->columns[sizeof "left=1,right=2" - 1] == ',' ? ", weight"
                                                                      : "");
}
