#include "sheet_date.h"

#include <math.h>
#include <stdio.h>

enum {
    SECONDS = 86400,      /* of a day */
    LEAP_DAY = 60,        /* 1900-02-29, which never was */
    DAYS_1904 = 1462,     /* between the two ways to count */
    LAST_DAY = 2958465,   /* 9999-12-31 */
    DAYS_BEFORE = 693899, /* from 0000-03-01 to 1899-12-30 */
    LAST_YEAR = 9999
};

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

/* Days from 0000-03-01 on: the reverse of civil_of. */
static int days_of(civil date)
{
    const int year = date.year - (date.month <= 2 ? 1 : 0);
    const int march_month = date.month > 2 ? date.month - 3 : date.month + 9;
    const int of_year = (153 * march_month + 2) / 5 + date.day - 1;
    return 365 * year + year / 4 - year / 100 + year / 400 + of_year;
}

static void write_time(int64_t seconds, char *out, size_t size)
{
    snprintf(out, size, "%02d:%02d:%02d", (int)(seconds / 3600),
             (int)(seconds / 60 % 60), (int)(seconds % 60));
}

/* A day, counted from 0000-03-01, and seconds of it; midnight is not written. */
static void write_date(int days, int64_t seconds, char out[PNI_NUMBER_SIZE])
{
    const civil date = civil_of(days);
    const int n = snprintf(out, PNI_NUMBER_SIZE, "%04d-%02d-%02d", date.year,
                           date.month, date.day);
    if (seconds != 0 && n > 0) {
        out[n] = 'T';
        write_time(seconds, out + n + 1, PNI_NUMBER_SIZE - (size_t)n - 1);
    }
}

bool pni_sheet_date(double serial, bool from_1904, char out[PNI_NUMBER_SIZE])
{
    const double last = LAST_DAY + 1.0;
    if (!(serial >= 0) || serial >= last) {
        return false;
    }
    int day = (int)floor(serial);
    int64_t seconds = llround((serial - day) * SECONDS);
    day += (int)(seconds / SECONDS);
    seconds %= SECONDS;
    if (day == 0 && !from_1904) {
        write_time(seconds, out, PNI_NUMBER_SIZE);
        return true;
    }
    day += from_1904 ? DAYS_1904 : 0;
    if (day > LAST_DAY || day == LEAP_DAY) {
        return false;
    }
    write_date(DAYS_BEFORE + day + (day < LEAP_DAY ? 1 : 0), seconds, out);
    return true;
}

bool pni_sheet_duration(double days, char out[PNI_NUMBER_SIZE])
{
    const double last = LAST_DAY + 1.0;
    if (!(days >= 0) || days >= last) {
        return false;
    }
    write_time(llround(days * SECONDS), out, PNI_NUMBER_SIZE);
    return true;
}

/* Takes a whole number of `n` digits and what stands behind it off the text. */
static bool take_part(pni_slice *text, size_t n, char behind, int *out)
{
    *out = 0;
    for (size_t i = 0; i < n; i++) {
        if (i >= text->size || text->data[i] < '0' || text->data[i] > '9') {
            return false;
        }
        *out = 10 * *out + (text->data[i] - '0');
    }
    if (behind != '\0' && (n >= text->size || text->data[n] != behind)) {
        return false;
    }
    n += behind != '\0';
    *text = (pni_slice){.data = text->data + n, .size = text->size - n};
    return true;
}

bool pni_sheet_iso_date(pni_slice text, char out[PNI_NUMBER_SIZE])
{
    civil date = {0};
    int hour = 0;
    int minute = 0;
    double second = 0;
    if (!take_part(&text, 4, '-', &date.year) ||
        !take_part(&text, 2, '-', &date.month) ||
        !take_part(&text, 2, '\0', &date.day)) {
        return false;
    }
    const bool has_time = text.size > 0 && text.data[0] == 'T';
    const size_t n = has_time ? 1 : 0;
    text = (pni_slice){.data = text.data + n, .size = text.size - n};
    if (has_time != (text.size > 0)) {
        return false;
    }
    if (has_time &&
        (!take_part(&text, 2, ':', &hour) || !take_part(&text, 2, ':', &minute) ||
         !pni_parse_number(text, '.', &second))) {
        return false;
    }
    if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1 ||
        date.day > 31 || hour > 23 || minute > 59 || !(second >= 0 && second < 60)) {
        return false;
    }
    const int64_t seconds = 3600 * hour + 60 * minute + llround(second);
    const int days = days_of(date) + (int)(seconds / SECONDS);
    if (civil_of(days).year > LAST_YEAR) {
        return false;
    }
    write_date(days, seconds % SECONDS, out);
    return true;
}

/* Takes a number and its unit off the text; 0 where the unit is not there. */
static bool take_unit(pni_slice *text, char unit, double *out)
{
    size_t n = 0;
    *out = 0;
    while (n < text->size &&
           (text->data[n] == '.' || (text->data[n] >= '0' && text->data[n] <= '9'))) {
        n++;
    }
    if (n == text->size || text->data[n] != unit) {
        return true;
    }
    const pni_slice number = {.data = text->data, .size = n};
    *text = (pni_slice){.data = text->data + n + 1, .size = text->size - n - 1};
    return pni_parse_number(number, '.', out);
}

bool pni_sheet_iso_duration(pni_slice text, char out[PNI_NUMBER_SIZE])
{
    double days = 0;
    double hours = 0;
    double minutes = 0;
    double seconds = 0;
    if (text.size < 3 || text.data[0] != 'P') {
        return false;
    }
    text = (pni_slice){.data = text.data + 1, .size = text.size - 1};
    if (!take_unit(&text, 'D', &days)) {
        return false;
    }
    if (text.size > 0 && text.data[0] == 'T') {
        text = (pni_slice){.data = text.data + 1, .size = text.size - 1};
    }
    if (!take_unit(&text, 'H', &hours) || !take_unit(&text, 'M', &minutes) ||
        !take_unit(&text, 'S', &seconds) || text.size > 0) {
        return false;
    }
    const double all = days * SECONDS + hours * 3600 + minutes * 60 + seconds;
    return pni_sheet_duration(all / SECONDS, out);
}
