/**
 * Labels between quotes in formats that have no escapes (Pajek, UCINET).
 */
#ifndef PNI_QUOTED_LABEL_H
#define PNI_QUOTED_LABEL_H

#include "print.h"

#include <partnet/export.h>

/** A file of labels on its way. */
typedef struct pni_labels {
    pni_print *print;
    bool entities; /**< readers decode `&#38;`: a `&` that starts one is written so */
    size_t n_replaced; /**< labels that are not exact */
} pni_labels;

/** Prints `"name"`: `"` becomes `'`, a control character becomes a blank. */
void pni_label_put(pni_labels *labels, const char *name);

/** Notes how many labels were changed. */
pn_status pni_label_note(const pni_labels *labels, const pn_write_options *options,
                         const char *format, pn_error *err);

#endif
