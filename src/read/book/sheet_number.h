/**
 * Numbers of a sheet as the text that a person would type.
 */
#ifndef PNI_SHEET_NUMBER_H
#define PNI_SHEET_NUMBER_H

#include "../../base/number.h"

/** The shortest text of a number; whole numbers come without an exponent. */
void pni_sheet_number(double value, char out[PNI_NUMBER_SIZE]);

#endif
