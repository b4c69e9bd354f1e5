/**
 * Lists of nothing but figures, which have no header: the ids of both ends and maybe a
 * weight, as in the network files of VOSviewer.
 */
#ifndef PNI_FIGURES_H
#define PNI_FIGURES_H

#include "csv_window.h"

/** True for such a list, unless the options say what its columns are; `out` takes the
 * options to read it with. */
bool pni_figures_find(const pn_read_options *options, const pni_window *window,
                      pn_read_options *out);
/** Says how the list was understood. */
pn_status pni_figures_say(const pni_reading *reading, const char *source,
                          pn_error *err);

#endif
