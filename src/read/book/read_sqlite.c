/*
 * Databases of SQLite: a table, or what a query gives.
 *
 * Reference: https://www.sqlite.org/fileformat2.html
 * Input:    a table of partnerships; see delimited.c.  The names of its columns are the
 *           header, line 1.  NULL is an empty cell.
 */
#include "../reader.h"
#include "../table/table_text.h"
#include "sheet_number.h"
#include "sqlite_file.h"

#include <inttypes.h>
#include <sqlite3.h>
#include <string.h>

static int sniff(pni_slice head)
{
    static const char magic[] = "SQLite format 3";
    return head.size >= sizeof magic && memcmp(head.data, magic, sizeof magic) == 0
               ? 100
               : 0;
}

/* Rows of a result as text. */
typedef struct result {
    const pni_reading *reading;
    pni_database database;
    sqlite3_stmt *statement;
    uint64_t line;  /* of the last row */
    uint64_t blobs; /* values that are bytes, not text */
} result;

static void result_done(result *r)
{
    sqlite3_finalize(r->statement);
    pni_database_done(&r->database);
}

static pn_status check_text(const result *r, int column, pni_slice text, pn_error *err)
{
    const size_t good = pni_utf8_check(text.data, text.size);
    if (good == text.size) {
        return PN_OK;
    }
    const pni_place place = {
        .source = r->database.source, .line = r->line, .column = (uint64_t)column + 1};
    return pni_fail_at(err, PN_EDATA, place,
                       "byte 0x%02X of a text is not UTF-8: write the texts anew, or "
                       "leave the column out with --query",
                       (unsigned)(unsigned char)text.data[good]);
}

static pn_status add_value(result *r, pn_bytes *out, int column, pn_error *err)
{
    char number[PNI_NUMBER_SIZE];
    switch (sqlite3_column_type(r->statement, column)) {
    case SQLITE_NULL:
        return PN_OK;
    case SQLITE_FLOAT:
        pni_sheet_number(sqlite3_column_double(r->statement, column), number);
        return pni_table_text_field(out, pni_slice_of(number), err);
    case SQLITE_BLOB:
        r->blobs++;
        return PN_OK;
    default:
        break;
    }
    const char *text = (const char *)sqlite3_column_text(r->statement, column);
    if (text == NULL) {
        return pni_fail_memory(err);
    }
    const pni_slice slice = {
        .data = text, .size = (size_t)sqlite3_column_bytes(r->statement, column)};
    PN_TRY(check_text(r, column, slice, err));
    return pni_table_text_field(out, slice, err);
}

static pn_status add_header(result *r, pn_bytes *text, pn_error *err)
{
    const int n = sqlite3_column_count(r->statement);
    for (int k = 0; k < n; k++) {
        const char *name = sqlite3_column_name(r->statement, k);
        PN_TRY(pni_bytes_text(text, k == 0 ? "" : ",", err));
        PN_TRY(name == NULL ? pni_fail_memory(err)
                            : pni_table_text_field(text, pni_slice_of(name), err));
    }
    return pni_bytes_text(text, "\n", err);
}

static pn_status add_values(result *r, pn_bytes *text, pn_error *err)
{
    const int n = sqlite3_column_count(r->statement);
    for (int k = 0; k < n; k++) {
        PN_TRY(pni_bytes_text(text, k == 0 ? "" : ",", err));
        PN_TRY(add_value(r, text, k, err));
    }
    return pni_bytes_text(text, "\n", err);
}

static pn_status add_row(void *context, pn_bytes *text, bool *at_end, pn_error *err)
{
    result *r = context;
    if (++r->line == 1) {
        return add_header(r, text, err);
    }
    const int code = sqlite3_step(r->statement);
    *at_end = code == SQLITE_DONE;
    if (code == SQLITE_ROW) {
        return add_values(r, text, err);
    }
    return *at_end ? PN_OK
                   : pni_database_fail(&r->database, PN_EDATA, "cannot read all rows",
                                       "try the query in sqlite3", err);
}

/* A query may look at tables and compute; all else is refused before it runs. */
static int authorize(void *context, int action, const char *first, const char *second,
                     const char *database, const char *trigger)
{
    (void)context;
    (void)first;
    (void)database;
    (void)trigger;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        return second != NULL && sqlite3_stricmp(second, "load_extension") == 0
                   ? SQLITE_DENY
                   : SQLITE_OK;
    default:
        return SQLITE_DENY;
    }
}

/* True if nothing but blanks and comments follows the first statement. */
static bool is_last(sqlite3 *db, const char *rest)
{
    sqlite3_stmt *next = NULL;
    const int code = sqlite3_prepare_v2(db, rest, -1, &next, /*pzTail=*/NULL);
    const bool is_empty = code == SQLITE_OK && next == NULL;
    sqlite3_finalize(next);
    return is_empty;
}

static pn_status prepare(result *r, const char *query, pn_error *err)
{
    sqlite3 *db = r->database.db;
    const char *rest = "";
    const pni_place place = {.source = r->database.source};
    sqlite3_set_authorizer(db, authorize, /*context=*/NULL);
    const int code = sqlite3_prepare_v2(db, query, -1, &r->statement, &rest);
    if (code == SQLITE_AUTH) {
        return pni_fail_at(err, PN_EUSE, place,
                           "a query may only read: start it with SELECT");
    }
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
        return pni_database_fail(&r->database, PN_EDATA, "cannot read the database",
                                 "copy it again", err);
    }
    if (code != SQLITE_OK) {
        return pni_database_fail(&r->database, PN_EUSE, "cannot run the query",
                                 "try it in sqlite3", err);
    }
    if (r->statement == NULL || !is_last(db, rest)) {
        return pni_fail_at(err, PN_EUSE, place,
                           "--query takes one statement: start it with SELECT");
    }
    return PN_OK;
}

static pn_status remark_blobs(const result *r, pn_error *err)
{
    return r->blobs == 0
               ? PN_OK
               : pni_builder_find(r->reading->builder, PN_SUGGESTION,
                                  (pni_place){.source = r->database.source},
                                  "leave their columns out with --query", err,
                                  "%" PRIu64 " value%s no text (BLOB) and count%s as "
                                  "empty",
                                  r->blobs, r->blobs == 1 ? " is" : "s are",
                                  r->blobs == 1 ? "s" : "");
}

static pn_status run(const pni_reading *reading, pn_source source, pn_error *err)
{
    PNI_BYTES query = {0};
    PNI_SCOPED(result, result_done) r = {.reading = reading};
    const pn_read_options *o = reading->options;
    if (o->query != NULL && o->sheet != NULL) {
        return pni_fail(err, PN_EUSE,
                        "--query and --sheet exclude each other: give one");
    }
    PN_TRY(pni_database_open(reading, source, &r.database, err));
    if (o->query == NULL) {
        PN_TRY(pni_database_choose(reading, &r.database, &query, err));
    }
    PN_TRY(prepare(&r, o->query == NULL ? query.data : o->query, err));
    const pni_row_maker maker = {.add = add_row, .context = &r};
    PN_TRY(pni_table_text_make(reading, source.name, &maker, err));
    return remark_blobs(&r, err);
}

const pni_reader pni_read_sqlite = {
    .entry = {.name = "sqlite",
              .summary = "a table of a SQLite database, or what --query selects",
              .reference = "SQLite 3",
              .parameters = ""},
    .extensions = "sqlite,sqlite3,db",
    .has_sheets = true,
    .has_queries = true,
    .has_rows = true,
    .sniff = sniff,
    .read = run,
};
