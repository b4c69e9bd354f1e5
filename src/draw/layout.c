/* The list of layouts. */
#include "layout.h"

#include "../base/text.h"

#include <string.h>

static const pni_layout *const layouts[] = {
#define PN_LAYOUT(name) &pni_layout_##name,
#include "layouts.def"
#undef PN_LAYOUT
};

static const char *const names[] = {
#define PN_LAYOUT(name) #name,
#include "layouts.def"
#undef PN_LAYOUT
};

enum { N_LAYOUTS = sizeof layouts / sizeof layouts[0] };

const pn_entry *pn_layouts(size_t k)
{
    return k < N_LAYOUTS ? &layouts[k]->entry : NULL;
}

pn_status pni_layout_find(const char *name, const pni_layout **out, pn_error *err)
{
    for (size_t i = 0; i < N_LAYOUTS; i++) {
        if (strcmp(names[i], name) == 0) {
            *out = layouts[i];
            return PN_OK;
        }
    }
    const size_t near = pni_nearest(name, names, N_LAYOUTS);
    if (near != SIZE_MAX) {
        return pni_fail(err, PN_EUSE, "no layout '%s': did you mean '%s'?", name,
                        names[near]);
    }
    return pni_fail(err, PN_EUSE, "no layout '%s': there is '%s'", name, names[0]);
}
