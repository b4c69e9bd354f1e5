/* pn_network_from_arrays: a network of numbers. */
#include "builder.h"

#include "../../base/scope.h"

#include <inttypes.h>
#include <math.h>

PNI_DEFINE_OWNED(pni_builder, pni_builder_free);

enum { NUMBER_SIZE = 24 };

enum { TIES_PER_LOOK = 1 << 16 /* at the cancel flag */ };

/* The nodes of one side. */
typedef struct array_side {
    pn_side side;
    const char *place; /* `left` or `right` */
    pni_slice word;
    size_t n;
    const char *const *name;
    size_t n_digits; /* of a name that is a number */
} array_side;

static size_t count_digits(size_t n)
{
    size_t n_digits = 1;
    for (; n >= 10; n /= 10) {
        n_digits++;
    }
    return n_digits;
}

static array_side side_of(const pn_arrays *a, pn_side side)
{
    const bool is_left = side == PN_LEFT;
    const char *place = is_left ? "left" : "right";
    const char *word = is_left ? a->left_word : a->right_word;
    const size_t n = is_left ? a->n_left : a->n_right;
    return (array_side){.side = side,
                        .place = place,
                        .word = pni_slice_of(word != NULL ? word : place),
                        .n = n,
                        .name = is_left ? a->left_name : a->right_name,
                        .n_digits = count_digits(n)};
}

/* The name of a node; `room` holds it where it is a number. */
static pni_slice name_of(const array_side *s, size_t node, char room[NUMBER_SIZE])
{
    if (s->name != NULL) {
        return pni_slice_of(s->name[node]);
    }
    size_t rest = node + 1;
    for (size_t k = s->n_digits; k > 0; k--) {
        room[k - 1] = (char)('0' + rest % 10);
        rest /= 10;
    }
    return (pni_slice){room, s->n_digits};
}

static pn_status check_arrays(const pn_arrays *a, const array_side *left,
                              const array_side *right, pn_error *err)
{
    if (a->n_ties == 0) {
        return pni_fail(err, PN_EDATA, "there are no ties");
    }
    if (a->left == NULL || a->right == NULL) {
        return pni_fail(err, PN_EUSE, "there are %zu ties, but no array of their %s",
                        a->n_ties, a->left == NULL ? "left ends" : "right ends");
    }
    if (a->n_ties > UINT32_MAX - 1) {
        return pni_fail(err, PN_ELIMIT, "more than %" PRIu32 " ties", UINT32_MAX - 1);
    }
    if (left->word.size == 0 || right->word.size == 0 ||
        pni_slice_compare(left->word, right->word) == 0) {
        return pni_fail(
            err, PN_EUSE,
            "the sides are called '%s' and '%s': give each a word of its own",
            left->word.data, right->word.data);
    }
    return PN_OK;
}

static pn_status add_nodes(pni_builder *builder, const array_side *s, pn_error *err)
{
    char room[NUMBER_SIZE];
    for (size_t i = 0; i < s->n; i++) {
        const pni_slice name = name_of(s, i, room);
        if (pni_slice_trim(name).size == 0) {
            return pni_fail(err, PN_EDATA, "node %zu of the %s side has no name", i,
                            s->place);
        }
        if (pni_utf8_check(name.data, name.size) < name.size) {
            return pni_fail(err, PN_EDATA,
                            "the name of node %zu of the %s side is not UTF-8", i,
                            s->place);
        }
        if (s->name != NULL && pni_builder_has_node(builder, s->side, name)) {
            return pni_fail(err, PN_EDATA, "two nodes of the %s side are named '%.*s'",
                            s->place, (int)name.size, name.data);
        }
        PN_TRY(pni_builder_node(builder, s->side, name, err));
    }
    return PN_OK;
}

static pn_status fail_end(const array_side *s, size_t tie, uint32_t node, pn_error *err)
{
    return pni_fail(err, PN_EDATA,
                    "tie %zu ends at node %" PRIu32 " of the %s side, which has %zu "
                    "(ties and nodes count from 0)",
                    tie, node, s->place, s->n);
}

static pn_status check_tie(const pn_arrays *a, const array_side *left,
                           const array_side *right, size_t t, pn_error *err)
{
    if (a->left[t] >= left->n) {
        return fail_end(left, t, a->left[t], err);
    }
    if (a->right[t] >= right->n) {
        return fail_end(right, t, a->right[t], err);
    }
    if (a->weight != NULL && (!(a->weight[t] > 0) || !isfinite(a->weight[t]))) {
        return pni_fail(
            err, PN_EDATA,
            "tie %zu (counted from 0) has a weight that is not positive and "
            "finite",
            t);
    }
    return PN_OK;
}

static pn_status add_ties(pni_builder *builder, const pn_arrays *a,
                          const array_side *left, const array_side *right,
                          pn_error *err)
{
    char left_room[NUMBER_SIZE];
    char right_room[NUMBER_SIZE];
    for (size_t t = 0; t < a->n_ties; t++) {
        if (t % TIES_PER_LOOK == 0) {
            PN_TRY(pni_check_cancelled(a->run, err));
        }
        PN_TRY(check_tie(a, left, right, t, err));
        const pni_row row = {.left = name_of(left, a->left[t], left_room),
                             .right = name_of(right, a->right[t], right_room),
                             .weight = a->weight == NULL ? 1 : a->weight[t]};
        PN_TRY(pni_builder_add(builder, &row, err));
    }
    return PN_OK;
}

pn_status pn_network_from_arrays(const pn_arrays *arrays, pn_network **out,
                                 pn_error *err)
{
    const array_side left = side_of(arrays, PN_LEFT);
    const array_side right = side_of(arrays, PN_RIGHT);
    const pni_selection all = {0};
    PN_TRY(check_arrays(arrays, &left, &right, err));
    PNI_OWNED(pni_builder, pni_builder_free) builder = NULL;
    PN_TRY(pni_builder_new(&builder, err));
    pni_builder_run(builder, arrays->run);
    PN_TRY(pni_builder_sides(builder, left.word, right.word, err));
    PN_TRY(add_nodes(builder, &left, err));
    PN_TRY(add_nodes(builder, &right, err));
    PN_TRY(add_ties(builder, arrays, &left, &right, err));
    return pni_builder_finish(builder, &all, "arrays", out, err);
}
