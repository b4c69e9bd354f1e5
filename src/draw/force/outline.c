#include "outline.h"

#include <math.h>

enum { QUARTER = PNI_DIRECTIONS / 4 };

/* Cosines of a quarter of a turn. */
static const double cosine[QUARTER + 1] = {
    1,
    0.98078528040323043,
    0.92387953251128674,
    0.83146961230254524,
    0.70710678118654757,
    0.55557023301960222,
    0.38268343236508977,
    0.19509032201612825,
    0,
};

void pni_direction(size_t k, double *x, double *y)
{
    const size_t within = k % QUARTER;
    const double c = cosine[within];
    const double s = cosine[QUARTER - within];
    const double turned[4][2] = {{c, s}, {-s, c}, {-c, -s}, {s, -c}};
    *x = turned[k / QUARTER % 4][0];
    *y = turned[k / QUARTER % 4][1];
}

pni_outline pni_outline_of_nothing(void)
{
    pni_outline outline;
    for (size_t k = 0; k < PNI_DIRECTIONS; k++) {
        outline.reach[k] = -INFINITY;
    }
    return outline;
}

void pni_outline_add_disc(pni_outline *outline, double x, double y, double radius)
{
    for (size_t k = 0; k < PNI_DIRECTIONS; k++) {
        double dx = 0;
        double dy = 0;
        pni_direction(k, &dx, &dy);
        outline->reach[k] = fmax(outline->reach[k], x * dx + y * dy + radius);
    }
}

void pni_outline_add_box(pni_outline *outline, pni_box box)
{
    pni_outline_add_disc(outline, box.x0, box.y0, 0);
    pni_outline_add_disc(outline, box.x1, box.y0, 0);
    pni_outline_add_disc(outline, box.x0, box.y1, 0);
    pni_outline_add_disc(outline, box.x1, box.y1, 0);
}

/* Edges that the two beside them leave nothing of move in as far as to their corner. */
static bool move_in(pni_outline *outline)
{
    const double most = 2 * cosine[1];
    bool moved = false;
    for (size_t k = 0; k < PNI_DIRECTIONS; k++) {
        const double before = outline->reach[(k + PNI_DIRECTIONS - 1) % PNI_DIRECTIONS];
        const double after = outline->reach[(k + 1) % PNI_DIRECTIONS];
        const double corner = (before + after) / most;
        if (outline->reach[k] > corner + 1e-6) {
            outline->reach[k] = corner;
            moved = true;
        }
    }
    return moved;
}

void pni_outline_clip(pni_outline *outline, const pni_outline *other)
{
    for (size_t k = 0; k < PNI_DIRECTIONS; k++) {
        outline->reach[k] = fmin(outline->reach[k], other->reach[k]);
    }
    int rounds = 0;
    while (move_in(outline) && rounds < 100) {
        rounds++;
    }
}

bool pni_outline_holds(const pni_outline *outline, pni_box box, double pad)
{
    pni_outline inner = pni_outline_of_nothing();
    pni_outline_add_box(&inner, box);
    for (size_t k = 0; k < PNI_DIRECTIONS; k++) {
        if (inner.reach[k] + pad > outline->reach[k]) {
            return false;
        }
    }
    return true;
}

double pni_outline_depth(const pni_outline *a, const pni_outline *b, double dx,
                         double dy, size_t *direction)
{
    double least = INFINITY;
    for (size_t k = 0; k < PNI_DIRECTIONS; k++) {
        double x = 0;
        double y = 0;
        pni_direction(k, &x, &y);
        const size_t back = (k + PNI_DIRECTIONS / 2) % PNI_DIRECTIONS;
        const double depth = a->reach[k] + b->reach[back] - (dx * x + dy * y);
        if (depth < least) {
            least = depth;
            *direction = k;
        }
    }
    return least;
}

void pni_outline_corner(const pni_outline *outline, size_t k, double *x, double *y)
{
    const size_t next = (k + 1) % PNI_DIRECTIONS;
    double ax = 0;
    double ay = 0;
    double bx = 0;
    double by = 0;
    pni_direction(k, &ax, &ay);
    pni_direction(next, &bx, &by);
    const double determinant = ax * by - ay * bx;
    *x = (outline->reach[k] * by - outline->reach[next] * ay) / determinant;
    *y = (outline->reach[next] * ax - outline->reach[k] * bx) / determinant;
}

pni_box pni_outline_box(const pni_outline *outline)
{
    return (pni_box){.x0 = -outline->reach[PNI_DIRECTIONS / 2],
                     .y0 = -outline->reach[PNI_DIRECTIONS * 3 / 4],
                     .x1 = outline->reach[0],
                     .y1 = outline->reach[PNI_DIRECTIONS / 4]};
}
