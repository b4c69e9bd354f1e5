#include "sheet_number.h"

#include <math.h>
#include <stdio.h>

void pni_sheet_number(double value, char out[PNI_NUMBER_SIZE])
{
    const double most_whole = 1e15; /* all smaller ones have at most 15 digits */
    if (fabs(value) < most_whole && trunc(value) == value) {
        snprintf(out, PNI_NUMBER_SIZE, "%lld", (long long)value);
        return;
    }
    pni_format_number(value, out);
}
