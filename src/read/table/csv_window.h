/**
 * The first records of a table of text, copied, so that its header can be found.
 */
#ifndef PNI_CSV_WINDOW_H
#define PNI_CSV_WINDOW_H

#include "csv_token.h"

#include "../../base/arena.h"

/** Records that are looked at; a header stands among them. */
enum { PNI_WINDOW_ROWS = 20 };

/** A record that is not blank. */
typedef struct pni_window_row {
    uint64_t line;
    size_t n_before; /* records before it, blank ones too */
    size_t n_cells;
    size_t n_filled;
    pni_slice *cell; /* [n_cells] trimmed */
} pni_window_row;

/** Zeroed is empty. */
typedef struct pni_window {
    pni_window_row row[PNI_WINDOW_ROWS];
    size_t n;
    pni_arena arena;
} pni_window;

/** Reads the window of a text that was just opened, then goes back to its start. */
pn_status pni_window_read(pni_csv *csv, pni_window *window, pn_error *err);
void pni_window_done(pni_window *window);

#endif
