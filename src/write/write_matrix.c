/*
 * The biadjacency matrix as CSV: a row per left node, a column per right node, the
 * weight where there is a tie, 0 where there is none.  Of one mode: the adjacency
 * matrix.
 */
#include "csv_out.h"
#include "note.h"
#include "writer.h"

/* The node of the first column: of one mode, rows and columns are the same. */
static size_t first_column(const pn_network *net)
{
    return pn_network_is_one_mode(net) ? 0 : pn_network_n_nodes(net, PN_LEFT);
}

/* Cells; more are refused before anything is written. */
static const double most_cells = 5e7;

static pn_status check_size(const pn_network *net, pn_error *err)
{
    const size_t n_left = pn_network_n_nodes(net, PN_LEFT);
    const size_t n_right = pn_network_n_nodes(net, PN_BOTH) - first_column(net);
    const double n_cells = (double)n_left * (double)n_right;
    if (n_cells <= most_cells) {
        return PN_OK;
    }
    return pni_fail(err, PN_ELIMIT,
                    "a matrix of %zu rows and %zu columns has %.0f cells, more than "
                    "%.0f: use 'csv', which lists the %zu ties",
                    n_left, n_right, n_cells, most_cells, pn_network_n_ties(net));
}

static void put_header(const pni_csv_out *csv, const pn_network *net)
{
    pni_csv_text(csv, pn_network_side_name(net, PN_LEFT));
    for (size_t j = first_column(net); j < pn_network_n_nodes(net, PN_BOTH); j++) {
        pni_print_char(csv->print, ',');
        pni_csv_text(csv, pn_network_name(net, j));
    }
    pni_print_char(csv->print, '\n');
}

/* Partners stand in ascending order, as the columns do. */
static void put_row(const pni_csv_out *csv, const pn_network *net, size_t node)
{
    size_t degree = 0;
    const uint32_t *partner = pn_network_partners(net, node, &degree);
    size_t k = 0;
    pni_csv_text(csv, pn_network_name(net, node));
    for (size_t j = first_column(net); j < pn_network_n_nodes(net, PN_BOTH); j++) {
        pni_print_char(csv->print, ',');
        if (k < degree && partner[k] == j) {
            const size_t tie = pn_network_tie_to(net, node, k);
            pni_print_number(csv->print, pn_network_tie(net, tie).weight);
            k++;
        } else {
            pni_print_char(csv->print, '0');
        }
    }
    pni_print_char(csv->print, '\n');
}

static pn_status write_network(const pn_network *net, const pn_write_options *options,
                               pni_print *print, pn_error *err)
{
    const pni_csv_out csv = {.print = print, .delimiter = ',', .guard = options->excel};
    PN_TRY(check_size(net, err));
    pni_print_text(print, options->excel ? "\xEF\xBB\xBF" : "");
    put_header(&csv, net);
    for (size_t i = 0; i < pn_network_n_nodes(net, PN_LEFT); i++) {
        put_row(&csv, net, i);
    }
    return pni_note_left_out(net, options, "a matrix", err);
}

const pni_writer pni_write_matrix = {
    .format = {.name = "matrix",
               .extensions = "",
               .summary = "CSV with a row per left node and a column per right node",
               .network = true},
    .network = write_network,
};
