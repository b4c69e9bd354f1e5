/* The list of layouts. */
#include "layout.h"

#include "../network/registry.h"

static const pni_layout *const layouts[] = {
#define PN_LAYOUT(name) &pni_layout_##name,
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
    size_t k = 0;
    PN_TRY(pni_registry_find(pn_layouts, "layout", pni_slice_of(name), &k, err));
    *out = layouts[k];
    return PN_OK;
}
