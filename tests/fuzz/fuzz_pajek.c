/**
 * Any bytes are read as a Pajek network.
 */
#include "read_any.h"
#include "replay.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    pnt_read_any(data, size, "pajek");
    return 0;
}
