/**
 * Any bytes are read as a matrix: strictly and leniently, with small limits, and
 * nothing but a status may come of it.
 */
#include "read_any.h"
#include "replay.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    pnt_read_any(data, size, "matrix");
    return 0;
}
