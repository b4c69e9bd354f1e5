/**
 * The parts of a zip archive in memory, unpacked piece by piece and within limits.
 */
#ifndef PNI_ZIP_PART_H
#define PNI_ZIP_PART_H

#include "../../base/bytes.h"

struct zip;
struct zip_file;

/** An archive; zeroed, then opened. */
typedef struct pni_zip {
    struct zip *zip;
    const char *source; /* stands in messages; borrowed */
    const pn_run *run;
    uint64_t unpacked; /* bytes, of all parts so far */
} pni_zip;

/**
 * Opens an archive.
 *
 * Input:    `bytes`, `source` and `run` outlive the archive.
 * Errors:   PN_EDATA for what is no archive or a damaged one.
 */
pn_status pni_zip_open(pni_zip *zip, const pn_bytes *bytes, const char *source,
                       const pn_run *run, pn_error *err);
void pni_zip_done(pni_zip *zip);

/** True if there is a part of that name; ASCII case does not matter. */
bool pni_zip_has(const pni_zip *zip, const char *path);

/** A part while it is unpacked; zeroed, then opened. */
typedef struct pni_zip_part {
    pni_zip *zip;
    const char *path;
    struct zip_file *file;
    uint64_t packed;   /* bytes */
    uint64_t unpacked; /* bytes so far */
} pni_zip_part;

/** Errors:   PN_EDATA for a part that is missing, encrypted or damaged. */
pn_status pni_zip_part_open(pni_zip_part *part, pni_zip *zip, const char *path,
                            pn_error *err);
/**
 * Unpacks at most n bytes; `*got` is 0 at the end.
 *
 * Errors:   PN_EDATA for a damaged part; PN_ELIMIT for one that unpacks to far more
 *           than it was packed from; PN_ECANCELLED.
 */
pn_status pni_zip_part_read(pni_zip_part *part, void *bytes, size_t n, size_t *got,
                            pn_error *err);
void pni_zip_part_done(pni_zip_part *part);

#endif
