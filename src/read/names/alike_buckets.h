/**
 * Things that share something meet in one bucket.
 *
 * The bucket's hash and the thing's number are written into a list, the list is sorted,
 * and equal hashes stand together.  A false meeting costs a comparison, nothing more.
 */
#ifndef PNI_ALIKE_BUCKETS_H
#define PNI_ALIKE_BUCKETS_H

#include "../../base/error.h"

#include <stdint.h>

/** A thing in a bucket. */
typedef struct pni_bucket_entry {
    uint64_t hash;
    uint32_t thing;
} pni_bucket_entry;

/** Zeroed is empty. */
typedef struct pni_buckets {
    pni_bucket_entry *entry; /* [n] */
    size_t n;
    size_t capacity;
} pni_buckets;

/** The hash of what is shared; `salt` keeps buckets of different kinds apart. */
uint64_t pni_bucket_hash(uint64_t salt, const void *bytes, size_t n);

pn_status pni_buckets_add(pni_buckets *buckets, uint64_t hash, size_t thing,
                          pn_error *err);

/** Two things that share something, the one with the smaller number first. */
typedef pn_status pni_bucket_meeting(void *context, size_t a, size_t b, pn_error *err);

/**
 * Lets the things of each bucket meet, two at a time, then empties all buckets.
 *
 * Special:  in a bucket of more than 128, each meets its next 11 only.
 */
pn_status pni_buckets_meet(pni_buckets *buckets, pni_bucket_meeting *meet,
                           void *context, pn_error *err);
void pni_buckets_done(pni_buckets *buckets);

#endif
