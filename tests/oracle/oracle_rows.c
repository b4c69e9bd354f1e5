/* The network of random rows against one that is put together in the obvious way: for
 * each pair of names, look through all rows. */
#include "../support/run_tests.h"
#include "../support/uniform.h"

#include "../../src/network/build/builder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { N_LEFT = 23, N_RIGHT = 11, MAX_ROWS = 400, N_ROUNDS = 60 };

typedef struct row {
    unsigned left;
    unsigned right;
    double weight;
    pn_evidence evidence;
    int year;
    unsigned field;
} row;

typedef struct rows {
    row at[MAX_ROWS];
    size_t n;
} rows;

typedef char word[24];

static unsigned below(uint64_t *state, unsigned n)
{
    return (unsigned)(pnt_uniform(state) * n);
}

/* Some rounds have no weights, evidence, years or second rows of a pair. */
static rows make_rows(unsigned round)
{
    uint64_t state = round;
    rows made = {.n = 1 + below(&state, MAX_ROWS)};
    for (size_t i = 0; i < made.n; i++) {
        row *r = &made.at[i];
        *r = (row){.left = below(&state, 1 + round % N_LEFT),
                   .right = below(&state, 1 + round / 3 % N_RIGHT),
                   .weight = 1,
                   .field = below(&state, 4)};
        if (round % 2 == 1) {
            r->weight = below(&state, 5) * .3;
        }
        if (round % 3 == 1) {
            r->evidence = (pn_evidence)below(&state, 4);
        }
        if (round % 5 > 2) {
            r->year = below(&state, 3) == 0 ? 0 : 2000 + (int)below(&state, 20);
        }
    }
    return made;
}

static pni_slice name_of(char letter, unsigned i, word room)
{
    snprintf(room, sizeof(word), "%c%u", letter, i);
    return pni_slice_of(room);
}

static pn_status build(const rows *from, const pni_selection *selection,
                       pn_network **out)
{
    static const char *const field[] = {"", "law", "optics", "seed"};
    pni_builder *builder = NULL;
    size_t column = 0;
    ck_assert_int_eq(pni_builder_new(&builder, NULL), PN_OK);
    ck_assert_int_eq(
        pni_builder_tie_attribute(builder, pni_slice_of("field"), &column, NULL),
        PN_OK);
    for (size_t i = 0; i < from->n; i++) {
        const row *r = &from->at[i];
        word left;
        word right;
        const pni_slice text = pni_slice_of(field[r->field]);
        const pni_row added = {.left = name_of('f', r->left, left),
                               .right = name_of('s', r->right, right),
                               .weight = r->weight,
                               .evidence = r->evidence,
                               .year_first = r->year,
                               .year_last = r->year,
                               .text = &text};
        ck_assert_int_eq(pni_builder_add(builder, &added, NULL), PN_OK);
    }
    const pn_status status = pni_builder_finish(builder, selection, "x", out, NULL);
    pni_builder_free(builder);
    return status;
}

/* What the rows of one pair come to. */
typedef struct expected {
    size_t n;
    double weight;
    pn_evidence evidence;
    int first;
    int last;
    bool has_field[4];
} expected;

static pn_evidence said_by(const row *r)
{
    return r->evidence == PN_EVIDENCE_ANY ? PN_DOCUMENTED : r->evidence;
}

static void count_in(expected *sum, const row *r)
{
    sum->n++;
    sum->weight += r->weight;
    sum->evidence = said_by(r) > sum->evidence ? said_by(r) : sum->evidence;
    if (r->year != 0) {
        sum->first = sum->first == 0 || r->year < sum->first ? r->year : sum->first;
        sum->last = r->year > sum->last ? r->year : sum->last;
    }
    sum->has_field[r->field] = true;
}

static expected look_for(const rows *from, pn_evidence least, unsigned left,
                         unsigned right)
{
    expected sum = {0};
    for (size_t i = 0; i < from->n; i++) {
        const row *r = &from->at[i];
        if (r->left == left && r->right == right && r->weight > 0 &&
            said_by(r) >= least) {
            count_in(&sum, r);
        }
    }
    return sum;
}

static void expect_tie(const pn_network *net, size_t t, const expected *sum)
{
    const pn_tie tie = pn_network_tie(net, t);
    ck_assert_double_eq_tol(tie.weight, sum->weight, 1e-12 * sum->weight);
    ck_assert_uint_eq(tie.rows, sum->n);
    ck_assert_int_eq(tie.evidence, sum->evidence);
    ck_assert_int_eq(tie.year_first, sum->first);
    ck_assert_int_eq(tie.year_last, sum->last);
    char text[64] = "";
    static const char *const field[] = {"", "law", "optics", "seed"};
    for (size_t f = 1; f < 4; f++) {
        if (sum->has_field[f]) {
            strcat(text, text[0] == '\0' ? "" : "; ");
            strcat(text, field[f]);
        }
    }
    ck_assert_str_eq(pn_network_tie_text(net, "field", t), text);
}

/* The tie between two nodes, SIZE_MAX if there is none. */
static size_t tie_between(const pn_network *net, unsigned left, unsigned right)
{
    word room;
    const size_t i = pn_network_find(net, PN_LEFT, name_of('f', left, room).data);
    const size_t j = pn_network_find(net, PN_RIGHT, name_of('s', right, room).data);
    size_t n = 0;
    const uint32_t *partner = i == SIZE_MAX ? NULL : pn_network_partners(net, i, &n);
    for (size_t k = 0; k < n; k++) {
        if (partner[k] == j) {
            return pn_network_tie_to(net, i, k);
        }
    }
    return SIZE_MAX;
}

static void expect_network(const rows *from, pn_evidence least, const pn_network *net)
{
    size_t n_ties = 0;
    for (unsigned left = 0; left < N_LEFT; left++) {
        for (unsigned right = 0; right < N_RIGHT; right++) {
            const expected sum = look_for(from, least, left, right);
            const size_t t = tie_between(net, left, right);
            ck_assert_int_eq(sum.n > 0, t != SIZE_MAX);
            if (sum.n > 0) {
                expect_tie(net, t, &sum);
                n_ties++;
            }
        }
    }
    ck_assert_uint_eq(pn_network_n_ties(net), n_ties);
}

START_TEST(network_equals_an_obvious_merge_of_its_rows)
{
    for (unsigned round = 0; round < N_ROUNDS; round++) {
        const rows from = make_rows(round);
        for (int least = 0; least <= PN_DOCUMENTED; least++) {
            pn_network *net = NULL;
            const pni_selection selection = {.evidence = (pn_evidence)least};
            if (build(&from, &selection, &net) == PN_OK) {
                expect_network(&from, (pn_evidence)least, net);
            }
            pn_network_free(net);
        }
    }
}
END_TEST

START_TEST(network_without_ties_is_refused_only_if_no_row_counts)
{
    for (unsigned round = 0; round < N_ROUNDS; round++) {
        const rows from = make_rows(round);
        bool any = false;
        for (size_t i = 0; i < from.n; i++) {
            any = any || from.at[i].weight > 0;
        }
        pn_network *net = NULL;
        const pni_selection all = {0};
        ck_assert_int_eq(build(&from, &all, &net), any ? PN_OK : PN_EDATA);
        pn_network_free(net);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {network_equals_an_obvious_merge_of_its_rows,
                            network_without_ties_is_refused_only_if_no_row_counts};
    return RUN_TESTS("rows", tests);
}
