#include "reach_search.h"

#include <string.h>

/* Adding to a set of any class costs more than reading one in the order of the walk. */
static const double scatter_cost = 4;
/* Share of the steps of single searches after which the two are compared. */
static const double early = 1.0 / 64;

pn_status pni_reach_search_init(pni_reach_search *search, const pni_walk *walk,
                                const uint32_t *n_members, pn_error *err)
{
    const size_t n = walk->rows.n + 1;
    const size_t n_whole = n < PNI_SET_SIZE ? n : PNI_SET_SIZE;
    *search = (pni_reach_search){
        .walk = walk,
        .n_members = n_members,
        .seen = aligned_alloc(sizeof(pni_set), n * sizeof(pni_set)),
        .fresh = aligned_alloc(sizeof(pni_set), n * sizeof(pni_set)),
        .open = {malloc(n * sizeof(uint32_t)), malloc(n * sizeof(uint32_t))},
        .front = {malloc(n * sizeof(uint32_t)), malloc(n * sizeof(uint32_t))},
        .whole = aligned_alloc(sizeof(pni_set), n_whole * sizeof(pni_set)),
    };
    if (search->seen == NULL || search->fresh == NULL || search->open[0] == NULL ||
        search->open[1] == NULL || search->front[0] == NULL ||
        search->front[1] == NULL || search->whole == NULL) {
        return pni_fail_memory(err);
    }
    return PN_OK;
}

void pni_reach_search_done(pni_reach_search *search)
{
    free(search->seen);
    free(search->fresh);
    free(search->open[0]);
    free(search->open[1]);
    free(search->front[0]);
    free(search->front[1]);
    free(search->whole);
}

/* Opens both sides of the components of the sources. */
static void open_components(pni_reach_search *s, uint32_t first, uint32_t last)
{
    const pni_walk *walk = s->walk;
    s->first_component = walk->component[first];
    const uint32_t end_component = walk->component[last] + 1;
    for (unsigned side = 0; side < 2; side++) {
        const uint32_t begin = walk->first[side][s->first_component];
        const uint32_t n = walk->first[side][end_component] - begin;
        memset(s->seen + begin, 0, n * sizeof *s->seen);
        memset(s->fresh + begin, 0, n * sizeof *s->fresh);
        for (uint32_t k = 0; k < n; k++) {
            s->open[side][k] = begin + k;
        }
        s->n_open[side] = n;
        s->n_open_ties[side] = walk->rows.start[begin + n] - walk->rows.start[begin];
        s->n_front[side] = 0;
        s->n_front_ties[side] = 0;
    }
    memset(s->whole, 0, (end_component - s->first_component) * sizeof *s->whole);
    s->n_steps = 0;
}

static pni_set *whole_of(const pni_reach_search *s, uint32_t c)
{
    return &s->whole[s->walk->component[c] - s->first_component];
}

/* Notes that some sources have just reached a class; fresh[] is empty elsewhere. */
static void add_to_front(pni_reach_search *s, unsigned side, uint32_t c)
{
    s->front[side][s->n_front[side]++] = c;
    s->n_front_ties[side] += pni_row_length(&s->walk->rows, c);
}

/* Forgets the latest arrivals of a side, which were handed on. */
static void clear_front(pni_reach_search *s, unsigned side)
{
    for (size_t k = 0; k < s->n_front[side]; k++) {
        s->fresh[s->front[side][k]] = (pni_set){0};
    }
    s->n_front[side] = 0;
    s->n_front_ties[side] = 0;
}

/* Adds sources to fresh[c] and lists a class that had none. */
static void touch(pni_reach_search *s, unsigned side, uint32_t c,
                  const pni_set *sources)
{
    if (pni_set_is_empty(&s->fresh[c])) {
        s->front[side][s->n_front[side]++] = c;
    }
    s->fresh[c] |= *sources;
}

/* Takes note of the sources in fresh[c], none of which were there before. */
static void welcome(pni_reach_search *s, unsigned side, uint32_t c)
{
    add_to_front(s, side, c);
    s->seen[c] |= s->fresh[c];
    pni_tally_weigh(&s->tally, &s->fresh[c], s->n_members[c]);
}

/* Keeps of the classes touched those that a source has reached for the first time. */
static void welcome_touched(pni_reach_search *s, unsigned side)
{
    const size_t n_touched = s->n_front[side];
    s->n_front[side] = 0;
    for (size_t k = 0; k < n_touched; k++) {
        const uint32_t c = s->front[side][k];
        s->fresh[c] &= ~s->seen[c];
        if (!pni_set_is_empty(&s->fresh[c])) {
            welcome(s, side, c);
        }
    }
}

/* Sends every source to its partners; a class is not reached at the start, so that its
 * other members are found in round 2. */
static void send_out(pni_reach_search *s, unsigned side, const uint32_t *source,
                     unsigned n)
{
    const pni_rows *rows = &s->walk->rows;
    for (unsigned j = 0; j < n; j++) {
        const uint32_t from = source[j];
        pni_set own = {0};
        pni_set_put(&own, j);
        pni_set_put(whole_of(s, from), j);
        for (uint64_t k = rows->start[from]; k < rows->start[from + 1]; k++) {
            touch(s, side, rows->partner[k], &own);
        }
    }
    welcome_touched(s, side);
}

/* Hands the latest arrivals of the other side on to all partners. */
static void scatter(pni_reach_search *s, unsigned side)
{
    const pni_rows *rows = &s->walk->rows;
    s->n_steps += s->n_front_ties[1 - side];
    for (size_t i = 0; i < s->n_front[1 - side]; i++) {
        const uint32_t from = s->front[1 - side][i];
        for (uint64_t k = rows->start[from]; k < rows->start[from + 1]; k++) {
            touch(s, side, rows->partner[k], &s->fresh[from]);
        }
    }
    welcome_touched(s, side);
}

/* Sets fresh[c] to the missing sources that reached a partner in the round before. */
static void gather(pni_reach_search *s, uint32_t c, const pni_set *missing)
{
    enum { LOOK_EVERY = 8 };
    const pni_rows *rows = &s->walk->rows;
    pni_set sum = {0};
    uint64_t k = rows->start[c];
    const uint64_t end = rows->start[c + 1];
    while (k < end) {
        const uint64_t stop = end - k < LOOK_EVERY ? end : k + LOOK_EVERY;
        for (; k < stop; k++) {
            sum |= s->fresh[rows->partner[k]];
        }
        const pni_set left = *missing & ~sum;
        if (pni_set_is_empty(&left)) {
            break; /* nobody is left to come */
        }
    }
    s->fresh[c] = sum & *missing;
    s->n_steps += k - rows->start[c];
}

/* Asks all open classes of a side for arrivals at their partners. */
static void gather_open(pni_reach_search *s, unsigned side)
{
    size_t n_kept = 0;
    for (size_t k = 0; k < s->n_open[side]; k++) {
        const uint32_t c = s->open[side][k];
        const pni_set missing = *whole_of(s, c) & ~s->seen[c];
        if (pni_set_is_empty(&missing)) {
            s->n_open_ties[side] -= pni_row_length(&s->walk->rows, c);
            continue;
        }
        s->open[side][n_kept++] = c;
        gather(s, c, &missing);
        if (!pni_set_is_empty(&s->fresh[c])) {
            welcome(s, side, c);
        }
    }
    s->n_open[side] = n_kept;
}

/* One round; false if nothing new was reached. */
static bool reach_side(pni_reach_search *s, unsigned side)
{
    clear_front(s, side);
    if (scatter_cost * (double)s->n_front_ties[1 - side] <
        (double)(s->n_open_ties[side] + s->n_open[side])) {
        scatter(s, side);
    } else {
        gather_open(s, side);
    }
    return s->n_front[side] > 0;
}

/* Enters what each source met in this round; returns how many these are. */
static uint64_t add_round(pni_reach_search *s, unsigned n, uint32_t distance,
                          pni_reach *reach)
{
    const pni_inverse unit = pni_inverse_of(distance);
    uint64_t sum = 0;
    pni_tally_take(&s->tally, s->n_met, n);
    for (unsigned j = 0; j < n; j++) {
        const uint64_t n_met = s->n_met[j] - (distance == 2); /* less itself */
        if (n_met > 0) {
            pni_reach_add(&reach[j], n_met, distance, &unit);
            sum += n_met;
        }
    }
    return sum;
}

/* What single searches from all the sources would come to. */
typedef struct single_searches {
    double n_steps;
    double n_met; /* nodes */
} single_searches;

static single_searches count_single(const pni_reach_search *s, const uint32_t *source,
                                    unsigned n)
{
    single_searches all = {0};
    const uint32_t component = s->walk->component[source[0]];
    if (component != s->walk->component[source[n - 1]]) {
        return all;
    }
    for (unsigned side = 0; side < 2; side++) {
        const uint32_t *range = s->walk->first[side] + component;
        for (uint32_t c = range[0]; c < range[1]; c++) {
            all.n_met += n * (double)s->n_members[c];
        }
        all.n_steps += n * (double)s->n_open_ties[side];
    }
    return all;
}

/* True once single searches would have met as many nodes in `least_gain` times as many
 * steps. */
static bool is_vain(const pni_reach_search *s, const single_searches *all, double n_met,
                    double least_gain)
{
    const double n_steps = (double)s->n_steps;
    return n_steps > early * all->n_steps &&
           least_gain * n_steps * all->n_met > n_met * all->n_steps;
}

bool pni_reach_search_run(pni_reach_search *search, const uint32_t *source, unsigned n,
                          double least_gain, pni_reach *reach)
{
    unsigned side = source[0] < search->walk->rows.n_left ? 1 : 0;
    open_components(search, source[0], source[n - 1]);
    const single_searches all = count_single(search, source, n);
    send_out(search, side, source, n);
    memset(reach, 0, n * sizeof *reach);
    bool is_any = true;
    uint64_t n_met = 0;
    for (uint32_t distance = 1; is_any; distance++) {
        n_met += add_round(search, n, distance, reach);
        if (all.n_met > 0 && is_vain(search, &all, (double)n_met, least_gain)) {
            return false;
        }
        side = 1 - side;
        is_any = reach_side(search, side);
    }
    return true;
}
