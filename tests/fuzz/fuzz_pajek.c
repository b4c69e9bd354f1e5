/**
 * Any bytes are read as a Pajek network.
 */
#include "read_format.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return read_format("pajek", data, size);
}
