#include "kendall.h"

#include "../base/bytes.h"
#include "../network/network_data.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

typedef struct point {
    double x;
    double y;
} point;

static int compare(double a, double b)
{
    return a < b ? -1 : a > b;
}

static int compare_points(const void *p, const void *q)
{
    const point *a = p;
    const point *b = q;
    const int by_x = compare(a->x, b->x);
    return by_x != 0 ? by_x : compare(a->y, b->y);
}

static size_t keep_defined(const double *x, const double *y, size_t n, point *out)
{
    size_t n_kept = 0;
    for (size_t i = 0; i < n; i++) {
        if (!isnan(x[i]) && !isnan(y[i])) {
            out[n_kept++] = (point){x[i], y[i]};
        }
    }
    return n_kept;
}

static double count_pairs(size_t n)
{
    return (double)n * ((double)n - 1) / 2;
}

/* Pairs that are tied in x, or in both, where the points are sorted. */
static double count_tied(const point *p, size_t n, bool in_both)
{
    double tied = 0;
    size_t first = 0;
    for (size_t i = 1; i <= n; i++) {
        const bool same =
            i < n && p[i].x <= p[first].x && (!in_both || (p[i].y <= p[first].y));
        if (!same) {
            tied += count_pairs(i - first);
            first = i;
        }
    }
    return tied;
}

/* Merges two halves sorted by y; returns by how many exchanges of neighbours. */
static double merge(point *p, size_t half, size_t n, point *room)
{
    double n_exchanges = 0;
    size_t i = 0;
    size_t j = half;
    for (size_t k = 0; k < n; k++) {
        const bool from_right = i == half || (j < n && p[j].y < p[i].y);
        n_exchanges += from_right ? (double)(half - i) : 0;
        room[k] = from_right ? p[j++] : p[i++];
    }
    memcpy(p, room, n * sizeof *p);
    return n_exchanges;
}

/* Sorts by y from the bottom up; returns the number of exchanges of neighbours. */
static double sort_by_y(point *p, size_t n, point *room)
{
    double n_exchanges = 0;
    for (size_t half = 1; half < n; half *= 2) {
        for (size_t at = 0; at + half < n; at += 2 * half) {
            const size_t both = n - at < 2 * half ? n - at : 2 * half;
            n_exchanges += merge(p + at, half, both, room);
        }
    }
    return n_exchanges;
}

static double count_tied_in_y(const point *p, size_t n)
{
    double tied = 0;
    size_t first = 0;
    for (size_t i = 1; i <= n; i++) {
        if (i == n || p[i].y > p[first].y) {
            tied += count_pairs(i - first);
            first = i;
        }
    }
    return tied;
}

pn_status pni_kendall(const double *x, const double *y, size_t n, double *tau,
                      size_t *n_used, pn_error *err)
{
    PNI_FREE point *p = malloc((n + 1) * sizeof *p);
    PNI_FREE point *room = malloc((n + 1) * sizeof *room);
    if (p == NULL || room == NULL) {
        return pni_fail_memory(err);
    }
    const size_t used = keep_defined(x, y, n, p);
    qsort(p, used, sizeof *p, compare_points);
    const double all = count_pairs(used);
    const double tied_x = count_tied(p, used, /*in_both=*/false);
    const double tied_both = count_tied(p, used, /*in_both=*/true);
    const double discordant = sort_by_y(p, used, room);
    const double tied_y = count_tied_in_y(p, used);
    const double concordant = all - tied_x - tied_y + tied_both - discordant;
    const double scale = sqrt((all - tied_x) * (all - tied_y)); /* exact for squares */
    *tau = scale > 0 ? (concordant - discordant) / scale : NAN;
    if (n_used != NULL) {
        *n_used = used;
    }
    return PN_OK;
}

/* Adds `degree and closeness 0.71`. */
static pn_status add_pair(const pni_ranking *r, pn_side side, const size_t k[2],
                          pn_bytes *text, pn_error *err)
{
    const size_t n = pni_n_nodes(r->net);
    const size_t begin = side == PN_LEFT ? 0 : r->net->n_left;
    const size_t end = side == PN_LEFT ? r->net->n_left : n;
    double tau = 0;
    PN_TRY(pni_kendall(r->rank + k[0] * n + begin, r->rank + k[1] * n + begin,
                       end - begin, &tau, /*n_used=*/NULL, err));
    PN_TRY(pni_bytes_format(text, err, "%s%s and %s ", text->size == 0 ? "" : ", ",
                            r->shown[k[0]]->head.name, r->shown[k[1]]->head.name));
    if (isnan(tau)) {
        return pni_bytes_text(text, "not defined", err);
    }
    return pni_bytes_format(text, err, "%.2f", fabs(tau) < .005 ? 0 : tau);
}

static pn_status note_side(const pni_ranking *r, pn_side side, pn_table *table,
                           pn_error *err)
{
    PNI_BYTES text = {0};
    for (size_t a = 0; a < r->n_shown; a++) {
        for (size_t b = a + 1; b < r->n_shown; b++) {
            PN_TRY(add_pair(r, side, (const size_t[]){a, b}, &text, err));
        }
    }
    return pni_table_add_note(
        table, err,
        "agreement of the rankings of all %zu nodes of the side %s (Kendall's tau-b: 1 "
        "the same order, 0 unrelated, -1 reversed): %s",
        pn_network_n_nodes(r->net, side), pn_network_side_name(r->net, side),
        text.data);
}

pn_status pni_kendall_note(const pni_ranking *r, pn_table *table, pn_error *err)
{
    static const pn_side sides[] = {PN_LEFT, PN_RIGHT};
    for (size_t i = 0; r->n_shown > 1 && i < 2; i++) {
        if ((r->side & sides[i]) != 0) {
            PN_TRY(note_side(r, sides[i], table, err));
        }
    }
    return PN_OK;
}
