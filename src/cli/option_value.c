#include "option_value.h"

#include "cli_scope.h"
#include "session.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static pn_status refuse_count(const pni_option *option, const char *value,
                              pn_error *err)
{
    if (option->high == 0) {
        return pni_refuse(
            err, PN_EUSE,
            "option '--%s' needs a whole number of at least %zu, not '%s'",
            option->name, option->low, value);
    }
    return pni_refuse(err, PN_EUSE,
                      "option '--%s' needs a whole number from %zu to %zu, not '%s'",
                      option->name, option->low, option->high, value);
}

static pn_status set_count(const pni_option *option, const char *value, size_t *out,
                           pn_error *err)
{
    const size_t high = option->high == 0 ? SIZE_MAX : option->high;
    char *end = NULL;
    errno = 0;
    const unsigned long long number = strtoull(value, &end, 10);
    const bool is_whole = value[0] >= '0' && value[0] <= '9' && *end == '\0';
    if (is_whole && errno == ERANGE && option->high == 0) {
        return pni_refuse(err, PN_EUSE,
                          "option '--%s' needs a whole number of at most %zu, not '%s'",
                          option->name, high, value);
    }
    if (!is_whole || errno != 0 || number < option->low || number > high) {
        return refuse_count(option, value, err);
    }
    *out = (size_t)number;
    return PN_OK;
}

/* The program never calls setlocale, so that strtod knows the point only. */
static pn_status set_number(const pni_option *option, const char *value, double *out,
                            pn_error *err)
{
    const bool positive = option->kind == PNI_POSITIVE;
    char *end = NULL;
    const double number = strtod(value, &end);
    const bool is_number = (value[0] == '.' || (value[0] >= '0' && value[0] <= '9')) &&
                           end != value && *end == '\0' && number <= 1e300;
    if (!is_number || (positive && number <= 0)) {
        return pni_refuse(err, PN_EUSE, "option '--%s' needs a number %s 0, not '%s'",
                          option->name, positive ? "above" : "of at least", value);
    }
    *out = number;
    return PN_OK;
}

static pn_status set_character(const pni_option *option, const char *value, char *out,
                               pn_error *err)
{
    if (strcmp(value, "tab") == 0 || strcmp(value, "\\t") == 0) {
        *out = '\t';
        return PN_OK;
    }
    if (strlen(value) != 1) {
        return pni_refuse(err, PN_EUSE,
                          "option '--%s' needs one character (or the word 'tab'), not "
                          "'%s'",
                          option->name, value);
    }
    *out = value[0];
    return PN_OK;
}

static pn_status refuse_choice(const pni_option *option, const char *value,
                               pn_error *err)
{
    char list[128];
    size_t used = 0;
    for (const char *at = option->choices; *at != '\0' && used + 3 < sizeof list;
         at++) {
        list[used++] = *at;
        if (*at == ',') {
            list[used++] = ' ';
        }
    }
    list[used] = '\0';
    return pni_refuse(err, PN_EUSE, "option '--%s' takes one of %s, not '%s'",
                      option->name, list, value);
}

static pn_status set_choice(const pni_option *option, const char *value, size_t *out,
                            pn_error *err)
{
    const size_t n = strlen(value);
    const char *at = option->choices;
    for (size_t k = 0; *at != '\0'; k++) {
        const size_t length = strcspn(at, ",");
        if (length == n && strncasecmp(at, value, n) == 0) {
            *out = k;
            return PN_OK;
        }
        at += length;
        at += *at == ',' ? 1 : 0;
    }
    return refuse_choice(option, value, err);
}

static pn_status set_text(const pni_option *option, const char *value, const char **out,
                          pn_error *err)
{
    if (value[0] == '\0') {
        return pni_refuse(err, PN_EUSE, "option '--%s' needs a value that is not empty",
                          option->name);
    }
    *out = value;
    return PN_OK;
}

static pn_status add_text(const pni_option *option, const char *value, pni_texts *out,
                          pn_error *err)
{
    if (out->n == PNI_MAX_TEXTS) {
        return pni_refuse(err, PN_EUSE, "option '--%s' can be given %d times at most",
                          option->name, PNI_MAX_TEXTS);
    }
    PN_TRY(set_text(option, value, &out->text[out->n], err));
    out->n++;
    return PN_OK;
}

pn_status pni_option_assign(const pni_option *option, const char *value, void *settings,
                            pn_error *err)
{
    char *base = settings;
    void *member = base + option->offset;
    bool *flag = member;
    const char **text = member;
    switch (option->kind) {
    case PNI_FLAG:
        *flag = true;
        return PN_OK;
    case PNI_ALIAS:
        *text = option->choices;
        return PN_OK;
    case PNI_TEXT:
        return set_text(option, value, member, err);
    case PNI_TEXTS:
        return add_text(option, value, member, err);
    case PNI_COUNT:
        return set_count(option, value, member, err);
    case PNI_NUMBER:
    case PNI_POSITIVE:
        return set_number(option, value, member, err);
    case PNI_CHARACTER:
        return set_character(option, value, member, err);
    case PNI_CHOICE:
        return set_choice(option, value, member, err);
    }
    return PN_OK;
}
