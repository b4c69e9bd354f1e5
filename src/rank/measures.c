#include "measure.h"

static const pni_measure *const measures[] = {
#define PN_MEASURE(name) &pni_measure_##name,
#include "measures.def"
#undef PN_MEASURE
};

const pni_measure *pni_measure_at(size_t k)
{
    return k < sizeof measures / sizeof measures[0] ? measures[k] : NULL;
}

const pn_entry *pn_measures(size_t k)
{
    const pni_measure *measure = pni_measure_at(k);
    return measure == NULL ? NULL : &measure->head;
}
