/**
 * Any bytes are read as GML.
 */
#include "read_format.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return read_format("gml", data, size);
}
