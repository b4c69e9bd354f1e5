#include "xml_input.h"

#include "../../base/bytes.h"

#include <errno.h>
#include <string.h>

#include <expat.h>

enum { CHUNK = 65536 };

struct pni_xml_input {
    const pni_reading *reading;
    const char *source;
    const pni_xml_calls *calls;
    void *context;
    XML_Parser parser;
    pn_bytes text; /* since the last tag */
    size_t limit;  /* of a text, and of a tag */
    size_t depth;
    size_t n_fed;
    pn_status status; /* of the first call that failed: the parser was stopped */
    pn_error *err;
};

static void xml_done(pni_xml_input *xml)
{
    if (xml->parser != NULL) {
        XML_ParserFree(xml->parser);
    }
    pn_bytes_done(&xml->text);
}

pni_place pni_xml_place(const pni_xml_input *xml)
{
    return (pni_place){.source = xml->source,
                       .line = XML_GetCurrentLineNumber(xml->parser),
                       .column = XML_GetCurrentColumnNumber(xml->parser) + 1};
}

pni_slice pni_xml_text(const pni_xml_input *xml)
{
    return (pni_slice){xml->text.size == 0 ? "" : xml->text.data, xml->text.size};
}

size_t pni_xml_depth(const pni_xml_input *xml)
{
    return xml->depth;
}

const char *pni_xml_get(const char *const *attributes, const char *name)
{
    for (size_t i = 0; attributes[i] != NULL; i += 2) {
        if (strcmp(attributes[i], name) == 0) {
            return attributes[i + 1];
        }
    }
    return NULL;
}

static const char *without_prefix(const char *name)
{
    const char *colon = strchr(name, ':');
    return colon == NULL ? name : colon + 1;
}

/* Stops the parser at a failure; expat may still end the element it is in. */
static void note(pni_xml_input *xml, pn_status status)
{
    if (status != PN_OK && xml->status == PN_OK) {
        xml->status = status;
        XML_StopParser(xml->parser, /*resumable=*/XML_FALSE);
    }
}

static void begin_element(void *data, const char *name, const char **attributes)
{
    pni_xml_input *xml = data;
    if (xml->status != PN_OK) {
        return;
    }
    if (xml->depth == PNI_XML_NESTED) {
        note(xml,
             pni_fail_at(xml->err, PN_ELIMIT, pni_xml_place(xml),
                         "more than %d elements are inside each other: flatten them",
                         PNI_XML_NESTED));
        return;
    }
    note(xml, xml->calls->begin(xml->context, xml, without_prefix(name),
                                (const char *const *)attributes, xml->err));
    xml->text.size = 0;
    xml->depth++;
}

static void end_element(void *data, const char *name)
{
    pni_xml_input *xml = data;
    if (xml->status != PN_OK) {
        return;
    }
    xml->depth--;
    note(xml, xml->calls->end(xml->context, xml, without_prefix(name),
                              pni_xml_text(xml), xml->err));
    xml->text.size = 0;
}

static void add_text(void *data, const char *text, int size)
{
    pni_xml_input *xml = data;
    const size_t n = size > 0 ? (size_t)size : 0;
    if (xml->status != PN_OK) {
        return;
    }
    if (xml->text.size + n > xml->limit) {
        note(xml, pni_fail_at(xml->err, PN_ELIMIT, pni_xml_place(xml),
                              "a text is longer than %zu bytes: shorten it, or raise "
                              "--limit-field",
                              xml->limit));
        return;
    }
    note(xml, pni_bytes_add(&xml->text, text, n, xml->err));
}

static void refuse_document_type(void *data, const char *name, const char *system,
                                 const char *public, int has_internal_subset)
{
    pni_xml_input *xml = data;
    (void)name;
    (void)system;
    (void)public;
    (void)has_internal_subset;
    note(xml, pni_fail_at(xml->err, PN_EDATA, pni_xml_place(xml),
                          "a document type declaration is not read, for it may name "
                          "other files and grow without end: remove <!DOCTYPE …>"));
}

static const char *explain(enum XML_Error code)
{
    switch (code) {
    case XML_ERROR_INVALID_TOKEN:
    case XML_ERROR_SYNTAX:
        return "this is not XML: write < as &lt; and & as &amp; in texts, leave "
               "control characters out, and name the encoding in the first line";
    case XML_ERROR_NO_ELEMENTS:
    case XML_ERROR_UNCLOSED_TOKEN:
    case XML_ERROR_PARTIAL_CHAR:
    case XML_ERROR_UNCLOSED_CDATA_SECTION:
        return "the file ends too early: fetch it again whole";
    case XML_ERROR_TAG_MISMATCH:
        return "this end tag does not fit the element that is open: close that one "
               "first";
    case XML_ERROR_UNDEFINED_ENTITY:
        return "this entity is unknown: write the character itself";
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
        return "there is more behind the end: remove it";
    case XML_ERROR_UNKNOWN_ENCODING:
    case XML_ERROR_INCORRECT_ENCODING:
        return "the encoding is not understood: convert the file to UTF-8 with iconv, "
               "and say so in its first line";
    default:
        return NULL;
    }
}

static pn_status fail_parse(const pni_xml_input *xml, pn_error *err)
{
    const enum XML_Error code = XML_GetErrorCode(xml->parser);
    const char *why = explain(code);
    if (xml->status != PN_OK) {
        return xml->status;
    }
    if (code == XML_ERROR_NO_MEMORY) {
        return pni_fail_memory(err);
    }
    return why != NULL ? pni_fail_at(err, PN_EDATA, pni_xml_place(xml), "%s", why)
                       : pni_fail_at(err, PN_EDATA, pni_xml_place(xml),
                                     "this is not XML: %s", XML_ErrorString(code));
}

/* A tag that does not end would be parsed again with every chunk. */
static pn_status check_tag(const pni_xml_input *xml, pn_error *err)
{
    const XML_Index at = XML_GetCurrentByteIndex(xml->parser);
    const size_t done = at > 0 ? (size_t)at : 0;
    if (xml->n_fed > done && xml->n_fed - done > xml->limit + (size_t)CHUNK) {
        return pni_fail_at(err, PN_ELIMIT, pni_xml_place(xml),
                           "a tag is longer than %zu bytes: shorten it, or raise "
                           "--limit-field",
                           xml->limit);
    }
    return PN_OK;
}

static pn_status feed(pni_xml_input *xml, pn_source source, bool *more, pn_error *err)
{
    void *chunk = XML_GetBuffer(xml->parser, CHUNK);
    if (chunk == NULL) {
        return pni_fail_memory(err);
    }
    const ptrdiff_t n = source.read(source.context, chunk, CHUNK);
    if (n < 0) {
        return n == -ENOMEM ? pni_fail_memory(err)
                            : pni_fail(err, PN_EREAD, "cannot read '%s': %s",
                                       source.name, strerror((int)-n));
    }
    *more = n > 0;
    xml->n_fed += (size_t)n;
    if (XML_ParseBuffer(xml->parser, (int)n, /*isFinal=*/n == 0) != XML_STATUS_OK) {
        return fail_parse(xml, err);
    }
    PN_TRY(check_tag(xml, err));
    return pni_tick(xml->reading->options->run, "reading", /*share=*/-1, err);
}

pn_status pni_xml_read(const pni_reading *reading, pn_source source,
                       const pni_xml_calls *calls, void *context, pn_error *err)
{
    const size_t limit = reading->options->limit_field;
    PNI_SCOPED(pni_xml_input, xml_done)
    xml = {.reading = reading,
           .source = source.name,
           .calls = calls,
           .context = context,
           .parser = XML_ParserCreate(/*encoding=*/NULL),
           .limit = limit != 0 ? limit : 1048576,
           .err = err};
    if (xml.parser == NULL) {
        return pni_fail_memory(err);
    }
    XML_SetUserData(xml.parser, &xml);
    XML_SetElementHandler(xml.parser, begin_element, end_element);
    XML_SetCharacterDataHandler(xml.parser, add_text);
    XML_SetStartDoctypeDeclHandler(xml.parser, refuse_document_type);
    bool more = true;
    while (more) {
        PN_TRY(feed(&xml, source, &more, err));
    }
    return PN_OK;
}

/* Bytes of `begin … end` at the front, 0 if it does not begin like this, or the rest.
 */
static size_t pass(pni_slice head, const char *begin, const char *end)
{
    const size_t n = strlen(begin);
    const size_t m = strlen(end);
    if (head.size < n || memcmp(head.data, begin, n) != 0) {
        return 0;
    }
    for (size_t at = n; at + m <= head.size; at++) {
        if (memcmp(head.data + at, end, m) == 0) {
            return at + m;
        }
    }
    return head.size;
}

/* A byte of UTF-8, or every other one of UTF-16. */
static pni_slice narrow(pni_slice head, char room[512])
{
    const bool big = head.size > 3 && memcmp(head.data, "\xFE\xFF", 2) == 0;
    const bool little = head.size > 3 && memcmp(head.data, "\xFF\xFE", 2) == 0;
    if (!big && !little) {
        return head;
    }
    size_t n = 0;
    for (size_t at = big ? 3 : 2; at < head.size && n < 512; at += 2) {
        room[n++] = head.data[at];
    }
    return (pni_slice){room, n};
}

bool pni_xml_is_root(pni_slice head, const char *name)
{
    char room[512];
    pni_slice rest = narrow(head, room);
    size_t n = pass(rest, "\xEF\xBB\xBF", "");
    do {
        rest = (pni_slice){rest.data + n, rest.size - n};
        while (rest.size > 0 && strchr(" \t\r\n", rest.data[0]) != NULL) {
            rest = (pni_slice){rest.data + 1, rest.size - 1};
        }
        n = pass(rest, "<?", "?>");
        n = n == 0 ? pass(rest, "<!--", "-->") : n;
        n = n == 0 ? pass(rest, "<!DOCTYPE", ">") : n;
    } while (n > 0);
    const size_t size = strlen(name);
    return rest.size > size + 1 && rest.data[0] == '<' &&
           memcmp(rest.data + 1, name, size) == 0 &&
           strchr(" \t\r\n/>", rest.data[size + 1]) != NULL;
}
