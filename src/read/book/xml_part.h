/**
 * XML in a part of a zip archive, handed over element by element.
 *
 * There are no entities but the five of XML itself: a document type declaration is
 * refused, and nothing outside of the part is ever looked at.
 */
#ifndef PNI_XML_PART_H
#define PNI_XML_PART_H

#include "zip_part.h"

#include "../../base/text.h"

/** The attributes of an element: name, value, name, value … NULL. */
typedef const char *const *pni_xml_attributes;

/** What is called for an element; all names come without their prefix. */
typedef struct pni_xml_events {
    pn_status (*start)(void *context, const char *name, pni_xml_attributes attributes,
                       pn_error *err);
    pn_status (*end)(void *context, const char *name, pn_error *err);
    /** Called for pieces of text as they come; may be NULL. */
    pn_status (*text)(void *context, pni_slice text, pn_error *err);
} pni_xml_events;

/**
 * Reads a part.
 *
 * Errors:   those of the events and of the zip archive; PN_EDATA for XML that is not
 *           well-formed, declares a document type or is nested too deeply.
 */
pn_status pni_xml_part(pni_zip *zip, const char *path, const pni_xml_events *events,
                       void *context, pn_error *err);

/** The value of an attribute, or NULL.  A name without a prefix fits any prefix. */
const char *pni_xml_attribute(pni_xml_attributes attributes, const char *name);

#endif
