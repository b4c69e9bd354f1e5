/**
 * What a file of this folder gives: a format of input and how to read it.
 */
#ifndef PNI_READER_H
#define PNI_READER_H

#include "reading.h"

#include <partnet/analysis.h>

/** A row of readers.def. */
typedef struct pni_reader {
    pn_entry entry;         /* name, summary, reference, parameters */
    const char *extensions; /* comma-separated, without dots */
    bool takes_text;        /* the source is decoded to UTF-8; else it is as it is */
    bool has_rows;          /* understands --where, --split, --fill-down, --through */
    bool is_graph;          /* understands --where */
    bool has_sheets;        /* understands --sheet */
    bool has_queries;       /* understands --query */
    /** How sure the first bytes (of text: the first characters) are of this format: 0
     * is not at all, -1 that there is no memory to look. */
    int (*sniff)(pni_slice head);
    /** Reads all rows into reading->builder. */
    pn_status (*read)(const pni_reading *reading, pn_source source, pn_error *err);
} pni_reader;

#define PN_READER(name) extern const pni_reader pni_read_##name;
#include "readers.def"
#undef PN_READER

/**
 * Reads a stream with the reader that the options name, or that its first bytes, then
 * the extension of its name, speak for.
 */
pn_status pni_reader_run(const pni_reading *reading, pn_source source, pn_error *err);

/** Reads delimited text with partnerships, or hands it to reading->taker; `delimiter` 0
 * is found by itself. */
pn_status pni_read_delimited(const pni_reading *reading, pn_source source,
                             char delimiter, pn_error *err);

struct pni_csv;
struct pni_columns;
/**
 * Reads rows whose two sides are the ends of ties, in any order, as a graph: Gephi's
 * Source and Target, or the ids of a table of nodes.
 */
pn_status pni_read_edges(const pni_reading *reading, struct pni_csv *csv,
                         const struct pni_columns *columns, pn_error *err);

#endif
