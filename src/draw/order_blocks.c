#include "order_blocks.h"

#include "../base/scope.h"

#include <stdbool.h>
#include <string.h>

enum { MAX_FAMILY = 256, MAX_ROUNDS = 6 };

/* The blocks of one family. */
typedef struct kin {
    size_t k;
    int64_t *ties; /* [k * k] ties from the left of a block to the right of another */
    size_t *at;    /* [k] member at a position */
} kin;

typedef struct block_size {
    size_t block;
    size_t root;      /* of its family */
    size_t in_family; /* nodes of the family */
    size_t nodes;
} block_size;

static size_t find_root(size_t *parent, size_t i)
{
    while (parent[i] != i) {
        parent[i] = parent[parent[i]];
        i = parent[i];
    }
    return i;
}

/* The smaller number becomes the root, so that roots do not depend on the order. */
static void join(size_t *parent, size_t a, size_t b)
{
    const size_t x = find_root(parent, a);
    const size_t y = find_root(parent, b);
    parent[x < y ? y : x] = x < y ? x : y;
}

static int compare_blocks(const void *a, const void *b)
{
    const block_size *x = a;
    const block_size *y = b;
    if (x->in_family != y->in_family) {
        return x->in_family > y->in_family ? -1 : 1;
    }
    if (x->root != y->root) {
        return x->root < y->root ? -1 : 1;
    }
    if (x->nodes != y->nodes) {
        return x->nodes > y->nodes ? -1 : 1;
    }
    return x->block < y->block ? -1 : 1; /* no two are the same */
}

/* Crossings that change when the neighbours p above q change places, counted at one
 * side: row(p, b) is ties[p * down + b * across]. */
static int64_t half_gain(const kin *family, size_t p, size_t q, bool left)
{
    const size_t k = family->k;
    const size_t down = left ? k : 1;
    const size_t across = left ? 1 : k;
    int64_t of_p = 0; /* ends above the position under the loop */
    int64_t of_q = 0;
    int64_t gain = 0; /* crossings now less crossings afterwards */
    for (size_t i = 0; i < k; i++) {
        const size_t b = family->at[i];
        const int64_t p_here = family->ties[p * down + b * across];
        const int64_t q_here = family->ties[q * down + b * across];
        gain += p_here * of_q - q_here * of_p;
        of_p += p_here;
        of_q += q_here;
    }
    /* pairs with both other ends in p and q turn round as a whole: no change */
    const int64_t pp = family->ties[p * down + p * across];
    const int64_t pq = family->ties[p * down + q * across];
    const int64_t qp = family->ties[q * down + p * across];
    const int64_t qq = family->ties[q * down + q * across];
    return gain - (pq * qp - qq * pp);
}

/* Lets positions i and i + 1 change places; returns how many crossings that saves. */
static int64_t swap(kin *family, size_t i)
{
    const size_t p = family->at[i];
    const size_t q = family->at[i + 1];
    const int64_t gain = half_gain(family, p, q, /*left=*/true) +
                         half_gain(family, p, q, /*left=*/false);
    family->at[i] = q;
    family->at[i + 1] = p;
    return gain;
}

/* Moves the member at `from` to its best position; returns what that saves. */
static int64_t sift(kin *family, size_t from)
{
    int64_t gain = 0;
    int64_t best = 0;
    size_t best_at = from;
    size_t at = from;
    for (; at > 0; at--) {
        gain += swap(family, at - 1);
        if (gain > best) {
            best = gain;
            best_at = at - 1;
        }
    }
    for (; at + 1 < family->k; at++) {
        gain += swap(family, at);
        if (gain > best) {
            best = gain;
            best_at = at + 1;
        }
    }
    for (; at > best_at; at--) {
        swap(family, at - 1);
    }
    return best;
}

static void sift_all(kin *family, size_t *member_at)
{
    for (int round = 0; round < MAX_ROUNDS; round++) {
        int64_t gain = 0;
        for (size_t m = 0; m < family->k; m++) {
            size_t from = 0;
            while (family->at[from] != m) {
                from++;
            }
            gain += sift(family, from);
        }
        if (gain == 0) {
            break;
        }
    }
    memcpy(member_at, family->at, family->k * sizeof *member_at);
}

/* Counts ties between the blocks rows[0 .. k-1]; index[] is their place in rows. */
static void count_ties(kin *family, const pn_network *net, const uint32_t *block,
                       const size_t *index, size_t root, const size_t *parent)
{
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        const uint32_t a = block[tie.left];
        if (parent[a] == root) {
            family->ties[index[a] * family->k + index[block[tie.right]]]++;
        }
    }
}

/* An order crosses as often upside down: the end with the larger blocks comes first. */
static void put_large_on_top(block_size *rows, size_t k)
{
    size_t upper = 0;
    size_t lower = 0;
    for (size_t i = 0; i < k / 2; i++) {
        upper += rows[i].nodes * (k - 1 - 2 * i);
        lower += rows[k - 1 - i].nodes * (k - 1 - 2 * i);
    }
    if (upper > lower || (upper == lower && rows[0].block < rows[k - 1].block)) {
        return;
    }
    for (size_t i = 0; i < k / 2; i++) {
        const block_size row = rows[i];
        rows[i] = rows[k - 1 - i];
        rows[k - 1 - i] = row;
    }
}

typedef struct blocks_plan {
    const pn_network *net;
    const uint32_t *block;
    const size_t *parent; /* [n_blocks] root of each block's family */
    size_t *index;        /* [n_blocks] place within its family */
} blocks_plan;

/* Puts the k blocks of one family, rows[0 .. k-1], into a good order. */
static pn_status order_family(const blocks_plan *plan, block_size *rows, size_t k,
                              pn_error *err)
{
    if (k < 3 || k > MAX_FAMILY) {
        return PN_OK;
    }
    PNI_FREE int64_t *ties = calloc(k * k, sizeof *ties);
    PNI_FREE size_t *at = calloc(k, sizeof *at);
    PNI_FREE size_t *member_at = calloc(k, sizeof *member_at);
    PNI_FREE block_size *copy = calloc(k, sizeof *copy);
    if (ties == NULL || at == NULL || member_at == NULL || copy == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < k; i++) {
        plan->index[rows[i].block] = i;
        at[i] = i;
    }
    kin family = {.k = k, .ties = ties, .at = at};
    count_ties(&family, plan->net, plan->block, plan->index, rows[0].root,
               plan->parent);
    sift_all(&family, member_at);
    memcpy(copy, rows, k * sizeof *copy);
    for (size_t i = 0; i < k; i++) {
        rows[i] = copy[member_at[i]];
    }
    put_large_on_top(rows, k);
    return PN_OK;
}

static void find_families(const pn_network *net, const uint32_t *block, size_t n_blocks,
                          size_t *parent)
{
    for (size_t b = 0; b < n_blocks; b++) {
        parent[b] = b;
    }
    for (size_t t = 0; t < pn_network_n_ties(net); t++) {
        const pn_tie tie = pn_network_tie(net, t);
        join(parent, block[tie.left], block[tie.right]);
    }
    for (size_t b = 0; b < n_blocks; b++) {
        parent[b] = find_root(parent, b);
    }
}

static void fill_rows(const pn_network *net, const uint32_t *block, size_t n_blocks,
                      const size_t *parent, block_size *rows)
{
    for (size_t i = 0; i < pn_network_n_nodes(net, PN_BOTH); i++) {
        rows[block[i]].nodes++;
    }
    for (size_t b = 0; b < n_blocks; b++) {
        rows[b].block = b;
        rows[b].root = parent[b];
        rows[parent[b]].in_family += rows[b].nodes;
    }
    for (size_t b = 0; b < n_blocks; b++) {
        rows[b].in_family = rows[parent[b]].in_family;
    }
    qsort(rows, n_blocks, sizeof *rows, compare_blocks);
}

pn_status pni_order_blocks(const pn_network *net, uint32_t *block, size_t n_blocks,
                           pn_error *err)
{
    PNI_FREE size_t *parent = calloc(n_blocks + 1, sizeof *parent);
    PNI_FREE size_t *index = calloc(n_blocks + 1, sizeof *index);
    PNI_FREE block_size *rows = calloc(n_blocks + 1, sizeof *rows);
    if (parent == NULL || index == NULL || rows == NULL) {
        return pni_fail_memory(err);
    }
    find_families(net, block, n_blocks, parent);
    fill_rows(net, block, n_blocks, parent, rows);
    const blocks_plan plan = {
        .net = net, .block = block, .parent = parent, .index = index};
    for (size_t i = 0, k = 0; i < n_blocks; i += k) {
        for (k = 1; i + k < n_blocks && rows[i + k].root == rows[i].root;) {
            k++;
        }
        PN_TRY(order_family(&plan, rows + i, k, err));
    }
    for (size_t i = 0; i < n_blocks; i++) {
        index[rows[i].block] = i;
    }
    for (size_t i = 0; i < pn_network_n_nodes(net, PN_BOTH); i++) {
        block[i] = (uint32_t)index[block[i]];
    }
    return PN_OK;
}
