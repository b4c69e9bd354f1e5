/**
 * Text for people, gathered in memory: wrapped lines, aligned columns.
 */
#ifndef PNI_PAGE_H
#define PNI_PAGE_H

#include <partnet/partnet.h>

/** Zeroed to start, released by pni_page_done. */
typedef struct pni_page {
    pn_bytes bytes;
    bool failed; /**< no memory */
} pni_page;

/** Adds text as it stands. */
void pni_page_add(pni_page *page, const char *text);
/** Adds formatted text, at most 1023 bytes. */
void pni_page_format(pni_page *page, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/** Adds words in lines of at most 79 characters; the first starts at `column`.  A
 * newline in the text stays one. */
void pni_page_wrap(pni_page *page, const char *text, size_t column, size_t indent);
/** Adds a name at `indent` and its explanation at a common column. */
void pni_page_item(pni_page *page, size_t indent, const char *name, const char *text);
/** Writes the page to a path, `-` or NULL for standard output. */
pn_status pni_page_write(pni_page *page, const char *path, bool no_clobber,
                         pn_error *err);
/** Releases the text. */
void pni_page_done(pni_page *page);

#endif
