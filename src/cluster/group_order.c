#include "group_order.h"

#include "../base/scope.h"
#include "../network/network_data.h"

typedef struct found_group {
    size_t size;
    size_t first; /* node */
    uint32_t old; /* number */
} found_group;

static int compare_groups(const void *x, const void *y)
{
    const found_group *a = x;
    const found_group *b = y;
    if (a->size != b->size) {
        return a->size > b->size ? -1 : 1;
    }
    return a->first < b->first ? -1 : a->first > b->first;
}

/* Lists the groups that have a node, in any order; returns how many. */
static size_t list_groups(size_t n, const uint32_t *group, found_group *found)
{
    for (size_t i = n; i > 0; i--) {
        found_group *g = &found[group[i - 1]];
        *g = (found_group){g->size + 1, i - 1, group[i - 1]};
    }
    size_t n_groups = 0;
    for (size_t g = 0; g < n; g++) {
        if (found[g].size > 0) {
            found[n_groups++] = found[g];
        }
    }
    return n_groups;
}

/* Nodes by group; inside a group they ascend.  `next` is where each group starts. */
static void list_rows(size_t n, const uint32_t *group, size_t *next, uint32_t *row)
{
    for (size_t i = 0; i < n; i++) {
        row[next[group[i]]++] = (uint32_t)i;
    }
}

pn_status pni_group_order(const pn_network *net, uint32_t *group, uint32_t *row,
                          size_t *n_groups, pn_error *err)
{
    const size_t n = pni_n_nodes(net);
    PNI_FREE found_group *found = calloc(n + 1, sizeof *found);
    PNI_FREE uint32_t *number = calloc(n + 1, sizeof *number);
    PNI_FREE size_t *next = calloc(n + 1, sizeof *next);
    if (found == NULL || number == NULL || next == NULL) {
        return pni_fail_memory(err);
    }
    *n_groups = list_groups(n, group, found);
    qsort(found, *n_groups, sizeof *found, compare_groups);
    size_t begin = 0;
    for (size_t g = 0; g < *n_groups; g++) {
        number[found[g].old] = (uint32_t)g;
        next[g] = begin;
        begin += found[g].size;
    }
    for (size_t i = 0; i < n; i++) {
        group[i] = number[group[i]];
    }
    list_rows(n, group, next, row);
    return PN_OK;
}
