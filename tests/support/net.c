#include "net.h"

#include "../../src/network/build/builder.h"
#include "uniform.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void must(pn_status status, const pn_error *err)
{
    if (status != PN_OK) {
        fprintf(stderr, "cannot make the network of a test: %s\n", err->message);
        exit(EXIT_FAILURE);
    }
}

static pni_builder *begin(void)
{
    pni_builder *builder = NULL;
    pn_error err = PN_ERROR_INIT;
    must(pni_builder_new(&builder, &err), &err);
    must(pni_builder_sides(builder, pni_slice_of("firm"), pni_slice_of("school"), &err),
         &err);
    return builder;
}

static pn_network *end(pni_builder *builder)
{
    pn_network *net = NULL;
    pn_error err = PN_ERROR_INIT;
    const pni_selection all = {0};
    must(pni_builder_finish(builder, &all, "test", &net, &err), &err);
    pni_builder_free(builder);
    return net;
}

static void add_node(pni_builder *builder, pn_side side, pni_slice name)
{
    pn_error err = PN_ERROR_INIT;
    must(pni_builder_node(builder, side, name, &err), &err);
}

static void add_tie(pni_builder *builder, pni_slice left, pni_slice right,
                    double weight)
{
    const pni_row row = {.left = left, .right = right, .weight = weight};
    pn_error err = PN_ERROR_INIT;
    must(pni_builder_add(builder, &row, &err), &err);
}

/* `a-X:2`, `a-` or `-X` */
static void add_word(pni_builder *builder, const char *word, size_t size)
{
    const size_t dash = strcspn(word, "-");
    size_t colon = dash;
    while (colon < size && word[colon] != ':') {
        colon++;
    }
    const pni_slice left = {word, dash};
    const pni_slice right = {word + dash + 1, colon - dash - 1};
    if (left.size == 0) {
        add_node(builder, PN_RIGHT, right);
    } else if (right.size == 0) {
        add_node(builder, PN_LEFT, left);
    } else {
        const double weight = colon < size ? strtod(word + colon + 1, NULL) : 1;
        add_tie(builder, left, right, weight);
    }
}

pn_network *pnt_net(const char *ties)
{
    pni_builder *builder = begin();
    const char *at = ties;
    while (*at != '\0') {
        const size_t size = strcspn(at, " ");
        if (size > 0) {
            add_word(builder, at, size);
        }
        at += size;
        at += strspn(at, " ");
    }
    return end(builder);
}

/* `f7` or `s12` */
static pni_slice number_name(char letter, size_t i, char room[32])
{
    snprintf(room, 32, "%c%zu", letter, i);
    return pni_slice_of(room);
}

pn_network *pnt_net_random(size_t n_left, size_t n_right, double share,
                           unsigned max_weight, uint64_t seed)
{
    char f[32];
    char s[32];
    uint64_t state = seed;
    pni_builder *builder = begin();
    for (size_t j = 0; j < n_right; j++) {
        add_node(builder, PN_RIGHT, number_name('s', j, s));
    }
    for (size_t i = 0; i < n_left; i++) {
        add_node(builder, PN_LEFT, number_name('f', i, f));
        for (size_t j = 0; j < n_right; j++) {
            const bool tied = pnt_uniform(&state) < share || i + j == 0;
            const double weight = 1 + floor(pnt_uniform(&state) * max_weight);
            if (tied) {
                add_tie(builder, number_name('f', i, f), number_name('s', j, s),
                        weight);
            }
        }
    }
    return end(builder);
}

/* A random order of 0 ... n-1; the caller frees it. */
static size_t *shuffle(size_t n, uint64_t *state)
{
    size_t *order = malloc((n + 1) * sizeof *order);
    if (order == NULL) {
        abort();
    }
    for (size_t i = 0; i < n; i++) {
        const size_t j = (size_t)(pnt_uniform(state) * (double)(i + 1));
        order[i] = order[j];
        order[j] = i;
    }
    return order;
}

pn_network *pnt_net_shuffled(const pn_network *net, uint64_t seed)
{
    uint64_t state = seed;
    const size_t n_nodes = pn_network_n_nodes(net, PN_BOTH);
    const size_t n_ties = pn_network_n_ties(net);
    size_t *node = shuffle(n_nodes, &state);
    size_t *ties = shuffle(n_ties, &state);
    pni_builder *builder = begin();
    for (size_t k = 0; k < n_nodes; k++) {
        add_node(builder, pn_network_side(net, node[k]),
                 pni_slice_of(pn_network_name(net, node[k])));
    }
    for (size_t k = 0; k < n_ties; k++) {
        const pn_tie tie = pn_network_tie(net, ties[k]);
        add_tie(builder, pni_slice_of(pn_network_name(net, tie.left)),
                pni_slice_of(pn_network_name(net, tie.right)), tie.weight);
    }
    free(node);
    free(ties);
    return end(builder);
}

pn_network *pnt_southern_women(void)
{
    static const struct {
        const char *name;
        const char *events;
    } woman[] = {
        {"Evelyn Jefferson", "11111101100000"}, {"Laura Mandeville", "11101111000000"},
        {"Theresa Anderson", "01111111100000"}, {"Brenda Rogers", "10111111000000"},
        {"Charlotte McDowd", "00111010000000"}, {"Frances Anderson", "00101101000000"},
        {"Eleanor Nye", "00001111000000"},      {"Pearl Oglethorpe", "00000101100000"},
        {"Ruth DeSand", "00001011100000"},      {"Verne Sanderson", "00000011100100"},
        {"Myra Liddel", "00000001110100"},      {"Katherina Rogers", "00000001110111"},
        {"Sylvia Avondale", "00000011110111"},  {"Nora Fayette", "00000110111111"},
        {"Helen Lloyd", "00000011011100"},      {"Dorothy Murchison", "00000001100000"},
        {"Olivia Carleton", "00000000101000"},  {"Flora Price", "00000000101000"},
    };
    char event[32];
    pni_builder *builder = begin();
    for (size_t i = 0; i < sizeof woman / sizeof woman[0]; i++) {
        for (size_t j = 0; woman[i].events[j] != '\0'; j++) {
            if (woman[i].events[j] == '1') {
                add_tie(builder, pni_slice_of(woman[i].name),
                        number_name('E', j + 1, event), 1);
            }
        }
    }
    return end(builder);
}

double pnt_value(const pn_table *table, const char *column, size_t node)
{
    const size_t c = pn_table_find_column(table, column);
    if (c == SIZE_MAX || pn_table_numbers(table, c) == NULL) {
        return NAN;
    }
    for (size_t row = 0; row < pn_table_n_rows(table); row++) {
        if (pn_table_node(table, row) == node) {
            return pn_table_numbers(table, c)[row];
        }
    }
    return NAN;
}

double pnt_value_named(const pn_network *net, const pn_table *table, const char *column,
                       const char *name)
{
    return pnt_value(table, column, pn_network_find(net, PN_BOTH, name));
}

bool pnt_has_note(const pn_table *table, const char *text)
{
    for (size_t k = 0; pn_table_note(table, k) != NULL; k++) {
        if (strstr(pn_table_note(table, k), text) != NULL) {
            return true;
        }
    }
    return false;
}

/* Equal to the last bit, or both NaN. */
static bool same_number(double a, double b)
{
    return (isnan(a) && isnan(b)) || (a <= b && a >= b);
}

static bool same_cell(const pn_table *a, const pn_table *b, size_t row, size_t column)
{
    const double *x = pn_table_numbers(a, column);
    const double *y = pn_table_numbers(b, column);
    if (x == NULL || y == NULL) {
        return x == y && strcmp(pn_table_text(a, row, column),
                                pn_table_text(b, row, column)) == 0;
    }
    return same_number(x[row], y[row]);
}

static bool same_cells(const pn_table *a, const pn_table *b)
{
    if (pn_table_n_rows(a) != pn_table_n_rows(b) ||
        pn_table_n_columns(a) != pn_table_n_columns(b)) {
        return false;
    }
    for (size_t row = 0; row < pn_table_n_rows(a); row++) {
        for (size_t c = 0; c < pn_table_n_columns(a); c++) {
            if (!same_cell(a, b, row, c)) {
                return false;
            }
        }
    }
    return true;
}

static bool same_facts(const pn_table *a, const pn_table *b)
{
    pn_fact x;
    pn_fact y;
    size_t k = 0;
    while (pn_table_fact(a, k, &x) && pn_table_fact(b, k, &y)) {
        if (strcmp(x.name, y.name) != 0 || !same_number(x.value, y.value)) {
            return false;
        }
        k++;
    }
    return pn_table_fact(a, k, &x) == pn_table_fact(b, k, &y);
}

static bool same_notes(const pn_table *a, const pn_table *b)
{
    size_t k = 0;
    while (pn_table_note(a, k) != NULL && pn_table_note(b, k) != NULL) {
        if (strcmp(pn_table_note(a, k), pn_table_note(b, k)) != 0) {
            return false;
        }
        k++;
    }
    return pn_table_note(a, k) == pn_table_note(b, k);
}

bool pnt_same_tables(const pn_table *a, const pn_table *b)
{
    return same_cells(a, b) && same_facts(a, b) && same_notes(a, b);
}
