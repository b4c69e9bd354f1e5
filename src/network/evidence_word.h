/**
 * What kinds of evidence are called in data and in what partnet writes.
 */
#ifndef PNI_EVIDENCE_WORD_H
#define PNI_EVIDENCE_WORD_H

#include <partnet/network.h>

/** `documented`, `implied` or `illustrative`; "" for none of them. */
static inline const char *pni_evidence_word(pn_evidence evidence)
{
    static const char *const words[] = {"", "illustrative", "implied", "documented"};
    return words[evidence];
}

#endif
