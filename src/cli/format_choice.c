#include "format_choice.h"

#include "cli_scope.h"
#include "suggest.h"

#include <stdio.h>
#include <string.h>

bool pni_format_fits(const pn_format *format, pni_gives gives)
{
    switch (gives) {
    case PNI_GIVES_NETWORK:
        return format->network;
    case PNI_GIVES_PICTURE:
        return format->picture;
    case PNI_GIVES_TABLE:
        return format->table;
    case PNI_GIVES_PAIRS:
        return format->table || format->network;
    case PNI_GIVES_HELP:
        break;
    }
    return false;
}

static size_t count_fitting(pni_gives gives)
{
    size_t n_fitting = 0;
    const pn_format *format = NULL;
    for (size_t k = 0; (format = pn_formats(k)) != NULL; k++) {
        n_fitting += pni_format_fits(format, gives) ? 1 : 0;
    }
    return n_fitting;
}

void pni_format_list(pni_gives gives, char *out, size_t size)
{
    size_t used = 0;
    size_t left = count_fitting(gives);
    const pn_format *format = NULL;
    out[0] = '\0';
    for (size_t k = 0; (format = pn_formats(k)) != NULL && used < size; k++) {
        if (!pni_format_fits(format, gives)) {
            continue;
        }
        left--;
        const char *between = left > 1 ? ", " : " or ";
        const int written = snprintf(out + used, size - used, "%s%s", format->name,
                                     left == 0 ? "" : between);
        used += written > 0 ? (size_t)written : 0;
    }
}

static pn_status check_fit(const pn_format *format, pni_gives gives,
                           const pn_format **out, pn_error *err)
{
    static const char *const what[] = {[PNI_GIVES_TABLE] = "a table",
                                       [PNI_GIVES_NETWORK] = "a network",
                                       [PNI_GIVES_PICTURE] = "a picture",
                                       [PNI_GIVES_PAIRS] = "pairs",
                                       [PNI_GIVES_HELP] = "help"};
    char fitting[256] = "";
    if (pni_format_fits(format, gives)) {
        *out = format;
        return PN_OK;
    }
    pni_format_list(gives, fitting, sizeof fitting);
    return pni_refuse(err, PN_EUSE, "format '%s' cannot hold %s: choose %s with --to",
                      format->name, what[gives], fitting);
}

static pn_status find_named(const char *name, pni_gives gives, const pn_format **out,
                            pn_error *err)
{
    char fitting[256] = "";
    pni_suggestion nearest = {.word = name};
    const pn_format *format = NULL;
    for (size_t k = 0; (format = pn_formats(k)) != NULL; k++) {
        if (strcmp(format->name, name) == 0) {
            return check_fit(format, gives, out, err);
        }
        if (pni_format_fits(format, gives)) {
            pni_suggest(&nearest, format->name);
        }
    }
    pni_format_list(gives, fitting, sizeof fitting);
    if (nearest.best != NULL) {
        return pni_refuse(err, PN_EUSE, "unknown format '%s': did you mean '%s'?", name,
                          nearest.best);
    }
    return pni_refuse(err, PN_EUSE, "unknown format '%s': choose %s", name, fitting);
}

/* A spreadsheet program that is asked for its own format opens CSV, too. */
static bool is_workbook(const char *extension)
{
    return strcmp(extension, ".xlsx") == 0 || strcmp(extension, ".xls") == 0 ||
           strcmp(extension, ".ods") == 0;
}

/* ".svg" of a file's name, or "" */
static const char *find_extension(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash == NULL ? path : slash + 1;
    const char *dot = strrchr(name, '.');
    return dot == NULL || dot == name ? "" : dot;
}

static const char *name_default(pni_gives gives)
{
    static const char *const name[] = {[PNI_GIVES_TABLE] = "table",
                                       [PNI_GIVES_NETWORK] = "csv",
                                       [PNI_GIVES_PICTURE] = "dot",
                                       [PNI_GIVES_PAIRS] = "table",
                                       [PNI_GIVES_HELP] = "table"};
    return name[gives];
}

pn_status pni_format_choose(const pni_settings *settings, pni_gives gives,
                            const pn_format **out, pn_error *err)
{
    char fitting[256] = "";
    if (settings->format != NULL) {
        return find_named(settings->format, gives, out, err);
    }
    const char *path = settings->output == NULL ? "-" : settings->output;
    const char *extension = find_extension(path);
    if (extension[0] == '\0') {
        return find_named(name_default(gives), gives, out, err);
    }
    const pn_format *format = pn_format_of_path(path);
    if (format != NULL) {
        return check_fit(format, gives, out, err);
    }
    if (is_workbook(extension) && gives != PNI_GIVES_PICTURE) {
        return pni_refuse(err, PN_EUSE,
                          "cannot write a workbook such as '%s': spreadsheet programs "
                          "open a file that ends in .csv and is written with --excel",
                          path);
    }
    pni_format_list(gives, fitting, sizeof fitting);
    return pni_refuse(
        err, PN_EUSE,
        "no format belongs to the ending of '%s': name one with --to (%s)", path,
        fitting);
}
