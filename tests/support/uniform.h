/**
 * Random numbers for tests: the same on every machine.
 */
#ifndef PNT_UNIFORM_H
#define PNT_UNIFORM_H

#include <stdint.h>

/** The next number of a small generator (splitmix64) in [0, 1). */
double pnt_uniform(uint64_t *state);

#endif
