#include "intervals.h"

#include "draws.h"

#include "../network/network_data.h"
#include "../network/resample.h"

#include <math.h>
#include <string.h>

static const double outside = 0.025; /* share of the draws on each end */
static const double told_apart = 0.95;

#define LOW "_rank_low"

/* Places in all draws of the nodes that have a row. */
typedef struct places {
    const pni_ranking *r;
    size_t n_draws;
    uint32_t *best;  /* [n_draws][n_shown][n_rows] */
    uint32_t *worst; /* the same */
} places;

typedef struct scored {
    double score;
    uint32_t node;
} scored;

static int compare_scored(const void *x, const void *y)
{
    const scored *a = x;
    const scored *b = y;
    if (isnan(a->score) || isnan(b->score)) {
        return (isnan(a->score) ? 1 : 0) - (isnan(b->score) ? 1 : 0);
    }
    return a->score > b->score ? -1 : a->score < b->score;
}

/* Where the run of equals that starts at `at` ends; those without a score are equal. */
static size_t find_end(const scored *list, size_t at, size_t n)
{
    size_t end = at + 1;
    while (end < n &&
           (isnan(list[at].score) ? isnan(list[end].score)
                                  : pni_order_same(list[at].score, list[end].score))) {
        end++;
    }
    return end;
}

/* Sets best and worst place of all nodes of a side by one measure. */
static void place_side(const pni_ranking *r, pn_side side, const double *score,
                       scored *list, uint32_t *best, uint32_t *worst)
{
    size_t n = 0;
    for (size_t i = 0; i < pni_n_nodes(r->net); i++) {
        if ((pn_network_side(r->net, i) & side) != 0) {
            list[n++] = (scored){score[i], (uint32_t)i};
        }
    }
    qsort(list, n, sizeof *list, compare_scored);
    for (size_t at = 0; at < n;) {
        const size_t end = find_end(list, at, n);
        for (size_t k = at; k < end; k++) {
            best[list[k].node] = (uint32_t)at + 1;
            worst[list[k].node] = (uint32_t)end;
        }
        at = end;
    }
}

static pn_status see_draw(void *context, const pni_draw *draw, pn_error *err)
{
    const places *p = context;
    const pni_ranking *r = p->r;
    const size_t n = pni_n_nodes(r->net);
    PNI_FREE scored *list = malloc((n + 1) * sizeof *list);
    PNI_FREE uint32_t *place = malloc((2 * n + 1) * sizeof *place);
    if (list == NULL || place == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t k = 0; k < r->n_shown; k++) {
        const pni_lists lists = pni_ranking_lists(r, k);
        const size_t begin = (draw->number * r->n_shown + k) * r->n_rows;
        for (size_t i = 0; i < lists.n; i++) {
            place_side(r, lists.side[i], draw->score + k * n, list, place, place + n);
        }
        for (size_t row = 0; row < r->n_rows; row++) {
            p->best[begin + row] = place[r->row[row].node];
            p->worst[begin + row] = place[n + r->row[row].node];
        }
    }
    return PN_OK;
}

static int compare_places(const void *x, const void *y)
{
    const uint32_t *a = x;
    const uint32_t *b = y;
    return *a < *b ? -1 : *a > *b;
}

/* The j-th smallest place of a row in all draws. */
static double find_quantile(const places *p, const uint32_t *all, size_t k, size_t row,
                            size_t j, uint32_t *room)
{
    const pni_ranking *r = p->r;
    for (size_t d = 0; d < p->n_draws; d++) {
        room[d] = all[(d * r->n_shown + k) * r->n_rows + row];
    }
    qsort(room, p->n_draws, sizeof *room, compare_places);
    return room[j];
}

static pn_status add_measure(pni_ranking *r, const places *p, size_t k, uint32_t *room,
                             pn_error *err)
{
    double *low = NULL;
    double *high = NULL;
    const pni_ranking_column first = {
        .k = k,
        .name = LOW,
        .heading = "interval",
        .type = PN_INTEGER,
        .meaning = "best place in 95 % of the draws, equal scores taking all places"};
    const pni_ranking_column last = {.k = k,
                                     .name = "_rank_high",
                                     .heading = "to",
                                     .type = PN_UPPER,
                                     .meaning = "worst place in them"};
    PN_TRY(pni_ranking_add(r, &first, &low, err));
    PN_TRY(pni_ranking_add(r, &last, &high, err));
    const size_t cut = (size_t)(outside * (double)p->n_draws);
    for (size_t row = 0; row < r->n_rows; row++) {
        const size_t node = r->row[row].node;
        if (!isnan(r->score[k * pni_n_nodes(r->net) + node])) {
            low[node] = find_quantile(p, p->best, k, row, cut, room);
            high[node] = find_quantile(p, p->worst, k, row, p->n_draws - 1 - cut, room);
        }
    }
    return PN_OK;
}

/* True if a row stands before another in more than 95 % of the draws. */
static bool stands_before(const places *p, size_t row, size_t other)
{
    size_t n_before = 0;
    for (size_t d = 0; d < p->n_draws; d++) {
        const uint32_t *best = p->best + d * p->r->n_shown * p->r->n_rows;
        n_before += best[row] < best[other] ? 1 : 0;
    }
    return (double)n_before > told_apart * (double)p->n_draws;
}

/* Equals of a node are in its group, whatever the draws say of each. */
static bool is_told_apart(const places *p, size_t first, size_t row)
{
    const pni_ranked *ranked = p->r->row;
    const bool equals = ranked[row].rank <= ranked[row - 1].rank;
    return !equals && stands_before(p, first, row);
}

static pn_status add_groups(pni_ranking *r, const places *p, pn_error *err)
{
    double *group = NULL;
    const pni_ranking_column column = {
        .k = r->n_shown,
        .name = "tie_group",
        .heading = "tie_group",
        .type = PN_INTEGER,
        .meaning = "nodes that the first one of the group does not clearly precede"};
    PN_TRY(pni_ranking_add(r, &column, &group, err));
    const bool by_side = pni_ranking_lists(r, 0).n == 2;
    size_t first = 0;
    double number = 0;
    for (size_t row = 0; row < r->n_rows; row++) {
        const size_t node = r->row[row].node;
        const size_t head = r->row[first].node;
        const bool other_list =
            row == 0 ||
            (by_side && pn_network_side(r->net, node) != pn_network_side(r->net, head));
        if (isnan(r->row[row].score)) {
            continue;
        }
        number = other_list ? 0 : number;
        if (other_list || is_told_apart(p, first, row)) {
            first = row;
            number++;
        }
        group[node] = number;
    }
    return PN_OK;
}

/* What became of ties that are not documented. */
static pn_status note_trust(const pni_ranking *r, double trust, pn_table *table,
                            pn_error *err)
{
    const size_t doubtful =
        r->net->n_ties - pn_network_n_evidence(r->net, PN_DOCUMENTED);
    if (trust < 1 && doubtful == 0) {
        return pni_table_add_note(table, err,
                                  "no tie says that it is not documented, so --trust "
                                  "%g leaves out none",
                                  trust);
    }
    if (doubtful == 0) {
        return PN_OK;
    }
    if (trust < 1) {
        return pni_table_add_note(
            table, err,
            "ties that are not documented (%zu) are moreover left out of a draw with "
            "probability %g each (--trust %g)",
            doubtful, 1 - trust, trust);
    }
    return pni_table_add_note(
        table, err,
        "ties that are not documented (%zu) count as much as the "
        "others: with --trust 0.5, each would be left out of half "
        "of the draws",
        doubtful);
}

/* Rows whose place in the data is none of those in the draws. */
static size_t count_outside(const pni_ranking *r)
{
    size_t n_outside = 0;
    for (size_t c = 0; c + 1 < r->n_columns; c++) {
        const pni_ranking_column *low = &r->column[c];
        const double *rank = r->rank + low->k * pni_n_nodes(r->net);
        for (size_t row = 0; strcmp(low->name, LOW) == 0 && row < r->n_rows; row++) {
            const size_t node = r->row[row].node;
            n_outside += rank[node] < low->value[node] ||
                         rank[node] > r->column[c + 1].value[node];
        }
    }
    return n_outside;
}

static pn_status note_outside(const pni_ranking *r, pn_table *table, pn_error *err)
{
    if (count_outside(r) == 0) {
        return PN_OK;
    }
    return pni_table_add_note(
        table, err,
        "an interval may lie below or above the rank: a draw leaves "
        "out ties that rest on one row more often than others, "
        "so nodes with many of those lose places");
}

static pn_status add_notes(const pni_ranking *r, const places *p, double trust,
                           pn_table *table, pn_error *err)
{
    PN_TRY(pni_table_add_note(
        table, err,
        "interval (rank_low to rank_high) holds the places that the node takes in 95 "
        "%% of %zu draws of as many input rows, at random with replacement, equal "
        "scores taking all places that they share: a wide one means that the place "
        "hinges on few rows, a narrow one does not mean that the rows are right",
        p->n_draws));
    PN_TRY(pni_table_add_note(
        table, err,
        "nodes of one tie_group are too close to be told apart by %s: the first of the "
        "group stands before each of the others in no more than 95 %% of the draws, or "
        "their scores are equal",
        r->shown[0]->head.name));
    PN_TRY(note_outside(r, table, err));
    return note_trust(r, trust, table, err);
}

static pn_status make_network(const void *source, pni_random *random,
                              pni_scratch *scratch, pn_error *err)
{
    return pni_resample_draw(source, random, scratch, err);
}

pn_status pni_intervals_add(pni_ranking *r, pn_table *table, pn_error *err)
{
    const double trust = r->options->trust > 0 ? r->options->trust : 1;
    PNI_RESAMPLE rows = {0};
    places p = {.r = r};
    const size_t n_kept = 2 * r->n_shown * r->n_rows;
    pni_draws draws = {r, "intervals", 0, make_network, &rows, see_draw, &p};
    PN_TRY(pni_resample_init(&rows, r->net, trust, err));
    PN_TRY(pni_draws_plan(&draws, (double)n_kept, &p.n_draws, table, err));
    PNI_FREE uint32_t *all =
        calloc(p.n_draws, n_kept * sizeof *all + 1); /* fails where it would overflow */
    PNI_FREE uint32_t *room = calloc(p.n_draws, sizeof *room);
    if (all == NULL || room == NULL) {
        return pni_fail_memory(err);
    }
    p.best = all;
    p.worst = all + p.n_draws * n_kept / 2;
    draws.n_draws = p.n_draws;
    PN_TRY(pni_draws_run(&draws, err));
    for (size_t k = 0; k < r->n_shown; k++) {
        PN_TRY(add_measure(r, &p, k, room, err));
    }
    PN_TRY(add_groups(r, &p, err));
    return add_notes(r, &p, trust, table, err);
}
