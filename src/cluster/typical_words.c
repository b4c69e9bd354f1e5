#include "typical_words.h"

#include "../network/network_data.h"

#include <math.h>
#include <string.h>

/* A word and the group that it stands in; n_groups: between groups. */
typedef struct place {
    pni_slice word;
    uint32_t group;
} place;

/* The words of a column. */
typedef struct words {
    place *place; /* [capacity] */
    size_t n;
    size_t capacity;
    size_t *n_in; /* [n_groups + 1] words of each group */
} words;

static void words_done(words *w)
{
    free(w->place);
    free(w->n_in);
}

static pn_status add_word(words *w, pni_slice word, uint32_t group, pn_error *err)
{
    const pni_slice trimmed = pni_slice_trim(word);
    if (trimmed.size == 0) {
        return PN_OK;
    }
    if (w->n == w->capacity) {
        const size_t capacity = 2 * w->capacity + 64;
        place *grown = realloc(w->place, capacity * sizeof *grown);
        if (grown == NULL) {
            return pni_fail_memory(err);
        }
        w->place = grown;
        w->capacity = capacity;
    }
    w->place[w->n++] = (place){trimmed, group};
    w->n_in[group]++;
    return PN_OK;
}

/* Length of a mark that parts words, or 0. */
static size_t mark_size(const char *text)
{
    static const char *const marks[] = {",", ";", "、", "，", "；"};
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++) {
        if (strncmp(text, marks[k], strlen(marks[k])) == 0) {
            return strlen(marks[k]);
        }
    }
    return 0;
}

static pn_status add_cell(words *w, const char *text, uint32_t group, pn_error *err)
{
    const char *first = text;
    const char *at = text;
    while (*at != '\0') {
        const size_t size = mark_size(at);
        if (size > 0) {
            const pni_slice word = {first, (size_t)(at - first)};
            PN_TRY(add_word(w, word, group, err));
            first = at + size;
        }
        at += size > 0 ? size : 1;
    }
    return add_word(w, (pni_slice){first, (size_t)(at - first)}, group, err);
}

static int compare_places(const void *x, const void *y)
{
    const place *a = x;
    const place *b = y;
    const int order = pni_slice_compare(a->word, b->word);
    return order != 0 ? order : (a->group > b->group) - (a->group < b->group);
}

/* ln of n over k */
static double log_choose(double n, double k)
{
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1);
}

/* ln P(X >= k): the first term, and the others by their ratios. */
static double log_tail(double k, double n, double marked, double all)
{
    double term = 1;
    double sum = 1;
    double x = k;
    while (x < n && x < marked && term > 1e-17 * sum) {
        term *= (marked - x) * (n - x) / ((x + 1) * (all - marked - n + x + 1));
        sum += term;
        x++;
    }
    return log_choose(marked, k) + log_choose(all - marked, n - k) -
           log_choose(all, n) + log(sum);
}

/* One word in one group, k times there and K times in all. */
static void weigh(const words *w, const place *of, size_t k, size_t marked,
                  pni_typical *typical)
{
    const double n = (double)w->n_in[of->group];
    const double all = (double)w->n;
    const double times = (double)k / n * all / (double)marked;
    if (k < 2 || times <= 1) {
        return;
    }
    const double log_p = log_tail((double)k, n, (double)marked, all);
    if (log_p < typical[of->group].log_p) {
        typical[of->group] = (pni_typical){of->word, times, log_p};
    }
}

static void weigh_all(words *w, size_t n_groups, pni_typical *typical)
{
    if (w->n > 0) {
        qsort(w->place, w->n, sizeof *w->place, compare_places);
    }
    for (size_t first = 0, end = 0; first < w->n; first = end) {
        const place *p = w->place;
        for (end = first;
             end < w->n && pni_slice_compare(p[end].word, p[first].word) == 0;) {
            end++;
        }
        for (size_t at = first, next = first; at < end; at = next) {
            while (next < end && p[next].group == p[at].group) {
                next++;
            }
            if (p[at].group < n_groups) {
                weigh(w, &p[at], next - at, end - first, typical);
            }
        }
    }
}

static pn_status weigh_column(const pni_grouping *c, const pni_column *column,
                              bool of_ties, pni_typical *typical, pn_error *err)
{
    PNI_SCOPED(words, words_done) w = {0};
    const pn_network *net = c->net;
    w.n_in = calloc(c->n_groups + 1, sizeof *w.n_in);
    if (w.n_in == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t k = 0; k < (of_ties ? net->n_ties : pni_n_nodes(net)); k++) {
        const uint32_t a = c->group[of_ties ? net->tie_left[k] : k];
        const uint32_t b = c->group[of_ties ? net->partner[k] : k];
        PN_TRY(add_cell(&w, column->text[k], a == b ? a : (uint32_t)c->n_groups, err));
    }
    weigh_all(&w, c->n_groups, typical);
    return PN_OK;
}

pn_status pni_typical_words(const pni_grouping *groups, const pn_run *run,
                            pni_typical *typical, pn_error *err)
{
    const pn_network *net = groups->net;
    for (size_t k = 0; k < net->n_tie_columns; k++) {
        PN_TRY(pni_check_cancelled(run, err));
        if (strcmp(net->tie_column[k].name, "field") == 0) {
            PN_TRY(weigh_column(groups, &net->tie_column[k], true, typical, err));
        }
    }
    for (size_t k = 0; k < net->n_node_columns; k++) {
        const char *name = net->node_column[k].name;
        PN_TRY(pni_check_cancelled(run, err));
        if (strcmp(name, "sector") == 0 || strcmp(name, "industry") == 0 ||
            strcmp(name, "field") == 0) {
            PN_TRY(weigh_column(groups, &net->node_column[k], false, typical, err));
        }
    }
    return PN_OK;
}
