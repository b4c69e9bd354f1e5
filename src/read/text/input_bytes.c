#include "input_bytes.h"

#include <stdlib.h>
#include <string.h>

enum { CHUNK = 1 << 16 };

pn_status pni_input_bytes(pn_source source, const pn_run *run, pn_bytes *out,
                          pn_error *err)
{
    PNI_FREE char *chunk = malloc(CHUNK);
    if (chunk == NULL) {
        return pni_fail_memory(err);
    }
    for (;;) {
        PN_TRY(pni_tick(run, "reading", -1, err));
        const ptrdiff_t n = source.read(source.context, chunk, CHUNK);
        if (n < 0) {
            return pni_fail(err, PN_EREAD, "cannot read '%s': %s", source.name,
                            strerror((int)-n));
        }
        if (n == 0) {
            return PN_OK;
        }
        if (out->size + (size_t)n > (size_t)PNI_INPUT_MIB << 20) {
            return pni_fail_at(
                err, PN_ELIMIT, (pni_place){.source = source.name},
                "this is larger than %d MiB, too large for a format that "
                "is read whole: export the table as CSV",
                PNI_INPUT_MIB);
        }
        PN_TRY(pni_bytes_add(out, chunk, (size_t)n, err));
    }
}
