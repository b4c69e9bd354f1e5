/*
 * Records: an array of JSON objects, or one object behind the other (NDJSON, JSON
 * Lines).
 *
 *   [{"enterprise": "A", "institution": {"name": "B", "place": "C"}, "year": 2022}, …]
 *
 * Reference: T. Bray, The JavaScript Object Notation (JSON) Data Interchange Format,
 *            RFC 8259, 2017, doi:10.17487/RFC8259.
 * Input:    a table of partnerships; see delimited.c.  All keys are its columns, that
 *           of an object inside is `institution.name`; null, and a key that a record
 *           has not, is an empty cell.  A list of texts is one cell, for --split to
 *           part.
 */
#include "../reader.h"
#include "../table/split.h"
#include "../table/table_text.h"
#include "json_shape.h"
#include "record_list.h"

#include <inttypes.h>
#include <string.h>

/* What was met, how often, and where first. */
typedef struct met {
    uint64_t n;
    pni_place first;
} met;

/* Records while they become a table. */
typedef struct records {
    pni_record_list list;
    size_t next;       /* row: 0 is the header */
    pni_slice parter;  /* what stands between the texts of a list */
    bool is_parted;    /* --split parts them again */
    uint64_t n_joined; /* lists of several texts that nothing parts */
    met nested;        /* lists of something else than texts */
} records;

static void records_done(records *r)
{
    pni_record_list_done(&r->list);
}

static int sniff(pni_slice head)
{
    switch (pni_json_shape_of(head)) {
    case PNI_JSON_RECORDS:
        return 4; /* surer than that it is JSON */
    case PNI_JSON_DOCUMENT:
        return 2; /* for names such as list.ndjson */
    default:
        return 0;
    }
}

static void meet(records *r, met *m, const pni_json_value *value)
{
    if (m->n++ == 0) {
        m->first = pni_json_place(&r->list.json, value);
    }
}

/* Appends the texts of a list with the parter between them. */
static pn_status join(records *r, const pni_json_value *list, pn_bytes *out,
                      pn_error *err)
{
    size_t n = 0;
    const pni_json_value *item = pni_json_first(list);
    for (size_t i = 0; i < list->n; i++) {
        if (item->kind >= PNI_JSON_ARRAY) {
            meet(r, &r->nested, list);
            out->size = 0;
            return PN_OK;
        }
        if (item->kind != PNI_JSON_NULL && item->text.size > 0) {
            const pni_slice between = n++ == 0 ? (pni_slice){0} : r->parter;
            PN_TRY(pni_bytes_add(out, between.data, between.size, err));
            PN_TRY(pni_bytes_add(out, item->text.data, item->text.size, err));
        }
        item = pni_json_next(&r->list.json, item);
    }
    r->n_joined += n > 1 && !r->is_parted;
    return PN_OK;
}

static pn_status add_cell(records *r, const pni_json_value *value, pn_bytes *text,
                          pn_error *err)
{
    if (value == NULL || value->kind == PNI_JSON_NULL) {
        return PN_OK;
    }
    if (value->kind != PNI_JSON_ARRAY) {
        return pni_table_text_field(text, value->text, err);
    }
    PNI_BYTES joined = {0};
    PN_TRY(join(r, value, &joined, err));
    return pni_table_text_field(
        text, (pni_slice){.data = joined.data, .size = joined.size}, err);
}

static pn_status add_row(void *context, pn_bytes *text, bool *at_end, pn_error *err)
{
    records *r = context;
    const pni_names *columns = &r->list.columns;
    const size_t row = r->next++;
    if (row > r->list.n_records) {
        *at_end = true;
        return PN_OK;
    }
    if (row > 0) {
        PN_TRY(pni_record_list_read(&r->list, row - 1, err));
    }
    for (size_t k = 0; k < columns->size; k++) {
        const pni_slice name = {.data = columns->text[k], .size = columns->length[k]};
        PN_TRY(pni_bytes_text(text, k == 0 ? "" : ",", err));
        PN_TRY(row == 0 ? pni_table_text_field(text, name, err)
                        : add_cell(r, r->list.cell[k], text, err));
    }
    return pni_bytes_text(text, "\n", err);
}

/* The place of a value, or of the record that has none. */
static pni_place find_cell(void *context, uint64_t row, size_t column)
{
    records *r = context;
    pni_record_list *list = &r->list;
    const size_t k = column - 1;
    const char *at = list->text.bytes.data;
    if (row == 1) {
        at += k < list->columns.size ? list->column_at[k] : 0;
    } else if (row - 2 < list->n_records) {
        const size_t begin = list->begin[row - 2];
        const bool has = pni_record_list_read(list, row - 2, /*err=*/NULL) == PN_OK &&
                         k < list->columns.size && list->cell[k] != NULL;
        at = has ? list->cell[k]->raw.data : at + begin;
    }
    return pni_graph_text_place(&list->text, at);
}

/* Meets the lists of the record at hand that became names. */
static pn_status meet_names(records *r, const pni_builder *builder, met *names,
                            pn_error *err)
{
    PNI_BYTES text = {0};
    for (size_t k = 0; k < r->list.columns.size; k++) {
        const pni_json_value *value = r->list.cell[k];
        if (value == NULL || value->kind != PNI_JSON_ARRAY || value->n < 2) {
            continue;
        }
        text.size = 0;
        PN_TRY(join(r, value, &text, err));
        const pni_slice name = {.data = text.data, .size = text.size};
        if (pni_builder_has_node(builder, PN_LEFT, name) ||
            pni_builder_has_node(builder, PN_RIGHT, name)) {
            meet(r, names, value);
        }
    }
    return PN_OK;
}

/* Tells of lists that became one name, which is hardly what was meant. */
static pn_status report_names(const pni_reading *reading, records *r, pn_error *err)
{
    met names = {0};
    PN_TRY(pni_builder_settle(reading->builder, err));
    for (size_t k = 0; k < r->list.n_records; k++) {
        PN_TRY(pni_record_list_read(&r->list, k, err));
        PN_TRY(meet_names(r, reading->builder, &names, err));
    }
    return names.n == 0
               ? PN_OK
               : pni_builder_find(reading->builder, PN_SUGGESTION, names.first,
                                  "part them with --split ';'", err,
                                  "%" PRIu64 " list%s of several names became one name "
                                  "each, the first here",
                                  names.n, names.n == 1 ? "" : "s");
}

static pn_status report(const pni_reading *reading, records *r, pn_error *err)
{
    const met nested = r->nested;
    if (nested.n > 0) {
        PN_TRY(pni_builder_find(reading->builder, PN_SUGGESTION, nested.first,
                                "flatten them, as with jq", err,
                                "%" PRIu64 " list%s of objects or lists count%s as "
                                "empty, the first here",
                                nested.n, nested.n == 1 ? "" : "s",
                                nested.n == 1 ? "s" : ""));
    }
    return r->n_joined == 0 || reading->taker != NULL ? PN_OK
                                                      : report_names(reading, r, err);
}

/* The first character that --split names, or what stands between joined texts. */
static void choose_parter(records *r, const char *split)
{
    size_t at = 0;
    r->is_parted = split != NULL && split[0] != '\0';
    r->parter = pni_slice_of("; ");
    if (r->is_parted) {
        r->parter = pni_split_mark(split, strlen(split), &at);
    }
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    PNI_SCOPED(records, records_done) r = {0};
    const pni_row_maker maker = {.add = add_row, .context = &r};
    const pni_finder finder = {.find = find_cell, .context = &r};
    pni_reading inner = *reading;
    inner.finder = &finder;
    choose_parter(&r, reading->options->split);
    PN_TRY(pni_record_list_open(&r.list, reading, source, err));
    PN_TRY(pni_table_text_make(&inner, source.name, &maker, err));
    return report(reading, &r, err);
}

const pni_reader pni_read_records = {
    .entry = {.name = "records",
              .summary = "JSON records: an array of objects, NDJSON, JSON Lines",
              .reference = "RFC 8259",
              .parameters = ""},
    .extensions = "json,ndjson,jsonl",
    .has_rows = true,
    .sniff = sniff,
    .read = run,
};
