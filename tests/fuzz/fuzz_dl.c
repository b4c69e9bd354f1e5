/**
 * Any bytes are read as UCINET DL.
 */
#include "read_format.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return read_format("dl", data, size);
}
