/**
 * A database of SQLite, opened so that nothing can be changed, and its tables.
 */
#ifndef PNI_SQLITE_FILE_H
#define PNI_SQLITE_FILE_H

#include "../reading.h"

#include "../../base/bytes.h"

struct sqlite3;

/** Zeroed, then opened; stays where it is from then on. */
typedef struct pni_database {
    struct sqlite3 *db;
    const char *source; /* stands in messages; borrowed */
    const pn_run *run;
    pn_bytes bytes; /* of a database that is no file */
} pni_database;

/**
 * Opens the file that reading->path names, or the bytes of the stream.
 *
 * Nothing is written: neither to the file nor beside it.
 * Errors:   PN_EDATA for what is no database; those of pni_whole_bytes.
 */
pn_status pni_database_open(const pni_reading *reading, pn_source source,
                            pni_database *out, pn_error *err);
void pni_database_done(pni_database *database);

/** What SQLite said last, with `what` in front, as a failure. */
pn_status pni_database_fail(const pni_database *database, pn_status status,
                            const char *what, const char *way_out, pn_error *err);

/**
 * The query for the table that holds partnerships: the one that `--sheet` names, the
 * only one, or the only one whose columns name both sides.
 *
 * Errors:   PN_EUSE for a table that is not there; PN_EDATA, with the tables, where
 *           there is no telling.
 */
pn_status pni_database_choose(const pni_reading *reading, const pni_database *database,
                              pn_bytes *query, pn_error *err);

#endif
