/* The registry of readers, and which one reads a stream. */
#include "reader.h"

#include "../base/scope.h"
#include "../network/registry.h"

#include <string.h>

static const pni_reader *const readers[] = {
#define PN_READER(name) &pni_read_##name,
#include "readers.def"
#undef PN_READER
};

enum { N_READERS = sizeof readers / sizeof readers[0], HEAD_SIZE = 32768 };

const pn_entry *pn_readers(size_t k)
{
    return k < N_READERS ? &readers[k]->entry : NULL;
}

/* The first bytes of a stream, which are read again from here. */
typedef struct head {
    char bytes[HEAD_SIZE];
    size_t size;
    size_t at;
    ptrdiff_t last; /* what the stream said last: 0 at its end, < 0 for an error */
    pn_source rest;
} head;

static ptrdiff_t read_head_again(void *context, void *bytes, size_t n)
{
    head *h = context;
    const size_t left = h->size - h->at;
    if (left == 0) {
        return h->last <= 0 ? h->last : h->rest.read(h->rest.context, bytes, n);
    }
    const size_t got = n < left ? n : left;
    memcpy(bytes, h->bytes + h->at, got);
    h->at += got;
    return (ptrdiff_t)got;
}

static void read_head(head *h, pn_source source)
{
    h->rest = source;
    h->last = 1;
    while (h->last > 0 && h->size < HEAD_SIZE) {
        h->last = source.read(source.context, h->bytes + h->size, HEAD_SIZE - h->size);
        h->size += h->last > 0 ? (size_t)h->last : 0;
    }
}

static bool has_extension(const char *name, const char *extensions)
{
    const char *dot = strrchr(name, '.');
    if (dot == NULL || strchr(dot, '/') != NULL) {
        return false;
    }
    const pni_slice own = pni_slice_of(dot + 1);
    while (*extensions != '\0') {
        const size_t n = strcspn(extensions, ",");
        if (n == own.size && memcmp(extensions, own.data, n) == 0) {
            return true;
        }
        extensions += n + (extensions[n] == ',');
    }
    return false;
}

static size_t choose(const head *h, const char *name)
{
    const pni_slice begin = {.data = h->bytes, .size = h->size};
    size_t best = 0;
    int best_score = -1;
    for (size_t k = 0; k < N_READERS; k++) {
        const int by_name = has_extension(name, readers[k]->extensions) ? 1 : 0;
        const int score = 2 * readers[k]->sniff(begin) + by_name;
        if (score > best_score) {
            best = k;
            best_score = score;
        }
    }
    return best;
}

/* All names have their numbers when a reader is done. */
static pn_status run_reader(const pni_reader *reader, const pni_reading *reading,
                            pn_source source, pn_error *err)
{
    PN_TRY(reader->read(reading, source, err));
    return pni_builder_settle(reading->builder, err);
}

pn_status pni_reader_run(const pni_reading *reading, pn_source source, pn_error *err)
{
    const char *format = reading->options->format;
    size_t k = 0;
    if (format != NULL) {
        PN_TRY(pni_registry_find(pn_readers, "input format", pni_slice_of(format), &k,
                                 err));
        return run_reader(readers[k], reading, source, err);
    }
    PNI_FREE head *h = calloc(1, sizeof *h);
    if (h == NULL) {
        return pni_fail_memory(err);
    }
    read_head(h, source);
    k = choose(h, source.name);
    const pn_source again = {.read = read_head_again,
                             .context = h,
                             .name = source.name,
                             .size = source.size};
    return run_reader(readers[k], reading, again, err);
}
