#include "network_data.h"

#include "../base/scope.h"
#include "../base/text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

void pn_network_free(pn_network *net)
{
    if (net == NULL) {
        return;
    }
    pni_arena_done(&net->arena);
    free(net);
}

size_t pn_network_n_nodes(const pn_network *net, pn_side side)
{
    const size_t left = (side & PN_LEFT) != 0 ? net->n_left : 0;
    const size_t right = (side & PN_RIGHT) != 0 ? net->n_right : 0;
    return left + right;
}

size_t pn_network_n_ties(const pn_network *net)
{
    return net->n_ties;
}

static pn_evidence evidence_of(const pn_network *net, size_t tie)
{
    return net->evidence == NULL ? PN_DOCUMENTED : (pn_evidence)net->evidence[tie];
}

size_t pn_network_n_evidence(const pn_network *net, pn_evidence evidence)
{
    if (evidence == PN_EVIDENCE_ANY) {
        return net->n_ties;
    }
    size_t n = 0;
    for (size_t t = 0; t < net->n_ties; t++) {
        n += evidence_of(net, t) == evidence;
    }
    return n;
}

const char *pn_network_side_name(const pn_network *net, pn_side side)
{
    return net->side_name[side == PN_LEFT ? 0 : 1];
}

pn_side pn_network_side(const pn_network *net, size_t node)
{
    return node < net->n_left ? PN_LEFT : PN_RIGHT;
}

const char *pn_network_name(const pn_network *net, size_t node)
{
    return node < pni_n_nodes(net) ? net->name[node] : NULL;
}

/* The node of that name in [begin, end), which is sorted. */
static size_t search(const pn_network *net, const char *name, size_t begin, size_t end)
{
    while (begin < end) {
        const size_t middle = begin + (end - begin) / 2;
        const int order = strcmp(net->name[middle], name);
        if (order == 0) {
            return middle;
        }
        if (order < 0) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    return SIZE_MAX;
}

size_t pn_network_find(const pn_network *net, pn_side side, const char *name)
{
    size_t found = SIZE_MAX;
    if ((side & PN_LEFT) != 0) {
        found = search(net, name, 0, net->n_left);
    }
    if (found == SIZE_MAX && (side & PN_RIGHT) != 0) {
        found = search(net, name, net->n_left, pni_n_nodes(net));
    }
    return found;
}

const uint32_t *pn_network_partners(const pn_network *net, size_t node, size_t *n)
{
    if (node >= pni_n_nodes(net)) {
        *n = 0;
        return NULL;
    }
    *n = pni_degree(net, node);
    return net->partner + net->start[node];
}

size_t pn_network_tie_to(const pn_network *net, size_t node, size_t k)
{
    return pni_row_tie(net, net->start[node] + k);
}

pn_tie pn_network_tie(const pn_network *net, size_t tie)
{
    return (pn_tie){
        .left = net->tie_left[tie],
        .right = net->partner[tie],
        .weight = pni_weight(net, tie),
        .rows = net->rows == NULL ? 1 : net->rows[tie],
        .evidence = evidence_of(net, tie),
        .year_first = net->year_first == NULL ? 0 : net->year_first[tie],
        .year_last = net->year_last == NULL ? 0 : net->year_last[tie],
    };
}

bool pn_network_is_weighted(const pn_network *net)
{
    for (size_t t = 1; net->weight != NULL && t < net->n_ties; t++) {
        if (net->weight[t] < net->weight[0] || net->weight[t] > net->weight[0]) {
            return true;
        }
    }
    return false;
}

bool pn_network_has_evidence(const pn_network *net)
{
    return net->evidence != NULL;
}

bool pn_network_is_one_mode(const pn_network *net)
{
    return net->one_mode;
}

const char *pn_network_tie_number(const pn_network *net, size_t k)
{
    return k < net->n_tie_numbers ? net->tie_number[k].name : NULL;
}

double pn_network_tie_value(const pn_network *net, const char *number, size_t tie)
{
    for (size_t k = 0; k < net->n_tie_numbers; k++) {
        if (strcmp(net->tie_number[k].name, number) == 0) {
            return net->tie_number[k].value[tie];
        }
    }
    return NAN;
}

const char *pn_network_node_attribute(const pn_network *net, size_t k)
{
    return k < net->n_node_columns ? net->node_column[k].name : NULL;
}

const char *pn_network_tie_attribute(const pn_network *net, size_t k)
{
    return k < net->n_tie_columns ? net->tie_column[k].name : NULL;
}

static const char *text_in(const pni_column *column, size_t n_columns,
                           const char *attribute, size_t element)
{
    for (size_t i = 0; i < n_columns; i++) {
        if (strcmp(column[i].name, attribute) == 0) {
            return column[i].text[element];
        }
    }
    return NULL;
}

const char *pn_network_node_text(const pn_network *net, const char *attribute,
                                 size_t node)
{
    return text_in(net->node_column, net->n_node_columns, attribute, node);
}

const char *pn_network_tie_text(const pn_network *net, const char *attribute,
                                size_t tie)
{
    return text_in(net->tie_column, net->n_tie_columns, attribute, tie);
}

const char *pn_network_about(const pn_network *net, const char *key)
{
    for (size_t i = 0; i < net->n_about; i++) {
        if (strcmp(net->about[i].key, key) == 0) {
            return net->about[i].value;
        }
    }
    return NULL;
}

const char *pn_network_merges(const pn_network *net)
{
    return net->merges;
}

bool pn_network_finding(const pn_network *net, size_t k, pn_finding *out)
{
    if (k >= net->n_findings) {
        return false;
    }
    *out = net->finding[k];
    return true;
}
