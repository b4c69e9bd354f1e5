/* Pairs of names: found without comparing all with all. */
#include "../../src/base/scope.h"
#include "../../src/read/names/alike_pairs.h"

#include "run_tests.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_NAMES = 400, NAME_SIZE = 80 };

/* Distinct names in byte order. */
typedef struct names {
    char text[MOST_NAMES][NAME_SIZE];
    const char *name[MOST_NAMES];
    size_t n;
} names;

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void add_name(names *all, const char *text)
{
    for (size_t i = 0; i < all->n; i++) {
        if (strcmp(all->text[i], text) == 0) {
            return;
        }
    }
    snprintf(all->text[all->n], NAME_SIZE, "%s", text);
    all->name[all->n] = all->text[all->n];
    all->n++;
}

static size_t draw(unsigned *state, size_t below)
{
    *state = *state * 1103515245U + 12345U;
    return (*state >> 16) % below;
}

/* A slip at a random place: a letter left out, doubled, or swapped with the next. */
static void slip(char *name, unsigned *state)
{
    const size_t n = strlen(name);
    const size_t at = 1 + draw(state, n - 3);
    const size_t kind = draw(state, 3);
    if (kind == 0) {
        memmove(name + at, name + at + 1, n - at);
    } else if (kind == 1) {
        memmove(name + at + 1, name + at, n - at + 1);
    } else {
        const char c = name[at];
        name[at] = name[at + 1];
        name[at + 1] = c;
    }
}

static void make_names(names *all, unsigned *state)
{
    static const char *const first[] = {"Befar",    "Orbital", "Nielsen", "Acentech",
                                        "Gaertner", "Photon",  "Xergy",   "Snyder"};
    static const char *const middle[] = {"", "Advanced", "Research", "Optics",
                                         "Materials"};
    static const char *const last[] = {"Technologies", "Laboratory", "Systems Group",
                                       "Engineering", "Univ."};
    static const char *const form[] = {"", "Inc.", "Co., Ltd.", "LLC"};
    while (all->n < 250) {
        char text[NAME_SIZE];
        snprintf(text, sizeof text, "%s %s %s %s", first[draw(state, 8)],
                 middle[draw(state, 5)], last[draw(state, 5)], form[draw(state, 4)]);
        if (draw(state, 3) == 0) {
            slip(text, state);
        }
        add_name(all, text);
    }
    qsort(all->name, all->n, sizeof all->name[0], by_bytes);
}

/* In how many names each word stands, as the search counts it. */
static void count_words(const pni_spelling *of, size_t n, pni_word_counts *counts)
{
    counts->capacity = 4096;
    counts->n = calloc(counts->capacity, sizeof *counts->n);
    ck_assert_ptr_nonnull(counts->n);
    for (size_t i = 0; i < n; i++) {
        for (size_t w = 0; w < of[i].n_words; w++) {
            uint32_t number = 0;
            ck_assert_int_eq(pni_names_add(&counts->word, of[i].word[w], &number, NULL),
                             PN_OK);
            counts->n[number]++;
        }
    }
}

static bool has_pair(const pni_alike_pairs *pairs, size_t first, size_t second)
{
    for (size_t i = 0; i < pairs->n; i++) {
        if (pairs->of[i].first == first && pairs->of[i].second == second) {
            return true;
        }
    }
    return false;
}

/* True for pairs that the search may leave out: parts of many names. */
static bool may_be_missed(const pni_likeness *how)
{
    return strcmp(how->reason, "one name is part of the other") == 0 ||
           strcmp(how->reason, "one name looks cut off") == 0;
}

START_TEST(pairs_are_those_of_comparing_all_with_all)
{
    static names all;
    PNI_SCOPED(pni_arena, pni_arena_done) arena = {0};
    PNI_SCOPED(pni_alike_pairs, pni_alike_pairs_done) pairs = {0};
    pni_word_counts counts = {.n = NULL};
    unsigned state = 7;
    make_names(&all, &state);
    pni_spelling *of = calloc(all.n, sizeof *of);
    ck_assert_ptr_nonnull(of);
    for (size_t i = 0; i < all.n; i++) {
        ck_assert_int_eq(pni_spell(all.name[i], &arena, &of[i], NULL), PN_OK);
    }
    count_words(of, all.n, &counts);
    ck_assert_int_eq(pni_find_alike(all.name, all.n, NULL, &pairs, NULL), PN_OK);
    size_t n_alike = 0;
    size_t n_missed = 0;
    for (size_t i = 0; i < all.n; i++) {
        for (size_t j = i + 1; j < all.n; j++) {
            pni_likeness how = {.reason = ""};
            const bool alike = pni_compare(&of[i], &of[j], &counts, &how);
            const bool found = has_pair(&pairs, i, j);
            n_alike += alike;
            n_missed += alike && !found && may_be_missed(&how);
            ck_assert_msg(alike == found || (alike && may_be_missed(&how)),
                          "'%s' and '%s': %s", all.name[i], all.name[j], how.reason);
        }
    }
    ck_assert_uint_eq(pairs.n, n_alike - n_missed);
    ck_assert_uint_gt(pairs.n, 100);
    free(of);
    free(counts.n);
    pni_names_done(&counts.word);
}
END_TEST

START_TEST(pairs_are_sorted_by_sureness_then_name)
{
    static names all;
    PNI_SCOPED(pni_alike_pairs, pni_alike_pairs_done) pairs = {0};
    unsigned state = 3;
    make_names(&all, &state);
    ck_assert_int_eq(pni_find_alike(all.name, all.n, NULL, &pairs, NULL), PN_OK);
    for (size_t i = 1; i < pairs.n; i++) {
        const pni_alike_pair *a = &pairs.of[i - 1];
        const pni_alike_pair *b = &pairs.of[i];
        ck_assert_uint_lt(b->first, b->second);
        ck_assert(
            a->how.sure < b->how.sure ||
            (a->how.sure == b->how.sure &&
             (a->first < b->first || (a->first == b->first && a->second < b->second))));
    }
}
END_TEST

START_TEST(names_none_give_no_pairs)
{
    PNI_SCOPED(pni_alike_pairs, pni_alike_pairs_done) pairs = {0};
    ck_assert_int_eq(pni_find_alike(NULL, 0, NULL, &pairs, NULL), PN_OK);
    ck_assert_uint_eq(pairs.n, 0);
}
END_TEST

START_TEST(names_of_punctuation_and_marks_are_compared)
{
    static const char *const odd[] = {"!!!", "&",  "'",        "(",
                                      "---", "??", "\xCC\x81", "公司"};
    PNI_SCOPED(pni_alike_pairs, pni_alike_pairs_done) pairs = {0};
    ck_assert_int_eq(
        pni_find_alike(odd, sizeof odd / sizeof odd[0], NULL, &pairs, NULL), PN_OK);
    ck_assert_uint_eq(pairs.n, 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        pairs_are_those_of_comparing_all_with_all,
        pairs_are_sorted_by_sureness_then_name,
        names_none_give_no_pairs,
        names_of_punctuation_and_marks_are_compared,
    };
    return RUN_TESTS("alike_pairs", tests);
}
