/**
 * The fewest shared partners that count, for each two classes of degree.
 *
 * With m ties a side has at most sqrt(2 m) + 1 classes, so there are never many more
 * thresholds than ties.
 */
#ifndef PNI_THRESHOLDS_H
#define PNI_THRESHOLDS_H

#include "../base/error.h"
#include "../base/scope.h"

#include <stdint.h>

/** Zeroed is empty. */
typedef struct pni_thresholds {
    size_t n_classes;
    uint32_t *least; /* [n_classes][n_classes], symmetric; UINT32_MAX: none do */
} pni_thresholds;

/** Thresholds that release themselves: `PNI_THRESHOLDS thresholds = {0};` */
#define PNI_THRESHOLDS PNI_SCOPED(pni_thresholds, pni_thresholds_done)
void pni_thresholds_done(pni_thresholds *thresholds);

/** Makes thresholds that nothing meets; O(n_classes^2). */
pn_status pni_thresholds_new(size_t n_classes, pni_thresholds *out, pn_error *err);

/** Lets pairs of classes a and b count from so many shared partners on, or fewer. */
void pni_thresholds_lower(pni_thresholds *thresholds, size_t a, size_t b,
                          size_t shared);

/** The thresholds of a class with each class. */
static inline const uint32_t *pni_thresholds_of(const pni_thresholds *thresholds,
                                                size_t a)
{
    return thresholds->least + a * thresholds->n_classes;
}

#endif
