/*
 * From rows to a network: sort the rows by pair, merge each pair's rows into a tie,
 * then drop what the selection does not want.
 */
#include "../network_filter.h"
#include "../structure/components.h"
#include "builder_data.h"
#include "merge_ties.h"

#include "../../base/scope.h"

#include <stdlib.h>
#include <string.h>

PNI_DEFINE_OWNED(pn_network, pn_network_free);
#define SORTED_ROWS PNI_SCOPED(pni_sorted_rows, pni_sorted_rows_done)

/* Names and text attributes of the nodes; the texts are the builder's. */
static void put_nodes(const pni_builder *b, const pni_sorted_rows *rows,
                      pn_network *net)
{
    for (int side = 0; side < 2; side++) {
        const size_t first = side == 0 ? 0 : net->n_left;
        for (size_t i = 0; i < b->name[side].size; i++) {
            const size_t node = first + rows->node[side][i];
            net->name[node] = b->name[side].text[i];
            for (size_t c = 0; c < b->n_node_attributes; c++) {
                const pni_node_attribute *a = &b->node_attribute[c];
                const uint32_t value = i < a->size[side] ? a->value[side][i] : 0;
                net->node_column[c].text[node] =
                    value == 0 ? "" : b->text.text[value - 1];
            }
        }
    }
}

static pn_status put_about(const pni_builder *b, pn_network *net, pn_error *err)
{
    net->n_about = b->n_about;
    net->about = pni_arena_take(&net->arena, b->n_about * sizeof *net->about + 1);
    if (net->about == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < b->n_about; i++) {
        net->about[i] = (pni_pair){b->about_key.text[i], b->about_value[i]};
    }
    return PN_OK;
}

/* All that does not depend on the rows; the names of sides and columns. */
static void put_words(const pni_builder *b, pn_network *net)
{
    net->side_name[0] = b->side_name[0];
    net->side_name[1] = b->side_name[1];
    for (size_t c = 0; c < b->n_node_attributes; c++) {
        net->node_column[c].name = b->node_attribute[c].name;
    }
    for (size_t c = 0; c < b->n_attributes; c++) {
        net->tie_column[c].name = b->attribute_name[c];
    }
}

/* The network of all the rows that are sure enough; declared and undeclared nodes. */
static pn_status build_whole(const pni_builder *b, const pni_selection *selection,
                             pni_sorted_rows *rows, pn_network *net, pn_error *err)
{
    const bool merged = rows->n_runs < rows->n;
    const bool adds = selection->duplicates != PN_DUPLICATES_MAX;
    const pni_shape shape = {.weight = b->weight != NULL || (merged && adds),
                             .rows = merged,
                             .evidence = b->evidence != NULL || b->says_evidence,
                             .years = b->year_first != NULL,
                             .n_node_columns = b->n_node_attributes,
                             .n_tie_columns = b->n_attributes};
    net->n_left = b->name[0].size;
    net->n_right = b->name[1].size;
    net->n_ties = rows->n_runs;
    PN_TRY(pni_network_allocate(net, &shape, err));
    put_words(b, net);
    put_nodes(b, rows, net);
    PN_TRY(put_about(b, net, err));
    return pni_merge_ties(b, rows, selection->duplicates, net, err);
}

/* What stays of a network, and how many nodes go. */
typedef struct kept {
    bool *node; /* [n_nodes] */
    bool *tie;  /* [n_ties] */
    size_t n_ties;
    size_t n_lost; /* nodes that lost their last tie */
} kept;

static void free_kept(kept *k)
{
    free(k->node);
    free(k->tie);
}

/* A node whose rows are all gone goes; one that never had a row stays. */
static void keep_nodes(const pni_builder *b, const pni_sorted_rows *rows,
                       const pn_network *net, kept *k)
{
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        k->node[i] = pni_degree(net, i) == 0;
    }
    for (size_t i = 0; b->left != NULL && i < b->n_rows; i++) { /* not all are ties */
        k->node[rows->node[0][b->left[i]]] = false;
        k->node[net->n_left + rows->node[1][b->right[i]]] = false;
    }
    for (size_t t = 0; t < net->n_ties; t++) {
        if (k->tie[t]) {
            k->node[net->tie_left[t]] = true;
            k->node[net->partner[t]] = true;
        }
    }
    for (size_t i = 0; i < pni_n_nodes(net); i++) {
        k->n_lost += !k->node[i];
    }
}

/* Leaves the largest component; of several, the one with the first node. */
static pn_status keep_largest(const pn_network *net, kept *k, pn_error *err)
{
    const size_t n = pni_n_nodes(net);
    PNI_FREE uint32_t *component = malloc((n + 1) * sizeof *component);
    PNI_FREE size_t *size = calloc(n + 1, sizeof *size);
    if (component == NULL || size == NULL) {
        return pni_fail_memory(err);
    }
    size_t n_components = 0;
    PN_TRY(pni_components(net, k->tie, component, &n_components, err));
    size_t best = 0;
    for (size_t i = 0; i < n; i++) {
        size[component[i]] += k->node[i];
    }
    for (size_t c = 1; c < n_components; c++) {
        best = size[c] > size[best] ? c : best;
    }
    for (size_t i = 0; i < n; i++) {
        k->node[i] = k->node[i] && component[i] == best;
    }
    for (size_t t = 0; t < net->n_ties; t++) {
        k->tie[t] = k->tie[t] && component[net->tie_left[t]] == best;
    }
    return PN_OK;
}

static pn_status choose(const pni_builder *b, const pni_selection *selection,
                        const pni_sorted_rows *rows, const pn_network *net, kept *k,
                        pn_error *err)
{
    k->node = malloc((pni_n_nodes(net) + 1) * sizeof *k->node);
    k->tie = malloc((net->n_ties + 1) * sizeof *k->tie);
    if (k->node == NULL || k->tie == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t t = 0; t < net->n_ties; t++) {
        k->tie[t] = pni_weight(net, t) >= selection->min_weight;
        k->n_ties += k->tie[t];
    }
    keep_nodes(b, rows, net, k);
    return selection->largest_component ? keep_largest(net, k, err) : PN_OK;
}

static size_t count_on_both_sides(const pni_builder *b)
{
    const bool few_left = b->name[0].size < b->name[1].size;
    const pni_names *few = few_left ? &b->name[0] : &b->name[1];
    const pni_names *many = few_left ? &b->name[1] : &b->name[0];
    size_t n = 0;
    for (size_t i = 0; i < few->size; i++) {
        const pni_slice name = {few->text[i], few->length[i]};
        n += pni_names_find(many, name) != PNI_NO_NAME;
    }
    return n;
}

/* A sentence about a number of things, if there are any. */
static pn_status remark_on(pni_builder *b, const char *source, size_t n,
                           const char *one, const char *many, pn_error *err)
{
    if (n == 0) {
        return PN_OK;
    }
    const pni_place place = {.source = source};
    return pni_builder_find(b, PN_REMARK, place, "", err, "%zu %s", n,
                            n == 1 ? one : many);
}

static pn_status remark(pni_builder *b, const char *source, const pni_sorted_rows *rows,
                        const kept *k, pn_error *err)
{
    PN_TRY(remark_on(b, source, rows->n - rows->n_runs,
                     "row names a pair again and was merged into its tie",
                     "rows name a pair again and were merged into its tie", err));
    PN_TRY(remark_on(b, source, b->n_zero, "row has weight 0 and was left out",
                     "rows have weight 0 and were left out", err));
    PN_TRY(remark_on(b, source, count_on_both_sides(b),
                     "name stands on both sides and makes two nodes",
                     "names stand on both sides and make two nodes each", err));
    return remark_on(b, source, k->n_lost,
                     "organisation lost its last tie by the selection",
                     "organisations lost their last tie by the selection", err);
}

/* Hands the builder's texts and findings over. */
static pn_status hand_over(pni_builder *b, pn_network *net, pn_error *err)
{
    const size_t size = b->n_findings * sizeof *net->finding;
    net->finding = pni_arena_take(&net->arena, size + 1);
    if (net->finding == NULL) {
        return pni_fail_memory(err);
    }
    if (b->n_findings > 0) {
        memcpy(net->finding, b->finding, size);
    }
    net->n_findings = b->n_findings;
    net->merges = b->merges;
    pni_arena_absorb(&net->arena, &b->arena);
    pni_arena_absorb(&net->arena, &b->name[0].arena);
    pni_arena_absorb(&net->arena, &b->name[1].arena);
    pni_arena_absorb(&net->arena, &b->text.arena);
    pni_arena_absorb(&net->arena, &b->about_key.arena);
    return PN_OK;
}

pn_status pni_builder_fail_empty(const pni_builder *builder, const char *source,
                                 pn_error *err)
{
    const char *why = "give each tie a row, or an edge";
    if (pni_builder_n_findings(builder, PN_PROBLEM) > 0) {
        why = "no row can be used, and 'partnet check' says why";
    } else if (builder->n_zero > 0) {
        why = "rows of weight 0 are none, so give ties another weight";
    }
    return pni_fail(err, PN_EDATA, "no ties in '%s': %s", source, why);
}

static pn_status fail_empty(const pni_builder *b, const char *source, pn_error *err)
{
    if (b->n_rows == 0) {
        return pni_builder_fail_empty(b, source, err);
    }
    return pni_fail(err, PN_EDATA,
                    "no ties left of the %zu row%s in '%s': ask for less evidence "
                    "or a smaller weight",
                    b->n_rows, b->n_rows == 1 ? "" : "s", source);
}

pn_status pni_builder_finish(pni_builder *builder, const pni_selection *selection,
                             const char *source, pn_network **out, pn_error *err)
{
    SORTED_ROWS rows = {0};
    PNI_SCOPED(kept, free_kept) keep = {0};
    PNI_OWNED(pn_network, pn_network_free) net = calloc(1, sizeof *net);
    if (net == NULL) {
        return pni_fail_memory(err);
    }
    PN_TRY(pni_builder_settle(builder, err));
    PN_TRY(pni_sort_rows(builder, selection->evidence, &rows, err));
    PN_TRY(build_whole(builder, selection, &rows, net, err));
    PN_TRY(choose(builder, selection, &rows, net, &keep, err));
    if (keep.n_ties == 0) {
        return fail_empty(builder, source, err);
    }
    PN_TRY(remark(builder, source, &rows, &keep, err));
    PN_TRY(hand_over(builder, net, err));
    if (keep.n_lost > 0 || keep.n_ties < net->n_ties || selection->largest_component) {
        return pni_network_filter(net, keep.node, keep.tie, out, err);
    }
    *out = PN_STEAL(net);
    return PN_OK;
}
