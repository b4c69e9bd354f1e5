#include "lane_reach.h"

#include <string.h>

/* Steps per tie that are allowed: by sets it takes as many rounds as sources are hops
 * apart. */
static const double base_steps = 12;
static const double steps_per_hop = .5;
/* Sources that a root should have, on average. */
enum { FEW = 4 };

pn_status pni_lane_reach_init(pni_lane_reach *search, const pni_walk *walk,
                              const uint32_t *n_members, pn_error *err)
{
    const size_t n = walk->rows.n + 1;
    *search = (pni_lane_reach){.walk = walk,
                               .n_members = n_members,
                               .crowd = malloc(n * sizeof *search->crowd),
                               .wanted = calloc(n, sizeof *search->wanted),
                               .up_to = calloc(n + 1, sizeof *search->up_to)};
    if (search->crowd == NULL || search->wanted == NULL || search->up_to == NULL) {
        return pni_fail_memory(err);
    }
    for (uint32_t d = 1; d < n; d++) {
        const pni_inverse unit = pni_inverse_of(d);
        search->up_to[d + 1] = search->up_to[d];
        pni_inverse_add(&search->up_to[d + 1], 1, &unit);
    }
    PN_TRY(pni_depth_order_init(&search->order, walk, err));
    return pni_lanes_init(&search->lanes, &search->order, walk, err);
}

void pni_lane_reach_done(pni_lane_reach *search)
{
    pni_depth_order_done(&search->order);
    pni_lanes_done(&search->lanes);
    free(search->crowd);
    free(search->wanted);
    free(search->up_to);
}

/* Lists the places of the wanted classes that are nearest to the root. */
static void choose_sources(pni_lane_reach *s)
{
    s->n_sources = 0;
    for (size_t v = 0; v < s->order.n && s->order.depth[v] <= PNI_LANES_RADIUS; v++) {
        if (s->wanted[s->order.at[v]] != 0) {
            s->source[s->n_sources++] = (uint32_t)v;
            if (s->n_sources == PNI_LANES) {
                return;
            }
        }
    }
}

/* Adds n times the inverses up to the distance of the layer at `depth`. */
static void add_inverses(pni_lane_reach *s, uint32_t owner, uint32_t depth, uint64_t n)
{
    const uint8_t *row = s->lanes.row[owner];
    const uint32_t base = depth + 1 - s->lanes.radius;
    for (unsigned j = 0; j < s->n_sources; j++) {
        pni_inverse_add(&s->inverse[j], n, &s->up_to[2 * row[j] + base]);
    }
}

/* Adds the inverses to n members at one depth. */
static void add_layer(pni_lane_reach *s, uint32_t owner, uint32_t depth, uint64_t n)
{
    const uint8_t *row = s->lanes.row[owner];
    const uint32_t base = depth + 1 - s->lanes.radius;
    for (unsigned j = 0; j < s->n_sources; j++) {
        const pni_inverse *sum = &s->up_to[2 * row[j] + base];
        s->inverse[j].high += n * (sum[0].high - sum[-1].high);
        s->inverse[j].low += n * (sum[0].low - sum[-1].low);
    }
}

/* Enters the members of a crowd at its latest depth; with n_d of them at depth d, sums
 * of inverses follow from the changes of n_d. */
static void close_depth(pni_lane_reach *s, uint32_t owner, bool is_last)
{
    const pni_lane_crowd *crowd = &s->crowd[owner];
    if (is_last && crowd->n_before == 0) {
        add_layer(s, owner, crowd->depth, crowd->n_at);
        return;
    }
    if (crowd->n_before != crowd->n_at) {
        add_inverses(s, owner, crowd->depth - 1, crowd->n_before - crowd->n_at);
    }
    if (is_last) {
        add_inverses(s, owner, crowd->depth, crowd->n_at);
    }
}

static void join_crowd(pni_lane_reach *s, size_t v)
{
    const uint32_t owner = s->lanes.owner[v];
    const uint32_t depth = s->order.depth[v];
    const uint32_t n = s->n_members[s->order.at[v]];
    pni_lane_crowd *crowd = &s->crowd[owner];
    if (owner == v) {
        *crowd = (pni_lane_crowd){.depth = depth};
    } else if (depth > crowd->depth) {
        const bool is_next = depth == crowd->depth + 1;
        close_depth(s, owner, !is_next);
        crowd->n_before = is_next ? crowd->n_at : 0;
        crowd->n_at = 0;
        crowd->depth = depth;
    }
    crowd->n_at += n;
    crowd->n_members += n;
}

/* Enters a crowd that nobody joins any more. */
static void close_crowd(pni_lane_reach *s, uint32_t owner)
{
    const pni_lane_crowd *crowd = &s->crowd[owner];
    const uint8_t *row = s->lanes.row[owner];
    close_depth(s, owner, /*is_last=*/true);
    for (unsigned j = 0; j < s->n_sources; j++) {
        const uint32_t farthest = 2 * row[j] + crowd->depth;
        s->hops[j] += crowd->n_members * row[j];
        s->farthest[j] = s->farthest[j] < farthest ? farthest : s->farthest[j];
    }
}

/* Adds up over the lanes. */
static void add_up(pni_lane_reach *s)
{
    memset(s->hops, 0, sizeof s->hops);
    memset(s->inverse, 0, sizeof s->inverse);
    memset(s->farthest, 0, sizeof s->farthest);
    for (size_t v = 0; v < s->order.n; v++) {
        join_crowd(s, v);
    }
    for (size_t v = 0; v < s->order.n; v++) {
        if (s->lanes.owner[v] == v) {
            close_crowd(s, (uint32_t)v);
        }
    }
}

/* What the root reaches, with itself. */
static pni_reach count_members(const pni_lane_reach *s)
{
    pni_reach all = {0};
    for (size_t v = 0; v < s->order.n; v++) {
        const uint32_t depth = s->order.depth[v];
        const uint64_t n = s->n_members[s->order.at[v]];
        *(depth % 2 == 1 ? &all.n_other : &all.n_own) += n;
        all.hops += n * depth;
    }
    return all;
}

/* Hands over what the sources reach; twins are two steps apart. */
static void hand_over(pni_lane_reach *s, pni_reach *reach)
{
    const pni_reach root = count_members(s);
    const uint64_t n_all = root.n_own + root.n_other;
    const pni_inverse half = pni_inverse_of(2);
    for (unsigned j = 0; j < s->n_sources; j++) {
        const uint32_t c = s->order.at[s->source[j]];
        const uint32_t n_twins = s->n_members[c] - 1;
        pni_reach *found = &reach[s->wanted[c] - 1];
        *found = root;
        found->n_own--;
        found->hops += 2 * s->hops[j] - n_all * s->lanes.radius + 2 * (uint64_t)n_twins;
        found->inverse = s->inverse[j];
        pni_inverse_add(&found->inverse, n_twins, &half);
        found->farthest = s->farthest[j] - s->lanes.radius;
        found->farthest = n_twins > 0 && found->farthest < 2 ? 2 : found->farthest;
        s->wanted[c] = 0;
    }
}

/* Searches from the wanted classes that are nearest to the root. */
static bool search_near(pni_lane_reach *s, uint32_t root, pni_reach *reach)
{
    pni_depth_order_find(&s->order, s->walk, root);
    choose_sources(s);
    const double n_ties = (double)s->order.first_parent[s->order.n];
    const uint32_t radius = s->order.depth[s->source[s->n_sources - 1]];
    if (!pni_lanes_run(&s->lanes, s->source, s->n_sources,
                       n_ties * (base_steps + steps_per_hop * radius))) {
        return false;
    }
    add_up(s);
    hand_over(s, reach);
    return true;
}

static bool search_all(pni_lane_reach *s, const uint32_t *source, unsigned n,
                       pni_reach *reach)
{
    unsigned n_found = 0;
    unsigned n_roots = 0;
    for (unsigned j = 0; j < n; j++) {
        if (j > 0 && source[j] == source[j - 1]) {
            reach[j] = reach[j - 1];
            n_found++;
        } else if (s->wanted[source[j]] != 0) {
            if (n_found < FEW * n_roots || !search_near(s, source[j], reach)) {
                return false;
            }
            n_found += s->n_sources;
            n_roots++;
        }
    }
    return true;
}

bool pni_lane_reach_run(pni_lane_reach *search, const uint32_t *source, unsigned n,
                        pni_reach *reach)
{
    for (unsigned j = n; j > 0; j--) { /* of equal sources the first stays */
        search->wanted[source[j - 1]] = j;
    }
    const bool is_found = search_all(search, source, n, reach);
    for (unsigned j = 0; j < n; j++) {
        search->wanted[source[j]] = 0;
    }
    return is_found;
}
