#include "forms.h"

#include "run_tests.h"

#include <stdio.h>

void pnt_tie(pnt_words *w, size_t i, size_t j)
{
    const size_t left = i % 2 == 0 ? i : j;
    const size_t right = i % 2 == 0 ? j : i;
    ck_assert_uint_ne(left % 2, right % 2);
    const int n =
        snprintf(w->text + w->n, PNT_MAX_WORDS - w->n, "f%zu-s%zu ", left, right);
    ck_assert(n > 0 && w->n + (size_t)n < PNT_MAX_WORDS);
    w->n += (size_t)n;
}

static size_t draw(pnt_words *w, size_t n)
{
    w->state = w->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return n == 0 ? 0 : (size_t)(w->state >> 33) % n;
}

void pnt_tie_path(pnt_words *w, size_t first, size_t n)
{
    for (size_t k = 1; k < n; k++) {
        pnt_tie(w, first + k - 1, first + k);
    }
}

void pnt_tie_ring(pnt_words *w, size_t first, size_t n)
{
    pnt_tie_path(w, first, n);
    pnt_tie(w, first, first + n - 1);
}

void pnt_tie_tree(pnt_words *w, size_t first, size_t n, size_t reach)
{
    for (size_t k = 1; k < n; k++) {
        size_t on = k - 1 - draw(w, reach < k ? reach : k);
        on += (on + k) % 2 == 0 ? 1 : 0;
        pnt_tie(w, first + k, first + (on < k ? on : k - 1));
    }
}

void pnt_tie_grid(pnt_words *w, size_t first, size_t n_rows, size_t width)
{
    for (size_t row = 0; row < n_rows; row++) {
        pnt_tie_path(w, first + row * width, width);
        for (size_t k = row * width; row > 0 && k < (row + 1) * width; k++) {
            pnt_tie(w, first + k - width, first + k);
        }
    }
}

void pnt_tie_grid_with_gaps(pnt_words *w, size_t first, size_t n_rows, size_t width,
                            size_t of)
{
    for (size_t row = 0; row < n_rows; row++) {
        for (size_t k = row * width; k < (row + 1) * width; k++) {
            if (k > row * width && draw(w, of) != 0) {
                pnt_tie(w, first + k - 1, first + k);
            }
            if (row > 0 && draw(w, of) != 0) {
                pnt_tie(w, first + k - width, first + k);
            }
        }
    }
}

void pnt_tie_round_ladder(pnt_words *w, size_t first, size_t n, size_t every)
{
    pnt_tie_ring(w, first, n);
    pnt_tie_ring(w, first + 10001, n);
    for (size_t k = 0; k < n; k += every) {
        pnt_tie(w, first + k, first + 10001 + k);
    }
}

void pnt_tie_twins(pnt_words *w, size_t first, size_t n)
{
    for (size_t k = 0; k + 1 < n; k += 2) {
        for (size_t copy = 0; copy < draw(w, 3); copy++) {
            const size_t twin = 100000 + 10 * (first + k) + 2 * copy;
            pnt_tie(w, twin, first + k + 1);
            if (k > 0) {
                pnt_tie(w, twin, first + k - 1);
            }
        }
    }
}
