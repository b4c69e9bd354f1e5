/* Singular: tied to those who are well tied, each side by itself. */
#include "leading_vectors.h"
#include "measure.h"

#include "../network/structure/components.h"

#include <math.h>

/* Two singular values this near to each other are one. */
static const double same_value = 1e-9;

/* Divides the scores of one side by the largest of them. */
static void scale_side(const pn_network *net, pn_side side, double *score)
{
    const size_t begin = side == PN_LEFT ? 0 : net->n_left;
    const size_t end = side == PN_LEFT ? net->n_left : pni_n_nodes(net);
    double most = 0;
    for (size_t i = begin; i < end; i++) {
        most = fmax(most, score[i]);
    }
    for (size_t i = begin; i < end && most > 0; i++) {
        score[i] /= most;
    }
}

/* The component with the largest value; `*shared` if another one has it too. */
static size_t find_best(const double *value, size_t n, bool *shared)
{
    size_t best = 0;
    for (size_t c = 1; c < n; c++) {
        best = value[c] > value[best] ? c : best;
    }
    *shared = false;
    for (size_t c = 0; c < n; c++) {
        *shared = *shared || (c != best && value[c] >= value[best] * (1 - same_value));
    }
    return best;
}

static pn_status leave_undefined(size_t n, double *score, pn_table *table,
                                 pn_error *err)
{
    for (size_t i = 0; i < n; i++) {
        score[i] = NAN;
    }
    return pni_table_add_note(table, err,
                              "singular is not defined here: two components share the "
                              "largest singular value");
}

/* Keeps the scores of one component only and says how many nodes that leaves at 0. */
static pn_status keep_component(const pn_network *net, const uint32_t *component,
                                size_t best, double *score, pn_table *table,
                                pn_error *err)
{
    size_t n_outside = 0;
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        if (component[i] != best) {
            score[i] = 0;
            n_outside++;
        }
    }
    scale_side(net, PN_LEFT, score);
    scale_side(net, PN_RIGHT, score);
    if (n_outside == 0) {
        return PN_OK;
    }
    return pni_table_add_note(table, err,
                              "singular is 0 for the %zu %s outside the component with "
                              "the largest singular value",
                              n_outside, n_outside == 1 ? "node" : "nodes");
}

/**
 * Is it tied to those of the other side who are themselves well tied?
 *
 * Formula:  W v = sigma u, W^T u = sigma v for the largest sigma; u scores the left
 *           side, v the right, each divided by its largest entry; W is the weighted
 *           biadjacency matrix
 * Source:   Kleinberg 1999, doi:10.1145/324133.324140, whose hubs and authorities these
 *           are when ties are oriented left to right; Borgatti and Everett 1997,
 *           doi:10.1016/S0378-8733(96)00301-2.  On the undirected network they would
 *           not be unique.
 * Input:    n_left x n_right, sparse, weights > 0; isolated nodes allowed.
 * Output:   score[0 .. n_nodes-1] in [0, 1]; sides are not comparable.
 * Special:  0 outside the component with the largest sigma; undefined when two
 *           components share it to within 1e-9.
 * Errors:   PN_ENOMEM, PN_ECANCELLED; PN_EDATA when the iteration does not settle.
 * Cost:     O(E) time for each of some dozens of steps, O(V) memory.
 */
static pn_status run(const pn_network *net, const pn_run *options, double *score,
                     pn_table *table, pn_error *err)
{
    const size_t n = pni_n_nodes(net);
    PNI_FREE uint32_t *component = malloc((n + 1) * sizeof *component);
    PNI_FREE double *value = malloc((n + 1) * sizeof *value);
    if (component == NULL || value == NULL) {
        return pni_fail_memory(err);
    }
    size_t n_components = 0;
    PN_TRY(pni_components(net, /*keep_tie=*/NULL, component, &n_components, err));
    PN_TRY(pni_leading_vectors(net, component, options, score, value, err));
    bool shared = false;
    const size_t best = find_best(value, n_components, &shared);
    if (shared) {
        return leave_undefined(n, score, table, err);
    }
    return keep_component(net, component, best, score, table, err);
}

const pni_measure pni_measure_singular = {
    .head = {.name = "singular",
             .summary = "ties to well-tied partners, by the leading singular vectors",
             .reference = "Kleinberg 1999, doi:10.1145/324133.324140; Borgatti and "
                          "Everett 1997, doi:10.1016/S0378-8733(96)00301-2",
             .parameters = ""},
    .type = PN_NUMBER,
    .unit = "",
    .meaning = "entry in the leading singular vector of its side, the largest being 1",
    .uses_weights = true,
    .note =
        "singular is high where partners have high ones, a tie counting by its weight "
        "(leading singular vectors of the matrix of ties), and 1 for the highest "
        "of each side",
    .run = run,
};
