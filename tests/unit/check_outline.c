/* Convex outlines and what is common to two. */
#include "../../src/draw/force/outline.h"

#include "../support/run_tests.h"

static pni_outline disc(double x, double y, double radius)
{
    pni_outline outline = pni_outline_of_nothing();
    pni_outline_add_disc(&outline, x, y, radius);
    return outline;
}

/* True if the outline's own corners lie in another. */
static bool corners_are_in(const pni_outline *outline, const pni_outline *other)
{
    for (size_t k = 0; k < PNI_DIRECTIONS; k++) {
        double x = 0;
        double y = 0;
        pni_outline_corner(outline, k, &x, &y);
        if (!pni_outline_holds(other, (pni_box){x, y, x, y}, -1e-3)) {
            return false;
        }
    }
    return true;
}

START_TEST(clipped_outline_lies_in_both)
{
    const pni_outline a = disc(0, 0, 20);
    const pni_outline b = disc(25, 3, 20);
    pni_outline both = a;
    pni_outline_clip(&both, &b);
    ck_assert(corners_are_in(&both, &a));
    ck_assert(corners_are_in(&both, &b));
}
END_TEST

START_TEST(clipped_outline_holds_what_both_hold)
{
    pni_outline both = disc(0, 0, 20);
    const pni_outline other = disc(25, 3, 20);
    pni_outline_clip(&both, &other);
    ck_assert(pni_outline_holds(&both, (pni_box){8, -6, 16, 9}, 0));
    ck_assert(!pni_outline_holds(&both, (pni_box){4, -6, 16, 9}, 0));
}
END_TEST

START_TEST(outline_within_another_stays)
{
    const pni_outline small = disc(3, 4, 5);
    const pni_outline large = disc(0, 0, 50);
    pni_outline both = large;
    pni_outline_clip(&both, &small);
    for (size_t k = 0; k < PNI_DIRECTIONS; k++) {
        ck_assert_double_eq_tol(both.reach[k], small.reach[k], 1e-3);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {clipped_outline_lies_in_both,
                            clipped_outline_holds_what_both_hold,
                            outline_within_another_stays};
    return RUN_TESTS("outline", tests);
}
