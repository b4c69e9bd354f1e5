#include "json_out.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static void put_escaped(pni_print *print, unsigned char c)
{
    static const char letters[] = "btnfr";
    static const char codes[] = "\b\t\n\f\r";
    const char *at = c == '\0' ? NULL : strchr(codes, c);
    char text[8];
    if (c == '"' || c == '\\') {
        snprintf(text, sizeof text, "\\%c", c);
    } else if (at != NULL) {
        snprintf(text, sizeof text, "\\%c", letters[at - codes]);
    } else {
        snprintf(text, sizeof text, "\\u%04x", c);
    }
    pni_print_text(print, text);
}

void pni_json_text(pni_print *print, const char *text)
{
    pni_print_char(print, '"');
    for (const char *at = text; *at != '\0'; at++) {
        const unsigned char c = (unsigned char)*at;
        if (c == '"' || c == '\\' || c < 0x20 || c == 0x7F) {
            put_escaped(print, c);
        } else {
            pni_print_char(print, *at);
        }
    }
    pni_print_char(print, '"');
}

void pni_json_key(pni_print *print, const char *key)
{
    pni_json_text(print, key);
    pni_print_char(print, ':');
}

void pni_json_number(pni_print *print, double value)
{
    if (isnan(value)) {
        pni_print_text(print, "null");
    } else {
        pni_print_number(print, value);
    }
}

static void put_value(pni_print *print, const pni_field *field, const char *text)
{
    if (field->type == PN_TEXT) {
        pni_json_text(print, text);
    } else {
        pni_print_text(print, text);
    }
}

void pni_json_fields(pni_print *print, const pni_fields *fields, size_t element)
{
    char room[PNI_NUMBER_SIZE];
    bool any = false;
    for (size_t k = 0; k < fields->n; k++) {
        const char *text = pni_field_text(&fields->field[k], element, room);
        if (text[0] != '\0') {
            pni_print_text(print, any ? "," : "");
            pni_json_key(print, fields->field[k].name);
            put_value(print, &fields->field[k], text);
            any = true;
        }
    }
}
