/**
 * What every analysis returns: rows of typed, named columns, with a title,
 * named facts and notes.
 */
#ifndef PARTNET_TABLE_H
#define PARTNET_TABLE_H

#include <partnet/status.h>

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct pn_table pn_table;

/** What a column holds. */
typedef enum pn_type {
    PN_TEXT = 0, /**< UTF-8; "" is empty */
    PN_INTEGER,  /**< a whole number, kept as a double */
    PN_NUMBER,   /**< a double; NaN is undefined and written as empty */
    PN_RANK,     /**< a whole number; people see `2=` where others have it, too */
    PN_UPPER     /**< a whole number, the upper end of a range whose lower end stands in
                  * the column before it; people see both in one cell: `2–5` */
} pn_type;

/** A column's description; borrowed from the table. */
typedef struct pn_column {
    const char *name;
    pn_type type;
    const char *unit;    /**< "" if it has none */
    const char *meaning; /**< one line */
    const char *heading; /**< what people see above it, where the place says the rest */
} pn_column;

/** A single named number; the name is borrowed from the table. */
typedef struct pn_fact {
    const char *name;
    double value; /**< NaN is undefined */
} pn_fact;

/** Releases a table.  NULL is allowed. */
PN_API void pn_table_free(pn_table *table);

/** The command that makes such tables: `rank`, `cluster` …; never NULL. */
PN_API const char *pn_table_command(const pn_table *table);
/** What stands above the table: one line, never NULL. */
PN_API const char *pn_table_title(const pn_table *table);
PN_API size_t pn_table_n_rows(const pn_table *table);
PN_API size_t pn_table_n_columns(const pn_table *table);
/** The description of a column; all zero past the last. */
PN_API pn_column pn_table_column(const pn_table *table, size_t column);
/** Index of the column of that name, or SIZE_MAX.  O(columns). */
PN_API size_t pn_table_find_column(const pn_table *table, const char *name);
/** A column of numbers, n_rows long; NULL for text, and past the last column. */
PN_API const double *pn_table_numbers(const pn_table *table, size_t column);
/** A cell of a text column; NULL for numbers, and past the last row or column. */
PN_API const char *pn_table_text(const pn_table *table, size_t row, size_t column);
/** True if others have the rank in this cell, too, also those without a row. */
PN_API bool pn_table_is_shared(const pn_table *table, size_t row, size_t column);
/** The node of the network that a row is about, or SIZE_MAX. */
PN_API size_t pn_table_node(const pn_table *table, size_t row);

/** The k-th fact; false past the last. */
PN_API bool pn_table_fact(const pn_table *table, size_t k, pn_fact *out);
/** The fact of that name, or NaN. */
PN_API double pn_table_fact_named(const pn_table *table, const char *name);
/** The k-th fact about the network that was analysed; false past the last. */
PN_API bool pn_table_network_fact(const pn_table *table, size_t k, pn_fact *out);
/** The k-th sentence for the reader, or NULL past the last. */
PN_API const char *pn_table_note(const pn_table *table, size_t k);

#ifdef __cplusplus
}
#endif

#endif
