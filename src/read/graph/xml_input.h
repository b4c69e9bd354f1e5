/**
 * XML as a stream of elements, for readers of graph formats.
 *
 * Nothing but the stream is ever looked at: a document type declaration, and with it
 * every entity of its own, is refused.
 */
#ifndef PNI_XML_INPUT_H
#define PNI_XML_INPUT_H

#include "../reading.h"

/** So many elements can be inside each other. */
enum { PNI_XML_NESTED = 100 };

typedef struct pni_xml_input pni_xml_input;

/** What is called for an element, whose name comes without a prefix. */
typedef struct pni_xml_calls {
    /** `attributes` is name, value, name, value … NULL; see pni_xml_get. */
    pn_status (*begin)(void *context, pni_xml_input *xml, const char *name,
                       const char *const *attributes, pn_error *err);
    /** `text` is what stood between the last tag and this one. */
    pn_status (*end)(void *context, pni_xml_input *xml, const char *name,
                     pni_slice text, pn_error *err);
} pni_xml_calls;

/**
 * Reads a stream to its end.
 *
 * Errors:   those of the calls; PN_EDATA with a position for what is not well-formed
 *           or has a document type; PN_ELIMIT for texts longer than a field may be and
 *           for elements that nest too deeply.
 */
pn_status pni_xml_read(const pni_reading *reading, pn_source source,
                       const pni_xml_calls *calls, void *context, pn_error *err);

/** Where the tag stands that is being read. */
pni_place pni_xml_place(const pni_xml_input *xml);
/** What stood between the last tag and the one that is being read. */
pni_slice pni_xml_text(const pni_xml_input *xml);
/** Elements around the one that begins or ends. */
size_t pni_xml_depth(const pni_xml_input *xml);
/** The value of an attribute, NULL if there is none. */
const char *pni_xml_get(const char *const *attributes, const char *name);

/** True if an element of that name is the first one: for sniffing. */
bool pni_xml_is_root(pni_slice head, const char *name);

#endif
