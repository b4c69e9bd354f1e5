#include "foreigners.h"

#include <string.h>

/* What a file may be instead of a table. */
typedef struct foreign {
    const char *begins;
    size_t size;
    const char *what;
    const char *way_out;
} foreign;

static const char in_sheet[] =
    "open it in a spreadsheet program and save the sheet as CSV UTF-8";

static const foreign foreigners[] = {
    {"PK\003\004", 4, "a workbook or an archive", "save its sheet as CSV UTF-8"},
    {"\xD0\xCF\x11\xE0", 4, "an old workbook", "save its sheet as CSV UTF-8"},
    {"\x1F\x8B", 2, "compressed", "unpack it with gunzip"},
    {"%PDF-", 5, "a PDF document", "copy its table into a sheet and save that as CSV"},
    {"\x89PNG", 4, "a picture", "give the list that it shows"},
    {"\xFF\xD8\xFF", 3, "a picture", "give the list that it shows"},
    {"<svg", 4, "a picture", "give the list that it shows"},
    {"<?xml", 5, "XML", "give GraphML, GEXF or the list as CSV"},
    {"<html", 5, "a web page", in_sheet},
    {"<!DOCTYPE html", 14, "a web page", in_sheet},
};

pn_status pni_refuse_foreigners(pni_slice head, const char *source, pn_error *err)
{
    for (size_t i = 0; i < sizeof foreigners / sizeof foreigners[0]; i++) {
        const foreign *f = &foreigners[i];
        if (head.size >= f->size && memcmp(head.data, f->begins, f->size) == 0) {
            return pni_fail_at(err, PN_EDATA, (pni_place){.source = source},
                               "this is %s, not a table of text: %s", f->what,
                               f->way_out);
        }
    }
    return PN_OK;
}
