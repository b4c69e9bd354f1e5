/**
 * Texts in XML 1.0.
 */
#ifndef PNI_XML_OUT_H
#define PNI_XML_OUT_H

#include "print.h"

#include <partnet/export.h>

/** An XML file on its way. */
typedef struct pni_xml_out {
    pni_print *print;
    size_t n_replaced; /**< texts that XML cannot hold exactly */
} pni_xml_out;

/**
 * Prints a text so that it is the same in an element and in an attribute.
 *
 * Characters that XML 1.0 cannot hold, such as most controls, become U+FFFD.
 */
void pni_xml_put_text(pni_xml_out *xml, const char *text);
/** ` name="text"` */
void pni_xml_put_attribute(pni_xml_out *xml, const char *name, const char *text);
/** Notes how many texts were changed. */
pn_status pni_xml_note(const pni_xml_out *xml, const pn_write_options *options,
                       pn_error *err);

#endif
