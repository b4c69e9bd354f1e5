#include "number.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Digits from `at` on; returns how many. */
static size_t count_digits(pni_slice text, size_t at)
{
    size_t n = 0;
    while (at + n < text.size && is_digit(text.data[at + n])) {
        n++;
    }
    return n;
}

/* [+-] digits [point digits] [e [+-] digits], with a digit before or after the
 * point. */
static bool looks_like_number(pni_slice text, char point)
{
    size_t at = 0;
    if (text.size > 0 && (text.data[0] == '-' || text.data[0] == '+')) {
        at++;
    }
    const size_t whole = count_digits(text, at);
    at += whole;
    size_t part = 0;
    if (at < text.size && text.data[at] == point) {
        part = count_digits(text, at + 1);
        at += 1 + part;
    }
    if (whole + part == 0) {
        return false;
    }
    if (at < text.size && (text.data[at] == 'e' || text.data[at] == 'E')) {
        at++;
        if (at < text.size && (text.data[at] == '-' || text.data[at] == '+')) {
            at++;
        }
        const size_t exponent = count_digits(text, at);
        if (exponent == 0) {
            return false;
        }
        at += exponent;
    }
    return at == text.size;
}

/* The C library's decimal point in the caller's locale. */
static char locale_point(void)
{
    return localeconv()->decimal_point[0];
}

static bool parse_slow(pni_slice text, char point, double *out)
{
    char copy[512];
    if (text.size >= sizeof copy) {
        return false;
    }
    memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    char *at = memchr(copy, point, text.size);
    if (at != NULL) {
        *at = locale_point();
    }
    *out = strtod(copy, NULL);
    return isfinite(*out);
}

bool pni_parse_number(pni_slice text, char decimal, double *out)
{
    if (!looks_like_number(text, decimal)) {
        return false;
    }
    /* Up to 15 digits are exact as they are: most weights are small whole numbers. */
    if (text.size <= 15 && count_digits(text, 0) == text.size) {
        double value = 0;
        for (size_t i = 0; i < text.size; i++) {
            value = value * 10 + (text.data[i] - '0');
        }
        *out = value;
        return true;
    }
    return parse_slow(text, decimal, out);
}

bool pni_parse_integer(pni_slice text, int *out)
{
    const bool minus = text.size > 0 && text.data[0] == '-';
    const size_t sign = minus || (text.size > 0 && text.data[0] == '+') ? 1 : 0;
    const size_t n = count_digits(text, sign);
    if (n == 0 || n > 9 || sign + n != text.size) {
        return false;
    }
    int value = 0;
    for (size_t i = sign; i < text.size; i++) {
        value = value * 10 + (text.data[i] - '0');
    }
    *out = minus ? -value : value;
    return true;
}

static void set_point(char *text)
{
    char *at = strchr(text, locale_point());
    if (at != NULL) {
        *at = '.';
    }
}

/* Shortest "%.*g" text from `digits` on that reads back equal. */
static void format_shortest(double value, char out[PNI_NUMBER_SIZE])
{
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(out, PNI_NUMBER_SIZE, "%.*g", digits, value);
        const double back = strtod(out, NULL);
        if (back >= value && back <= value) {
            return;
        }
    }
}

/* A whole number below 10^15, digit by digit: most numbers are, and snprintf takes many
 * times as long. */
static void format_whole(double value, char out[PNI_NUMBER_SIZE])
{
    char digit[16];
    size_t n = 0;
    uint64_t left = (uint64_t)fabs(value);
    do {
        digit[n++] = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    size_t size = 0;
    if (value < 0) {
        out[size++] = '-';
    }
    while (n > 0) {
        out[size++] = digit[--n];
    }
    out[size] = '\0';
}

void pni_format_number(double value, char out[PNI_NUMBER_SIZE])
{
    if (isnan(value)) {
        out[0] = '\0';
        return;
    }
    const double magnitude = fabs(value);
    if (magnitude < 1e15 && floor(value) >= value) {
        format_whole(value, out);
        return;
    }
    format_shortest(value, out);
    set_point(out);
}

void pni_format_digits(double value, int digits, char out[PNI_NUMBER_SIZE])
{
    if (isnan(value)) {
        out[0] = '\0';
        return;
    }
    const int wanted = digits < 1 ? 1 : digits > 17 ? 17 : digits;
    const bool is_large = fabs(value) >= pow(10, wanted);
    if (fabs(value) < 1e15 && (is_large || floor(value) >= value)) {
        pni_format_number(round(value), out); /* whole numbers are shown whole */
        return;
    }
    snprintf(out, PNI_NUMBER_SIZE, "%.*g", wanted, value);
    set_point(out);
}
