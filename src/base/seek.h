/**
 * Sources that can be read twice: files on a disk, memory; not pipes.
 */
#ifndef PNI_SEEK_H
#define PNI_SEEK_H

#include <partnet/stream.h>

#include <stdint.h>

/** Where a source stands; false if it cannot go back there. */
bool pni_source_tell(pn_source source, uint64_t *at);
/** Goes back to where the source stood; 0 or an errno value. */
int pni_source_go_back(pn_source source, uint64_t at);

#endif
