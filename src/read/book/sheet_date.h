/**
 * Dates and times of a sheet, as texts that are the same from every kind of workbook.
 *
 *     2022-03-05   2022-03-05T14:30:00   14:30:00   30:05:00 (hours of a duration)
 *
 * Reference: ISO 8601; W3C, XML Schema Part 2: Datatypes, 2004, 3.2.6 duration.
 */
#ifndef PNI_SHEET_DATE_H
#define PNI_SHEET_DATE_H

#include "../../base/number.h"
#include "../../base/text.h"

/**
 * The text of a serial number of a day; of one below 1, its time.
 *
 * Input:    days since 1899-12-31, as if 1900 had been a leap year; or, `from_1904`,
 *           since 1904-01-01.
 * False where that is no date between 1900 and 9999.
 */
bool pni_sheet_date(double serial, bool from_1904, char out[PNI_NUMBER_SIZE]);

/** The text of a duration in days; false below 0 and beyond ten thousand years. */
bool pni_sheet_duration(double days, char out[PNI_NUMBER_SIZE]);

/** The same text of `2022-03-05T14:30:00.5`, with or without the time; false for what
 * is no such date. */
bool pni_sheet_iso_date(pni_slice text, char out[PNI_NUMBER_SIZE]);

/** The same text of a duration such as `PT30H05M00S`; false for what is none. */
bool pni_sheet_iso_duration(pni_slice text, char out[PNI_NUMBER_SIZE]);

#endif
