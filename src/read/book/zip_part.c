#include "zip_part.h"

#include <inttypes.h>
#include <zip.h>

/* A part may unpack to that many times its size once it is larger than a few bytes;
 * repetitive sheets stay far below, archives made to fill a memory are far above. */
enum { MOST_RATIO = 400, RATIO_COUNTS_MIB = 8, MOST_UNPACKED_MIB = 2048 };

static pni_place place_of(const pni_zip *zip)
{
    return (pni_place){.source = zip->source};
}

/* True if that was for want of memory; libzip does not always say so. */
static bool is_memory(zip_error_t *error)
{
    enum { NO_ZLIB_MEMORY = -4 }; /* Z_MEM_ERROR */
    const int code = zip_error_code_zip(error);
    return code == ZIP_ER_MEMORY || code == ZIP_ER_OK ||
           (code == ZIP_ER_ZLIB && zip_error_code_system(error) == NO_ZLIB_MEMORY);
}

/* What libzip says went wrong with the archive, or with a part of it. */
static pn_status fail_zip(const pni_zip *zip, zip_error_t *error, pn_error *err)
{
    if (is_memory(error)) {
        return pni_fail_memory(err);
    }
    return pni_fail_at(err, PN_EDATA, place_of(zip),
                       "the file is damaged (%s): copy it again, or save it anew",
                       zip_error_strerror(error));
}

pn_status pni_zip_open(pni_zip *zip, const pn_bytes *bytes, const char *source,
                       const pn_run *run, pn_error *err)
{
    __attribute__((cleanup(zip_error_fini))) zip_error_t error;
    zip_error_init(&error);
    *zip = (pni_zip){.source = source, .run = run};
    zip_source_t *memory =
        zip_source_buffer_create(bytes->data, bytes->size, /*freep=*/0, &error);
    if (memory == NULL) {
        return fail_zip(zip, &error, err);
    }
    zip->zip = zip_open_from_source(memory, ZIP_RDONLY, &error);
    if (zip->zip == NULL) {
        zip_source_free(memory);
        return fail_zip(zip, &error, err);
    }
    return PN_OK;
}

void pni_zip_done(pni_zip *zip)
{
    if (zip->zip != NULL) {
        zip_discard(zip->zip);
    }
    *zip = (pni_zip){0};
}

bool pni_zip_has(const pni_zip *zip, const char *path)
{
    return zip_name_locate(zip->zip, path, ZIP_FL_NOCASE) >= 0;
}

static pn_status check_part(const pni_zip *zip, const char *path,
                            const zip_stat_t *about, pn_error *err)
{
    const bool is_encrypted = (about->valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
                              about->encryption_method != ZIP_EM_NONE;
    if (!is_encrypted) {
        return PN_OK;
    }
    return pni_fail_at(err, PN_EDATA, place_of(zip),
                       "its part '%s' is encrypted: save the file without a password",
                       path);
}

pn_status pni_zip_part_open(pni_zip_part *part, pni_zip *zip, const char *path,
                            pn_error *err)
{
    *part = (pni_zip_part){.zip = zip, .path = path};
    if (!pni_zip_has(zip, path)) {
        return pni_fail_at(err, PN_EDATA, place_of(zip),
                           "its part '%s' is missing: copy the file again, or save it "
                           "anew",
                           path);
    }
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat(zip->zip, path, ZIP_FL_NOCASE, &about) != 0) {
        return fail_zip(zip, zip_get_error(zip->zip), err);
    }
    PN_TRY(check_part(zip, path, &about, err));
    part->packed = (about.valid & ZIP_STAT_COMP_SIZE) != 0 ? about.comp_size : 0;
    part->file = zip_fopen(zip->zip, path, ZIP_FL_NOCASE);
    if (part->file == NULL) {
        return fail_zip(zip, zip_get_error(zip->zip), err);
    }
    return PN_OK;
}

static pn_status check_size(const pni_zip_part *part, pn_error *err)
{
    const bool swells = part->unpacked > (uint64_t)RATIO_COUNTS_MIB << 20 &&
                        part->unpacked / MOST_RATIO > part->packed;
    if (swells) {
        return pni_fail_at(
            err, PN_ELIMIT, place_of(part->zip),
            "its part '%s' unpacks to more than %d times its size, as no "
            "honest sheet does: export the table as CSV",
            part->path, MOST_RATIO);
    }
    if (part->zip->unpacked > (uint64_t)MOST_UNPACKED_MIB << 20) {
        return pni_fail_at(err, PN_ELIMIT, place_of(part->zip),
                           "it unpacks to more than %d MiB: export the table as CSV",
                           MOST_UNPACKED_MIB);
    }
    return PN_OK;
}

pn_status pni_zip_part_read(pni_zip_part *part, void *bytes, size_t n, size_t *got,
                            pn_error *err)
{
    PN_TRY(pni_tick(part->zip->run, "reading", -1, err));
    const zip_int64_t size = zip_fread(part->file, bytes, n);
    if (size < 0) {
        return fail_zip(part->zip, zip_file_get_error(part->file), err);
    }
    *got = (size_t)size;
    part->unpacked += *got;
    part->zip->unpacked += *got;
    return check_size(part, err);
}

void pni_zip_part_done(pni_zip_part *part)
{
    if (part->file != NULL) {
        zip_fclose(part->file);
    }
    *part = (pni_zip_part){0};
}
