#include "cells.h"

#include <math.h>
#include <string.h>

enum { DEFAULT_DIGITS = 4 };

static bool equal(double a, double b)
{
    return a <= b && b <= a;
}

/* Another row has the same rank; equal ranks stand next to each other. */
static bool is_shared(const pn_table *table, const double *rank, size_t row)
{
    return (row > 0 && equal(rank[row - 1], rank[row])) ||
           (row + 1 < pn_table_n_rows(table) && equal(rank[row + 1], rank[row]));
}

const char *pni_cell(const pn_table *table, size_t row, size_t column,
                     const pn_write_options *options, char room[PNI_NUMBER_SIZE])
{
    const double *number = pn_table_numbers(table, column);
    if (number == NULL) {
        return pn_table_text(table, row, column);
    }
    const int digits = options->digits == 0 ? DEFAULT_DIGITS : options->digits;
    pni_format_digits(number[row], digits, room);
    if (pn_table_column(table, column).type == PN_RANK &&
        is_shared(table, number, row)) {
        memcpy(room + strlen(room), "=", 2);
    }
    return room;
}
