/**
 * What a reader works with, and what becomes of rows that cannot be used.
 *
 * A fault ends the reading with an error, unless the caller is lenient: then the row
 * is left out (or taken literally) and counted.
 */
#ifndef PNI_READING_H
#define PNI_READING_H

#include "../network/build/builder.h"

/** Kinds of faults that a lenient caller survives. */
typedef enum pni_fault_kind {
    PNI_FAULT_RAGGED = 0, /* too few or too many fields */
    PNI_FAULT_NAME,       /* one of the two names is empty */
    PNI_FAULT_MERGED,     /* the same, where --fill-down may help */
    PNI_FAULT_WEIGHT,
    PNI_FAULT_COMMA, /* a weight where the decimal mark is a comma */
    PNI_FAULT_EVIDENCE,
    PNI_FAULT_SIDE,  /* a row of the organisations table without a known side */
    PNI_FAULT_QUOTE, /* text after a closing quote, taken literally */
    PNI_FAULT_NUL,   /* NUL bytes, left out */
    PNI_N_FAULTS
} pni_fault_kind;

/** How often a fault was met, and where first. */
typedef struct pni_fault_count {
    uint64_t n;
    uint64_t line;
} pni_fault_count;

struct pni_reading;

/** Whoever wants the rows of a table that holds no partnerships. */
typedef struct pni_taker {
    /** Takes delimited text, made of whatever file the table is in; `delimiter` 0 is
     * found by itself. */
    pn_status (*take)(void *context, const struct pni_reading *reading, pn_source text,
                      char delimiter, pn_error *err);
    void *context;
} pni_taker;

/** Whoever knows where the cells of a table stand in the file that it was made of. */
typedef struct pni_finder {
    /** The place of a cell; both count from 1, the header is row 1. */
    pni_place (*find)(void *context, uint64_t row, size_t column);
    void *context;
} pni_finder;

/** One reading of an input, from the first byte to the last row. */
typedef struct pni_reading {
    const pn_read_options *options; /* never NULL */
    pni_builder *builder;
    const char *path;       /* of the file that is read; NULL where there is none */
    const pni_taker *taker; /* of the rows; NULL: they are partnerships */
    bool every_fault;       /* a finding for each fault, not one for all of a kind */
    bool is_sheet; /* text made of a sheet: places are rows and columns of it */
    const pni_finder *finder;  /* of its places; NULL: they are as they are */
    const uint64_t *filled_to; /* the last row of a sheet that a merged cell above gave
                                  its value, by column from 1; NULL: none */
    const char *sheets; /* names of all sheets, for messages; NULL: there is one */
} pni_reading;

/** Faults of one file; zeroed is none. */
typedef struct pni_faults {
    pni_fault_count of[PNI_N_FAULTS];
} pni_faults;

/**
 * Meets a fault.
 *
 * Strict callers get PN_EDATA at `place`, `way_out` last; lenient ones get PN_OK, and
 * the fault is counted.
 */
pn_status pni_fault(const pni_reading *reading, pni_faults *faults, pni_fault_kind kind,
                    pni_place place, pn_error *err, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/** Records what was counted as findings, in the order of the kinds. */
pn_status pni_faults_report(const pni_reading *reading, const pni_faults *faults,
                            const char *source, pn_error *err);

#endif
