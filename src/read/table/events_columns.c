#include "events_columns.h"

#include "../text/same_header.h"
#include "header_wishes.h"

#include "../../base/bytes.h"
#include "../../base/scope.h"

#include <string.h>

/* What `--columns` says of a table of events; no data: not said. */
typedef struct event_wishes {
    pni_slice organisation;
    pni_slice side;
} event_wishes;

/* Headers, without regard to case; the first one that is there holds. */
static const char *const organisation_words[] = {
    "organisation",      "organization", "organisation name",
    "organization name", "participant",  "participant name",
    "partner",           "name",         "单位名称",
    "机构名称",          "参与单位",     "承担单位",
    "参加单位",          "单位",         "机构",
    "企业名称",          "名称",         NULL};
static const char *const side_words[] = {"side",
                                         "activitytype",
                                         "activity type",
                                         "organisation type",
                                         "organization type",
                                         "sector",
                                         "type",
                                         "kind",
                                         "单位类型",
                                         "单位性质",
                                         "机构类型",
                                         "单位类别",
                                         "类型",
                                         "类别",
                                         "性质",
                                         "侧",
                                         NULL};

static pn_status add_wish(pni_slice item, event_wishes *out, pn_error *err)
{
    const char *equals = memchr(item.data, '=', item.size);
    const size_t n = equals == NULL ? item.size : (size_t)(equals - item.data);
    const pni_slice key = pni_slice_trim((pni_slice){.data = item.data, .size = n});
    const size_t behind = equals == NULL ? n : n + 1;
    const pni_slice column = pni_slice_trim(
        (pni_slice){.data = item.data + behind, .size = item.size - behind});
    const bool is_side = pni_slice_same_word(key, "side");
    const bool known = is_side || pni_slice_same_word(key, "organisation") ||
                       pni_slice_same_word(key, "organization");
    if (!known || column.size == 0) {
        return pni_fail(err, PN_EUSE,
                        "--columns: with --through, only organisation=COL and side=COL "
                        "can be said, not '%.*s'",
                        (int)item.size, item.data);
    }
    if (is_side) {
        out->side = column;
    } else {
        out->organisation = column;
    }
    return PN_OK;
}

static pn_status parse_wishes(const char *option, event_wishes *out, pn_error *err)
{
    const char *at = option == NULL ? "" : option;
    while (*at != '\0') {
        const size_t size = strcspn(at, ",");
        PN_TRY(add_wish((pni_slice){.data = at, .size = size}, out, err));
        at += size + (at[size] == ',');
    }
    return PN_OK;
}

static bool has_cell(const pni_window_row *row, const char *word)
{
    bool found = false;
    for (size_t k = 0; k < row->n_cells && !found; k++) {
        found = pni_same_header(row->cell[k], pni_slice_of(word));
    }
    return found;
}

const pni_window_row *pni_event_header_find(const pn_read_options *options,
                                            const pni_window *window)
{
    for (size_t i = 0; i < window->n && !options->no_header; i++) {
        if (has_cell(&window->row[i], options->through)) {
            return &window->row[i];
        }
    }
    return NULL;
}

/* The header, or else the first row that may be one. */
static const pni_window_row *find_header(const pn_read_options *options,
                                         const pni_window *window)
{
    const pni_window_row *row = pni_event_header_find(options, window);
    for (size_t i = 0; i < window->n && row == NULL && !options->no_header; i++) {
        row = window->row[i].n_filled >= 2 ? &window->row[i] : NULL;
    }
    return row != NULL ? row : &window->row[0];
}

/* The column of the first word that is a header and not taken, or SIZE_MAX. */
static size_t find_word(const pni_window_row *row, const char *const *words,
                        size_t taken)
{
    for (size_t i = 0; words[i] != NULL; i++) {
        for (size_t k = 0; k < row->n_cells; k++) {
            if (k != taken && pni_same_header(row->cell[k], pni_slice_of(words[i]))) {
                return k;
            }
        }
    }
    return SIZE_MAX;
}

static pn_status fail_unknown(const pni_window_row *row, const char *source,
                              const char *what, const char *way_out, pn_error *err)
{
    PNI_BYTES names = {0};
    PN_TRY(pni_header_list(row, &names, err));
    const pni_place place = {.source = source, .line = row->line};
    return pni_fail_at(err, PN_EDATA, place,
                       "no telling which column holds %s among %s: say it with %s",
                       what, names.data, way_out);
}

pn_status pni_event_columns_find(const pn_read_options *options,
                                 const pni_window *window, const char *source,
                                 pni_event_columns *out, pn_error *err)
{
    event_wishes wishes = {0};
    PN_TRY(parse_wishes(options->columns, &wishes, err));
    const pni_window_row *row = find_header(options, window);
    pni_column_wish wish = {.option = "--through",
                            .column = pni_slice_trim(pni_slice_of(options->through)),
                            .source = source,
                            .by_name = !options->no_header};
    *out = (pni_event_columns){.header = row, .side = SIZE_MAX};
    PN_TRY(pni_column_find(&wish, row, &out->project, err));
    wish.option = "--columns";
    if (wishes.side.data != NULL) {
        wish.column = wishes.side;
        PN_TRY(pni_column_find(&wish, row, &out->side, err));
    } else if (wish.by_name) {
        out->side = find_word(row, side_words, out->project);
    }
    out->organisation = find_word(row, organisation_words, out->project);
    if (wishes.organisation.data != NULL) {
        wish.column = wishes.organisation;
        PN_TRY(pni_column_find(&wish, row, &out->organisation, err));
    }
    if (out->organisation == SIZE_MAX) {
        return fail_unknown(row, source, "the organisations",
                            "--columns organisation=COL,side=COL", err);
    }
    if (out->side == SIZE_MAX && options->organisations == NULL) {
        return fail_unknown(row, source, "the sides",
                            "--columns side=COL, or give a table with the columns name "
                            "and side with --organisations",
                            err);
    }
    return PN_OK;
}

pn_status pni_event_side(pni_slice word, pn_side *out, pn_error *err)
{
    /* PRC, HES and REC are the kinds of participants of the European programmes. */
    static const struct side_word {
        const char *word;
        pn_side side;
    } words[] = {
        {"prc", PN_LEFT},       {"industry", PN_LEFT},  {"private", PN_LEFT},
        {"sme", PN_LEFT},       {"hes", PN_RIGHT},      {"rec", PN_RIGHT},
        {"academia", PN_RIGHT}, {"高等院校", PN_RIGHT}, {"高等学校", PN_RIGHT}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (pni_slice_same_word(word, words[i].word)) {
            *out = words[i].side;
            return PN_OK;
        }
    }
    pni_header_match match = {.role = PNI_ROLE_NONE};
    PN_TRY(pni_header_look(word, &match, err));
    const bool sure = match.sure >= PNI_SURE_ALL && match.role <= PNI_ROLE_RIGHT;
    *out = !sure ? PN_SIDE_DEFAULT : match.role == PNI_ROLE_LEFT ? PN_LEFT : PN_RIGHT;
    return PN_OK;
}
