#include "even_out.h"

#include "../../base/scope.h"

#include <math.h>
#include <stdlib.h>

enum { FEW = 25 };

static const double most_even = 0.65; /* 0: as it was; 1: an even disc */
static const double farthest = 1.3;   /* of the radius, that a straggler was */

/* A point and how far it is from the middle. */
typedef struct outlier {
    double distance;
    size_t point;
} outlier;

static int compare_outliers(const void *a, const void *b)
{
    const outlier *x = a;
    const outlier *y = b;
    if (x->distance < y->distance || x->distance > y->distance) {
        return x->distance < y->distance ? -1 : 1;
    }
    return x->point < y->point ? -1 : 1; /* no two are the same */
}

static double mean(const double *x, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        sum += x[i];
    }
    return sum / (double)n;
}

pn_status pni_even_out(double *x, double *y, size_t n, double radius, pn_error *err)
{
    PNI_FREE outlier *points = calloc(n + 1, sizeof *points);
    if (points == NULL) {
        return pni_fail_memory(err);
    }
    const double middle_x = mean(x, n);
    const double middle_y = mean(y, n);
    double squares = 0;
    for (size_t i = 0; i < n; i++) {
        points[i] = (outlier){hypot(x[i] - middle_x, y[i] - middle_y), i};
        squares += points[i].distance * points[i].distance;
    }
    qsort(points, n, sizeof *points, compare_outliers);
    /* so far out is the root mean square of a disc, and also its median, which does not
     * ask how far the few stragglers of a crowd went */
    const double half = radius / sqrt(2);
    const double middle = n < FEW ? sqrt(squares / (double)n) : points[n / 2].distance;
    const double fit = half / fmax(middle, 1e-9);
    const double evenness = n < FEW ? 0 : most_even;
    const double scale = n < FEW ? fmin(1, fit) : fit;
    for (size_t rank = 0; rank < n; rank++) {
        const size_t i = points[rank].point;
        const double was = fmax(points[rank].distance, 1e-9);
        const double far =
            fmin(was * scale, evenness > 0 ? farthest * radius : INFINITY);
        const double even = radius * sqrt(((double)rank + 0.5) / (double)n);
        const double is = pow(far, 1 - evenness) * pow(even, evenness);
        x[i] = (x[i] - middle_x) / was * is;
        y[i] = (y[i] - middle_y) / was * is;
    }
    return PN_OK;
}
