#include "method.h"

#include <stdlib.h>

static const pni_method *const methods[] = {
#define PN_METHOD(name) &pni_method_##name,
#include "methods.def"
#undef PN_METHOD
};

const pni_method *pni_method_at(size_t k)
{
    return k < sizeof methods / sizeof methods[0] ? methods[k] : NULL;
}

const pn_entry *pn_methods(size_t k)
{
    const pni_method *method = pni_method_at(k);
    return method == NULL ? NULL : &method->head;
}

void pni_trials_done(pni_trials *trials)
{
    free(trials->group);
    free(trials->quality);
    *trials = (pni_trials){0};
}
