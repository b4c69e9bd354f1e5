#include "shapes.h"

#include <stdbool.h>
#include <stddef.h>

double uniform(uint64_t *state)
{
    uint64_t x = *state += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
    return (double)((x ^ (x >> 31)) >> 11) / 9007199254740992.0;
}

static void add_edge(igraph_vector_int_t *edges, igraph_integer_t i, igraph_integer_t j)
{
    igraph_vector_int_push_back(edges, i);
    igraph_vector_int_push_back(edges, j);
}

static void tie_ring(const shape *of, igraph_vector_int_t *edges)
{
    for (igraph_integer_t k = 0; k < of->n_nodes; k++) {
        add_edge(edges, k, (k + 1) % of->n_nodes);
    }
}

/* A ring of half the nodes, each with a leg. */
static void tie_ring_with_legs(const shape *of, igraph_vector_int_t *edges)
{
    const shape ring = {.n_nodes = of->n_nodes / 4 * 2};
    tie_ring(&ring, edges);
    for (igraph_integer_t k = ring.n_nodes; k < of->n_nodes; k++) {
        add_edge(edges, k, k - ring.n_nodes);
    }
}

/* A node is tied to one of the `reach` nodes before it; 0: of all before it. */
static void tie_tree(const shape *of, igraph_vector_int_t *edges)
{
    uint64_t state = 1;
    for (igraph_integer_t k = 1; k < of->n_nodes; k++) {
        const igraph_integer_t reach = of->reach == 0 || of->reach > k ? k : of->reach;
        add_edge(edges, k, k - 1 - (igraph_integer_t)((double)reach * uniform(&state)));
    }
}

static bool is_lacking(const shape *of, uint64_t *state)
{
    return of->lacks != 0 && uniform(state) * (double)of->lacks < 1;
}

static void tie_grid(const shape *of, igraph_vector_int_t *edges)
{
    uint64_t state = 1;
    for (igraph_integer_t k = 1; k < of->n_nodes; k++) {
        if (k >= of->width && !is_lacking(of, &state)) {
            add_edge(edges, k, k - of->width);
        }
        if (k % of->width != 0 && !is_lacking(of, &state)) {
            add_edge(edges, k, k - 1);
        }
    }
}

/* Each node of the first half is tied to `reach` of the second, and the reverse; ties
 * that fall together become one. */
static void tie_regular(const shape *of, igraph_vector_int_t *edges)
{
    uint64_t state = 1;
    igraph_vector_int_t to;
    const igraph_integer_t n = of->n_nodes / 2;
    igraph_vector_int_init_range(&to, n, 2 * n);
    for (igraph_integer_t turn = 0; turn < of->reach; turn++) {
        for (igraph_integer_t k = 0; k < n; k++) {
            igraph_vector_int_swap_elements(
                &to, k, k + (igraph_integer_t)((double)(n - k) * uniform(&state)));
            add_edge(edges, k, VECTOR(to)[k]);
        }
    }
    igraph_vector_int_destroy(&to);
}

const shape *shape_at(size_t k)
{
    static const shape shapes[] = {
        {"ring", 11000, tie_ring, 0, 0, 0},
        {"ring with legs", 11000, tie_ring_with_legs, 0, 0, 0},
        {"path", 10000, tie_tree, 1, 0, 0},
        {"tree", 10000, tie_tree, 0, 0, 0},
        {"tree, long", 10000, tie_tree, 4, 0, 0},
        {"grid, 100 wide", 11000, tie_grid, 0, 100, 0},
        {"grid with gaps", 11000, tie_grid, 0, 100, 10},
        {"grid, 10 wide", 11000, tie_grid, 0, 10, 0},
        {"grid, 2 wide", 11000, tie_grid, 0, 2, 0},
        {"regular, 3 ties", 11000, tie_regular, 3, 0, 0},
    };
    return k < sizeof shapes / sizeof *shapes ? &shapes[k] : NULL;
}
