#include "alike_buckets.h"

#include "../../base/scope.h"

#include <stdlib.h>

/* In a bucket of more, a thing meets those within a window. */
enum { BUCKET_MAX = 128, WINDOW = 12 };

void pni_buckets_done(pni_buckets *buckets)
{
    free(buckets->entry);
    *buckets = (pni_buckets){0};
}

/* FNV-1a */
uint64_t pni_bucket_hash(uint64_t salt, const void *bytes, size_t n)
{
    const unsigned char *b = bytes;
    uint64_t h = 0xcbf29ce484222325U ^ (salt * 0x9E3779B97F4A7C15U);
    for (size_t i = 0; i < n; i++) {
        h = (h ^ b[i]) * 0x100000001b3U;
    }
    return h ^ (h >> 29);
}

pn_status pni_buckets_add(pni_buckets *buckets, uint64_t hash, size_t thing,
                          pn_error *err)
{
    if (buckets->n == buckets->capacity) {
        const size_t capacity = 2 * buckets->capacity + 1024;
        pni_bucket_entry *grown = realloc(buckets->entry, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        buckets->entry = grown;
        buckets->capacity = capacity;
    }
    buckets->entry[buckets->n++] =
        (pni_bucket_entry){.hash = hash, .thing = (uint32_t)thing};
    return PN_OK;
}

static int by_hash(const void *a, const void *b)
{
    const pni_bucket_entry *x = a;
    const pni_bucket_entry *y = b;
    if (x->hash != y->hash) {
        return x->hash < y->hash ? -1 : 1;
    }
    return (x->thing > y->thing) - (x->thing < y->thing);
}

static pn_status meet_within(const pni_bucket_entry *bucket, size_t n,
                             pni_bucket_meeting *meet, void *context, pn_error *err)
{
    for (size_t i = 0; i < n; i++) {
        const size_t end = n <= BUCKET_MAX || n - i <= WINDOW ? n : i + WINDOW;
        for (size_t j = i + 1; j < end; j++) {
            PN_TRY(meet(context, bucket[i].thing, bucket[j].thing, err));
        }
    }
    return PN_OK;
}

pn_status pni_buckets_meet(pni_buckets *buckets, pni_bucket_meeting *meet,
                           void *context, pn_error *err)
{
    pni_bucket_entry *entry = buckets->entry;
    size_t end = 0;
    if (buckets->n > 0) {
        qsort(entry, buckets->n, sizeof *entry, by_hash);
    }
    for (size_t begin = 0; begin < buckets->n; begin = end) {
        end = begin + 1;
        while (end < buckets->n && entry[end].hash == entry[begin].hash) {
            end++;
        }
        PN_TRY(meet_within(&entry[begin], end - begin, meet, context, err));
    }
    buckets->n = 0;
    return PN_OK;
}
