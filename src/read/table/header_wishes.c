#include "header_wishes.h"

#include "../text/same_header.h"

#include "../../base/scope.h"

pn_status pni_header_list(const pni_window_row *row, pn_bytes *out, pn_error *err)
{
    enum { MOST_COLUMNS = 12, MOST_BYTES = 60 };
    for (size_t k = 0; k < row->n_cells && k < MOST_COLUMNS; k++) {
        const pni_slice cell = row->cell[k];
        const bool too_long = cell.size > MOST_BYTES;
        PN_TRY(pni_bytes_text(out, k == 0 ? "'" : ", '", err));
        PN_TRY(pni_bytes_add(out, cell.data, too_long ? 0 : cell.size, err));
        PN_TRY(pni_bytes_text(out, too_long ? "…'" : "'", err));
    }
    return row->n_cells > MOST_COLUMNS ? pni_bytes_text(out, ", …", err) : PN_OK;
}

static bool is_number(pni_slice text, size_t *out)
{
    size_t value = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || value > 99999) {
            return false;
        }
        value = value * 10 + (size_t)(text.data[i] - '0');
    }
    *out = value;
    return text.size > 0;
}

/* The column of a header: the one written just so, else the first written alike. */
static size_t find_header(const pni_window_row *row, pni_slice column)
{
    for (size_t k = 0; k < row->n_cells; k++) {
        if (pni_slice_compare(row->cell[k], column) == 0) {
            return k;
        }
    }
    for (size_t k = 0; k < row->n_cells; k++) {
        if (row->cell[k].size > 0 && pni_same_header(row->cell[k], column)) {
            return k;
        }
    }
    return SIZE_MAX;
}

/* The column that a wish means: a header, or a number from 1. */
static size_t resolve(const pni_window_row *row, pni_slice column, bool by_name)
{
    const size_t named = by_name ? find_header(row, column) : SIZE_MAX;
    if (named != SIZE_MAX) {
        return named;
    }
    size_t number = 0;
    const bool known =
        is_number(column, &number) && number >= 1 && number <= row->n_cells;
    return known ? number - 1 : SIZE_MAX;
}

pni_role pni_wishes_unmet(const pni_choice *c, const pni_window_row *row, bool *named)
{
    const pni_wanted *wanted = c->wanted;
    const bool by_name = !c->reading->options->no_header;
    *named = false;
    for (int role = 0; role < PNI_N_ROLES; role++) {
        size_t number = 0;
        if (wanted->column[role].data == NULL) {
            continue;
        }
        if (resolve(row, wanted->column[role], by_name) == SIZE_MAX) {
            return (pni_role)role;
        }
        *named = *named || !is_number(wanted->column[role], &number);
    }
    return PNI_ROLE_NONE;
}

static pn_status fail_name(const pni_column_wish *wish, const char *word,
                           const pni_window_row *row, pn_error *err)
{
    enum { MOST = 256 };
    const char *known[MOST];
    const size_t n = row->n_cells < MOST ? row->n_cells : MOST;
    for (size_t k = 0; k < n; k++) {
        known[k] = row->cell[k].data; /* copies, which end with NUL */
    }
    const size_t nearest = pni_nearest(word, known, n);
    if (nearest != SIZE_MAX) {
        return pni_fail(err, PN_EUSE, "%s: no column '%s' in '%s': did you mean '%s'?",
                        wish->option, word, wish->source, known[nearest]);
    }
    PNI_BYTES names = {0};
    PN_TRY(pni_header_list(row, &names, err));
    return pni_fail(err, PN_EUSE, "%s: no column '%s' in '%s': there are %s",
                    wish->option, word, wish->source, names.data);
}

pn_status pni_column_find(const pni_column_wish *wish, const pni_window_row *row,
                          size_t *out, pn_error *err)
{
    *out = resolve(row, wish->column, wish->by_name);
    if (*out != SIZE_MAX) {
        return PN_OK;
    }
    PNI_BYTES word = {0};
    PN_TRY(pni_bytes_add(&word, wish->column.data, wish->column.size, err));
    size_t number = 0;
    if (is_number(wish->column, &number)) {
        return pni_fail(err, PN_EUSE, "%s: '%s' has %zu columns, none is number %s",
                        wish->option, wish->source, row->n_cells, word.data);
    }
    if (!wish->by_name) {
        return pni_fail(err, PN_EUSE,
                        "%s: '%s' is not a number from 1 to %zu, which --no-header "
                        "asks for",
                        wish->option, word.data, row->n_cells);
    }
    return fail_name(wish, word.data, row, err);
}

pn_status pni_wishes_fail(const pni_choice *c, const pni_window_row *row, pni_role role,
                          pn_error *err)
{
    const pni_column_wish wish = {.option = "--columns",
                                  .column = c->wanted->column[role],
                                  .source = c->source,
                                  .by_name = !c->reading->options->no_header};
    size_t column = 0;
    return pni_column_find(&wish, row, &column, err);
}

/* The column of a role by its words, among those that the wishes leave. */
static void choose_again(const pni_choice *c, pni_score *score, size_t role)
{
    score->of[role] = SIZE_MAX;
    for (size_t k = 0; k < score->row->n_cells; k++) {
        bool wished = false;
        for (size_t other = 0; other < PNI_N_ROLES; other++) {
            wished = wished ||
                     (c->wanted->column[other].data != NULL && score->of[other] == k);
        }
        const pni_header_match *match = &score->match[k];
        if (!wished && (size_t)match->role == role &&
            match->sure > pni_score_sure(score, (pni_role)role)) {
            score->of[role] = k;
        }
    }
}

void pni_wishes_apply(const pni_choice *c, pni_score *score)
{
    const bool by_name = !c->reading->options->no_header;
    for (size_t role = 0; role < PNI_N_ROLES; role++) {
        if (c->wanted->column[role].data != NULL) {
            score->of[role] = resolve(score->row, c->wanted->column[role], by_name);
        }
    }
    for (size_t role = 0; by_name && role < PNI_N_ROLES; role++) {
        if (c->wanted->column[role].data == NULL) {
            choose_again(c, score, role);
        }
    }
}
