/**
 * Texts, keys and numbers in JSON (RFC 8259).
 */
#ifndef PNI_JSON_OUT_H
#define PNI_JSON_OUT_H

#include "fields.h"
#include "print.h"

/** Prints a text in quotes. */
void pni_json_text(pni_print *print, const char *text);
/** `"key":` */
void pni_json_key(pni_print *print, const char *key);
/** Prints a number, or null for NaN. */
void pni_json_number(pni_print *print, double value);
/** `"name":value,"name":value` of the fields that say something. */
void pni_json_fields(pni_print *print, const pni_fields *fields, size_t element);

#endif
