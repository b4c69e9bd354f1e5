/**
 * Numbers and dates of a sheet as the text that a person would type.
 */
#ifndef PNI_SHEET_NUMBER_H
#define PNI_SHEET_NUMBER_H

#include "../../base/number.h"

/** The shortest text of a number; whole numbers come without an exponent. */
void pni_sheet_number(double value, char out[PNI_NUMBER_SIZE]);

/**
 * A serial number of a day as `2022-03-05`, `2022-03-05 14:30:00` or, below one day,
 * `14:30:00`.
 *
 * Input:    days since 1899-12-31, as if 1900 had been a leap year; or, `from_1904`,
 *           since 1904-01-01.
 * False where that is no date between 1900 and 9999.
 */
bool pni_sheet_date(double serial, bool from_1904, char out[PNI_NUMBER_SIZE]);

#endif
