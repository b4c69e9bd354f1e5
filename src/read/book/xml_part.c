#include "xml_part.h"

#include <expat.h>
#include <string.h>

enum { CHUNK = 1 << 16, MOST_DEPTH = 256 };

/* A part while it is parsed. */
typedef struct parse {
    const pni_xml_events *events;
    void *context;
    const pni_zip_part *part;
    XML_Parser parser;
    unsigned depth;
    pn_status status; /* of what an event said first */
    pn_error *err;
} parse;

static void end_parser(XML_Parser *parser)
{
    XML_ParserFree(*parser);
}

static const char *local_name(const char *name)
{
    const char *colon = strrchr(name, ':');
    return colon == NULL ? name : colon + 1;
}

const char *pni_xml_attribute(pni_xml_attributes attributes, const char *name)
{
    const bool whole = strchr(name, ':') != NULL;
    for (size_t k = 0; attributes[k] != NULL; k += 2) {
        if (strcmp(whole ? attributes[k] : local_name(attributes[k]), name) == 0) {
            return attributes[k + 1];
        }
    }
    return NULL;
}

static pn_status fail_part(const parse *p, const char *what, pn_error *err)
{
    const pni_place place = {.source = p->part->zip->source};
    return pni_fail_at(err, PN_EDATA, place,
                       "its part '%s' is no XML that can be read (line %lu: %s): save "
                       "the file anew",
                       p->part->path, XML_GetCurrentLineNumber(p->parser), what);
}

/* Keeps the first failure and ends the parsing. */
static void settle(parse *p, pn_status status)
{
    if (p->status == PN_OK && status != PN_OK) {
        p->status = status;
        XML_StopParser(p->parser, /*resumable=*/XML_FALSE);
    }
}

static void start_element(void *user, const XML_Char *name, const XML_Char **attributes)
{
    parse *p = user;
    if (p->status != PN_OK) {
        return;
    }
    p->depth++;
    settle(p, p->depth > MOST_DEPTH
                  ? fail_part(p, "elements are nested too deeply", p->err)
                  : p->events->start(p->context, local_name(name), attributes, p->err));
}

static void end_element(void *user, const XML_Char *name)
{
    parse *p = user;
    if (p->status == PN_OK) {
        p->depth--;
        settle(p, p->events->end(p->context, local_name(name), p->err));
    }
}

static void take_text(void *user, const XML_Char *text, int size)
{
    parse *p = user;
    if (p->status == PN_OK) {
        const pni_slice slice = {.data = text, .size = (size_t)size};
        settle(p, p->events->text(p->context, slice, p->err));
    }
}

static void refuse_doctype(void *user, const XML_Char *name, const XML_Char *system_id,
                           const XML_Char *public_id, int has_internal_subset)
{
    parse *p = user;
    (void)name;
    (void)system_id;
    (void)public_id;
    (void)has_internal_subset;
    settle(p, fail_part(p, "it declares a document type", p->err));
}

static pn_status parse_chunk(parse *p, pni_zip_part *part, bool *more, pn_error *err)
{
    void *chunk = XML_GetBuffer(p->parser, CHUNK);
    if (chunk == NULL) {
        return pni_fail_memory(err);
    }
    size_t n = 0;
    PN_TRY(pni_zip_part_read(part, chunk, CHUNK, &n, err));
    *more = n > 0;
    if (XML_ParseBuffer(p->parser, (int)n, /*isFinal=*/n == 0) != XML_STATUS_ERROR) {
        return PN_OK;
    }
    const enum XML_Error error = XML_GetErrorCode(p->parser);
    if (p->status != PN_OK) {
        return p->status;
    }
    return error == XML_ERROR_NO_MEMORY ? pni_fail_memory(err)
                                        : fail_part(p, XML_ErrorString(error), err);
}

pn_status pni_xml_part(pni_zip *zip, const char *path, const pni_xml_events *events,
                       void *context, pn_error *err)
{
    PNI_SCOPED(pni_zip_part, pni_zip_part_done) part = {0};
    PN_TRY(pni_zip_part_open(&part, zip, path, err));
    __attribute__((cleanup(end_parser))) XML_Parser parser = XML_ParserCreate(NULL);
    if (parser == NULL) {
        return pni_fail_memory(err);
    }
    parse p = {.events = events,
               .context = context,
               .part = &part,
               .parser = parser,
               .err = err};
    XML_SetUserData(parser, &p);
    XML_SetElementHandler(parser, start_element, end_element);
    XML_SetStartDoctypeDeclHandler(parser, refuse_doctype);
    if (events->text != NULL) {
        XML_SetCharacterDataHandler(parser, take_text);
    }
    bool more = true;
    while (more) {
        PN_TRY(parse_chunk(&p, &part, &more, err));
    }
    return PN_OK;
}
