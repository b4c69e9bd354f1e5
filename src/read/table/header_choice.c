/*
 * In this order: what the caller says; the first record with words for both sides;
 * the first record with two cells or more, when one side and nothing else is left to
 * choose; the same record, when it has just two columns.
 */
#include "header_choice.h"

#include "header_wishes.h"
#include "parse_cell.h"

#include "../../base/bytes.h"
#include "../../base/number.h"
#include "../../base/scope.h"

#include <string.h>

static pni_place place_of(const pni_choice *c, const pni_window_row *row)
{
    return (pni_place){.source = c->source, .line = row->line};
}

static bool has_sides(const pni_score *score)
{
    return score->of[PNI_ROLE_LEFT] != SIZE_MAX &&
           score->of[PNI_ROLE_RIGHT] != SIZE_MAX;
}

/* The first record that could be a header by its shape. */
static const pni_window_row *top_row(const pni_window *window)
{
    for (size_t i = 0; i < window->n; i++) {
        if (window->row[i].n_filled >= 2) {
            return &window->row[i];
        }
    }
    return &window->row[0];
}

/* Moves on to records below that name the sides again: headers of two lines do. */
static pn_status go_to_last_line(const pni_choice *c, size_t i, pni_score *score,
                                 pn_error *err)
{
    const size_t left = score->of[PNI_ROLE_LEFT];
    const size_t right = score->of[PNI_ROLE_RIGHT];
    const pni_window_row *row = &c->window->row[i];
    const pni_window_row *last = row;
    for (i++; i < c->window->n && left < c->window->row[i].n_cells &&
              right < c->window->row[i].n_cells &&
              pni_slice_compare(c->window->row[i].cell[left], row->cell[left]) == 0 &&
              pni_slice_compare(c->window->row[i].cell[right], row->cell[right]) == 0;
         i++) {
        last = &c->window->row[i];
    }
    return last == row ? PN_OK : pni_score_row(last, c->arena, score, err);
}

/* The first record whose words name both sides, or else the top one. */
static pn_status find_by_words(const pni_choice *c, pni_score *score, bool *found,
                               pn_error *err)
{
    *found = false;
    for (size_t i = 0; i < c->window->n; i++) {
        PN_TRY(pni_score_row(&c->window->row[i], c->arena, score, err));
        if (pni_score_names_sides(score)) {
            *found = true;
            return go_to_last_line(c, i, score, err);
        }
    }
    return pni_score_row(top_row(c->window), c->arena, score, err);
}

static bool has_cell(const pni_window_row *row, const char *word)
{
    bool found = false;
    for (size_t k = 0; k < row->n_cells && !found; k++) {
        found = pni_slice_same_word(row->cell[k], word);
    }
    return found;
}

static pn_status fail_one_column(const pni_choice *c, const pni_window_row *row,
                                 pn_error *err)
{
    static const char what[] = "there is only one column, two sides are needed";
    const char *sheets = c->reading->sheets;
    const pni_slice cell = pni_slice_trim(row->cell[0]);
    const bool has_blank = cell.size > 0 && memchr(cell.data, ' ', cell.size) != NULL;
    if (sheets != NULL) {
        return pni_fail_at(err, PN_EDATA, place_of(c, row),
                           "%s: choose with --sheet among %s", what, sheets);
    }
    return pni_fail_at(err, PN_EDATA, place_of(c, row), "%s: %s", what,
                       c->reading->is_sheet ? "give each side a column of its own"
                       : has_blank ? "name the delimiter with --delimiter, such as "
                                     "--delimiter ' ' for a blank"
                                   : "name the delimiter with --delimiter");
}

static bool has_number(const pni_window_row *row)
{
    double number = 0;
    bool found = false;
    for (size_t k = 0; k < row->n_cells && !found; k++) {
        found = pni_parse_number(row->cell[k], '.', &number);
    }
    return found;
}

static pn_status fail_unknown_sides(const pni_choice *c, const pni_window_row *row,
                                    bool like_data, pn_error *err)
{
    if (row->n_cells == 1) {
        return fail_one_column(c, row, err);
    }
    if (has_cell(row, "id") && has_cell(row, "label")) {
        return pni_fail_at(err, PN_EDATA, place_of(c, row),
                           "this is a table of nodes, without ties: give the table of "
                           "ties, and this one with --organisations");
    }
    PNI_BYTES names = {0};
    const char *sheets = c->reading->sheets;
    PN_TRY(pni_header_list(row, &names, err));
    return pni_fail_at(err, PN_EDATA, place_of(c, row),
                       "no telling which columns hold the two sides among %s: say it "
                       "with %s%s%s",
                       names.data,
                       like_data || has_number(row)
                           ? "--columns enterprise=1,institution=2, and --no-header if "
                             "this line holds data"
                           : "--columns enterprise=COL,institution=COL",
                       sheets == NULL ? "" : ", or choose with --sheet among ",
                       sheets == NULL ? "" : sheets);
}

static pn_status remark_guess(const pni_choice *c, const pni_score *score,
                              pn_level level, bool like_data, pn_error *err)
{
    const pni_slice left = score->row->cell[score->of[PNI_ROLE_LEFT]];
    const pni_slice right = score->row->cell[score->of[PNI_ROLE_RIGHT]];
    return pni_builder_find(
        c->reading->builder, level, place_of(c, score->row),
        "if this line holds data, say so with --no-header", err,
        "taken as the header%s: '%.*s' is the left side, '%.*s' the right",
        like_data ? ", though it looks like data" : "", (int)left.size, left.data,
        (int)right.size, right.data);
}

static pn_status side_recurs(const pni_choice *c, const pni_score *score, pni_role side,
                             bool *recurs, pn_error *err)
{
    *recurs = false;
    if (pni_score_sure(score, side) != PNI_SURE_CONTAINS) {
        return PN_OK;
    }
    return pni_score_recurs(score, side, c->window, recurs, err);
}

/* Takes back a side that only a word in a longer text speaks for. */
static void forget_hint(pni_score *score, pni_role side)
{
    if (pni_score_sure(score, side) == PNI_SURE_CONTAINS) {
        score->of[side] = SIZE_MAX;
    }
}

/* The top record is all there is to go by. */
static pn_status guess(const pni_choice *c, pni_score *score, pn_error *err)
{
    bool recurs[2] = {false, false};
    PN_TRY(side_recurs(c, score, PNI_ROLE_LEFT, &recurs[0], err));
    PN_TRY(side_recurs(c, score, PNI_ROLE_RIGHT, &recurs[1], err));
    if (has_sides(score) && !recurs[0] && !recurs[1]) {
        return remark_guess(c, score, PN_REMARK, /*like_data=*/false, err);
    }
    forget_hint(score, PNI_ROLE_LEFT);
    forget_hint(score, PNI_ROLE_RIGHT);
    if (pni_score_fill_side(score)) {
        return PN_OK;
    }
    const size_t first = pni_score_free(score, 0);
    const size_t second = pni_score_free(score, 1);
    const bool two = second != SIZE_MAX && pni_score_free(score, 2) == SIZE_MAX;
    const bool no_side =
        score->of[PNI_ROLE_LEFT] == SIZE_MAX && score->of[PNI_ROLE_RIGHT] == SIZE_MAX;
    if (!two || !no_side) {
        return fail_unknown_sides(c, score->row, recurs[0] || recurs[1], err);
    }
    score->of[PNI_ROLE_LEFT] = first;
    score->of[PNI_ROLE_RIGHT] = second;
    return remark_guess(c, score, PN_SUGGESTION, recurs[0] || recurs[1], err);
}

/* Two sides need two columns. */
static pn_status apply_wishes(const pni_choice *c, pni_score *score, pn_error *err)
{
    pni_wishes_apply(c, score);
    const size_t column = score->of[PNI_ROLE_LEFT];
    if (column == SIZE_MAX || column != score->of[PNI_ROLE_RIGHT]) {
        return PN_OK;
    }
    const pni_slice cell =
        c->reading->options->no_header ? (pni_slice){0} : score->row->cell[column];
    return cell.size == 0
               ? pni_fail(err, PN_EUSE,
                          "--columns: column %zu of '%s' cannot hold both sides: name "
                          "one column for each",
                          column + 1, c->source)
               : pni_fail(err, PN_EUSE,
                          "--columns: '%.*s' of '%s' cannot hold both sides: name one "
                          "column for each",
                          (int)cell.size, cell.data, c->source);
}

/* The record that meets all wishes by name; with numbers only, the usual header. */
static pn_status choose_by_wishes(const pni_choice *c, pni_score *score, pn_error *err)
{
    bool found = false;
    bool named = false;
    PN_TRY(find_by_words(c, score, &found, err));
    const pni_role missing = pni_wishes_unmet(c, score->row, &named);
    for (size_t i = 0; missing != PNI_ROLE_NONE && i < c->window->n; i++) {
        const pni_window_row *row = &c->window->row[i];
        if (pni_wishes_unmet(c, row, &named) == PNI_ROLE_NONE && named) {
            PN_TRY(pni_score_row(row, c->arena, score, err));
            break;
        }
    }
    if (pni_wishes_unmet(c, score->row, &named) != PNI_ROLE_NONE) {
        return pni_wishes_fail(c, score->row, missing, err);
    }
    PN_TRY(apply_wishes(c, score, err));
    if (!has_sides(score) && !pni_score_fill_side(score)) {
        return fail_unknown_sides(c, score->row, /*like_data=*/false, err);
    }
    return PN_OK;
}

/* True if a column holds numbers only, and these are not just years. */
static bool holds_weights(const pni_choice *c, size_t column)
{
    const char decimal = c->reading->options->decimal == ',' ? ',' : '.';
    double number = 0;
    bool all = true;
    bool years = true;
    for (size_t i = 0; i < c->window->n && all; i++) {
        const pni_window_row *row = &c->window->row[i];
        int first = 0;
        int last = 0;
        all = column < row->n_cells &&
              pni_parse_number(row->cell[column], decimal, &number);
        years = years && all &&
                pni_parse_years(row->cell[column], &first, &last) == PNI_YEARS_ALL;
    }
    return all && !years;
}

/* Two columns are the sides, and a third one of numbers is the weight. */
static pn_status take_few_columns(const pni_choice *c, pni_score *score, pn_error *err)
{
    const bool has_weight = score->row->n_cells == 3 && holds_weights(c, 2);
    if (score->row->n_cells != 2 && !has_weight) {
        return PN_OK;
    }
    score->of[PNI_ROLE_LEFT] = 0;
    score->of[PNI_ROLE_RIGHT] = 1;
    if (!has_weight) {
        return PN_OK;
    }
    score->of[PNI_ROLE_WEIGHT] = 2;
    return pni_builder_find(c->reading->builder, PN_REMARK, place_of(c, score->row),
                            "if that is wrong, say --columns left=1,right=2", err,
                            "column 3 holds numbers and is the weight");
}

static pn_status choose_without_header(const pni_choice *c, pni_score *score,
                                       pn_error *err)
{
    bool named = false;
    const pni_window_row *row = &c->window->row[0];
    PN_TRY(pni_score_row(row, c->arena, score, err));
    for (size_t role = 0; role < PNI_N_ROLES; role++) {
        score->of[role] = SIZE_MAX; /* the words are those of data */
    }
    const pni_role missing = pni_wishes_unmet(c, row, &named);
    if (missing != PNI_ROLE_NONE) {
        return pni_wishes_fail(c, row, missing, err);
    }
    PN_TRY(apply_wishes(c, score, err));
    if (!c->wanted->any) {
        PN_TRY(take_few_columns(c, score, err));
    }
    if (has_sides(score)) {
        return PN_OK;
    }
    return pni_fail_at(err, PN_EDATA, place_of(c, row),
                       "without a header, no telling which of %zu columns hold the two "
                       "sides: say it with --columns enterprise=1,institution=2",
                       row->n_cells);
}

pn_status pni_header_choose(const pni_choice *choice, pni_score *out, pn_error *err)
{
    if (choice->reading->options->no_header) {
        return choose_without_header(choice, out, err);
    }
    if (choice->wanted->any) {
        return choose_by_wishes(choice, out, err);
    }
    bool found = false;
    PN_TRY(find_by_words(choice, out, &found, err));
    return found ? PN_OK : guess(choice, out, err);
}

pn_status pni_header_is_sure(const pni_choice *choice, bool *out, pn_error *err)
{
    pni_score score = {0};
    bool any_met =
        false; /* numbers of columns are, by any record that is wide enough */
    *out = false;
    for (size_t i = 0; i < choice->window->n && !choice->reading->options->no_header;
         i++) {
        const pni_window_row *row = &choice->window->row[i];
        bool named = false;
        const bool is_met = pni_wishes_unmet(choice, row, &named) == PNI_ROLE_NONE;
        const bool is_ends = has_cell(row, "source") && has_cell(row, "target");
        any_met = any_met || is_met;
        *out = *out || (is_met && named) || (is_ends && !choice->wanted->any);
    }
    return *out || !any_met ? PN_OK : find_by_words(choice, &score, out, err);
}
