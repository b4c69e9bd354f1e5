#include "thresholds.h"

#include <stdlib.h>

void pni_thresholds_done(pni_thresholds *thresholds)
{
    free(thresholds->least);
    *thresholds = (pni_thresholds){0};
}

pn_status pni_thresholds_new(size_t n_classes, pni_thresholds *out, pn_error *err)
{
    const size_t n = n_classes * n_classes;
    out->n_classes = n_classes;
    out->least = malloc((n + 1) * sizeof *out->least);
    if (out->least == NULL) {
        return pni_fail_memory(err);
    }
    for (size_t i = 0; i < n; i++) {
        out->least[i] = UINT32_MAX;
    }
    return PN_OK;
}

static void lower(uint32_t *least, size_t shared)
{
    *least = shared < *least ? (uint32_t)shared : *least;
}

void pni_thresholds_lower(pni_thresholds *thresholds, size_t a, size_t b, size_t shared)
{
    lower(&thresholds->least[a * thresholds->n_classes + b], shared);
    lower(&thresholds->least[b * thresholds->n_classes + a], shared);
}
