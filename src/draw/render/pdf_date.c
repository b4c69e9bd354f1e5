#include "pdf_date.h"

#include <string.h>

static const char key[] = "/CreationDate (D:";

enum { KEY_SIZE = sizeof key - 1, LONGEST = 48 };

/* The entry stands near the end: the last one found is it; NULL if there is none. */
static char *find_entry(const pn_bytes *pdf)
{
    for (size_t at = pdf->size; at >= KEY_SIZE; at--) {
        char *here = pdf->data + at - KEY_SIZE;
        if (memcmp(here, key, KEY_SIZE) == 0) {
            return here;
        }
    }
    return NULL;
}

void pni_pdf_forget_date(pn_bytes *pdf)
{
    char *entry = find_entry(pdf);
    if (entry == NULL) {
        return;
    }
    const size_t left = pdf->size - (size_t)(entry - pdf->data);
    const char *close = memchr(entry, ')', left < LONGEST ? left : LONGEST);
    if (close != NULL) {
        memset(entry, ' ', (size_t)(close + 1 - entry));
    }
}
