/* The list of themes, and the signs and colours that they make. */
#include "theme.h"

#include "../../base/scope.h"
#include "../../network/registry.h"

#include <partnet/export.h>

#include <math.h>
#include <stdio.h>

static const pni_theme *const themes[] = {
#define PN_THEME(name) &pni_theme_##name,
#include "themes.def"
#undef PN_THEME
};

enum { N_THEMES = sizeof themes / sizeof themes[0] };

/* Filled, hollow, ringed. */
enum { N_ROUNDS = 3 };

const pn_entry *pn_themes(size_t k)
{
    return k < N_THEMES ? &themes[k]->entry : NULL;
}

pn_status pni_theme_find(const char *name, const pni_theme **out, pn_error *err)
{
    size_t k = 0;
    if (name != NULL) {
        PN_TRY(pni_registry_find(pn_themes, "theme", pni_slice_of(name), &k, err));
    }
    *out = themes[k];
    return PN_OK;
}

pni_sign pni_theme_plain_sign(const pni_theme *theme, const char *color)
{
    return (pni_sign){
        .color = color, .fill = color, .rim = theme->rim, .rim_width = 0.6};
}

pni_sign pni_theme_hollow_sign(const pni_theme *theme, const char *color)
{
    return (pni_sign){
        .color = color, .fill = theme->page, .rim = color, .rim_width = 1.6};
}

pni_sign pni_theme_sign(const pni_theme *theme, size_t k)
{
    const char *color = theme->palette[k % theme->n_colors];
    switch (k / theme->n_colors % N_ROUNDS) {
    case 0:
        return pni_theme_plain_sign(theme, color);
    case 1:
        return pni_theme_hollow_sign(theme, color);
    default:
        return (pni_sign){
            .color = color, .fill = color, .rim = theme->ring, .rim_width = 1.6};
    }
}

size_t pni_theme_n_signs(const pni_theme *theme)
{
    return N_ROUNDS * theme->n_colors;
}

static unsigned channel(const char *color, int k)
{
    unsigned value = 0;
    for (int i = 0; i < 2; i++) {
        const char c = color[1 + 2 * k + i];
        value = 16 * value + (unsigned)(c <= '9' ? c - '0' : c - 'A' + 10);
    }
    return value;
}

void pni_theme_step(const pni_theme *theme, double share, char out[8])
{
    const double at = fmin(fmax(share, 0), 1) * (PNI_N_STEPS - 1);
    const size_t from = (size_t)fmin(floor(at), PNI_N_STEPS - 2);
    const double part = at - (double)from;
    unsigned mixed[3];
    for (int k = 0; k < 3; k++) {
        const double a = channel(theme->step[from], k);
        const double b = channel(theme->step[from + 1], k);
        mixed[k] = (unsigned)lround(a + (b - a) * part) & 0xFFU;
    }
    snprintf(out, 8, "#%02X%02X%02X", mixed[0], mixed[1], mixed[2]);
}
