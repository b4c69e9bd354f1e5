/**
 * What a file of this folder gives: a format and how to write it.
 */
#ifndef PNI_WRITER_H
#define PNI_WRITER_H

#include "print.h"

#include <partnet/export.h>

/** A row of writers.def. */
typedef struct pni_writer {
    pn_format format;
    /** Writes a table; NULL if the format holds none. */
    pn_status (*table)(const pn_table *table, const pn_write_options *options,
                       pni_print *print, pn_error *err);
    /** Writes a network; NULL: by its table of ties, if the format holds tables. */
    pn_status (*network)(const pn_network *net, const pn_write_options *options,
                         pni_print *print, pn_error *err);
} pni_writer;

#define PN_WRITER(name) extern const pni_writer pni_write_##name;
#include "writers.def"
#undef PN_WRITER

#endif
