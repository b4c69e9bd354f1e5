#include "tree_reach.h"

#include "../../base/scope.h"

#include <string.h>

/* A tree being taken apart; arrays go by the number of a class within the walk. */
typedef struct tree {
    const pni_rows *rows;
    const uint32_t *n_members;
    const pn_run *run;
    pni_reach *reach;
    size_t n;          /* classes */
    size_t n_done;     /* former centroids */
    bool *is_taken;    /* whether it is one */
    uint32_t *depth;   /* below where the walk began */
    uint32_t *parent;  /* in the same walk */
    uint32_t *size;    /* classes of the part below */
    uint32_t *walked;  /* [n] in the order of the walk */
    uint32_t *waiting; /* [n] one class of each part yet to take apart */
    size_t n_waiting;
    uint64_t *n_at;     /* [longest path + 1] members by depth */
    pni_inverse *sum;   /* [longest path + 1] sums of inverses by depth */
    pni_inverse *up_to; /* [2 longest path + 1] sums of 1/1 ... 1/d */
} tree;

static void tree_done(tree *t)
{
    free(t->is_taken);
    free(t->depth);
    free(t->n_at);
    free(t->sum);
    free(t->up_to);
}

/* Walks breadth first from a class, without going up to its parent, through what is not
 * taken; enters depths and parents.  Returns how many classes were walked. */
static size_t walk_part(tree *t, uint32_t from, uint32_t parent, uint32_t depth,
                        uint32_t *walked)
{
    size_t n = 0;
    walked[n++] = from;
    t->parent[from] = parent;
    t->depth[from] = depth;
    for (size_t at = 0; at < n; at++) {
        const uint32_t c = walked[at];
        for (uint64_t k = t->rows->start[c]; k < t->rows->start[c + 1]; k++) {
            const uint32_t to = t->rows->partner[k];
            if (to != t->parent[c] && !t->is_taken[to]) {
                t->parent[to] = c;
                t->depth[to] = t->depth[c] + 1;
                walked[n++] = to;
            }
        }
    }
    return n;
}

/* The first class, from the leaves on, below which half of the part lies. */
static uint32_t find_centroid(tree *t, uint32_t from)
{
    const size_t n = walk_part(t, from, UINT32_MAX, 0, t->walked);
    for (size_t k = 0; k < n; k++) {
        t->size[t->walked[k]] = 1;
    }
    for (size_t k = n - 1; k > 0; k--) {
        const uint32_t c = t->walked[k];
        if (2 * (size_t)t->size[c] >= n) {
            return c;
        }
        t->size[t->parent[c]] += t->size[c];
    }
    return from;
}

/* Classes at a centroid, a branch or all, and at which depths. */
typedef struct part {
    const uint32_t *member; /* [n] */
    size_t n;
    uint32_t nearest;
    uint32_t deepest;
} part;

static void count_depths(tree *t, const part *p)
{
    memset(t->n_at, 0, (p->deepest + 1) * sizeof *t->n_at);
    for (size_t k = 0; k < p->n; k++) {
        t->n_at[t->depth[p->member[k]]] += t->n_members[p->member[k]];
    }
}

/* Sums the inverse distances to the members of a part, from every depth in it.  Where
 * their number becomes less from one depth to the next, sums end, else some begin. */
static pn_status sum_inverses(tree *t, const part *p, pn_error *err)
{
    uint64_t before = 0;
    memset(t->sum, 0, (p->deepest + 1) * sizeof *t->sum);
    for (uint32_t d = p->nearest; d <= p->deepest + 1; d++) {
        const uint64_t here = d > p->deepest ? 0 : t->n_at[d];
        const uint64_t less = before - here;
        before = here;
        if (less == 0) {
            continue;
        }
        PN_TRY(pni_check_cancelled(t->run, err));
        for (uint32_t k = d > 0 ? 0 : 1; k <= p->deepest; k++) {
            pni_inverse_add(&t->sum[k], less, &t->up_to[k + d - 1]);
        }
    }
    return PN_OK;
}

/* Adds what lies between the members of a part through the centroid; a `sign` of -1
 * takes it away, and unsigned sums wrap around. */
static pn_status enter_part(tree *t, const part *p, uint64_t sign, pn_error *err)
{
    uint64_t n_in = 0;
    uint64_t depths = 0;
    count_depths(t, p);
    for (uint32_t d = p->nearest; d <= p->deepest; d++) {
        n_in += t->n_at[d];
        depths += t->n_at[d] * d;
    }
    PN_TRY(sum_inverses(t, p, err));
    for (size_t k = 0; k < p->n; k++) {
        const uint32_t depth = t->depth[p->member[k]];
        pni_reach *reach = &t->reach[p->member[k]];
        reach->hops += sign * (depths + n_in * depth);
        pni_inverse_add(&reach->inverse, sign, &t->sum[depth]);
    }
    return PN_OK;
}

/* Enters what runs through the centroid of a part; its branches wait. */
static pn_status take_centroid(tree *t, uint32_t from, pn_error *err)
{
    const uint32_t c = find_centroid(t, from);
    part all = {.member = t->walked, .n = 1};
    t->walked[0] = c;
    t->depth[c] = 0;
    t->is_taken[c] = true;
    for (uint64_t k = t->rows->start[c]; k < t->rows->start[c + 1]; k++) {
        const uint32_t to = t->rows->partner[k];
        if (t->is_taken[to]) {
            continue;
        }
        uint32_t *member = t->walked + all.n;
        const size_t n = walk_part(t, to, c, 1, member);
        const part branch = {member, n, 1, t->depth[member[n - 1]]};
        PN_TRY(enter_part(t, &branch, UINT64_MAX, err));
        all.n += n;
        all.deepest = branch.deepest > all.deepest ? branch.deepest : all.deepest;
        t->waiting[t->n_waiting++] = to;
    }
    PN_TRY(enter_part(t, &all, 1, err));
    t->n_done++;
    return pni_tick(t->run, "distances", (double)t->n_done / (double)t->n, err);
}

/* Enters who is reached, and how far they are at most; returns the longest path. */
static uint32_t find_ends(tree *t, uint32_t from, const uint64_t *n_on, size_t n_left)
{
    uint32_t longest = 0;
    uint32_t end = t->walked[walk_part(t, from, UINT32_MAX, 0, t->walked) - 1];
    for (size_t k = 0; k < t->n; k++) {
        const unsigned side = t->walked[k] < n_left ? 0 : 1;
        t->reach[t->walked[k]] =
            (pni_reach){.n_own = n_on[side] - 1, .n_other = n_on[1 - side]};
    }
    for (int turn = 0; turn < 2; turn++) {
        end = t->walked[walk_part(t, end, UINT32_MAX, 0, t->walked) - 1];
        longest = t->depth[end];
        for (size_t k = 0; k < t->n; k++) {
            uint32_t *farthest = &t->reach[t->walked[k]].farthest;
            const uint32_t depth = t->depth[t->walked[k]];
            *farthest = depth > *farthest ? depth : *farthest;
        }
    }
    return longest;
}

/* Twins are two steps apart. */
static void add_twins(const tree *t, uint32_t c)
{
    const uint32_t n_twins = t->n_members[c] - 1;
    const pni_inverse half = pni_inverse_of(2);
    pni_reach *reach = &t->reach[c];
    if (n_twins > 0) {
        reach->hops += 2 * (uint64_t)n_twins;
        pni_inverse_add(&reach->inverse, n_twins, &half);
        reach->farthest = reach->farthest < 2 ? 2 : reach->farthest;
    }
}

static pn_status reserve_tree(tree *t, pn_error *err)
{
    const size_t n = t->rows->n + 1;
    t->is_taken = calloc(n, sizeof *t->is_taken);
    t->depth = malloc(5 * n * sizeof *t->depth);
    if (t->is_taken == NULL || t->depth == NULL) {
        return pni_fail_memory(err);
    }
    t->parent = t->depth + n;
    t->size = t->depth + 2 * n;
    t->walked = t->depth + 3 * n;
    t->waiting = t->depth + 4 * n;
    return PN_OK;
}

static pn_status reserve_depths(tree *t, size_t longest, pn_error *err)
{
    t->n_at = malloc((longest + 1) * sizeof *t->n_at);
    t->sum = malloc((longest + 1) * sizeof *t->sum);
    t->up_to = calloc(2 * longest + 1, sizeof *t->up_to);
    if (t->n_at == NULL || t->sum == NULL || t->up_to == NULL) {
        return pni_fail_memory(err);
    }
    for (uint32_t d = 1; d <= 2 * longest; d++) {
        const pni_inverse unit = pni_inverse_of(d);
        t->up_to[d] = t->up_to[d - 1];
        pni_inverse_add(&t->up_to[d], 1, &unit);
    }
    return PN_OK;
}

pn_status pni_tree_reach(const pni_walk *walk, uint32_t component,
                         const uint32_t *n_members, const pn_run *run, pni_reach *reach,
                         pn_error *err)
{
    PNI_SCOPED(tree, tree_done)
    t = {.rows = &walk->rows, .n_members = n_members, .run = run, .reach = reach};
    uint64_t n_on[2] = {0};
    for (unsigned side = 0; side < 2; side++) {
        const uint32_t *first = walk->first[side] + component;
        t.n += first[1] - first[0];
        for (uint32_t c = first[0]; c < first[1]; c++) {
            n_on[side] += n_members[c];
        }
    }
    PN_TRY(reserve_tree(&t, err));
    const uint32_t root = walk->first[0][component];
    const uint32_t longest = find_ends(&t, root, n_on, walk->rows.n_left);
    PN_TRY(reserve_depths(&t, longest, err));
    for (t.waiting[t.n_waiting++] = root; t.n_waiting > 0;) {
        PN_TRY(take_centroid(&t, t.waiting[--t.n_waiting], err));
    }
    for (unsigned side = 0; side < 2; side++) {
        for (uint32_t c = walk->first[side][component];
             c < walk->first[side][component + 1]; c++) {
            add_twins(&t, c);
        }
    }
    return PN_OK;
}
