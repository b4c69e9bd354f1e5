#include "uniform.h"

/* Sebastiano Vigna, splitmix64, 2015, public domain; the constants are his. */
double pnt_uniform(uint64_t *state)
{
    *state += 0x9e3779b97f4a7c15U;
    uint64_t z = *state;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    z ^= z >> 31U;
    return (double)(z >> 11U) / 9007199254740992.0;
}
