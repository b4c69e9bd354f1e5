/**
 * What differs between two names of the same letters and digits.
 */
#ifndef PNI_SAME_LETTERS_H
#define PNI_SAME_LETTERS_H

/** Says which of case, width, spaces and punctuation differ: a static text. */
const char *pni_same_letters_reason(const char *a, const char *b);

#endif
