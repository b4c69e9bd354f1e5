/**
 * Which character stands between the fields.
 */
#ifndef PNI_CSV_DELIMITER_H
#define PNI_CSV_DELIMITER_H

#include "../../base/text.h"

/**
 * The one of `,` `;` tab `|` that splits most of the first records into the same
 * number of fields, or `,`.
 *
 * Input:    the first bytes of a text; the last record may be cut.
 */
char pni_csv_guess_delimiter(pni_slice head);

/** Bytes of a first line `sep=;`, which spreadsheets understand, or 0; `*delimiter`
 * is what it names. */
size_t pni_csv_separator_line(pni_slice head, char *delimiter);

#endif
