#include "../table/header_words.h"
#include "sheet_choice.h"
#include "sqlite_file.h"

#include <sqlite3.h>
#include <string.h>

static void end_statement(sqlite3_stmt **statement)
{
    sqlite3_finalize(*statement);
}

static pn_status fail_schema(const pni_database *database, pn_error *err)
{
    return pni_database_fail(database, PN_EDATA, "cannot read the list of tables",
                             "copy the database again", err);
}

static pn_status list_tables(const pni_database *database, pni_sheet_list *out,
                             pn_error *err)
{
    static const char query[] =
        "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND "
        "name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    __attribute__((cleanup(end_statement))) sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(database->db, query, -1, &statement, /*pzTail=*/NULL) !=
        SQLITE_OK) {
        return fail_schema(database, err);
    }
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        const unsigned char *name = sqlite3_column_text(statement, 0);
        const pni_sheet table = {.name = (const char *)name, .key = ""};
        if (name != NULL) {
            PN_TRY(pni_sheet_list_add(out, &table, err));
        }
    }
    return code == SQLITE_DONE ? PN_OK : fail_schema(database, err);
}

static pn_status write_query(const char *table, pn_bytes *out, pn_error *err)
{
    PN_TRY(pni_bytes_text(out, "SELECT * FROM \"", err));
    for (const char *c = table; *c != '\0'; c++) {
        PN_TRY(pni_bytes_add(out, c, 1, err));
        if (*c == '"') {
            PN_TRY(pni_bytes_add(out, c, 1, err)); /* doubled */
        }
    }
    return pni_bytes_text(out, "\"", err);
}

/* True if the columns of a table name both sides. */
static pn_status names_sides(const pni_database *database, const char *table, bool *out,
                             pn_error *err)
{
    PNI_BYTES query = {0};
    __attribute__((cleanup(end_statement))) sqlite3_stmt *statement = NULL;
    bool found[PNI_N_ROLES + 1] = {false};
    PN_TRY(write_query(table, &query, err));
    *out = false;
    if (sqlite3_prepare_v2(database->db, query.data, -1, &statement,
                           /*pzTail=*/NULL) != SQLITE_OK) {
        return PN_OK; /* a view of what is not there any more */
    }
    for (int k = 0; k < sqlite3_column_count(statement); k++) {
        pni_header_match match = {0};
        const char *name = sqlite3_column_name(statement, k);
        PN_TRY(pni_header_look(pni_slice_of(name), &match, err));
        found[match.role] = found[match.role] || match.sure != PNI_SURE_NOT;
    }
    *out = found[PNI_ROLE_LEFT] && found[PNI_ROLE_RIGHT];
    return PN_OK;
}

static pn_status fail_many(const pni_database *database, const pni_sheet_list *tables,
                           size_t n_fit, pn_error *err)
{
    enum { MOST_NAMES = 12 };
    PNI_BYTES names = {0};
    for (size_t i = 0; i < tables->n && i < MOST_NAMES; i++) {
        PN_TRY(pni_bytes_format(&names, err, "%s'%s'", i == 0 ? "" : ", ",
                                tables->sheet[i].name));
    }
    return pni_fail_at(err, PN_EDATA, (pni_place){.source = database->source},
                       "%s of its tables %s%s names both sides in its columns: choose "
                       "one with --sheet, or join some with --query 'SELECT ...'",
                       n_fit == 0 ? "none" : "more than one", names.data,
                       tables->n > MOST_NAMES ? " ..." : "");
}

/* The only table that names both sides. */
static pn_status find_table(const pni_reading *reading, const pni_database *database,
                            const pni_sheet_list *tables, size_t *out, pn_error *err)
{
    size_t n_fit = 0;
    for (size_t i = 0; i < tables->n; i++) {
        bool fits = false;
        PN_TRY(names_sides(database, tables->sheet[i].name, &fits, err));
        *out = fits ? i : *out;
        n_fit += fits;
    }
    if (n_fit != 1) {
        return fail_many(database, tables, n_fit, err);
    }
    return pni_builder_find(
        reading->builder, PN_REMARK, (pni_place){.source = database->source},
        "name another one with --sheet", err, "this is table '%s' of %zu",
        tables->sheet[*out].name, tables->n);
}

/* The table of organisations, or the only one. */
static pn_status find_organisations(const pni_database *database,
                                    const pni_sheet_list *tables, size_t *out,
                                    pn_error *err)
{
    static const char *const known[] = {"organisations", "organizations", "nodes"};
    for (size_t k = 0; k < sizeof known / sizeof known[0]; k++) {
        for (size_t i = 0; i < tables->n; i++) {
            if (pni_slice_same_word(pni_slice_of(tables->sheet[i].name), known[k])) {
                *out = i;
                return PN_OK;
            }
        }
    }
    *out = 0;
    return tables->n == 1
               ? PN_OK
               : pni_fail_at(err, PN_EDATA, (pni_place){.source = database->source},
                             "none of its %zu tables is called 'organisations': make a "
                             "view of that name",
                             tables->n);
}

pn_status pni_database_choose(const pni_reading *reading, const pni_database *database,
                              pn_bytes *query, pn_error *err)
{
    PNI_SCOPED(pni_sheet_list, pni_sheet_list_done) tables = {.is_tables = true};
    size_t chosen = 0;
    PN_TRY(list_tables(database, &tables, err));
    if (tables.n == 0) {
        return pni_fail_at(err, PN_EDATA, (pni_place){.source = database->source},
                           "the database has no tables: name another file");
    }
    if (reading->taker != NULL) {
        PN_TRY(find_organisations(database, &tables, &chosen, err));
    } else if (reading->options->sheet != NULL) {
        PN_TRY(pni_sheet_choose(reading, &tables, database->source, &chosen, err));
    } else if (tables.n > 1) {
        PN_TRY(find_table(reading, database, &tables, &chosen, err));
    }
    return write_query(tables.sheet[chosen].name, query, err);
}
