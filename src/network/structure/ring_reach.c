#include "ring_reach.h"

pni_reach pni_ring_reach(uint32_t n)
{
    pni_reach reach = {0};
    for (uint32_t distance = 1; distance <= n / 2; distance++) {
        const pni_inverse unit = pni_inverse_of(distance);
        pni_reach_add(&reach, distance < n / 2 ? 2 : 1, distance, &unit);
    }
    return reach;
}
