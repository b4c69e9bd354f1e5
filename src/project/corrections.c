#include "correction.h"

static const pni_correction *const corrections[] = {
#define PN_CORRECTION(name) &pni_correction_##name,
#include "corrections.def"
#undef PN_CORRECTION
};

const pni_correction *pni_correction_at(size_t k)
{
    return k < sizeof corrections / sizeof corrections[0] ? corrections[k] : NULL;
}

const pn_entry *pn_corrections(size_t k)
{
    const pni_correction *correction = pni_correction_at(k);
    return correction == NULL ? NULL : &correction->head;
}
