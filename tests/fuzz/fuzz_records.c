/**
 * Any bytes are read as records of JSON.
 */
#include "read_any.h"
#include "replay.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    pnt_read_any(data, size, "records");
    return 0;
}
