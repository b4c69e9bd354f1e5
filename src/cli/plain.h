/**
 * Text that a terminal cannot mistake for an order.
 */
#ifndef PNI_PLAIN_H
#define PNI_PLAIN_H

#include <stddef.h>

/**
 * Copies text, with control characters and marks of writing direction as `\x1b`
 * or `\u202e`; cuts what does not fit into `size` bytes.
 */
void pni_plain(const char *text, char *out, size_t size);

#endif
