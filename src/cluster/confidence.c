#include "confidence.h"

#include "../base/scope.h"

#include <stdbool.h>

typedef struct vote {
    uint32_t group; /* in the answer */
    uint32_t label; /* in the trial */
    uint32_t node;
} vote;

static int compare_votes(const void *x, const void *y)
{
    const vote *a = x;
    const vote *b = y;
    if (a->group != b->group) {
        return a->group < b->group ? -1 : 1;
    }
    if (a->label != b->label) {
        return a->label < b->label ? -1 : 1;
    }
    return a->node < b->node ? -1 : a->node > b->node;
}

/* First of the votes from `begin` on that is for another group, or another label. */
static size_t end_of_run(const vote *votes, size_t n, size_t begin, bool of_label)
{
    size_t end = begin;
    while (end < n && votes[end].group == votes[begin].group &&
           (!of_label || votes[end].label == votes[begin].label)) {
        end++;
    }
    return end;
}

/* Adds to each member of one group the share of its others that are with it. */
static void count_group(const vote *votes, size_t begin, size_t end, double *sum)
{
    const double n_others = (double)(end - begin - 1);
    for (size_t k = begin; k < end;) {
        const size_t next = end_of_run(votes, end, k, /*of_label=*/true);
        const double share = n_others > 0 ? (double)(next - k - 1) / n_others : 1;
        for (; k < next; k++) {
            sum[votes[k].node] += share;
        }
    }
}

pn_status pni_confidence(size_t n, const uint32_t *group, const pni_trials *trials,
                         double *confidence, pn_error *err)
{
    PNI_FREE vote *votes = malloc((n + 1) * sizeof *votes);
    if (votes == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        confidence[i] = 0;
    }
    for (size_t s = 0; s < trials->n; s++) {
        for (size_t i = 0; i < n; i++) {
            votes[i] = (vote){group[i], trials->group[s * n + i], (uint32_t)i};
        }
        qsort(votes, n, sizeof *votes, compare_votes);
        for (size_t begin = 0; begin < n;) {
            const size_t end = end_of_run(votes, n, begin, /*of_label=*/false);
            count_group(votes, begin, end, confidence);
            begin = end;
        }
    }
    for (size_t i = 0; i < n; i++) {
        confidence[i] /= (double)trials->n;
    }
    return PN_OK;
}

static int compare_sizes(const void *x, const void *y)
{
    const size_t *a = x;
    const size_t *b = y;
    return *a < *b ? -1 : *a > *b;
}

pn_status pni_trial_groups(size_t n, const pni_trials *trials, size_t *count,
                           pn_error *err)
{
    PNI_FREE size_t *seen_in = calloc(n + 1, sizeof *seen_in); /* trial + 1 */
    if (seen_in == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t s = 0; s < trials->n; s++) {
        count[s] = 0;
        for (size_t i = 0; i < n; i++) {
            size_t *seen = &seen_in[trials->group[s * n + i]];
            count[s] += *seen != s + 1;
            *seen = s + 1;
        }
    }
    qsort(count, trials->n, sizeof *count, compare_sizes);
    return PN_OK;
}
