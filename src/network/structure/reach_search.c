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
        .inbox = aligned_alloc(sizeof(pni_set), n * sizeof(pni_set)),
        .was_opened = malloc(n * sizeof(bool)),
        .open = calloc(n / 64 + 1, sizeof(uint64_t)),
        .front = {malloc(n * sizeof(uint32_t)), malloc(n * sizeof(uint32_t))},
        .whole = aligned_alloc(sizeof(pni_set), n_whole * sizeof(pni_set)),
    };
    if (search->seen == NULL || search->inbox == NULL || search->was_opened == NULL ||
        search->open == NULL || search->front[0] == NULL || search->front[1] == NULL ||
        search->whole == NULL) {
        return pni_fail_memory(err);
    }
    memset(search->inbox, 0, n * sizeof *search->inbox);
    return PN_OK;
}

void pni_reach_search_done(pni_reach_search *search)
{
    free(search->seen);
    free(search->inbox);
    free(search->was_opened);
    free(search->open);
    free(search->front[0]);
    free(search->front[1]);
    free(search->whole);
}

/* Forgets what was found in the components of the sources. */
static void begin_search(pni_reach_search *s, uint32_t first, uint32_t last)
{
    const pni_walk *walk = s->walk;
    s->first_component = walk->component[first];
    s->end_component = walk->component[last] + 1;
    for (unsigned side = 0; side < 2; side++) {
        const uint32_t begin = walk->first[side][s->first_component];
        const uint32_t n = walk->first[side][s->end_component] - begin;
        memset(s->seen + begin, 0, n * sizeof *s->seen);
        memset(s->was_opened + begin, 0, n * sizeof *s->was_opened);
        s->n_open[side] = 0;
        s->n_open_ties[side] = 0;
        s->n_front[side] = 0;
    }
    memset(s->whole, 0, (s->end_component - s->first_component) * sizeof *s->whole);
    memset(s->open, 0, (walk->rows.n / 64 + 1) * sizeof *s->open);
    s->n_steps = 0;
}

static pni_set *whole_of(const pni_reach_search *s, uint32_t c)
{
    return &s->whole[s->walk->component[c] - s->first_component];
}

/* Opens the partners of a class, which a source has reached for the first time. */
static void open_partners(pni_reach_search *s, unsigned side, uint32_t c)
{
    const pni_rows *rows = &s->walk->rows;
    for (uint64_t k = rows->start[c]; k < rows->start[c + 1]; k++) {
        const uint32_t to = rows->partner[k];
        if (!s->was_opened[to]) {
            s->was_opened[to] = true;
            s->open[to / 64] |= UINT64_C(1) << to % 64;
            s->n_open[1 - side]++;
            s->n_open_ties[1 - side] += pni_row_length(rows, to);
        }
    }
}

/* Takes note of sources that have just reached a class. */
static void welcome(pni_reach_search *s, unsigned side, uint32_t c, const pni_set *more)
{
    s->front[side][s->n_front[side]++] = c;
    pni_tally_weigh(&s->tally, more, s->n_members[c]);
    if (pni_set_is_empty(&s->seen[c])) {
        open_partners(s, side, c);
    }
    pni_set_join(&s->seen[c], more);
}

/* Hands a set to a class, and lists one whose inbox was empty. */
static void hand(pni_reach_search *s, unsigned side, uint32_t c, const pni_set *sources)
{
    if (pni_set_is_empty(&s->inbox[c])) {
        s->front[side][s->n_front[side]++] = c;
    }
    pni_set_join(&s->inbox[c], sources);
}

/* Empties the inboxes, and keeps the classes that a source has reached anew. */
static void empty_inboxes(pni_reach_search *s, unsigned side)
{
    const size_t n_listed = s->n_front[side];
    s->n_front[side] = 0;
    for (size_t k = 0; k < n_listed; k++) {
        const uint32_t c = s->front[side][k];
        const pni_set more = pni_set_without(&s->inbox[c], &s->seen[c]);
        s->inbox[c] = (pni_set){0};
        if (!pni_set_is_empty(&more)) {
            welcome(s, side, c, &more);
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
            hand(s, side, rows->partner[k], &own);
        }
    }
    empty_inboxes(s, side);
}

/* Lets the classes that were reached in the round before hand on what they have. */
static void scatter(pni_reach_search *s, unsigned side)
{
    const pni_rows *rows = &s->walk->rows;
    for (size_t i = 0; i < s->n_front[1 - side]; i++) {
        const uint32_t from = s->front[1 - side][i];
        s->n_steps += pni_row_length(rows, from);
        for (uint64_t k = rows->start[from]; k < rows->start[from + 1]; k++) {
            hand(s, side, rows->partner[k], &s->seen[from]);
        }
    }
    empty_inboxes(s, side);
}

/* The missing sources that have reached a partner of a class. */
static pni_set gather(pni_reach_search *s, uint32_t c, const pni_set *missing)
{
    enum { LOOK_EVERY = 8 };
    const pni_rows *rows = &s->walk->rows;
    pni_set sum = {0};
    uint64_t k = rows->start[c];
    const uint64_t end = rows->start[c + 1];
    while (k < end) {
        const uint64_t stop = end - k < LOOK_EVERY ? end : k + LOOK_EVERY;
        for (; k < stop; k++) {
            pni_set_join(&sum, &s->seen[rows->partner[k]]);
        }
        const pni_set left = pni_set_without(missing, &sum);
        if (pni_set_is_empty(&left)) {
            break; /* nobody is left to come */
        }
    }
    s->n_steps += k - rows->start[c];
    return pni_set_common(&sum, missing);
}

/* Asks the partners of an open class; closes it if all sources have reached it. */
static void ask(pni_reach_search *s, unsigned side, uint32_t c)
{
    const pni_set missing = pni_set_without(whole_of(s, c), &s->seen[c]);
    if (pni_set_is_empty(&missing)) {
        s->open[c / 64] &= ~(UINT64_C(1) << c % 64);
        s->n_open[side]--;
        s->n_open_ties[side] -= pni_row_length(&s->walk->rows, c);
        return;
    }
    const pni_set more = gather(s, c, &missing);
    if (!pni_set_is_empty(&more)) {
        welcome(s, side, c, &more);
    }
}

/* Asks the partners of all open classes of a side. */
static void gather_open(pni_reach_search *s, unsigned side)
{
    const uint32_t begin = s->walk->first[side][s->first_component];
    const uint32_t end = s->walk->first[side][s->end_component];
    for (uint32_t at = begin; at < end;) {
        const uint64_t left = s->open[at / 64] >> at % 64;
        if (left == 0) {
            at = (at / 64 + 1) * 64;
            continue;
        }
        at += (uint32_t)__builtin_ctzll(left);
        if (at < end) {
            ask(s, side, at++);
        }
    }
}

/* True if it costs less than that to hand on what has reached a side. */
static bool is_light(const pni_reach_search *s, unsigned side, double cost)
{
    const double most = cost / scatter_cost;
    double n_ties = (double)s->n_front[side];
    for (size_t k = 0; k < s->n_front[side] && n_ties < most; k++) {
        n_ties += (double)pni_row_length(&s->walk->rows, s->front[side][k]) - 1;
    }
    return n_ties < most;
}

/* One round; false if nothing new was reached. */
static bool reach_side(pni_reach_search *s, unsigned side)
{
    s->n_front[side] = 0;
    if (is_light(s, 1 - side, (double)(s->n_open_ties[side] + s->n_open[side]))) {
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
    pni_tally_take(&s->tally, s->n_met);
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
        all.n_steps +=
            n * (double)(s->walk->rows.start[range[1]] - s->walk->rows.start[range[0]]);
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
    begin_search(search, source[0], source[n - 1]);
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
