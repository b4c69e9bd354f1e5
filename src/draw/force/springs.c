#include "springs.h"

#include "../../network/border/igraph_view.h"

#include <math.h>

enum { FEW = 90, ROUNDS_FEW = 600, ROUNDS_MANY = 300 };

static const double golden_angle = 2.399963229728653;

void pni_sunflower(size_t k, double *x, double *y)
{
    const double radius = 0.8 * sqrt((double)k);
    *x = radius * cos((double)k * golden_angle);
    *y = radius * sin((double)k * golden_angle);
}

static pn_status make_graph(const pni_springs *springs, igraph_t *graph,
                            igraph_vector_t *pull, pn_error *err)
{
    const igraph_integer_t n_springs = (igraph_integer_t)springs->n_springs;
    PN_VECTOR_INT ends = {0};
    PN_IGRAPH(igraph_vector_int_init(&ends, 2 * n_springs), err);
    PN_IGRAPH(igraph_vector_init(pull, n_springs), err);
    for (igraph_integer_t k = 0; k < n_springs; k++) {
        const pni_spring *spring = &springs->spring[k];
        VECTOR(ends)[2 * k] = (igraph_integer_t)spring->from;
        VECTOR(ends)[2 * k + 1] = (igraph_integer_t)spring->to;
        VECTOR(*pull)[k] = spring->pull;
    }
    PN_IGRAPH(igraph_create(graph, &ends, (igraph_integer_t)springs->n,
                            /*directed=*/false),
              err);
    return PN_OK;
}

/* Where a vertex may go: anywhere, or nowhere. */
static pn_status set_bounds(const double *at, const pni_springs *springs,
                            igraph_vector_t *low, igraph_vector_t *high, pn_error *err)
{
    const igraph_integer_t n = (igraph_integer_t)springs->n;
    PN_IGRAPH(igraph_vector_init(low, n), err);
    PN_IGRAPH(igraph_vector_init(high, n), err);
    for (igraph_integer_t i = 0; i < n; i++) {
        const bool is_free = (size_t)i < springs->n_free;
        VECTOR(*low)[i] = is_free ? -INFINITY : at[i];
        VECTOR(*high)[i] = is_free ? INFINITY : at[i];
    }
    return PN_OK;
}

pn_status pni_springs_settle(pni_springs *springs, pn_error *err)
{
    const igraph_integer_t n = (igraph_integer_t)springs->n;
    const bool few = springs->n <= FEW;
    PN_GRAPH graph = {0};
    PN_VECTOR pull = {0};
    PN_VECTOR low_x = {0};
    PN_VECTOR high_x = {0};
    PN_VECTOR low_y = {0};
    PN_VECTOR high_y = {0};
    PN_MATRIX places = {0};
    PN_TRY(make_graph(springs, &graph, &pull, err));
    PN_TRY(set_bounds(springs->x, springs, &low_x, &high_x, err));
    PN_TRY(set_bounds(springs->y, springs, &low_y, &high_y, err));
    PN_IGRAPH(igraph_matrix_init(&places, n, 2), err);
    for (igraph_integer_t i = 0; i < n; i++) {
        MATRIX(places, i, 0) = springs->x[i];
        MATRIX(places, i, 1) = springs->y[i];
    }
    PN_IGRAPH(igraph_layout_fruchterman_reingold(
                  &graph, &places, /*use_seed=*/true, few ? ROUNDS_FEW : ROUNDS_MANY,
                  /*start_temp=*/0.5 * sqrt((double)n + 1),
                  few ? IGRAPH_LAYOUT_NOGRID : IGRAPH_LAYOUT_GRID, &pull, &low_x,
                  &high_x, &low_y, &high_y),
              err);
    for (igraph_integer_t i = 0; i < n; i++) {
        springs->x[i] = MATRIX(places, i, 0);
        springs->y[i] = MATRIX(places, i, 1);
    }
    return PN_OK;
}
