/**
 * Where bytes come from and where they go.  Nothing else in partnet does I/O.
 */
#ifndef PARTNET_STREAM_H
#define PARTNET_STREAM_H

#include <partnet/status.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * A stream to read from.
 *
 * `read` fills at most n bytes and returns how many, 0 at the end, or a
 * negative errno value.  `name` stands in messages; NULL: `input`.
 */
typedef struct pn_source {
    ptrdiff_t (*read)(void *context, void *bytes, size_t n);
    void *context;
    const char *name;
    uint64_t size; /**< bytes to come, for a share of them; 0: unknown */
} pn_source;

/** Reads an open file from where it stands; it stays open.  `size` is what is left of a
 * regular file. */
PN_API pn_source pn_source_file(FILE *file, const char *name);

/** Bytes in memory and how far they were read. */
typedef struct pn_memory {
    const void *bytes;
    size_t size;
    size_t at; /**< zero to start */
} pn_memory;

/** Reads from memory, which must outlive the source. */
PN_API pn_source pn_source_memory(pn_memory *memory, const char *name);

/**
 * A stream to write to.
 *
 * `write` takes all n bytes and returns 0, or an errno value.  `name` stands in
 * messages; NULL: `output`.
 */
typedef struct pn_sink {
    int (*write)(void *context, const void *bytes, size_t n);
    void *context;
    const char *name;
} pn_sink;

/** Writes to an open file, which is neither flushed nor closed. */
PN_API pn_sink pn_sink_file(FILE *file);

/** Bytes that grow; zeroed to start, released by pn_bytes_done. */
typedef struct pn_bytes {
    char *data; /**< NUL-terminated once anything was written */
    size_t size;
    size_t capacity;
} pn_bytes;

/** Appends to bytes in memory; ENOMEM, which is PN_EWRITE, where there is no more. */
PN_API pn_sink pn_sink_bytes(pn_bytes *bytes);
/** Releases the content; the struct is zeroed and can be used again. */
PN_API void pn_bytes_done(pn_bytes *bytes);

/**
 * A file that is written whole or not at all.
 *
 * Bytes go to a temporary file in the same folder; pn_output_commit flushes it,
 * forces it to the disk and renames it over `path`.  Devices, pipes and
 * standard output (`-`) are written directly.
 */
typedef struct pn_output pn_output;

/**
 * Opens an output.
 *
 * Input:    `path`, or `-` for standard output, which is not closed.  A link is
 *           followed; a file that exists keeps its mode.
 * Errors:   PN_EWRITE when the file cannot be made, or exists and `no_clobber`;
 *           PN_ENOMEM.
 * Owner:    the caller frees *out with pn_output_free.
 */
PN_API pn_status pn_output_open(const char *path, bool no_clobber, pn_output **out,
                                pn_error *err);
/** The sink of an output, valid until the output is freed. */
PN_API pn_sink pn_output_sink(pn_output *output);
/** Path of the temporary file, NULL where there is none or it was committed; for those
 * who must remove it in a hurry. */
PN_API const char *pn_output_temporary(const pn_output *output);
/** Makes the output final; once.  On failure the old file is intact: PN_EWRITE. */
PN_API pn_status pn_output_commit(pn_output *output, pn_error *err);
/** Closes; what was not committed vanishes.  NULL is allowed. */
PN_API void pn_output_free(pn_output *output);

#ifdef __cplusplus
}
#endif

#endif
