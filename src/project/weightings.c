#include "weighting.h"

static const pni_weighting *const weightings[] = {
#define PN_WEIGHTING(name) &pni_weighting_##name,
#include "weightings.def"
#undef PN_WEIGHTING
};

const pni_weighting *pni_weighting_at(size_t k)
{
    return k < sizeof weightings / sizeof weightings[0] ? weightings[k] : NULL;
}

const pn_entry *pn_weightings(size_t k)
{
    const pni_weighting *weighting = pni_weighting_at(k);
    return weighting == NULL ? NULL : &weighting->head;
}
