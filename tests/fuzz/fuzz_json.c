/**
 * Any bytes are read as JSON.
 */
#include "read_format.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return read_format("json", data, size);
}
