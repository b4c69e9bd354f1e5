/**
 * A ZIP archive in memory, nothing packed: so that a fuzz target can put its bytes
 * into a part of a workbook and need not guess checksums.
 */
#ifndef PNT_ZIP_OF_H
#define PNT_ZIP_OF_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/** A part of the archive. */
typedef struct pnt_part {
    const char *name;
    const uint8_t *data;
    size_t size;
} pnt_part;

/** The archive while it grows: `directory` lists what stands in `bytes`. */
typedef struct pnt_zip {
    uint8_t *bytes;
    size_t size;
    uint8_t *directory;
    size_t directory_size;
    uint16_t n;
} pnt_zip;

static inline uint32_t pnt_crc(const uint8_t *data, size_t size)
{
    uint32_t crc = UINT32_MAX;
    for (size_t i = 0; i < size; i++) {
        crc ^= data[i];
        for (int k = 0; k < 8; k++) {
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? UINT32_C(0xEDB88320) : 0);
        }
    }
    return ~crc;
}

static inline uint8_t *pnt_put(uint8_t *out, uint32_t value, int n_bytes)
{
    for (int i = 0; i < n_bytes; i++) {
        *out++ = (uint8_t)(value >> (8 * i));
    }
    return out;
}

/* What the header of a part and its row of the directory share. */
static inline uint8_t *pnt_put_sizes(uint8_t *out, const pnt_part *part)
{
    out = pnt_put(out, 20, 2); /* version */
    out = pnt_put(out, 0, 4);  /* no flags, nothing packed */
    out = pnt_put(out, 0, 4);  /* no time */
    out = pnt_put(out, pnt_crc(part->data, part->size), 4);
    out = pnt_put(out, (uint32_t)part->size, 4);
    out = pnt_put(out, (uint32_t)part->size, 4);
    out = pnt_put(out, (uint32_t)strlen(part->name), 2);
    return pnt_put(out, 0, 2);
}

static inline void pnt_zip_add(pnt_zip *zip, const pnt_part *part)
{
    const size_t n_name = strlen(part->name);
    uint8_t *at = zip->directory + zip->directory_size;
    uint8_t *out = zip->bytes + zip->size;
    at = pnt_put(at, 0x02014B50, 4);
    at = pnt_put(at, 20, 2);
    at = pnt_put_sizes(at, part);
    at = pnt_put(at, 0, 4); /* no comment, one disk */
    at = pnt_put(at, 0, 2);
    at = pnt_put(at, 0, 4); /* no attributes */
    at = pnt_put(at, (uint32_t)zip->size, 4);
    memcpy(at, part->name, n_name);
    zip->directory_size = (size_t)(at - zip->directory) + n_name;
    out = pnt_put(out, 0x04034B50, 4);
    out = pnt_put_sizes(out, part);
    memcpy(out, part->name, n_name);
    memcpy(out + n_name, part->data, part->size);
    zip->size = (size_t)(out - zip->bytes) + n_name + part->size;
    zip->n++;
}

/** An archive of the parts; the caller frees it, NULL if there is no memory. */
static inline uint8_t *pnt_zip_of(const pnt_part *part, size_t n, size_t *size)
{
    enum { ENTRY = 46, END = 22 };
    size_t room = END;
    for (size_t i = 0; i < n; i++) {
        room += 2 * (ENTRY + strlen(part[i].name)) + part[i].size;
    }
    pnt_zip zip = {.bytes = malloc(room), .directory = malloc(room)};
    if (zip.bytes == NULL || zip.directory == NULL) {
        free(zip.bytes);
        free(zip.directory);
        return NULL;
    }
    for (size_t i = 0; i < n; i++) {
        pnt_zip_add(&zip, &part[i]);
    }
    memcpy(zip.bytes + zip.size, zip.directory, zip.directory_size);
    uint8_t *out = pnt_put(zip.bytes + zip.size + zip.directory_size, 0x06054B50, 4);
    out = pnt_put(out, 0, 4);
    out = pnt_put(out, zip.n, 2);
    out = pnt_put(out, zip.n, 2);
    out = pnt_put(out, (uint32_t)zip.directory_size, 4);
    out = pnt_put(out, (uint32_t)zip.size, 4);
    out = pnt_put(out, 0, 2);
    *size = (size_t)(out - zip.bytes);
    free(zip.directory);
    return zip.bytes;
}

#endif
