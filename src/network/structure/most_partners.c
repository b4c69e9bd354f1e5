#include "most_partners.h"

#include "../../base/scope.h"

#include <stdlib.h>

typedef struct candidate {
    size_t degree;
    size_t node;
    uint8_t doubt;
} candidate;

static int compare_candidates(const void *a, const void *b)
{
    const candidate *x = a;
    const candidate *y = b;
    if (x->degree != y->degree) {
        return x->degree > y->degree ? -1 : 1;
    }
    if (x->doubt != y->doubt) {
        return x->doubt < y->doubt ? -1 : 1;
    }
    return x->node < y->node ? -1 : 1; /* no two are the same */
}

pn_status pni_keep_most_partners(const size_t *degree, const uint8_t *doubt, size_t n,
                                 size_t top, bool *keep, pn_error *err)
{
    PNI_FREE candidate *candidates = calloc(n + 1, sizeof *candidates);
    if (candidates == NULL) {
        return pni_fail_memory(err);
    }
    size_t n_candidates = 0;
    for (size_t i = 0; i < n; i++) {
        if (keep[i]) {
            candidates[n_candidates++] = (candidate){
                .degree = degree[i], .node = i, .doubt = doubt == NULL ? 0 : doubt[i]};
        }
    }
    qsort(candidates, n_candidates, sizeof *candidates, compare_candidates);
    for (size_t i = top; i < n_candidates; i++) {
        keep[candidates[i].node] = false;
    }
    return PN_OK;
}
