/**
 * The function that every fuzz target defines; its name is libFuzzer's.
 */
#ifndef PNT_REPLAY_H
#define PNT_REPLAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Feeds one input to the code under test; returns 0. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
