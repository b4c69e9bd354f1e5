/*
 * DL, the data language of UCINET.
 *
 *     dl nr=2 nc=3 format=fullmatrix
 *     row labels: "Befar Group", Weiqiao
 *     column labels: DICP IMR UCAS
 *     data:
 *     1 0 2.5
 *     0 1 0
 *
 * Other formats: lowerhalf, upperhalf, edgelist1, edgelist2, nodelist1, nodelist2.
 *
 * Reference: S. P. Borgatti, M. G. Everett and L. C. Freeman, Ucinet for Windows:
 *            Software for Social Network Analysis, Analytic Technologies, 2002.
 * Input:    words are parted by blanks, commas or `=`; the case of keywords does not
 *           matter; rows are the left side of nr= and nc=, and of formats whose name
 *           ends in 2.  Labels may be embedded in the data.
 */
#include "../reader.h"
#include "dl_header.h"
#include "graph_matrix.h"

#include "../../base/number.h"

#include <stdio.h>

/* A file while it is read. */
typedef struct dl_file {
    const pni_reading *reading;
    pni_dl dl;
    pni_graph *graph;
    size_t *node[2]; /* [dl.n] of rows and columns, unless they are named among data */
    pni_matrix matrix;
    pn_bytes id;
} dl_file;

static void file_done(dl_file *f)
{
    pni_dl_done(&f->dl);
    pni_graph_free(f->graph);
    free(f->node[0]);
    free(f->node[1]);
    pni_matrix_done(&f->matrix);
    pn_bytes_done(&f->id);
}

static int sniff(pni_slice head)
{
    if (head.size >= 3 && head.data[0] == '\xEF') {
        head = (pni_slice){.data = head.data + 3, .size = head.size - 3};
    }
    pni_slice word = {0};
    if (!pni_starts_with_word(pni_slice_trim(head), "dl")) {
        return 0;
    }
    head = pni_slice_trim(head);
    /* `dl,...` may be the header of a table: what follows must be a known phrase */
    if (!pni_dl_word(&head, /*line=*/false, &word) || word.size != 2 ||
        !pni_dl_word(&head, /*line=*/false, &word)) {
        return 0;
    }
    static const char *const phrases[] = {"n",   "nr",     "nc",     "nm",   "format",
                                          "row", "column", "labels", "title"};
    for (size_t i = 0; i < sizeof phrases / sizeof phrases[0]; i++) {
        if (pni_starts_with_word(word, phrases[i])) {
            return 3;
        }
    }
    return 0;
}

static bool is_listed(const pni_dl *dl, size_t side)
{
    return !dl->embedded[side] || dl->format == PNI_DL_MATRIX;
}

/* The node of a side with that name, which is added if new. */
static pn_status add_node(dl_file *f, size_t side, pni_slice name, size_t *node,
                          pn_error *err)
{
    const char *prefix = !f->dl.two_mode ? "" : side == 0 ? "r" : "c";
    f->id.size = 0;
    PN_TRY(pni_bytes_text(&f->id, prefix, err));
    PN_TRY(pni_bytes_add(&f->id, name.data, name.size, err));
    const pni_slice id = {.data = f->id.data, .size = f->id.size};
    PN_TRY(pni_graph_node(f->graph, id, node, err));
    if (f->dl.two_mode) {
        pni_graph_set_side(f->graph, *node, side == 0 ? PN_LEFT : PN_RIGHT);
    }
    return pni_graph_set_label(f->graph, *node, name, err);
}

/* Adds what the header counts. */
static pn_status add_side(dl_file *f, size_t side, pn_error *err)
{
    const pni_dl *dl = &f->dl;
    if (!is_listed(dl, side)) {
        return PN_OK;
    }
    if (dl->n[side] == 0) {
        return pni_dl_fail(&f->dl, dl->rest.data, err,
                           "the number of %s is not said: write it before the data, "
                           "such as nr=18 nc=14",
                           !dl->two_mode ? "nodes"
                           : side == 0   ? "rows"
                                         : "columns");
    }
    f->node[side] = calloc(dl->n[side], sizeof *f->node[side]);
    if (f->node[side] == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < dl->n[side]; i++) {
        char number[24];
        snprintf(number, sizeof number, "%zu", i + 1);
        size_t *node = &f->node[side][i];
        PN_TRY(add_node(f, side, pni_slice_of(number), node, err));
        if (dl->label[side] != NULL) {
            PN_TRY(pni_graph_set_label(f->graph, *node, dl->label[side][i], err));
        }
    }
    return PN_OK;
}

static pn_status read_label(dl_file *f, size_t node, pn_error *err)
{
    pni_slice label = {0};
    if (!pni_dl_word(&f->dl.rest, /*line=*/false, &label)) {
        return pni_dl_fail(&f->dl, f->dl.rest.data, err,
                           "expected a label, but the text ends here: is the file "
                           "whole?");
    }
    return pni_graph_set_label(f->graph, node, label, err);
}

/* Copies the half that is written to the other one. */
static void mirror(pni_matrix *m, pni_dl_half half)
{
    const size_t n = m->n_columns;
    if (m->cell == NULL || m->n_cells < n * n) {
        return;
    }
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < i; j++) {
            pni_slice *lower = &m->cell[i * n + j];
            pni_slice *upper = &m->cell[j * n + i];
            *(half == PNI_DL_LOWER ? upper : lower) =
                half == PNI_DL_LOWER ? *lower : *upper;
        }
    }
}

static pn_status finish_matrix(dl_file *f, pn_error *err)
{
    bool directed = false;
    pni_slice word = {0};
    if (f->dl.half != PNI_DL_WHOLE && !f->dl.two_mode) {
        mirror(&f->matrix, f->dl.half);
    }
    PN_TRY(pni_matrix_finish(&f->matrix, &directed, err));
    if (directed) {
        pni_graph_set_directed(f->graph);
    }
    if (!pni_dl_word(&f->dl.rest, /*line=*/false, &word)) {
        return PN_OK;
    }
    if (f->dl.n_matrices < 2) {
        return pni_matrix_add(&f->matrix, word, err); /* says that it is too much */
    }
    return pni_builder_find(
        f->reading->builder, PN_REMARK, pni_graph_text_place(&f->dl.text, word.data),
        "keep each network in a file of its own", err,
        "only the first of %zu matrices is read, not what follows from here on",
        f->dl.n_matrices);
}

/* True for a cell that stands in the file. */
static bool is_written(const pni_dl *dl, size_t i, size_t j)
{
    if (dl->two_mode || i == j) {
        return dl->two_mode || !dl->no_diagonal;
    }
    return dl->half == PNI_DL_WHOLE || (dl->half == PNI_DL_LOWER) == (j < i);
}

static pn_status fail_half(dl_file *f, size_t i, pn_error *err)
{
    return pni_dl_fail(&f->dl, f->dl.rest.data, err,
                       "the matrix ends in row %zu of %zu: is the file whole, and is "
                       "its diagonal present?",
                       i + 1, f->dl.n[0]);
}

/* Cells of the row that are not written are 0. */
static pn_status read_row(dl_file *f, size_t i, pn_error *err)
{
    for (size_t j = 0; j < f->dl.n[1]; j++) {
        pni_slice cell = pni_slice_of("0");
        if (is_written(&f->dl, i, j) &&
            !pni_dl_word(&f->dl.rest, /*line=*/false, &cell)) {
            return f->dl.half == PNI_DL_WHOLE
                       ? PN_OK /* finishing says what is missing */
                       : fail_half(f, i, err);
        }
        PN_TRY(pni_matrix_add(&f->matrix, cell, err));
    }
    return PN_OK;
}

static pn_status read_matrix(dl_file *f, pn_error *err)
{
    pni_dl *dl = &f->dl;
    const size_t *columns = dl->two_mode ? f->node[1] : f->node[0];
    f->matrix = (pni_matrix){.graph = f->graph,
                             .text = &dl->text,
                             .row = f->node[0],
                             .column = columns,
                             .n_rows = dl->n[0],
                             .n_columns = dl->n[1]};
    for (size_t j = 0; dl->embedded[1] && j < dl->n[1]; j++) {
        PN_TRY(read_label(f, columns[j], err));
    }
    for (size_t i = 0; i < dl->n[0]; i++) {
        if (dl->embedded[0]) {
            PN_TRY(read_label(f, f->node[0][i], err));
        }
        PN_TRY(read_row(f, i, err));
    }
    return finish_matrix(f, err);
}

/* The node that a word of the data means. */
static pn_status find_node(dl_file *f, size_t end, pni_slice word, size_t *node,
                           pn_error *err)
{
    const size_t side = f->dl.two_mode ? end : 0;
    if (!is_listed(&f->dl, side)) {
        return add_node(f, side, word, node, err);
    }
    int number = 0;
    if (pni_parse_integer(word, &number) && number >= 1 &&
        (size_t)number <= f->dl.n[side]) {
        *node = f->node[side][number - 1];
        return PN_OK;
    }
    return pni_dl_fail(&f->dl, word.data, err,
                       "expected a number from 1 to %zu, found '%.*s': if that is a "
                       "label, write 'labels embedded' above the data",
                       f->dl.n[side], (int)(word.size > 60 ? 60 : word.size),
                       word.data);
}

/* `row column [weight]`, or `row column column column…`. */
static pn_status read_list_line(dl_file *f, pni_slice first, pn_error *err)
{
    pni_dl *dl = &f->dl;
    size_t node[2] = {0, 0};
    size_t tie = 0;
    pni_slice word = {0};
    PN_TRY(find_node(f, 0, first, &node[0], err));
    if (!pni_dl_word(&dl->rest, /*line=*/true, &word)) {
        return dl->format == PNI_DL_NODES
                   ? PN_OK
                   : pni_dl_fail(dl, first.data, err,
                                 "this line names one node only: write two, or remove "
                                 "it");
    }
    do {
        PN_TRY(find_node(f, 1, word, &node[1], err));
        PN_TRY(pni_graph_tie(f->graph, node[0], node[1],
                             pni_graph_text_place(&dl->text, first.data), &tie, err));
        if (!pni_dl_word(&dl->rest, /*line=*/true, &word)) {
            return PN_OK;
        }
    } while (dl->format == PNI_DL_NODES);
    return pni_graph_set_tie_text(f->graph, tie, pni_slice_of("weight"), word,
                                  pni_graph_text_place(&dl->text, word.data), err);
}

static pn_status read_lists(dl_file *f, pn_error *err)
{
    pni_slice word = {0};
    while (pni_dl_word(&f->dl.rest, /*line=*/false, &word)) {
        PN_TRY(read_list_line(f, word, err));
        pni_slice extra = {0};
        if (pni_dl_word(&f->dl.rest, /*line=*/true, &extra)) {
            return pni_dl_fail(&f->dl, extra.data, err,
                               "expected the end of the line, found '%.*s': put labels "
                               "with blanks in quotes",
                               (int)(extra.size > 60 ? 60 : extra.size), extra.data);
        }
    }
    return PN_OK;
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    PNI_SCOPED(dl_file, file_done) f = {.reading = reading};
    PN_TRY(pni_graph_text_read(reading, source, &f.dl.text, err));
    PN_TRY(pni_graph_new(reading, source.name, &f.graph, err));
    PN_TRY(pni_dl_header_read(&f.dl, err));
    PN_TRY(add_side(&f, 0, err));
    if (f.dl.two_mode) {
        PN_TRY(add_side(&f, 1, err));
    }
    PN_TRY(f.dl.format == PNI_DL_MATRIX ? read_matrix(&f, err) : read_lists(&f, err));
    return pni_graph_finish(f.graph, err);
}

const pni_reader pni_read_dl = {
    .entry = {.name = "dl",
              .summary = "UCINET DL: matrices, edge lists and node lists",
              .reference = "Borgatti, Everett and Freeman 2002",
              .parameters = ""},
    .extensions = "dl",
    .takes_text = true,
    .is_graph = true,
    .sniff = sniff,
    .read = run,
};
