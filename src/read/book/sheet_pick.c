#include "sheet_pick.h"

#include "sheet_merges.h"

#include "../../base/scope.h"

/* What the headers of the sheets say. */
typedef struct survey {
    size_t first; /* that is shown and has cells, or else just the first */
    size_t fit;   /* the last one whose header names both sides */
    bool first_fits;
    pni_sheet_list fits; /* all of these */
} survey;

static void survey_done(survey *s)
{
    pni_sheet_list_done(&s->fits);
}

static pn_status read_rows(const pni_sheet_opener *opener, size_t k,
                           pni_sheet_rows *rows, pn_error *err)
{
    PN_TRY(opener->read(opener->context, k, rows, err));
    return pni_sheet_fill(rows, err);
}

/* True if a sheet is a table of partnerships; one that cannot be read is none. */
static pn_status look(const pni_sheet_opener *opener, const pni_reading *reading,
                      size_t k, bool *is_empty, bool *fits, pn_error *err)
{
    PNI_SCOPED(pni_sheet_rows, pni_sheet_rows_done)
    rows = {.reading = reading, .source = ""};
    pn_error fault = PN_ERROR_INIT;
    *fits = false;
    *is_empty = false;
    pn_status status = read_rows(opener, k, &rows, &fault);
    if (status == PN_OK) {
        *is_empty = rows.n_rows == 0;
        status = *is_empty ? PN_OK : pni_sheet_fits(&rows, fits, &fault);
    }
    const bool is_fault = status == PN_EDATA || status == PN_ELIMIT;
    if (status != PN_OK && !is_fault && err != NULL && err->status == PN_OK) {
        *err = fault;
    }
    return is_fault ? PN_OK : status;
}

/* Looks at the sheets that are shown, up to the first one if that is a table. */
static pn_status survey_sheets(const pni_reading *reading, const pni_sheet_list *list,
                               const pni_sheet_opener *opener, survey *s, pn_error *err)
{
    s->first = SIZE_MAX;
    for (size_t k = 0; k < list->n && !s->first_fits; k++) {
        bool fits = false;
        bool is_empty = false;
        if (list->sheet[k].is_hidden) {
            continue;
        }
        PN_TRY(look(opener, reading, k, &is_empty, &fits, err));
        s->first = s->first == SIZE_MAX && !is_empty ? k : s->first;
        s->first_fits = fits && s->first == k;
        if (fits) {
            s->fit = k;
            PN_TRY(pni_sheet_list_add(&s->fits, &list->sheet[k], err));
        }
    }
    return PN_OK;
}

static pn_status fail_many(const pni_sheet_list *list, const survey *s,
                           const char *source, pn_error *err)
{
    PNI_BYTES names = {0};
    PN_TRY(pni_sheet_list_names(&s->fits, &names, err));
    return pni_fail_at(
        err, PN_EDATA, (pni_place){.source = source},
        "sheet '%s' holds no partnerships, but several others do: choose "
        "with --sheet among %s",
        list->sheet[s->first].name, names.data);
}

static pn_status take_fit(const pni_reading *reading, const pni_sheet_list *list,
                          const char *source, size_t fit, pn_error *err)
{
    return pni_builder_find(
        reading->builder, PN_SUGGESTION, (pni_place){.source = source},
        "name another one with --sheet", err,
        "this is sheet '%s' of %zu, the only one whose header names "
        "both sides",
        list->sheet[fit].name, list->n);
}

static pn_status choose(const pni_reading *reading, const pni_sheet_list *list,
                        const char *source, const pni_sheet_opener *opener, size_t *out,
                        pn_error *err)
{
    PNI_SCOPED(survey, survey_done) s = {0};
    PN_TRY(pni_sheet_choose(reading, list, source, out, err));
    const bool is_said = reading->options->sheet != NULL;
    if (is_said || list->n == 1 || reading->taker != NULL) {
        return PN_OK;
    }
    PN_TRY(survey_sheets(reading, list, opener, &s, err));
    if (s.fits.n > 1 && !s.first_fits) {
        return fail_many(list, &s, source, err);
    }
    if (s.fits.n == 1 && !s.first_fits) {
        *out = s.fit;
        return take_fit(reading, list, source, s.fit, err);
    }
    *out = s.first == SIZE_MAX ? *out : s.first;
    return pni_sheet_remark(reading, list, source, *out, err);
}

pn_status pni_sheet_pick(const pni_reading *reading, const pni_sheet_list *list,
                         const char *source, const pni_sheet_opener *opener,
                         pni_sheet_rows *out, pn_error *err)
{
    size_t chosen = 0;
    PN_TRY(choose(reading, list, source, opener, &chosen, err));
    if (list->n > 1) {
        PN_TRY(pni_bytes_format(&out->name, err, "%s[%s]", source,
                                list->sheet[chosen].name));
        PN_TRY(pni_sheet_list_names(list, &out->sheets, err));
    } else {
        PN_TRY(pni_bytes_text(&out->name, source, err));
    }
    out->source = out->name.data;
    return read_rows(opener, chosen, out, err);
}
