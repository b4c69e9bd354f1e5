#include "network_filter.h"

#include "../base/scope.h"

#include <string.h>

PNI_DEFINE_OWNED(pn_network, pn_network_free);

enum { AHEAD = 16 /* ties whose places are fetched early */ };

/* An array in the network's arena, or NULL if it is not wanted. */
static void *take(pn_network *net, size_t n, size_t size, bool wanted, bool *failed)
{
    if (!wanted) {
        return NULL;
    }
    void *array = pni_arena_take(&net->arena, n * size + 1);
    *failed = *failed || array == NULL;
    return array;
}

static void take_columns(pn_network *net, const pni_shape *shape, bool *failed)
{
    const size_t n_nodes = pni_n_nodes(net);
    net->n_node_columns = shape->n_node_columns;
    net->n_tie_columns = shape->n_tie_columns;
    net->node_column = take(net, net->n_node_columns, sizeof(pni_column), true, failed);
    net->tie_column = take(net, net->n_tie_columns, sizeof(pni_column), true, failed);
    net->n_tie_numbers = shape->n_tie_numbers;
    net->tie_number =
        take(net, net->n_tie_numbers, sizeof(pni_tie_number), true, failed);
    for (size_t i = 0; !*failed && i < net->n_tie_numbers; i++) {
        net->tie_number[i].value = take(net, net->n_ties, sizeof(double), true, failed);
    }
    for (size_t i = 0; !*failed && i < net->n_node_columns; i++) {
        net->node_column[i].text = take(net, n_nodes, sizeof(char *), true, failed);
    }
    for (size_t i = 0; !*failed && i < net->n_tie_columns; i++) {
        net->tie_column[i].text = take(net, net->n_ties, sizeof(char *), true, failed);
    }
}

pn_status pni_network_allocate(pn_network *net, const pni_shape *shape, pn_error *err)
{
    const size_t n_nodes = pni_n_nodes(net);
    const size_t n_ties = net->n_ties;
    bool failed = false;
    net->name = take(net, n_nodes, sizeof *net->name, true, &failed);
    net->start = take(net, n_nodes + 1, sizeof *net->start, true, &failed);
    const size_t n_rows = net->one_mode ? 2 * n_ties : n_ties; /* behind the ties */
    net->partner = take(net, n_ties + n_rows, sizeof *net->partner, true, &failed);
    net->right_tie = take(net, n_rows, sizeof *net->right_tie, true, &failed);
    net->tie_left = take(net, n_ties, sizeof *net->tie_left, true, &failed);
    net->weight = take(net, n_ties, sizeof *net->weight, shape->weight, &failed);
    net->rows = take(net, n_ties, sizeof *net->rows, shape->rows, &failed);
    net->evidence = take(net, n_ties, 1, shape->evidence, &failed);
    net->year_first = take(net, n_ties, sizeof *net->year_first, shape->years, &failed);
    net->year_last = take(net, n_ties, sizeof *net->year_last, shape->years, &failed);
    take_columns(net, shape, &failed);
    return failed ? pni_fail_memory(err) : PN_OK;
}

static void put_row(pn_network *net, uint64_t row, uint32_t partner, size_t tie)
{
    net->partner[row] = partner;
    net->right_tie[row - net->n_ties] = (uint32_t)tie;
}

/* All rows stand behind the ties: see network_data.h. */
static pn_status index_one_mode(pn_network *net, pn_error *err)
{
    PNI_FREE uint64_t *next = calloc(net->n_left + 1, sizeof *next);
    if (next == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t t = 0; t < net->n_ties; t++) {
        next[net->tie_left[t]]++;
        next[net->partner[t]]++;
    }
    net->start[0] = net->n_ties;
    for (size_t i = 0; i < net->n_left; i++) {
        net->start[i + 1] = net->start[i] + next[i];
        next[i] = net->start[i];
    }
    /* earlier partners first, then later ones: so each row ascends */
    for (size_t t = 0; t < net->n_ties; t++) {
        put_row(net, next[net->partner[t]]++, net->tie_left[t], t);
    }
    for (size_t t = 0; t < net->n_ties; t++) {
        put_row(net, next[net->tie_left[t]]++, net->partner[t], t);
    }
    return PN_OK;
}

pn_status pni_network_index(pn_network *net, pn_error *err)
{
    if (net->one_mode) {
        return index_one_mode(net, err);
    }
    const size_t n_nodes = pni_n_nodes(net);
    memset(net->start, 0, (n_nodes + 1) * sizeof *net->start);
    for (size_t t = 0; t < net->n_ties; t++) {
        net->start[net->tie_left[t] + 1]++;
        net->start[net->partner[t] + 1]++;
    }
    for (size_t i = 0; i < n_nodes; i++) {
        net->start[i + 1] += net->start[i];
    }
    PNI_FREE uint64_t *next = malloc((net->n_right + 1) * sizeof *next);
    if (next == NULL) {
        return pni_fail_memory(err);
    }
    memcpy(next, net->start + net->n_left, net->n_right * sizeof *next);
    for (size_t t = 0; t < net->n_ties; t++) {
        if (t + AHEAD < net->n_ties) {
            const uint64_t soon = next[net->partner[t + AHEAD] - net->n_left];
            __builtin_prefetch(&net->partner[soon], /*rw=*/1);
            __builtin_prefetch(&net->right_tie[soon - net->n_ties], /*rw=*/1);
        }
        const uint64_t row = next[net->partner[t] - net->n_left]++;
        net->partner[row] = net->tie_left[t];
        net->right_tie[row - net->n_ties] = (uint32_t)t;
    }
    return PN_OK;
}

/* Copies a text of another network. */
static const char *copy_text(pn_network *net, const char *text, bool *failed)
{
    if (text == NULL || text[0] == '\0') {
        return text == NULL ? NULL : "";
    }
    const char *copy = pni_arena_copy(&net->arena, text, strlen(text));
    *failed = *failed || copy == NULL;
    return copy;
}

/* What the whole network has: names of sides and columns, about, findings. */
static void copy_descriptions(pn_network *net, const pn_network *old, bool *failed)
{
    for (int side = 0; side < 2; side++) {
        net->side_name[side] = copy_text(net, old->side_name[side], failed);
    }
    for (size_t i = 0; i < old->n_node_columns; i++) {
        net->node_column[i].name = copy_text(net, old->node_column[i].name, failed);
    }
    for (size_t i = 0; i < old->n_tie_columns; i++) {
        net->tie_column[i].name = copy_text(net, old->tie_column[i].name, failed);
    }
    for (size_t i = 0; i < old->n_tie_numbers; i++) {
        net->tie_number[i].name = copy_text(net, old->tie_number[i].name, failed);
        net->tie_number[i].type = old->tie_number[i].type;
    }
    net->merges = copy_text(net, old->merges, failed);
    net->n_about = old->n_about;
    net->about = take(net, old->n_about, sizeof *net->about, true, failed);
    for (size_t i = 0; !*failed && i < old->n_about; i++) {
        net->about[i].key = copy_text(net, old->about[i].key, failed);
        net->about[i].value = copy_text(net, old->about[i].value, failed);
    }
    net->n_findings = old->n_findings;
    net->finding = take(net, old->n_findings, sizeof *net->finding, true, failed);
    for (size_t i = 0; !*failed && i < old->n_findings; i++) {
        net->finding[i] = old->finding[i];
        net->finding[i].source = copy_text(net, old->finding[i].source, failed);
        net->finding[i].text = copy_text(net, old->finding[i].text, failed);
        net->finding[i].way_out = copy_text(net, old->finding[i].way_out, failed);
    }
}

static void copy_node(pn_network *net, size_t to, const pn_network *old, size_t from,
                      bool *failed)
{
    net->name[to] = copy_text(net, old->name[from], failed);
    for (size_t c = 0; c < old->n_node_columns; c++) {
        net->node_column[c].text[to] =
            copy_text(net, old->node_column[c].text[from], failed);
    }
}

static void copy_tie(pn_network *net, size_t to, const pn_network *old, size_t from,
                     bool *failed)
{
    if (old->weight != NULL) {
        net->weight[to] = old->weight[from];
    }
    if (old->rows != NULL) {
        net->rows[to] = old->rows[from];
    }
    if (old->evidence != NULL) {
        net->evidence[to] = old->evidence[from];
    }
    if (old->year_first != NULL) {
        net->year_first[to] = old->year_first[from];
        net->year_last[to] = old->year_last[from];
    }
    for (size_t c = 0; c < old->n_tie_numbers; c++) {
        net->tie_number[c].value[to] = old->tie_number[c].value[from];
    }
    for (size_t c = 0; c < old->n_tie_columns; c++) {
        net->tie_column[c].text[to] =
            copy_text(net, old->tie_column[c].text[from], failed);
    }
}

static pni_shape shape_of(const pn_network *net)
{
    return (pni_shape){.weight = net->weight != NULL,
                       .rows = net->rows != NULL,
                       .evidence = net->evidence != NULL,
                       .years = net->year_first != NULL,
                       .n_node_columns = net->n_node_columns,
                       .n_tie_columns = net->n_tie_columns,
                       .n_tie_numbers = net->n_tie_numbers};
}

static void count_kept(pn_network *net, const pn_network *old, const bool *keep_node,
                       const bool *keep_tie)
{
    for (size_t i = 0; i < pni_n_nodes(old); i++) {
        *(i < old->n_left ? &net->n_left : &net->n_right) += keep_node[i];
    }
    for (size_t t = 0; t < old->n_ties; t++) {
        net->n_ties += keep_tie[t];
    }
}

static pn_status copy_kept(pn_network *net, const pn_network *old,
                           const bool *keep_node, const bool *keep_tie, pn_error *err)
{
    PNI_FREE uint32_t *number = malloc((pni_n_nodes(old) + 1) * sizeof *number);
    if (number == NULL) {
        return pni_fail_memory(err);
    }
    bool failed = false;
    uint32_t n_nodes = 0;
    for (size_t i = 0; i < pni_n_nodes(old); i++) {
        number[i] = n_nodes;
        if (keep_node[i]) {
            copy_node(net, n_nodes, old, i, &failed);
            n_nodes++;
        }
    }
    size_t n_ties = 0;
    for (size_t t = 0; t < old->n_ties; t++) {
        if (keep_tie[t]) {
            net->tie_left[n_ties] = number[old->tie_left[t]];
            net->partner[n_ties] = number[old->partner[t]];
            copy_tie(net, n_ties, old, t, &failed);
            n_ties++;
        }
    }
    return failed ? pni_fail_memory(err) : PN_OK;
}

pn_status pni_network_filter(const pn_network *net, const bool *keep_node,
                             const bool *keep_tie, pn_network **out, pn_error *err)
{
    PNI_OWNED(pn_network, pn_network_free) part = calloc(1, sizeof *part);
    if (part == NULL) {
        return pni_fail_memory(err);
    }
    part->one_mode = net->one_mode;
    count_kept(part, net, keep_node, keep_tie);
    const pni_shape shape = shape_of(net);
    PN_TRY(pni_network_allocate(part, &shape, err));
    bool failed = false;
    copy_descriptions(part, net, &failed);
    if (failed) {
        return pni_fail_memory(err);
    }
    PN_TRY(copy_kept(part, net, keep_node, keep_tie, err));
    PN_TRY(pni_network_index(part, err));
    *out = PN_STEAL(part);
    return PN_OK;
}

pn_status pn_network_select(const pn_network *net, const bool *keep, pn_network **out,
                            pn_error *err)
{
    PNI_FREE bool *keep_tie = calloc(net->n_ties + 1, sizeof *keep_tie);
    if (keep_tie == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t t = 0; t < net->n_ties; t++) {
        keep_tie[t] = keep[net->tie_left[t]] && keep[net->partner[t]];
    }
    return pni_network_filter(net, keep, keep_tie, out, err);
}
