/**
 * A table read as a whole, from text, a workbook or a database: organisations, aliases,
 * about.
 */
#ifndef PNI_SMALL_TABLE_H
#define PNI_SMALL_TABLE_H

#include "csv_token.h"

#include "../../base/arena.h"

/** A cell and where it stands. */
typedef struct pni_small_cell {
    pni_slice text; /* trimmed */
    uint64_t line;
    uint64_t column;
} pni_small_cell;

/** A row of a small table. */
typedef struct pni_small_row {
    const pni_small_cell *cell; /* [n_columns] */
} pni_small_row;

/** Rows below a header; zeroed is empty. */
typedef struct pni_small_table {
    const char *source;           /* names the sheet, too; in the arena */
    const pni_small_cell *header; /* [n_columns] */
    size_t n_columns;
    pni_small_row *row; /* [n_rows] */
    size_t n_rows;
    size_t capacity;
    bool is_narrow; /* no record so far had more than one cell */
    pni_arena arena;
} pni_small_table;

/**
 * Reads all rows.
 *
 * The first record that is not blank is the header; records with a single cell above
 * wider ones are titles and passed over.  Of a workbook it is the first sheet that is
 * shown, of a database its table `organisations`.
 */
pn_status pni_small_table_read(const pni_reading *reading, pn_source source,
                               pni_faults *faults, pni_small_table *out, pn_error *err);
void pni_small_table_done(pni_small_table *table);

/** The column whose header is one of the words, the first word first; SIZE_MAX if
 * there is none.  `words` ends with NULL; case is ignored. */
size_t pni_small_table_column(const pni_small_table *table, const char *const *words);
/** The place of a cell. */
pni_place pni_small_table_place(const pni_small_table *table,
                                const pni_small_cell *cell);

#endif
