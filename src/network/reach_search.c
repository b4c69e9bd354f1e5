#include "reach_search.h"

#include <string.h>

pn_status pni_reach_search_init(pni_reach_search *search, const pni_walk *walk,
                                const uint32_t *n_members, pn_error *err)
{
    const size_t n = walk->rows.n + 1;
    *search = (pni_reach_search){
        .walk = walk,
        .n_members = n_members,
        .seen = aligned_alloc(sizeof(pni_set), n * sizeof(pni_set)),
        .fresh = aligned_alloc(sizeof(pni_set), n * sizeof(pni_set)),
        .open = {malloc(n * sizeof(uint32_t)), malloc(n * sizeof(uint32_t))},
        .whole = aligned_alloc(sizeof(pni_set), PNI_SET_SIZE * sizeof(pni_set)),
    };
    if (search->seen == NULL || search->fresh == NULL || search->open[0] == NULL ||
        search->open[1] == NULL || search->whole == NULL) {
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
    }
    memset(s->whole, 0, (end_component - s->first_component) * sizeof *s->whole);
}

static pni_set *whole_of(const pni_reach_search *s, uint32_t c)
{
    return &s->whole[s->walk->component[c] - s->first_component];
}

/* Sends every source to its partners; a class is not reached at the start, so that its
 * other members are found in round 2. */
static void send_out(pni_reach_search *s, uint32_t first, unsigned n)
{
    const pni_rows *rows = &s->walk->rows;
    for (unsigned j = 0; j < n; j++) {
        const uint32_t source = first + j;
        pni_set_put(whole_of(s, source), j);
        for (uint64_t k = rows->start[source]; k < rows->start[source + 1]; k++) {
            pni_set_put(&s->fresh[rows->partner[k]], j);
        }
    }
}

/* Takes note of the sources in fresh[c], none of which were there before. */
static void welcome(pni_reach_search *s, uint32_t c)
{
    s->seen[c] |= s->fresh[c];
    pni_tally_weigh(&s->tally, &s->fresh[c], s->n_members[c]);
}

static void welcome_first(pni_reach_search *s, unsigned side)
{
    for (size_t k = 0; k < s->n_open[side]; k++) {
        const uint32_t c = s->open[side][k];
        if (!pni_set_is_empty(&s->fresh[c])) {
            welcome(s, c);
        }
    }
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
}

/* One round; false if nothing new was reached. */
static bool reach_side(pni_reach_search *s, unsigned side)
{
    bool is_any = false;
    size_t n_kept = 0;
    for (size_t k = 0; k < s->n_open[side]; k++) {
        const uint32_t c = s->open[side][k];
        const pni_set missing = *whole_of(s, c) & ~s->seen[c];
        if (pni_set_is_empty(&missing)) {
            s->fresh[c] = (pni_set){0};
            continue; /* closed, and its latest arrivals were handed on */
        }
        s->open[side][n_kept++] = c;
        gather(s, c, &missing);
        if (!pni_set_is_empty(&s->fresh[c])) {
            welcome(s, c);
            is_any = true;
        }
    }
    s->n_open[side] = n_kept;
    return is_any;
}

/* Enters what each source met in this round. */
static void add_round(pni_reach_search *s, unsigned n, uint32_t distance,
                      pni_reach *reach)
{
    pni_tally_take(&s->tally, s->n_met, n);
    for (unsigned j = 0; j < n; j++) {
        const uint64_t n_met = s->n_met[j] - (distance == 2); /* less itself */
        if (n_met == 0) {
            continue;
        }
        *(distance % 2 == 1 ? &reach[j].n_other : &reach[j].n_own) += n_met;
        reach[j].hops += n_met * distance;
        reach[j].inverse += (double)n_met / distance;
        reach[j].farthest = distance;
    }
}

void pni_reach_search_run(pni_reach_search *search, uint32_t first, unsigned n,
                          pni_reach *reach)
{
    unsigned side = first < search->walk->rows.n_left ? 1 : 0;
    open_components(search, first, first + n - 1);
    send_out(search, first, n);
    welcome_first(search, side);
    memset(reach, 0, n * sizeof *reach);
    bool is_any = true;
    for (uint32_t distance = 1; is_any; distance++) {
        add_round(search, n, distance, reach);
        side = 1 - side;
        is_any = reach_side(search, side);
    }
}
