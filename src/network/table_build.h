/**
 * Making a table: columns first, then rows, then cells.
 */
#ifndef PNI_TABLE_BUILD_H
#define PNI_TABLE_BUILD_H

#include "../base/error.h"
#include "../base/scope.h"

#include <partnet/network.h>
#include <partnet/table.h>

PNI_DEFINE_OWNED(pn_table, pn_table_free);
PNI_DEFINE_OWNED(pn_network, pn_network_free);

/** Makes an empty table; `title` may be a format. */
pn_status pni_table_new(const char *command, pn_table **out, pn_error *err,
                        const char *title, ...) __attribute__((format(printf, 4, 5)));
/** Adds a column, all its texts copied; only while there are no rows. */
pn_status pni_table_add_column(pn_table *table, const char *name, pn_type type,
                               const char *unit, const char *meaning, pn_error *err);
/** Sets what people see above the last column instead of its name. */
pn_status pni_table_set_heading(pn_table *table, const char *heading, pn_error *err);
/** Makes the cells of a text column words of a list, by number; the list outlives the
 * table, or pni_table_keep kept it. */
void pni_table_set_words(pn_table *table, size_t column, const char *const *word);
/** Sets the number of rows; cells are "" or NaN, nodes SIZE_MAX. */
pn_status pni_table_set_rows(pn_table *table, size_t n_rows, pn_error *err);

/** Sets a number; only in a column of numbers. */
void pni_table_put(pn_table *table, size_t row, size_t column, double value);
/** Says that others have the rank in this cell, too; only in a column of ranks. */
void pni_table_set_shared(pn_table *table, size_t row, size_t column);
/** Sets a text, which is copied. */
pn_status pni_table_put_text(pn_table *table, size_t row, size_t column,
                             const char *text, pn_error *err);
/** Sets a text that is not copied and outlives the table. */
void pni_table_put_kept(pn_table *table, size_t row, size_t column, const char *text);
/** Copies a list of words, for pni_table_set_words. */
pn_status pni_table_keep(pn_table *table, const char *const *word, size_t n,
                         const char *const **out, pn_error *err);
/** Sets n cells of a column of numbers, from a row on. */
void pni_table_put_numbers(pn_table *table, size_t row, size_t column,
                           const double *value, size_t n);
/** Sets n cells of a column of words: their numbers in its list. */
void pni_table_put_codes(pn_table *table, size_t row, size_t column,
                         const uint32_t *code, size_t n);

/** Instead of pni_table_set_rows: the cells of a column are those of an array. */
void pni_table_lend_numbers(pn_table *table, size_t column, double *value);
/** The same for a column of words. */
void pni_table_lend_codes(pn_table *table, size_t column, uint32_t *code);
/** Shows n_rows rows: the first of those that were set, or all that were lent. */
void pni_table_trim(pn_table *table, size_t n_rows);

/** Says which node a row is about. */
void pni_table_set_node(pn_table *table, size_t row, size_t node);

/** Adds a single named number. */
pn_status pni_table_add_fact(pn_table *table, const char *name, double value,
                             pn_error *err);
/** Adds a sentence. */
pn_status pni_table_add_note(pn_table *table, pn_error *err, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/** Adds the facts `left`, `right`, `ties`, `documented`, `implied`, `illustrative`
 * about the network that was analysed, and the note that says how many of its ties
 * are documented where not all are. */
pn_status pni_table_describe(pn_table *table, const pn_network *net, pn_error *err);

#endif
