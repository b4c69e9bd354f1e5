#include "csv_out.h"

#include <string.h>

static bool is_formula(const char *text)
{
    return text[0] != '\0' && strchr("=+-@\t\r", text[0]) != NULL;
}

void pni_csv_text(const pni_csv_out *out, const char *text)
{
    const char special[] = {out->delimiter, '"', '\r', '\n', '\0'};
    const bool guard = out->guard && is_formula(text);
    const size_t n = strlen(text);
    const bool blank_end = n > 0 && (text[0] == ' ' || text[n - 1] == ' ');
    const bool is_plain = strpbrk(text, special) == NULL &&
                          (out->others == NULL || strpbrk(text, out->others) == NULL);
    if (!guard && !blank_end && is_plain) {
        pni_print_bytes(out->print, text, n);
        return;
    }
    pni_print_char(out->print, '"');
    if (guard) {
        pni_print_char(out->print, '\'');
    }
    for (const char *at = text; *at != '\0'; at++) {
        pni_print_fill(out->print, *at, *at == '"' ? 2 : 1);
    }
    pni_print_char(out->print, '"');
}
