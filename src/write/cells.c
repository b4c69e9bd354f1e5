#include "cells.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { DEFAULT_DIGITS = 4 };

bool pni_is_shown(const pn_table *table, size_t column)
{
    return pn_table_column(table, column).type != PN_UPPER;
}

static bool is_range(const pn_table *table, size_t column)
{
    return column + 1 < pn_table_n_columns(table) && !pni_is_shown(table, column + 1);
}

/* Adds `–5` to the lower end of a range, unless it is the upper end, too. */
static void add_upper(double low, double high, int digits, char room[PNI_CELL_SIZE])
{
    if (low < high) {
        const size_t size = strlen(room);
        memcpy(room + size, "\u2013", sizeof "\u2013");
        pni_format_digits(high, digits, room + strlen(room));
    }
}

const char *pni_cell(const pn_table *table, size_t row, size_t column,
                     const pn_write_options *options, char room[PNI_CELL_SIZE])
{
    const double *number = pn_table_numbers(table, column);
    if (number == NULL) {
        return pn_table_text(table, row, column);
    }
    const int digits = options->digits == 0 ? DEFAULT_DIGITS : options->digits;
    pni_format_digits(number[row], digits, room);
    if (pn_table_is_shared(table, row, column)) {
        memcpy(room + strlen(room), "=", 2);
    }
    if (is_range(table, column)) {
        add_upper(number[row], pn_table_numbers(table, column + 1)[row], digits, room);
    }
    return room;
}
