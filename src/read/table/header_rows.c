#include "header_rows.h"

#include "header_score.h"

#include "../../base/number.h"
#include "../../base/scope.h"

#include <inttypes.h>
#include <string.h>

static bool is_number(pni_slice cell)
{
    double number = 0;
    return pni_parse_number(cell, '.', &number);
}

/* True if the lower row names columns that the upper one leaves open. */
static bool interlock(const pni_window_row *upper, const pni_window_row *lower)
{
    bool opens = false;
    if (upper->n_filled < 2 || upper->n_cells != lower->n_cells) {
        return false;
    }
    for (size_t k = 0; k < lower->n_cells; k++) {
        if (is_number(lower->cell[k])) {
            return false;
        }
        opens = opens || (upper->cell[k].size == 0 && lower->cell[k].size > 0);
    }
    return opens;
}

/* Both rows as one; `*both` if names of the upper one are needed. */
static pn_status join(const pni_window_row *upper, const pni_window_row *lower,
                      pni_arena *arena, pni_window_row *out, bool *both, pn_error *err)
{
    *out = *lower;
    *both = false;
    out->n_filled = 0;
    out->cell = pni_arena_take(arena, lower->n_cells * sizeof *out->cell);
    if (out->cell == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t k = 0; k < lower->n_cells; k++) {
        const bool is_open = lower->cell[k].size == 0;
        out->cell[k] = is_open ? upper->cell[k] : lower->cell[k];
        out->n_filled += out->cell[k].size > 0;
        *both = *both || (is_open && upper->cell[k].size > 0);
    }
    return PN_OK;
}

/* True if the words name both sides and leave no doubt. */
static bool is_sure(const pni_score *score)
{
    return pni_score_sure(score, PNI_ROLE_LEFT) >= PNI_SURE_ALL &&
           pni_score_sure(score, PNI_ROLE_RIGHT) >= PNI_SURE_ALL;
}

/* The joined record takes the place of both. */
static pn_status put(const pni_reading *reading, pni_window *window, size_t upper,
                     const pni_window_row *joined, const char *source, pn_error *err)
{
    const uint64_t first = window->row[upper].line;
    window->n--;
    memmove(&window->row[upper], &window->row[upper + 1],
            (window->n - upper) * sizeof window->row[0]);
    window->row[upper] = *joined;
    return pni_builder_find(
        reading->builder, PN_REMARK, (pni_place){.source = source, .line = first},
        "if that is wrong, take the upper one out of the table", err,
        "rows %" PRIu64 " and %" PRIu64 " together are taken as the header", first,
        joined->line);
}

/* The row and the one below it as a header; `*sure` if they are one. */
static pn_status look_at_pair(pni_window *window, size_t upper, pni_window_row *joined,
                              bool *both, bool *sure, pn_error *err)
{
    const pni_window_row *lower = &window->row[upper + 1];
    pni_score score = {0};
    *sure = false;
    if (!interlock(&window->row[upper], lower)) {
        return PN_OK;
    }
    PN_TRY(join(&window->row[upper], lower, &window->arena, joined, both, err));
    PN_TRY(pni_score_row(joined, &window->arena, &score, err));
    *sure = is_sure(&score) && (lower->cell[score.of[PNI_ROLE_LEFT]].size > 0 ||
                                lower->cell[score.of[PNI_ROLE_RIGHT]].size > 0);
    return PN_OK;
}

/* Tries one row as the upper one; `*done` where the search ends. */
static pn_status try_row(const pni_reading *reading, pni_window *window, size_t i,
                         const char *source, bool *done, pn_error *err)
{
    pni_window_row joined = {0};
    pni_score alone = {0};
    bool both = false;
    bool sure = false;
    PN_TRY(pni_score_row(&window->row[i], &window->arena, &alone, err));
    PN_TRY(look_at_pair(window, i, &joined, &both, &sure, err));
    const bool is_header = pni_score_names_sides(&alone);
    *done = sure || is_header;
    /* a title above a header that is whole is passed over like any other */
    return sure && (both || is_header) ? put(reading, window, i, &joined, source, err)
                                       : PN_OK;
}

pn_status pni_header_join(const pni_reading *reading, pni_window *window,
                          const char *source, pn_error *err)
{
    bool done = reading->options->no_header;
    for (size_t i = 0; i + 1 < window->n && !done; i++) {
        PN_TRY(try_row(reading, window, i, source, &done, err));
    }
    return PN_OK;
}
