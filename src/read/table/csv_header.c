#include "csv_header.h"

#include "header_choice.h"
#include "header_rows.h"
#include "header_side.h"

#include "../../base/bytes.h"
#include "../../base/scope.h"

#include <inttypes.h>
#include <string.h>

/* Attributes beyond this are left out; one place is kept for texts of years. */
enum { MOST_ATTRIBUTES = PNI_MAX_ATTRIBUTES - 1 };

void pni_columns_done(pni_columns *columns)
{
    pni_arena_done(&columns->arena);
    *columns = (pni_columns){0};
}

static pn_status keep(pni_columns *columns, pni_slice text, pni_slice *out,
                      pn_error *err)
{
    const char *copy = pni_arena_copy(&columns->arena, text.data, text.size);
    *out = (pni_slice){.data = copy, .size = text.size};
    return copy == NULL ? pni_fail_memory(err) : PN_OK;
}

/* The caller's words, else the header's, else left and right. */
static pn_status name_sides(const pni_choice *c, const pni_score *score,
                            pni_columns *out, pn_error *err)
{
    static const char *const plain[] = {"left", "right"};
    const bool no_header = c->reading->options->no_header;
    for (size_t side = PNI_ROLE_LEFT; side <= PNI_ROLE_RIGHT; side++) {
        const pni_slice said = c->wanted->side_word[side];
        pni_slice header = score->row->cell[out->of[side]];
        const bool use_header = !no_header && header.size > 0;
        PN_TRY(pni_header_side(header, (pni_role)side, &header, err));
        const pni_slice word = said.data != NULL ? said
                               : use_header      ? header
                                                 : pni_slice_of(plain[side]);
        PN_TRY(keep(out, word, &out->side_name[side], err));
    }
    if (pni_slice_compare(out->side_name[0], out->side_name[1]) == 0) {
        out->side_name[0] = pni_slice_of(plain[0]);
        out->side_name[1] = pni_slice_of(plain[1]);
    }
    return PN_OK;
}

static bool is_taken(const pni_columns *columns, pni_slice name)
{
    static const char *const reserved[] = {
        "weight", "rows", "year", "year_text", "year_first", "year_last", "evidence"};
    bool taken = pni_slice_compare(name, columns->side_name[0]) == 0 ||
                 pni_slice_compare(name, columns->side_name[1]) == 0;
    for (size_t i = 0; !taken && i < sizeof reserved / sizeof reserved[0]; i++) {
        taken = pni_slice_same_word(name, reserved[i]);
    }
    for (size_t i = 0; !taken && i < columns->n_attributes; i++) {
        taken = pni_slice_compare(name, columns->attribute[i].name) == 0;
    }
    return taken;
}

/* The name of an attribute: `name`, or `name_2`, `name_3` … if it is taken. */
static pn_status free_name(pni_columns *columns, pni_slice name, pni_slice *out,
                           pn_error *err)
{
    PNI_BYTES text = {0};
    PN_TRY(pni_bytes_add(&text, name.data, name.size, err));
    for (size_t k = 2; is_taken(columns, pni_slice_of(text.data)); k++) {
        text.size = name.size;
        PN_TRY(pni_bytes_format(&text, err, "_%zu", k));
    }
    return keep(columns, pni_slice_of(text.data), out, err);
}

/* What an attribute is called; NULL data for a column that is none. */
static pni_slice attribute_name(const pni_score *score, const pni_columns *columns,
                                size_t column)
{
    static const char *const canonical[PNI_N_ROLES] = {[PNI_ROLE_FIELD] = "field",
                                                       [PNI_ROLE_KIND] = "kind",
                                                       [PNI_ROLE_SOURCE] = "source"};
    for (size_t role = 0; role < PNI_N_ROLES; role++) {
        if (columns->of[role] == column) {
            return pni_slice_of(canonical[role]);
        }
    }
    const bool serial = score->match[column].role == PNI_ROLE_SERIAL;
    return serial ? (pni_slice){0} : score->row->cell[column];
}

static pn_status add_attributes(const pni_score *score, pni_columns *out, pn_error *err)
{
    for (size_t column = 0; column < out->n; column++) {
        const pni_slice name = attribute_name(score, out, column);
        const bool nameless = score->row->cell[column].size == 0;
        if (nameless && out->first_nameless == PNI_NO_COLUMN) {
            out->first_nameless = column;
        }
        if (name.data == NULL || name.size == 0) {
            continue;
        }
        if (out->n_attributes == MOST_ATTRIBUTES) {
            out->n_left_out++;
            continue;
        }
        pni_slice kept = {0};
        PN_TRY(free_name(out, name, &kept, err));
        out->attribute[out->n_attributes++] =
            (pni_csv_attribute){.column = column, .name = kept};
    }
    return PN_OK;
}

static pn_status remark_passed_rows(const pni_choice *c, const pni_score *score,
                                    pn_error *err)
{
    size_t n = 0;
    while (&c->window->row[n] != score->row) {
        n++;
    }
    if (n == 0) {
        return PN_OK;
    }
    const pni_place place = {.source = c->source, .line = score->row->line};
    return pni_builder_find(c->reading->builder, PN_REMARK, place, "", err,
                            n == 1
                                ? "taken as the header, 1 row above it was passed over"
                                : "taken as the header, %zu rows above it were "
                                  "passed over",
                            n);
}

static pn_status remark_left_out(const pni_choice *c, const pni_columns *columns,
                                 pn_error *err)
{
    if (columns->n_left_out == 0) {
        return PN_OK;
    }
    const pni_place place = {.source = c->source, .line = columns->line};
    return pni_builder_find(c->reading->builder, PN_REMARK, place,
                            "remove columns that are not needed", err,
                            "%zu columns beyond the first %d were not kept",
                            columns->n_left_out, MOST_ATTRIBUTES);
}

static pn_status assemble(const pni_choice *c, const pni_score *score, pni_columns *out,
                          pn_error *err)
{
    const bool no_header = c->reading->options->no_header;
    out->n = score->row->n_cells;
    out->header = score->row;
    out->line = score->row->line;
    out->n_above = no_header ? 0 : score->row->n_before + 1;
    out->first_nameless = PNI_NO_COLUMN;
    memcpy(out->of, score->of, sizeof out->of);
    PN_TRY(name_sides(c, score, out, err));
    if (no_header) {
        return PN_OK;
    }
    PN_TRY(add_attributes(score, out, err));
    PN_TRY(remark_passed_rows(c, score, err));
    return remark_left_out(c, out, err);
}

pn_status pni_columns_find(const pni_reading *reading, pni_window *window,
                           const char *source, pni_columns *out, pn_error *err)
{
    pni_wanted wanted = {0};
    PN_TRY(pni_wanted_parse(reading->options->columns, &wanted, err));
    if (window->n == 0) {
        return PN_OK;
    }
    PN_TRY(pni_header_join(reading, window, source, err));
    const pni_choice choice = {.reading = reading,
                               .window = window,
                               .source = source,
                               .wanted = &wanted,
                               .arena = &out->arena};
    pni_score score = {0};
    PN_TRY(pni_header_choose(&choice, &score, err));
    return assemble(&choice, &score, out, err);
}
