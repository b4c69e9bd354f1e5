#include "xlsx_book.h"

#include "xlsx_relations.h"
#include "xml_part.h"

#include <string.h>

void pni_xlsx_done(pni_xlsx_book *book)
{
    pni_sheet_list_done(&book->sheets);
    *book = (pni_xlsx_book){0};
}

/* The workbook part while it is read. */
typedef struct reading_book {
    pni_xlsx_book *out;
    const pni_relations *relations;
} reading_book;

static pn_status add_sheet(const reading_book *r, pni_xml_attributes attributes,
                           pn_error *err)
{
    const char *name = pni_xml_attribute(attributes, "name");
    const char *id = pni_xml_attribute(attributes, "id");
    const char *state = pni_xml_attribute(attributes, "state");
    if (name == NULL || id == NULL) {
        return PN_OK;
    }
    /* Sheets that are charts or dialogs are of other kinds. */
    const pni_relation *part = pni_relations_find(r->relations, id, "worksheet");
    if (part == NULL) {
        return PN_OK;
    }
    const pni_sheet sheet = {.name = name,
                             .key = part->path,
                             .is_hidden =
                                 state != NULL && strcmp(state, "visible") != 0};
    return pni_sheet_list_add(&r->out->sheets, &sheet, err);
}

static pn_status start(void *context, const char *name, pni_xml_attributes attributes,
                       pn_error *err)
{
    const reading_book *r = context;
    if (strcmp(name, "sheet") == 0) {
        return add_sheet(r, attributes, err);
    }
    if (strcmp(name, "workbookPr") == 0) {
        const char *said = pni_xml_attribute(attributes, "date1904");
        r->out->from_1904 =
            said != NULL && (strcmp(said, "1") == 0 || strcmp(said, "true") == 0);
    }
    return PN_OK;
}

static pn_status end(void *context, const char *name, pn_error *err)
{
    (void)context;
    (void)name;
    (void)err;
    return PN_OK;
}

/* The path of the main part, if the archive is a workbook. */
static pn_status find_main(pni_zip *zip, pni_relations *relations, const char **out,
                           pn_error *err)
{
    const pni_place place = {.source = zip->source};
    PN_TRY(pni_relations_read(zip, "", relations, err));
    const pni_relation *said =
        pni_relations_find(relations, /*id=*/NULL, "officeDocument");
    *out = said == NULL ? "xl/workbook.xml" : said->path;
    const char *dot = strrchr(*out, '.');
    if (dot != NULL && strcmp(dot, ".bin") == 0) {
        return pni_fail_at(err, PN_EDATA, place,
                           "this is a binary workbook (.xlsb): save it as .xlsx");
    }
    const bool is_workbook = strstr(*out, "workbook") != NULL && pni_zip_has(zip, *out);
    return is_workbook ? PN_OK
                       : pni_fail_at(err, PN_EDATA, place,
                                     "this is an archive, but not a workbook: unpack "
                                     "it, or save a sheet as .xlsx, .ods or CSV");
}

static pn_status keep_path(pni_xlsx_book *book, const pni_relations *relations,
                           const char *kind, const char **out, pn_error *err)
{
    const pni_relation *part = pni_relations_find(relations, /*id=*/NULL, kind);
    if (part == NULL) {
        return PN_OK;
    }
    *out = pni_arena_copy(&book->sheets.arena, part->path, strlen(part->path));
    return *out == NULL ? pni_fail_memory(err) : PN_OK;
}

pn_status pni_xlsx_open(pni_zip *zip, pni_xlsx_book *out, pn_error *err)
{
    static const pni_xml_events events = {.start = start, .end = end};
    PNI_SCOPED(pni_relations, pni_relations_done) whole = {0};
    PNI_SCOPED(pni_relations, pni_relations_done) relations = {0};
    const char *path = NULL;
    PN_TRY(find_main(zip, &whole, &path, err));
    PN_TRY(pni_relations_read(zip, path, &relations, err));
    reading_book r = {.out = out, .relations = &relations};
    PN_TRY(pni_xml_part(zip, path, &events, &r, err));
    PN_TRY(keep_path(out, &relations, "sharedStrings", &out->strings, err));
    return keep_path(out, &relations, "styles", &out->styles, err);
}
