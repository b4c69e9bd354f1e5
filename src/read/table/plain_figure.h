/**
 * Numbers as people type them.
 */
#ifndef PNI_PLAIN_FIGURE_H
#define PNI_PLAIN_FIGURE_H

#include "../../base/text.h"

/** Room for a figure. */
enum { PNI_FIGURE_SIZE = 64 };

/** How digits are grouped. */
typedef enum pni_grouping {
    PNI_GROUPED_NOT = 0,
    PNI_GROUPED,      /* 1,234,567 or 1,234.5: thousands without a doubt */
    PNI_GROUPED_MAYBE /* 1,234: thousands, or decimals behind another mark */
} pni_grouping;

/**
 * A figure with plain digits (full-width ones made so) and without what parts its
 * thousands, if that is beyond doubt.
 *
 * Input:    `mark` is the decimal mark; the other one of `.` and `,` parts thousands.
 * Output:   in `room`; the text itself where it is too long, or nothing had to change.
 */
pni_slice pni_plain_figure(pni_slice text, char mark, char room[PNI_FIGURE_SIZE],
                           pni_grouping *grouping);

#endif
