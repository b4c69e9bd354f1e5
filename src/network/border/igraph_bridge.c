/* include/partnet/igraph.h: a network as an igraph graph, and back. */
#include <partnet/igraph.h>

#include "../build/builder.h"
#include "../network_data.h"
#include "../table_build.h"
#include "igraph_shim.h"
#include "igraph_view.h"

#include <math.h>
#include <stdio.h>

struct pn_igraph {
    igraph_t graph;
    igraph_vector_bool_t types;
    igraph_vector_t weights;
};

PNI_DEFINE_OWNED(pn_igraph, pn_igraph_free);
PNI_DEFINE_OWNED(pni_builder, pni_builder_free);

void pn_igraph_free(pn_igraph *view)
{
    if (view == NULL) {
        return;
    }
    igraph_vector_destroy(&view->weights);
    igraph_vector_bool_destroy(&view->types);
    igraph_destroy(&view->graph);
    free(view);
}

pn_status pn_igraph_new(const pn_network *net, pn_igraph **out, pn_error *err)
{
    PNI_GUARD guard = {0};
    PN_TRY(pni_guard_enter(&guard, /*run=*/NULL, err));
    PNI_OWNED(pn_igraph, pn_igraph_free) view = calloc(1, sizeof *view);
    if (view == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_view_graph(net, /*directed=*/false, &view->graph, err));
    PN_TRY(pni_view_weights(net, &view->weights, err));
    const size_t n = pni_n_nodes(net);
    PN_IGRAPH(igraph_vector_bool_init(&view->types, (pni_igraph_int)n), err);
    for (size_t i = 0; i < n; i++) {
        VECTOR(view->types)[i] = i >= net->n_left;
    }
    *out = PN_STEAL(view);
    return PN_OK;
}

const igraph_t *pn_igraph_graph(const pn_igraph *view)
{
    return &view->graph;
}

const igraph_vector_bool_t *pn_igraph_types(const pn_igraph *view)
{
    return &view->types;
}

const igraph_vector_t *pn_igraph_weights(const pn_igraph *view)
{
    return &view->weights;
}

/* What pn_network_from_igraph was given. */
typedef struct foreign {
    const igraph_t *graph;
    const igraph_vector_bool_t *types;
    const igraph_vector_t *weights;
    const igraph_strvector_t *names;
} foreign;

enum { NUMBER_SIZE = 24 };

/* The name of a vertex; `room` holds it where it is a number. */
static pni_slice name_of(const foreign *from, pni_igraph_int vertex,
                         char room[NUMBER_SIZE])
{
    if (from->names != NULL) {
        return pni_slice_of(igraph_strvector_get(from->names, vertex));
    }
    snprintf(room, NUMBER_SIZE, "%lld", (long long)vertex + 1);
    return pni_slice_of(room);
}

static pn_side side_of(const foreign *from, pni_igraph_int vertex)
{
    return VECTOR(*from->types)[vertex] ? PN_RIGHT : PN_LEFT;
}

static pn_status check_sizes(const foreign *from, pn_error *err)
{
    const pni_igraph_int n_vertices = igraph_vcount(from->graph);
    if (igraph_vector_bool_size(from->types) != n_vertices) {
        return pni_fail(err, PN_EUSE, "there are %lld vertices, but %lld types",
                        (long long)n_vertices,
                        (long long)igraph_vector_bool_size(from->types));
    }
    if (from->names != NULL && igraph_strvector_size(from->names) != n_vertices) {
        return pni_fail(err, PN_EUSE, "there are %lld vertices, but %lld names",
                        (long long)n_vertices,
                        (long long)igraph_strvector_size(from->names));
    }
    const pni_igraph_int n_edges = igraph_ecount(from->graph);
    if (from->weights != NULL && igraph_vector_size(from->weights) != n_edges) {
        return pni_fail(err, PN_EUSE, "there are %lld edges, but %lld weights",
                        (long long)n_edges,
                        (long long)igraph_vector_size(from->weights));
    }
    return PN_OK;
}

static pn_status add_vertices(pni_builder *builder, const foreign *from, pn_error *err)
{
    char room[NUMBER_SIZE];
    for (pni_igraph_int v = 0; v < igraph_vcount(from->graph); v++) {
        const pni_slice name = name_of(from, v, room);
        const pn_side side = side_of(from, v);
        if (name.size == 0) {
            return pni_fail(err, PN_EDATA, "vertex %lld has no name", (long long)v);
        }
        if (pni_builder_has_node(builder, side, name)) {
            return pni_fail(err, PN_EDATA, "two vertices of one side are named '%.*s'",
                            (int)name.size, name.data);
        }
        PN_TRY(pni_builder_node(builder, side, name, err));
    }
    return PN_OK;
}

static pn_status add_edge(pni_builder *builder, const foreign *from,
                          pni_igraph_int edge, pn_error *err)
{
    pni_igraph_int a = IGRAPH_FROM(from->graph, edge);
    pni_igraph_int b = IGRAPH_TO(from->graph, edge);
    const double weight = from->weights == NULL ? 1.0 : VECTOR(*from->weights)[edge];
    if (side_of(from, a) == side_of(from, b)) {
        return pni_fail(err, PN_EDATA, "edge %lld joins two vertices of one side",
                        (long long)edge);
    }
    if (!(weight > 0) || !isfinite(weight)) {
        return pni_fail(err, PN_EDATA, "edge %lld has a weight that is not positive",
                        (long long)edge);
    }
    const bool turned = side_of(from, a) == PN_RIGHT;
    char left[NUMBER_SIZE];
    char right[NUMBER_SIZE];
    const pni_row row = {
        .left = name_of(from, turned ? b : a, left),
        .right = name_of(from, turned ? a : b, right),
        .weight = weight,
    };
    return pni_builder_add(builder, &row, err);
}

pn_status pn_network_from_igraph(const igraph_t *graph,
                                 const igraph_vector_bool_t *types,
                                 const igraph_vector_t *weights,
                                 const igraph_strvector_t *names, pn_network **out,
                                 pn_error *err)
{
    const foreign from = {graph, types, weights, names};
    PN_TRY(check_sizes(&from, err));
    PNI_OWNED(pni_builder, pni_builder_free) builder = NULL;
    PN_TRY(pni_builder_new(&builder, err));
    PN_TRY(
        pni_builder_sides(builder, pni_slice_of("left"), pni_slice_of("right"), err));
    PN_TRY(add_vertices(builder, &from, err));
    for (pni_igraph_int e = 0; e < igraph_ecount(graph); e++) {
        PN_TRY(add_edge(builder, &from, e, err));
    }
    const pni_selection all = {0};
    return pni_builder_finish(builder, &all, "igraph graph", out, err);
}
