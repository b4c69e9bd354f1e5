/**
 * Any bytes are read as JSON.
 */
#include "read_any.h"
#include "replay.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    pnt_read_any(data, size, "json");
    return 0;
}
