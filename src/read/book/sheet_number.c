#include "sheet_number.h"

#include <math.h>
#include <stdio.h>

enum {
    SECONDS = 86400,     /* of a day */
    LEAP_DAY = 60,       /* 1900-02-29, which never was */
    DAYS_1904 = 1462,    /* between the two ways to count */
    LAST_DAY = 2958465,  /* 9999-12-31 */
    DAYS_BEFORE = 693899 /* from 0000-03-01 to 1899-12-30 */
};

void pni_sheet_number(double value, char out[PNI_NUMBER_SIZE])
{
    const double most_whole = 1e15; /* all smaller ones have at most 15 digits */
    if (fabs(value) < most_whole && trunc(value) == value) {
        snprintf(out, PNI_NUMBER_SIZE, "%lld", (long long)value);
        return;
    }
    pni_format_number(value, out);
}

typedef struct civil {
    int year;
    int month;
    int day;
} civil;

/* The date of a day counted from 0000-03-01, in eras of 400 years, whose years start
 * in March: H. Hinnant, chrono-Compatible Low-Level Date Algorithms, 2013. */
static civil civil_of(int days)
{
    const int era = days / 146097;
    const int of_era = days % 146097;
    const int year_of_era =
        (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const int of_year =
        of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int march_month = (5 * of_year + 2) / 153;
    const int month = march_month < 10 ? march_month + 3 : march_month - 9;
    return (civil){.year = 400 * era + year_of_era + (month <= 2 ? 1 : 0),
                   .month = month,
                   .day = of_year - (153 * march_month + 2) / 5 + 1};
}

bool pni_sheet_date(double serial, bool from_1904, char out[PNI_NUMBER_SIZE])
{
    const double last = LAST_DAY + 1.0;
    if (!(serial >= 0) || serial >= last) {
        return false;
    }
    int day = (int)floor(serial);
    int second = (int)lround((serial - day) * SECONDS);
    day += second / SECONDS;
    second %= SECONDS;
    const int hour = second / 3600;
    const int minute = second / 60 % 60;
    if (day == 0 && !from_1904) {
        snprintf(out, PNI_NUMBER_SIZE, "%02d:%02d:%02d", hour, minute, second % 60);
        return true;
    }
    day += from_1904 ? DAYS_1904 : 0;
    if (day > LAST_DAY || day == LEAP_DAY) {
        return false;
    }
    const civil date = civil_of(DAYS_BEFORE + day + (day < LEAP_DAY ? 1 : 0));
    const int n = snprintf(out, PNI_NUMBER_SIZE, "%04d-%02d-%02d", date.year,
                           date.month, date.day);
    if (second != 0 && n > 0) {
        snprintf(out + n, PNI_NUMBER_SIZE - (size_t)n, " %02d:%02d:%02d", hour, minute,
                 second % 60);
    }
    return true;
}
