/* The registry of readers, and which one reads a stream. */
#include "reader.h"
#include "text/decoder.h"

#include "../base/scope.h"
#include "../network/registry.h"

#include <string.h>

static const pni_reader *const readers[] = {
#define PN_READER(name) &pni_read_##name,
#include "readers.def"
#undef PN_READER
};

enum { N_READERS = sizeof readers / sizeof readers[0] };

const pn_entry *pn_readers(size_t k)
{
    return k < N_READERS ? &readers[k]->entry : NULL;
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

/* `of_rows`: only lists will do. */
static pn_status choose(pni_slice head, const char *name, bool of_rows, size_t *best,
                        pn_error *err)
{
    int best_score = -1;
    for (size_t k = 0; k < N_READERS; k++) {
        if (of_rows && !readers[k]->has_rows) {
            continue;
        }
        /* a name says more than that any text may be a table */
        const int by_name = has_extension(name, readers[k]->extensions) ? 3 : 0;
        const int sure = readers[k]->sniff(head);
        const int score = 2 * sure + by_name;
        if (sure < 0) {
            return pni_fail_memory(err);
        }
        if (score > best_score) {
            *best = k;
            best_score = score;
        }
    }
    return PN_OK;
}

/* Refuses an option that the format has no use for. */
static pn_status check_options(const pni_reader *reader, const pn_read_options *o,
                               const char *source, pn_error *err)
{
    const struct {
        const char *option;
        const char *kind;
        bool given;
        bool understood;
    } rules[] = {
        {"--sheet", "workbooks", o->sheet != NULL, reader->has_sheets},
        {"--query", "databases", o->query != NULL, reader->has_queries},
        {"--where", "lists and graphs", o->where != NULL,
         reader->has_rows || reader->is_graph},
        {"--split", "lists", o->split != NULL, reader->has_rows},
        {"--fill-down", "lists", o->fill_down, reader->has_rows},
        {"--through", "lists", o->through != NULL, reader->has_rows},
    };
    const pni_place place = {.source = source};
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
        if (rules[i].given && !rules[i].understood) {
            return pni_fail_at(err, PN_EUSE, place,
                               "%s is for %s, this is %s: leave it out",
                               rules[i].option, rules[i].kind, reader->entry.name);
        }
    }
    return PN_OK;
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
    PNI_SCOPED(pni_decoder, pni_decoder_done) decoder = {0};
    PN_TRY(pni_decoder_open(&decoder, reading, source, err));
    const char *format = reading->options->format;
    size_t k = 0;
    if (format != NULL) {
        PN_TRY(pni_registry_find(pn_readers, "input format", pni_slice_of(format), &k,
                                 err));
    } else {
        pni_slice head;
        PN_TRY(pni_decoder_peek(&decoder, &head, err));
        PN_TRY(choose(head, source.name, reading->taker != NULL, &k, err));
    }
    PN_TRY(check_options(readers[k], reading->options, source.name, err));
    pn_source all = pni_decoder_bytes(&decoder);
    if (readers[k]->takes_text) {
        PN_TRY(pni_decoder_text(&decoder, &all, err));
    }
    return run_reader(readers[k], reading, all, err);
}
