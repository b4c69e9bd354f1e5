/* The table of a ranking. */
#include "ranking.h"

#include "../network/network_data.h"

#include <stdio.h>

enum { N_FIXED = 3 }; /* columns before the scores: rank, name, side */

static pn_status add_score(const pni_ranking *r, const pni_measure *m, pn_table *table,
                           pn_error *err)
{
    if (pni_ranking_is_normalized(r, m)) {
        return pni_table_add_column(table, m->head.name, PN_NUMBER, "",
                                    m->normalized_meaning, err);
    }
    return pni_table_add_column(table, m->head.name, m->type, m->unit, m->meaning, err);
}

/* Where several measures are shown, a heading says whose column it is. */
static pn_status add_other(const pni_ranking *r, const pni_ranking_column *column,
                           pn_table *table, pn_error *err)
{
    char name[64];
    char heading[64];
    const bool of_measure = column->k < r->n_shown;
    const char *measure = of_measure ? r->shown[column->k]->head.name : "";
    const bool alone = !of_measure || r->n_shown == 1;
    snprintf(name, sizeof name, "%s%s", measure, column->name);
    snprintf(heading, sizeof heading, "%s%s%s", alone ? "" : measure, alone ? "" : "_",
             column->heading);
    PN_TRY(pni_table_add_column(table, name, column->type,
                                column->unit == NULL ? "" : column->unit,
                                column->meaning, err));
    return pni_table_set_heading(table, heading, err);
}

/* The columns that belong to the k-th measure. */
static pn_status add_others(const pni_ranking *r, size_t k, pn_table *table,
                            pn_error *err)
{
    for (size_t c = 0; c < r->n_columns; c++) {
        if (r->column[c].k == k) {
            PN_TRY(add_other(r, &r->column[c], table, err));
        }
    }
    return PN_OK;
}

static pn_status add_columns(const pni_ranking *r, pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_add_column(table, "rank", PN_RANK, "",
                                r->is_estimate
                                    ? "place of its group: nodes whose intervals "
                                      "overlap share it"
                                    : "place by the first measure; equal scores share "
                                      "it",
                                err));
    PN_TRY(pni_table_add_column(table, "name", PN_TEXT, "", "the organisation", err));
    PN_TRY(pni_table_add_column(table, "side", PN_TEXT, "", "its side of the network",
                                err));
    for (size_t k = 0; k < r->n_shown; k++) {
        PN_TRY(add_score(r, r->shown[k], table, err));
        PN_TRY(add_others(r, k, table, err));
    }
    return add_others(r, r->n_shown, table, err);
}

/* Fills the columns of the k-th measure; `*at` is the next free column. */
static void fill_others(const pni_ranking *r, size_t k, size_t row, size_t *at,
                        pn_table *table)
{
    const size_t node = r->row[row].node;
    for (size_t c = 0; c < r->n_columns; c++) {
        const pni_ranking_column *column = &r->column[c];
        if (column->k != k) {
            continue;
        }
        pni_table_put(table, row, *at, column->value[node]);
        if (column->shared != NULL && column->shared[node]) {
            pni_table_set_shared(table, row, *at);
        }
        (*at)++;
    }
}

static pn_status fill_row(const pni_ranking *r, size_t row, pn_table *table,
                          pn_error *err)
{
    const size_t node = r->row[row].node;
    const pn_side side = pn_network_side(r->net, node);
    pni_table_set_node(table, row, node);
    pni_table_put(table, row, 0, r->rank[node]);
    if (r->shared[node]) {
        pni_table_set_shared(table, row, 0);
    }
    PN_TRY(pni_table_put_text(table, row, 1, r->net->name[node], err));
    PN_TRY(pni_table_put_text(table, row, 2, pn_network_side_name(r->net, side), err));
    size_t at = N_FIXED;
    for (size_t k = 0; k < r->n_shown; k++) {
        pni_table_put(table, row, at++, r->score[k * pni_n_nodes(r->net) + node]);
        fill_others(r, k, row, &at, table);
    }
    fill_others(r, r->n_shown, row, &at, table);
    return PN_OK;
}

pn_status pni_ranking_fill_table(const pni_ranking *r, pn_table *table, pn_error *err)
{
    PN_TRY(add_columns(r, table, err));
    PN_TRY(pni_table_set_rows(table, r->n_rows, err));
    for (size_t row = 0; row < r->n_rows; row++) {
        PN_TRY(fill_row(r, row, table, err));
    }
    return PN_OK;
}

static pn_status add_notes(const pni_ranking *r, pn_table *table, pn_error *err)
{
    for (size_t k = 0; k < r->n_shown; k++) {
        const pni_measure *m = r->shown[k];
        const bool share = pni_ranking_is_normalized(r, m);
        PN_TRY(pni_table_add_note(table, err, "%s%s%s", m->note,
                                  share ? "; shown as " : "",
                                  share ? m->normalized_meaning : ""));
    }
    if (pni_ranking_lists(r, 0).n == 1) {
        return PN_OK;
    }
    return pni_table_add_note(table, err,
                              "each side is ranked by itself: %s of the one cannot be "
                              "compared with %s of the other",
                              r->shown[0]->head.name, r->shown[0]->head.name);
}

/* What `top` shows, in places: all nodes that share the last one are shown. */
static void say_places(const pni_ranking *r, char *text, size_t size)
{
    const size_t top = r->options->top;
    const pni_lists lists = pni_ranking_lists(r, 0);
    size_t longest = 0;
    for (size_t i = 0; i < lists.n; i++) {
        const size_t n = pn_network_n_nodes(r->net, lists.side[i]);
        longest = n > longest ? n : longest;
    }
    if (top == 0 || top >= longest) {
        return;
    }
    char all[32] = "each";
    if (lists.n == 1) {
        snprintf(all, sizeof all, "%zu", longest);
    }
    if (top == 1) {
        snprintf(text, size, ", place 1 of %s", all);
    } else {
        snprintf(text, size, ", places 1 to %zu of %s", top, all);
    }
}

static pn_status new_table(const pni_ranking *r, pn_table **out, pn_error *err)
{
    const char *by = r->shown[0]->head.name;
    const char *how = r->is_estimate ? "estimated " : "";
    char part[64] = "";
    say_places(r, part, sizeof part);
    if (r->side == PN_BOTH) {
        return pni_table_new("rank", out, err, "%s and %s by %s%s%s",
                             pn_network_side_name(r->net, PN_LEFT),
                             pn_network_side_name(r->net, PN_RIGHT), how, by, part);
    }
    return pni_table_new("rank", out, err, "%s by %s%s%s",
                         pn_network_side_name(r->net, r->side), how, by, part);
}

pn_status pni_ranking_new_table(const pni_ranking *r, pn_table **out, pn_error *err)
{
    PNI_OWNED(pn_table, pn_table_free) table = NULL;
    PN_TRY(new_table(r, &table, err));
    PN_TRY(add_notes(r, table, err));
    *out = PN_STEAL(table);
    return PN_OK;
}
