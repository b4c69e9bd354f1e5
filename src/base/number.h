/**
 * Numbers as text, the same in every locale.
 */
#ifndef PNI_NUMBER_H
#define PNI_NUMBER_H

#include "text.h"

/** Room for any number written by the functions below, NUL included. */
enum { PNI_NUMBER_SIZE = 40 };

/**
 * Reads a decimal number: the whole slice, `.` (or `decimal`) as the point.
 *
 * False if it is anything else; infinities and NaN are anything else.
 */
bool pni_parse_number(pni_slice text, char decimal, double *out);
/** Reads a whole number from -999999999 to 999999999. */
bool pni_parse_integer(pni_slice text, int *out);

/** The shortest text that reads back equal; never `-0`; "" for NaN. */
void pni_format_number(double value, char out[PNI_NUMBER_SIZE]);
/** At most `digits` significant digits, no trailing zeros; "" for NaN.  The digits
 * before the point are all shown, up to 1e15. */
void pni_format_digits(double value, int digits, char out[PNI_NUMBER_SIZE]);

#endif
