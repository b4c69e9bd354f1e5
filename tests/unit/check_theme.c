#include "../support/run_tests.h"

#include "../../src/draw/style/theme.h"

#include <partnet/export.h>

#include <math.h>
#include <string.h>

static const pni_theme *find(const char *name)
{
    const pni_theme *theme = NULL;
    ck_assert_int_eq(pni_theme_find(name, &theme, NULL), PN_OK);
    return theme;
}

static bool looks_the_same(pni_sign a, pni_sign b)
{
    return strcmp(a.fill, b.fill) == 0 && strcmp(a.rim, b.rim) == 0 &&
           fabs(a.rim_width - b.rim_width) < 1e-9;
}

START_TEST(theme_signs_do_not_come_twice)
{
    for (size_t t = 0; pn_themes(t) != NULL; t++) {
        const pni_theme *theme = find(pn_themes(t)->name);
        const size_t n = pni_theme_n_signs(theme);
        ck_assert_uint_eq(n, 3 * theme->n_colors);
        for (size_t i = 0; i < n; i++) {
            for (size_t j = 0; j < i; j++) {
                ck_assert_msg(
                    !looks_the_same(pni_theme_sign(theme, i), pni_theme_sign(theme, j)),
                    "%s: signs %zu and %zu", theme->entry.name, i, j);
            }
        }
    }
}
END_TEST

START_TEST(theme_steps_begin_end_and_mix)
{
    const pni_theme *theme = find("print");
    char color[8];
    pni_theme_step(theme, 0, color);
    ck_assert_str_eq(color, theme->step[0]);
    pni_theme_step(theme, 1, color);
    ck_assert_str_eq(color, theme->step[PNI_N_STEPS - 1]);
    pni_theme_step(theme, 7, color);
    ck_assert_str_eq(color, theme->step[PNI_N_STEPS - 1]);
    pni_theme_step(theme, 0.125, color); /* halfway from #E2E2E2 to #B0B0B0 */
    ck_assert_str_eq(color, "#C9C9C9");
}
END_TEST

START_TEST(theme_default_is_light_and_unknown_is_refused)
{
    ck_assert_str_eq(find(NULL)->entry.name, "light");
    const pni_theme *theme = NULL;
    pn_error err = PN_ERROR_INIT;
    ck_assert_int_eq(pni_theme_find("neon pink", &theme, &err), PN_EUSE);
    ck_assert_str_eq(err.message, "no theme 'neon pink': known are light, dark, print");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {theme_signs_do_not_come_twice,
                            theme_steps_begin_end_and_mix,
                            theme_default_is_light_and_unknown_is_refused};
    return RUN_TESTS("theme", tests);
}
