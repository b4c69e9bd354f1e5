/**
 * What a cell says: a weight, years, how a tie is known.
 */
#ifndef PNI_PARSE_CELL_H
#define PNI_PARSE_CELL_H

#include "../../base/text.h"

#include <partnet/network.h>

/** Why a cell is no weight; NULL if it is one.  An empty cell is the weight 1. */
const char *pni_parse_weight(pni_slice cell, double *out);
/** The same in a table whose decimal mark is `decimal`: `,` or, also as 0, `.` */
const char *pni_parse_table_weight(pni_slice cell, char decimal, double *out);

/** How much of a cell its years are. */
typedef enum pni_years {
    PNI_YEARS_NONE = 0, /* the cell is not empty, and no year */
    PNI_YEARS_ALL,      /* 2019, 2019-2022, 2019年; or empty: 0 and 0 */
    PNI_YEARS_PART      /* 2019-05-17, 17.5.2019, 2019年5月: there is more to it */
} pni_years;

/** The first and the last year that a cell names. */
pni_years pni_parse_years(pni_slice cell, int *first, int *last);

/** `documented`, `implied` or `illustrative` in any case; an empty cell says nothing.
 */
bool pni_parse_evidence(pni_slice cell, pn_evidence *out);

#endif
