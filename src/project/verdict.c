#include "verdict.h"

bool pni_verdict_passes(const pni_verdict *verdict, size_t a, size_t b, double shared,
                        pni_chance *out)
{
    (void)verdict;
    (void)a;
    (void)b;
    (void)shared;
    (void)out;
    return true;
}
