#include "lanes.h"

#include <string.h>

enum { BLOCK = 16 };

pn_status pni_lanes_init(pni_lanes *lanes, const pni_depth_order *order,
                         const pni_walk *walk, pn_error *err)
{
    const size_t n = walk->rows.n + 1;
    *lanes = (pni_lanes){
        .order = order,
        .row = aligned_alloc(PNI_LANES, n * sizeof *lanes->row),
        .owner = malloc(n * sizeof *lanes->owner),
        .no_less = malloc(n * sizeof *lanes->no_less),
        .all_less = malloc(n * sizeof *lanes->all_less),
        .changed = malloc(n * sizeof *lanes->changed),
        .told = malloc(n * sizeof *lanes->told),
        .asked = malloc(n * sizeof *lanes->asked),
    };
    if (lanes->row == NULL || lanes->owner == NULL || lanes->no_less == NULL ||
        lanes->all_less == NULL || lanes->changed == NULL || lanes->told == NULL ||
        lanes->asked == NULL) {
        return pni_fail_memory(err);
    }
    return PN_OK;
}

void pni_lanes_done(pni_lanes *lanes)
{
    free(lanes->row);
    free(lanes->owner);
    free(lanes->no_less);
    free(lanes->all_less);
    free(lanes->changed);
    free(lanes->told);
    free(lanes->asked);
}

/* What the lesser of two rows is. */
typedef struct lesser {
    bool is_less;  /* than the row that was there */
    bool is_other; /* than the one offered */
} lesser;

/* Sets out[] to the lesser of there[] and offer[] + step, lane by lane; out may be
 * there. */
static lesser take_lesser(const uint8_t *there, const uint8_t *offer, uint8_t step,
                          uint8_t *out, unsigned n_blocks)
{
    uint8_t less[BLOCK] = {0};
    uint8_t other[BLOCK] = {0};
    for (unsigned b = 0; b < n_blocks; b++) {
        uint8_t x[BLOCK];
        uint8_t y[BLOCK];
        uint8_t z[BLOCK];
        memcpy(x, there + (size_t)b * BLOCK, BLOCK);
        memcpy(y, offer + (size_t)b * BLOCK, BLOCK);
        for (unsigned j = 0; j < BLOCK; j++) {
            y[j] = (uint8_t)(y[j] + step);
            z[j] = x[j] < y[j] ? x[j] : y[j];
            less[j] |= x[j] ^ z[j];
            other[j] |= y[j] ^ z[j];
        }
        memcpy(out + (size_t)b * BLOCK, z, BLOCK);
    }
    uint64_t l[2];
    uint64_t o[2];
    memcpy(l, less, sizeof l);
    memcpy(o, other, sizeof o);
    return (lesser){(l[0] | l[1]) != 0, (o[0] | o[1]) != 0};
}

static void set_owner(pni_lanes *lanes, uint32_t v, uint32_t owner)
{
    lanes->owner[v] = owner;
    lanes->changed[v] = ++lanes->now;
}

/* True if the row of the class at place v has changed after that time. */
static bool is_newer(const pni_lanes *lanes, uint32_t v, uint32_t time)
{
    return lanes->changed[v] > time || lanes->changed[lanes->owner[v]] > time;
}

/* Offers the class at place v the row of an owner; true if that is less.  What is found
 * of two rows is remembered, as many classes share them: on the way down a row is final
 * once it is offered, on the way up it may become less. */
static bool offer_row(pni_lanes *lanes, uint32_t v, uint32_t owner, uint8_t step)
{
    const uint32_t own = lanes->owner[v];
    const bool is_final = step == 0 || lanes->changed[owner] <= lanes->began;
    if (lanes->no_less[own] == owner && is_final) {
        return false;
    }
    if (lanes->all_less[own] == owner && own != v) {
        set_owner(lanes, v, owner);
        return true;
    }
    lanes->n_steps += lanes->n_blocks;
    const lesser is = take_lesser(lanes->row[own], lanes->row[owner], step,
                                  lanes->row[v], lanes->n_blocks);
    if (!is.is_less) {
        lanes->no_less[own] = owner;
        return false;
    }
    const bool can_share = own != v && step == 0 && !is.is_other;
    if (can_share) {
        lanes->all_less[own] = owner;
    }
    set_owner(lanes, v, can_share ? owner : v);
    return true;
}

/* What was remembered of rows no longer holds. */
static void begin_sweep(pni_lanes *lanes)
{
    const size_t n = lanes->order->n;
    lanes->began = lanes->now;
    lanes->n_steps += (double)n;
    memset(lanes->no_less, 0xff, n * sizeof *lanes->no_less);
    memset(lanes->all_less, 0xff, n * sizeof *lanes->all_less);
}

/* Tells the parents of the class at place v. */
static bool tell_parents(pni_lanes *lanes, uint32_t v)
{
    const pni_depth_order *order = lanes->order;
    bool is_any = false;
    lanes->told[v] = lanes->now;
    for (uint64_t k = order->first_parent[v]; k < order->first_parent[v + 1]; k++) {
        const uint32_t p = order->parent[k];
        if (lanes->owner[p] != lanes->owner[v]) {
            is_any |= offer_row(lanes, p, lanes->owner[v], 1);
        }
    }
    return is_any;
}

/* Asks the parents of the class at place v.  No row is greater than the root's. */
static void ask_parents(pni_lanes *lanes, uint32_t v)
{
    const pni_depth_order *order = lanes->order;
    const uint32_t before = lanes->asked[v];
    lanes->asked[v] = lanes->now;
    for (uint64_t k = order->first_parent[v]; k < order->first_parent[v + 1]; k++) {
        const uint32_t p = order->parent[k];
        const uint32_t owner = lanes->owner[p];
        if (owner == 0 || owner == lanes->owner[v] || !is_newer(lanes, p, before)) {
            continue;
        }
        if (lanes->owner[v] == 0) {
            set_owner(lanes, v, owner);
        } else {
            offer_row(lanes, v, owner, 0);
        }
    }
}

/* From the class at place `last` back to the root. */
static bool sweep_up(pni_lanes *lanes, size_t last)
{
    bool is_any = false;
    begin_sweep(lanes);
    for (uint32_t v = (uint32_t)last; v > 0; v--) {
        if (is_newer(lanes, v, lanes->told[v])) {
            is_any |= tell_parents(lanes, v);
        }
    }
    return is_any;
}

/* From the root on. */
static void sweep_down(pni_lanes *lanes)
{
    begin_sweep(lanes);
    for (uint32_t v = 1; v < lanes->order->n; v++) {
        ask_parents(lanes, v);
    }
}

/* All go through the root at first, but each source knows where it is itself. */
static void begin(pni_lanes *lanes, const uint32_t *source, unsigned n)
{
    const pni_depth_order *order = lanes->order;
    lanes->n_steps = 0;
    lanes->n_blocks = (n + BLOCK - 1) / BLOCK;
    lanes->radius = order->depth[source[n - 1]];
    lanes->now = 0;
    memset(lanes->owner, 0, order->n * sizeof *lanes->owner);
    memset(lanes->changed, 0, order->n * sizeof *lanes->changed);
    memset(lanes->told, 0, order->n * sizeof *lanes->told);
    memset(lanes->asked, 0, order->n * sizeof *lanes->asked);
    memset(lanes->row[0], 0, sizeof *lanes->row);
    for (unsigned j = 0; j < n; j++) {
        const uint32_t depth = order->depth[source[j]];
        lanes->row[0][j] = (uint8_t)((depth + lanes->radius) / 2);
    }
    for (unsigned j = 0; j < n; j++) {
        const uint32_t v = source[j];
        if (v == 0) {
            continue;
        }
        set_owner(lanes, v, v);
        memcpy(lanes->row[v], lanes->row[0], sizeof *lanes->row);
        lanes->row[v][j] = (uint8_t)((lanes->radius - order->depth[v]) / 2);
    }
}

bool pni_lanes_run(pni_lanes *lanes, const uint32_t *source, unsigned n,
                   double most_steps)
{
    begin(lanes, source, n);
    sweep_up(lanes, source[n - 1]);
    do {
        if (lanes->n_steps > most_steps || lanes->now > UINT32_MAX / 2) {
            return false;
        }
        sweep_down(lanes);
    } while (sweep_up(lanes, lanes->order->n - 1));
    return true;
}
