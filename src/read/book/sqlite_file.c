#include "sqlite_file.h"

#include "../text/whole_text.h"

#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>

/* Where the header of the file says how large a page is, and that changes go to a log
 * beside it. */
enum {
    PAGE_SIZE_AT = 16,
    WRITE_VERSION_AT = 18,
    READ_VERSION_AT = 19,
    HEADER_SIZE = 20
};

void pni_database_done(pni_database *database)
{
    sqlite3_close(database->db);
    pn_bytes_done(&database->bytes);
    *database = (pni_database){0};
}

pn_status pni_database_fail(const pni_database *database, pn_status status,
                            const char *what, const char *way_out, pn_error *err)
{
    const int code =
        database->db == NULL ? SQLITE_NOMEM : sqlite3_errcode(database->db);
    if (code == SQLITE_NOMEM || code == SQLITE_OK) { /* deserializing does not say */
        return pni_fail_memory(err);
    }
    if (code == SQLITE_INTERRUPT) {
        return pni_fail(err, PN_ECANCELLED, "cancelled");
    }
    return pni_fail_at(err, status, (pni_place){.source = database->source},
                       "%s (%s): %s", what, sqlite3_errmsg(database->db), way_out);
}

/* The size of a file; false for what is none. */
static bool measure_file(const char *path, uint64_t *size)
{
    struct stat info;
    if (path == NULL || stat(path, &info) != 0 || !S_ISREG(info.st_mode)) {
        return false;
    }
    *size = (uint64_t)info.st_size;
    return true;
}

/* SQLite takes what is missing of the last page for zeros. */
static pn_status check_size(const unsigned char *header, uint64_t size,
                            const char *source, pn_error *err)
{
    const unsigned said = 256U * header[PAGE_SIZE_AT] + header[PAGE_SIZE_AT + 1];
    const unsigned page = said == 1 ? 65536 : said;
    return page != 0 && size % page == 0
               ? PN_OK
               : pni_fail_at(err, PN_EDATA, (pni_place){.source = source},
                             "the database is cut off: copy it again");
}

/* Length of the log beside a database, which holds changes that are not yet in it. */
static pn_status has_log(const char *path, bool *out, pn_error *err)
{
    struct stat info;
    PNI_BYTES log = {0};
    PN_TRY(pni_bytes_format(&log, err, "%s-wal", path));
    *out = stat(log.data, &info) == 0 && info.st_size > 0;
    return PN_OK;
}

/* A path as a URI: only what has a meaning in one is written as %41. */
static pn_status add_uri(pn_bytes *out, const char *path, pn_error *err)
{
    PN_TRY(pni_bytes_text(out, path[0] == '/' ? "file://" : "file:", err));
    for (const char *c = path; *c != '\0'; c++) {
        const bool is_special = strchr("%?#", *c) != NULL;
        PN_TRY(is_special ? pni_bytes_format(out, err, "%%%02X", (unsigned char)*c)
                          : pni_bytes_add(out, c, 1, err));
    }
    return pni_bytes_text(out, "?mode=ro", err);
}

/* A database without a log cannot be waiting for anybody: then SQLite need not make
 * files beside it, as it does for databases that are written with a log. */
static pn_status open_file(const char *path, bool uses_log, pni_database *out,
                           pn_error *err)
{
    PNI_BYTES uri = {0};
    bool log_there = false;
    PN_TRY(add_uri(&uri, path, err));
    PN_TRY(has_log(path, &log_there, err));
    if (uses_log && !log_there) {
        PN_TRY(pni_bytes_text(&uri, "&immutable=1", err));
    }
    const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_PRIVATECACHE;
    return sqlite3_open_v2(uri.data, &out->db, flags, /*zVfs=*/NULL) == SQLITE_OK
               ? PN_OK
               : pni_database_fail(out, PN_EREAD, "cannot open the database",
                                   "look at its permissions", err);
}

static pn_status open_bytes(pni_database *out, pn_error *err)
{
    unsigned char *bytes = (unsigned char *)out->bytes.data;
    bytes[WRITE_VERSION_AT] = 1; /* there is no log to look for in memory */
    bytes[READ_VERSION_AT] = 1;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY;
    const sqlite3_int64 size = (sqlite3_int64)out->bytes.size;
    if (sqlite3_open_v2(":memory:", &out->db, flags, /*zVfs=*/NULL) != SQLITE_OK ||
        sqlite3_deserialize(out->db, "main", bytes, size, size,
                            SQLITE_DESERIALIZE_READONLY) != SQLITE_OK) {
        return pni_database_fail(out, PN_EDATA, "cannot open the database",
                                 "copy it again", err);
    }
    return PN_OK;
}

static pn_status read_header(pn_source source, unsigned char *header, size_t *size,
                             pn_error *err)
{
    ptrdiff_t n = 1;
    while (n > 0 && *size < HEADER_SIZE) {
        n = source.read(source.context, header + *size, HEADER_SIZE - *size);
        *size += n > 0 ? (size_t)n : 0;
    }
    if (n < 0) {
        return pni_fail(err, PN_EREAD, "cannot read '%s': %s", source.name,
                        strerror((int)-n));
    }
    return PN_OK;
}

/* Whoever wrote the database may have put traps into its schema. */
static pn_status distrust(const pni_database *database, pn_error *err)
{
    sqlite3_db_config(database->db, SQLITE_DBCONFIG_DEFENSIVE, 1, /*result=*/NULL);
    const int code = sqlite3_exec(
        database->db, "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON;",
        /*callback=*/NULL, /*context=*/NULL, /*errmsg=*/NULL);
    return code == SQLITE_OK
               ? PN_OK
               : pni_database_fail(database, PN_EDATA, "cannot read the database",
                                   "copy it again", err);
}

static int ask_cancel(void *context)
{
    const pni_database *database = context;
    return pni_cancelled(database->run);
}

pn_status pni_database_open(const pni_reading *reading, pn_source source,
                            pni_database *out, pn_error *err)
{
    static const char magic[] = "SQLite format 3";
    unsigned char header[HEADER_SIZE] = {0};
    size_t size = 0;
    out->source = source.name;
    out->run = reading->options->run;
    PN_TRY(read_header(source, header, &size, err));
    if (size < HEADER_SIZE || memcmp(header, magic, sizeof magic) != 0) {
        return pni_fail_at(
            err, PN_EDATA, (pni_place){.source = source.name},
            "this is not a database of SQLite: say what it is with --from, "
            "such as --from csv");
    }
    uint64_t all = 0;
    if (measure_file(reading->path, &all)) {
        PN_TRY(check_size(header, all, source.name, err));
        PN_TRY(open_file(reading->path, header[READ_VERSION_AT] == 2, out, err));
    } else {
        PN_TRY(pni_bytes_add(&out->bytes, header, size, err));
        PN_TRY(pni_whole_bytes(reading, source, &out->bytes, err));
        PN_TRY(check_size(header, out->bytes.size, source.name, err));
        PN_TRY(open_bytes(out, err));
    }
    const int steps = 100000; /* some milliseconds */
    sqlite3_progress_handler(out->db, steps, ask_cancel, out);
    return distrust(out, err);
}
