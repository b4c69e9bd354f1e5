/**
 * Which columns of a table of events hold the project, the organisation and its side,
 * and which side a word names.
 */
#ifndef PNI_EVENTS_COLUMNS_H
#define PNI_EVENTS_COLUMNS_H

#include "csv_window.h"

#include <partnet/network.h>

/** Found columns; `header` is a row of the window. */
typedef struct pni_event_columns {
    const pni_window_row *header; /* or the first row, if there is no header */
    size_t project;
    size_t organisation;
    size_t side; /* SIZE_MAX: the table of organisations tells it */
} pni_event_columns;

/** The row of the window with the column that the option `through` names, or NULL. */
const pni_window_row *pni_event_header_find(const pn_read_options *options,
                                            const pni_window *window);

/**
 * Finds them by the options `through` and `columns`, then by the words of the header.
 *
 * Errors:   PN_EUSE for columns that are not there, PN_EDATA where the header says too
 *           little.
 */
pn_status pni_event_columns_find(const pn_read_options *options,
                                 const pni_window *window, const char *source,
                                 pni_event_columns *out, pn_error *err);

/** The side that a word names: `company`, `高校`, `HES` …; PN_SIDE_DEFAULT: none. */
pn_status pni_event_side(pni_slice word, pn_side *out, pn_error *err);

#endif
