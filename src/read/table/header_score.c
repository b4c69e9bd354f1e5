#include "header_score.h"

#include "../../base/scope.h"

pni_sure pni_score_sure(const pni_score *score, pni_role role)
{
    const size_t column = score->of[role];
    return column == SIZE_MAX ? PNI_SURE_NOT : score->match[column].sure;
}

bool pni_score_names_sides(const pni_score *score)
{
    const pni_sure left = pni_score_sure(score, PNI_ROLE_LEFT);
    const pni_sure right = pni_score_sure(score, PNI_ROLE_RIGHT);
    return left != PNI_SURE_NOT && right != PNI_SURE_NOT &&
           (left >= PNI_SURE_ALL || right >= PNI_SURE_ALL);
}

pn_status pni_score_row(const pni_window_row *row, pni_arena *arena, pni_score *out,
                        pn_error *err)
{
    pni_header_match *match = pni_arena_take(arena, row->n_cells * sizeof *match);
    if (match == NULL) {
        return pni_fail_memory(err);
    }
    *out = (pni_score){.row = row, .match = match};
    for (size_t role = 0; role < PNI_N_ROLES; role++) {
        out->of[role] = SIZE_MAX;
    }
    for (size_t k = 0; k < row->n_cells; k++) {
        match[k] = (pni_header_match){.role = PNI_ROLE_NONE};
        PN_TRY(pni_header_look(row->cell[k], &match[k], err));
        const pni_role role = match[k].role;
        if (role != PNI_ROLE_NONE && match[k].sure > pni_score_sure(out, role)) {
            out->of[role] = k;
        }
    }
    return PN_OK;
}

static bool has_role(const pni_score *score, size_t column)
{
    for (size_t role = 0; role < PNI_N_ROLES; role++) {
        if (score->of[role] == column) {
            return true;
        }
    }
    return score->match[column].role == PNI_ROLE_SERIAL;
}

size_t pni_score_free(const pni_score *score, size_t k)
{
    for (size_t column = 0; column < score->row->n_cells; column++) {
        const bool is_free =
            score->row->cell[column].size > 0 && !has_role(score, column);
        if (is_free && k == 0) {
            return column;
        }
        k -= is_free;
    }
    return SIZE_MAX;
}

/* The first column with that header, or SIZE_MAX. */
static size_t find_cell(const pni_score *score, const char *word)
{
    for (size_t k = 0; k < score->row->n_cells; k++) {
        if (pni_slice_same_word(score->row->cell[k], word)) {
            return k;
        }
    }
    return SIZE_MAX;
}

bool pni_score_fill_side(pni_score *score)
{
    size_t *left = &score->of[PNI_ROLE_LEFT];
    size_t *right = &score->of[PNI_ROLE_RIGHT];
    size_t *source = &score->of[PNI_ROLE_SOURCE];
    const size_t only =
        pni_score_free(score, 1) == SIZE_MAX ? pni_score_free(score, 0) : SIZE_MAX;
    const size_t target = find_cell(score, "target");
    if (*left == SIZE_MAX && *right == SIZE_MAX && *source != SIZE_MAX &&
        target != SIZE_MAX) {
        *left = *source;
        *right = target;
        *source = SIZE_MAX;
    } else if (*left == SIZE_MAX && *right != SIZE_MAX) {
        *left = only;
    } else if (*right == SIZE_MAX && *left != SIZE_MAX) {
        *right = only;
    }
    return *left != SIZE_MAX && *right != SIZE_MAX;
}

pn_status pni_score_recurs(const pni_score *score, pni_role side,
                           const pni_window *window, bool *out, pn_error *err)
{
    const size_t column = score->of[side];
    const char *word = score->match[column].word;
    *out = false;
    for (size_t i = 0; i < window->n && !*out; i++) {
        const pni_window_row *row = &window->row[i];
        if (row->line <= score->row->line || column >= row->n_cells) {
            continue;
        }
        pni_header_match match = {.role = PNI_ROLE_NONE};
        PN_TRY(pni_header_look(row->cell[column], &match, err));
        *out = match.word == word;
    }
    return PN_OK;
}
